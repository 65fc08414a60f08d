/* Compare: two to four platforms side by side, by clause type, made in the reader's browser.

   The choice is in the address: ?p=acme,beta (platforms), type=a,b (clause types; none is all of
   them), differ=1 (only where answers differ). What a platform says comes from compare/<platform>.js,
   a script, as a page read from a disk may load nothing else. Its words are only ever set as text. */
(function () {
  "use strict";

  var MOST = 4;
  var PATH = /^(?:platforms|registry|types)\/[a-z0-9\/.-]*$/;

  function make(tag, className, text) {
    var node = document.createElement(tag);
    if (className) node.className = className;
    if (text) node.textContent = text;
    return node;
  }

  function listed(words) {
    return words.length < 2 ? words.join("") : words.slice(0, -1).join(", ") + " and " + words[words.length - 1];
  }

  function counted(number, one) { return number + " " + one + (number === 1 ? "" : "s"); }

  function compare(page) {
    var site = page.getAttribute("data-cb-site").replace(/[^\/]*$/, ""); // the folder of the home page
    var part = function (name) { return page.querySelector("[data-cb-compare-" + name + "]"); };
    var form = part("form"), status = part("status"), result = part("result");
    var selects = Array.prototype.slice.call(form.querySelectorAll("select"));
    var differ = form.querySelector("#compare-differ");
    var platforms = {}, types = {}, boxes = {}; // by id: names, names, check boxes
    var scripts = {}; // by platform: a promise of what its script says, null when it says nothing
    var loads = 0;

    // The lists of the page: what may be chosen ---------------------------------------------------

    function read(list, names) {
      list.querySelectorAll("a[data-cb-id]").forEach(function (link) {
        names[link.getAttribute("data-cb-id")] = link.textContent;
      });
    }

    function fill(select, index) {
      select.appendChild(make("option", "", index < 2 ? "Choose a platform" : "None")).value = "";
      Object.keys(platforms).forEach(function (id) {
        select.appendChild(make("option", "", platforms[id])).value = id;
      });
    }

    function offer(list) {
      var names = {};
      read(list, names);
      var set = part("types").appendChild(make("fieldset"));
      set.appendChild(make("legend", "", list.getAttribute("data-cb-compare-group")));
      Object.keys(names).forEach(function (id) {
        var row = set.appendChild(make("p"));
        var box = boxes[id] = row.appendChild(make("input"));
        box.type = "checkbox";
        box.id = "compare-type-" + id;
        box.autocomplete = "off";
        row.appendChild(make("label", "", names[id])).htmlFor = box.id;
        types[id] = names[id];
      });
    }

    // The choice and the address ------------------------------------------------------------------

    function known(text, names, most) {
      return (text || "").split(",").filter(function (id, index, all) {
        return Object.prototype.hasOwnProperty.call(names, id) && all.indexOf(id) === index;
      }).slice(0, most);
    }

    function fromAddress() {
      var asked = new URLSearchParams(location.search);
      return { p: known(asked.get("p"), platforms, MOST), type: known(asked.get("type"), types), differ: asked.get("differ") === "1" };
    }

    function fromForm() {
      var p = selects.map(function (select) { return select.value; }).filter(Boolean);
      var type = Object.keys(boxes).filter(function (id) { return boxes[id].checked; });
      return { p: known(p.join(","), platforms, MOST), type: type, differ: differ.checked };
    }

    function toForm(choice) {
      selects.forEach(function (select, index) { select.value = choice.p[index] || ""; });
      Object.keys(boxes).forEach(function (id) { boxes[id].checked = choice.type.indexOf(id) >= 0; });
      differ.checked = choice.differ;
      settle(choice);
    }

    /* A platform is chosen once: the other choosers cannot take it. */
    function settle(choice) {
      selects.forEach(function (select) {
        Array.prototype.forEach.call(select.options, function (option) {
          option.disabled = Boolean(option.value) && option.value !== select.value && choice.p.indexOf(option.value) >= 0;
        });
      });
      part("chosen").textContent = choice.type.length ? listed(choice.type.map(function (id) { return types[id]; })) : "all";
    }

    /* Another step of the same control takes the place of the last one: an arrow key that runs
       through a list leaves one entry in the history, not one a platform. */
    function toAddress(choice, control) {
      var asked = [];
      if (choice.p.length) asked.push("p=" + choice.p.join(","));
      if (choice.type.length) asked.push("type=" + choice.type.join(","));
      if (choice.differ) asked.push("differ=1");
      var address = location.pathname + (asked.length ? "?" + asked.join("&") : "");
      var again = history.state && history.state.control === control;
      try {
        history[again ? "replaceState" : "pushState"]({ control: control }, "", address);
      } catch (error) { /* a browser that refuses compares all the same */ }
    }

    // The scripts ---------------------------------------------------------------------------------

    window.__cb_compare = function (id, platform) { window.__cb_compare[id] = platform; };

    function load(id) {
      if (!scripts[id]) {
        scripts[id] = new Promise(function (resolve) {
          var script = make("script");
          script.src = site + "compare/" + id + ".js";
          script.onload = function () { resolve(window.__cb_compare[id] || null); };
          script.onerror = function () { delete scripts[id]; resolve(null); };
          document.head.appendChild(script);
        });
      }
      return scripts[id];
    }

    // What differs --------------------------------------------------------------------------------

    function given(question) {
      return question.answers.map(function (one) { return one.answer; }).join("\n");
    }

    /* The questions of a clause type, each with what every platform answers (null: no such provision). */
    function questions(parts) {
      var first = parts.filter(function (part) { return part.questions; })[0];
      return first ? first.questions.map(function (question, index) {
        return { words: question.question, by: parts.map(function (part) { return part.questions ? part.questions[index] : null; }) };
      }) : [];
    }

    /* Two platforms answer, and not alike. A platform that answers nothing does not differ. */
    function differs(question) {
      var answers = question.by.filter(Boolean).map(given).filter(Boolean);
      return answers.some(function (one) { return one !== answers[0]; });
    }

    function states(parts) { return parts.map(function (part) { return part.state; }); }

    /* A silence that was read for is a difference from a provision; what was not read is none. */
    function silent(parts) {
      return states(parts).indexOf("silent") >= 0 && states(parts).indexOf("recorded") >= 0;
    }

    // The tables ----------------------------------------------------------------------------------

    function link(text, path) {
      if (!PATH.test(path)) return make("span", "", text);
      var anchor = make("a", "", text);
      anchor.href = site + path;
      return anchor;
    }

    function cell(row, platform) {
      var node = row.appendChild(make("td"));
      node.setAttribute("role", "cell");
      node.appendChild(make("span", "cb-compare__name", platform.title));
      return node;
    }

    function row(body, words) {
      var node = body.appendChild(make("tr"));
      node.setAttribute("role", "row");
      var head = node.appendChild(make("th", "", words));
      head.scope = "row";
      head.setAttribute("role", "rowheader");
      return node;
    }

    function sources(node, answer, part) {
      var from = answer.from.map(function (index) { return part.provisions[index]; });
      if (part.count < 2 || !from.length) return;
      var where = node.appendChild(make("span", "cb-compare__from"));
      from.forEach(function (one, index) {
        where.appendChild(document.createTextNode(index ? "; " : ""));
        where.appendChild(link(one.title, one.page));
      });
    }

    /* Why a platform has nothing here: in a word beside a question, in a sentence below. */
    function absence(node, part, platform, whole) {
      var words = platform.states[part.state] || [part.state, ""];
      node.appendChild(make("p", "cb-empty", words[0]));
      if (whole) node.appendChild(make("p", "cb-small", part.note || words[1]));
    }

    function answers(node, question, part, platform) {
      if (!question) { absence(node, part, platform, false); return; }
      if (!question.answers.length) { node.appendChild(make("p", "cb-empty", "Not answered by what is recorded")); return; }
      question.answers.forEach(function (answer) {
        var said = node.appendChild(make("p", "cb-compare__answer", answer.answer.charAt(0).toUpperCase() + answer.answer.slice(1)));
        sources(said, answer, part);
      });
    }

    function provision(one) {
      var item = make("li", "cb-compare__provision");
      item.appendChild(make("p", "cb-compare__title")).appendChild(link(one.title, one.page));
      item.appendChild(make("p", "", one.summary));
      item.appendChild(make("blockquote", "", "“" + one.excerpt + "”"));
      var facts = item.appendChild(make("p", "cb-compare__facts"));
      facts.appendChild(make("span", "cb-badge cb-badge--severity cb-is-" + one.severity, one.severity_label));
      var where = facts.appendChild(make("span"));
      where.appendChild(link(one.document, one.document_page));
      where.appendChild(document.createTextNode(", " + one.clause));
      facts.appendChild(make("span", "cb-state-word cb-is-" + one.evidence, one.evidence_label + (one.captured ? ", " + one.captured : "")));
      return item;
    }

    function provisions(node, part, platform) {
      if (!part.provisions) { absence(node, part, platform, true); return; }
      var list = node.appendChild(make("ul"));
      part.provisions.forEach(function (one) { list.appendChild(provision(one)); });
      var left = part.count - part.provisions.length;
      if (left > 0) node.appendChild(make("p", "cb-more")).appendChild(link(counted(left, "more provision") + ", in the registry", part.all));
    }

    function head(table, chosen) {
      var line = table.appendChild(make("thead"));
      line.setAttribute("role", "rowgroup");
      line = line.appendChild(make("tr"));
      line.setAttribute("role", "row");
      [{ title: "Question" }].concat(chosen).forEach(function (platform) {
        var name = line.appendChild(make("th"));
        name.scope = "col";
        name.setAttribute("role", "columnheader");
        name.appendChild(platform.page ? link(platform.title, platform.page) : document.createTextNode(platform.title));
      });
    }

    function section(id, asked, parts, chosen) {
      var box = make("section", "cb-compare__type");
      var heading = box.appendChild(make("h2"));
      heading.id = "type-" + id;
      box.setAttribute("aria-labelledby", heading.id);
      heading.appendChild(typeLink(id));
      var table = box.appendChild(make("table", "cb-compare__table"));
      table.setAttribute("role", "table");
      table.setAttribute("aria-labelledby", heading.id);
      head(table, chosen);
      var body = table.appendChild(make("tbody"));
      body.setAttribute("role", "rowgroup");
      asked.forEach(function (question) {
        var line = row(body, question.words);
        chosen.forEach(function (platform, index) { answers(cell(line, platform), question.by[index], parts[index], platform); });
      });
      var last = row(body, "Provisions");
      chosen.forEach(function (platform, index) { provisions(cell(last, platform), parts[index], platform); });
      return box;
    }

    /* The page's own link to a clause type, without the mark of the list. */
    function typeLink(id) {
      var anchor = page.querySelector('[data-cb-compare-group] a[data-cb-id="' + id + '"]').cloneNode(true);
      anchor.removeAttribute("data-cb-id");
      return anchor;
    }

    function left(words, ids) {
      if (!ids.length) return;
      var said = result.appendChild(make("p", "cb-small", words + " "));
      ids.forEach(function (id, index) {
        said.appendChild(document.createTextNode(index ? ", " : ""));
        said.appendChild(typeLink(id));
      });
      said.appendChild(document.createTextNode("."));
    }

    /* Whether there is something to say of a clause type beyond that nothing is recorded. */
    function spoken(parts) {
      return states(parts).some(function (state) { return state === "recorded" || state === "silent"; });
    }

    function show(choice, chosen) {
      var alike = [], empty = [], shown = 0;
      result.textContent = "";
      (choice.type.length ? choice.type : Object.keys(types)).forEach(function (id) {
        var parts = chosen.map(function (platform) { return platform.types[id] || { state: "unread" }; });
        var asked = questions(parts);
        if (choice.differ) asked = asked.filter(differs);
        if (!choice.type.length && !spoken(parts)) empty.push(id);
        else if (choice.differ && !asked.length && !silent(parts)) alike.push(id);
        else { result.appendChild(section(id, asked, parts, chosen)); shown += 1; }
      });
      left("No recorded answers differ:", alike);
      left("No provision of these platforms is recorded:", empty);
      return shown;
    }

    function refresh(choice) {
      var mine = loads += 1;
      settle(choice);
      if (choice.p.length < 2) {
        result.textContent = "";
        status.textContent = choice.p.length ? "Choose a second platform to compare " + platforms[choice.p[0]] + " with." : "Choose two platforms, or up to four.";
        return;
      }
      status.textContent = "Loading.";
      Promise.all(choice.p.map(load)).then(function (found) {
        if (mine !== loads) return; // the reader has chosen something else since
        var missing = choice.p.filter(function (id, index) { return !found[index]; }).map(function (id) { return platforms[id]; });
        var chosen = found.filter(Boolean);
        var shown = chosen.length > 1 ? show(choice, chosen) : 0;
        if (chosen.length < 2) result.textContent = "";
        status.textContent = (missing.length ? "Could not be loaded: " + listed(missing) + ". " : "")
          + (chosen.length > 1 ? listed(chosen.map(function (one) { return one.title; })) + ": " + counted(shown, "clause type") + (choice.differ ? " with answers that differ." : " shown.") : "");
      });
    }

    function change(event) {
      var choice = fromForm();
      toAddress(choice, event.target.id || "all");
      refresh(choice);
    }

    function again() {
      var choice = fromAddress();
      toForm(choice);
      refresh(choice);
    }

    if (part("platforms")) read(part("platforms"), platforms);
    (window.__cb_compare_platforms || []).forEach(function (one) { platforms[one[0]] = one[1]; });
    selects.forEach(fill);
    page.querySelectorAll("[data-cb-compare-group]").forEach(offer);
    part("lists").open = false;
    form.hidden = false;
    form.addEventListener("change", change);
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    part("all").addEventListener("click", function (event) {
      Object.keys(boxes).forEach(function (id) { boxes[id].checked = false; });
      change(event);
    });
    window.addEventListener("popstate", again);
    again();
    part("filter").open = fromAddress().type.length > 0;
  }

  document.querySelectorAll("[data-cb-compare]").forEach(compare);
})();
