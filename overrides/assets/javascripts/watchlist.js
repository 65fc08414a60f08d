/* Following: the follow button of platform and document pages, and the watchlist page.
   Everything is kept in this browser, under one key; nothing is sent anywhere.

   What is kept: { version: 1, items: { "platforms/acme": { "terms": "2026-08-07T10:00:00Z" } } }:
   of each followed platform or document, the newest change of each of its documents (by slug) that
   the reader has marked as seen, or that was known when the reader began to follow; "" for none.

   To Firefox every file opened from a folder is a site of its own, and what one keeps no other
   sees. They share cookies, though, which are sent to nobody as no server is asked: there each
   followed thing is one cookie. Chromium refuses cookies to files, and lets them share the list. */
(function () {
  "use strict";

  var KEY = "clausebook.watchlist";
  var ID = /^platforms\/([a-z0-9-]+)(?:\/([a-z0-9-]+))?$/;

  // Storage: null when the browser refuses it ---------------------------------------------------

  var COOKIE = "clausebook.watchlist.", YEAR = "; path=/; SameSite=Strict; max-age=31536000", GONE = "; path=/; SameSite=Strict; max-age=0";
  var byCookie = location.protocol === "file:" && takesCookies();

  function takesCookies() {
    document.cookie = COOKIE + "=1" + YEAR;
    var taken = document.cookie.indexOf(COOKIE + "=1") >= 0;
    document.cookie = COOKIE + "=1" + GONE;
    return taken;
  }

  function cookies() {
    var items = {};
    document.cookie.split("; ").forEach(function (one) {
      var at = one.indexOf("=");
      var id = one.slice(COOKIE.length, at);
      if (one.indexOf(COOKIE) || !ID.test(id)) return;
      try {
        var kept = JSON.parse(decodeURIComponent(one.slice(at + 1)));
        if (kept && typeof kept === "object") items[id] = kept;
      } catch (error) { /* what cannot be read is not followed */ }
    });
    return items;
  }

  function bake(items) {
    var before = cookies();
    Object.keys(before).forEach(function (id) { if (!items[id]) document.cookie = COOKIE + id + "=" + GONE; });
    Object.keys(items).forEach(function (id) {
      document.cookie = COOKIE + id + "=" + encodeURIComponent(JSON.stringify(items[id])) + YEAR;
    });
    var after = cookies();
    return Object.keys(items).every(function (id) { return JSON.stringify(after[id]) === JSON.stringify(items[id]); });
  }

  function read() {
    if (byCookie) return cookies();
    var text;
    try { text = window.localStorage.getItem(KEY); } catch (error) { return null; }
    var items = {};
    try {
      var kept = JSON.parse(text || "{}").items || {};
      Object.keys(kept).forEach(function (id) {
        if (ID.test(id) && kept[id] && typeof kept[id] === "object") items[id] = kept[id];
      });
    } catch (error) { /* what cannot be read is no list */ }
    return items;
  }

  function write(items) {
    if (byCookie) return bake(items);
    try {
      window.localStorage.setItem(KEY, JSON.stringify({ version: 1, items: items }));
      return true;
    } catch (error) { return false; }
  }

  function make(tag, className, text) {
    var node = document.createElement(tag);
    if (className) node.className = className;
    if (text) node.textContent = text;
    return node;
  }

  function counted(number, one) { return number + " " + one + (number === 1 ? "" : "s"); }

  // The follow button ---------------------------------------------------------------------------

  function follow(button) {
    var id = button.getAttribute("data-cb-follow");
    var status = button.parentNode.querySelector("[data-cb-follow-status]");

    function show() {
      var items = read();
      button.hidden = items === null;
      if (items) button.textContent = items[id] ? "Stop following" : "Follow in this browser";
    }

    button.addEventListener("click", function () {
      var items = read() || {};
      var followed = !items[id];
      if (followed) items[id] = JSON.parse(button.getAttribute("data-cb-known"));
      else delete items[id];
      if (!write(items)) status.textContent = "This browser does not let the site keep a list. The feeds do the same.";
      else status.textContent = followed ? "Followed: it is on the watchlist of this browser." : "No longer followed.";
      show();
    });
    window.addEventListener("storage", show);
    window.addEventListener("pageshow", show);
    show();
  }

  // The watchlist page --------------------------------------------------------------------------

  function watch(page) {
    var site = new URL(page.getAttribute("data-cb-site"), location.href);
    var base = page.getAttribute("data-cb-base");
    var list = page.querySelector("[data-cb-watch-list]");
    var tools = page.querySelector("[data-cb-watch-tools]");
    var status = page.querySelector("[data-cb-watch-status]");
    var everything = page.querySelector("[data-cb-watch-seen]");
    var opml = page.querySelector("[data-cb-watch-opml]");
    var feeds = page.querySelector("[data-cb-watch-feeds]"); // in a bundle it leads to the public site, as feeds are not packed
    var platforms = {}; // by slug: a promise of what its script says, null when there is none
    var shown = [];

    window.__cb_watchlist = function (id, platform) { window.__cb_watchlist[id] = platform; };

    function load(slug) {
      if (!platforms[slug]) {
        platforms[slug] = new Promise(function (resolve) {
          var script = make("script");
          script.src = new URL("watchlist/" + slug + ".js", site).href;
          script.onload = function () { resolve(window.__cb_watchlist["platforms/" + slug] || null); };
          script.onerror = function () { resolve(null); };
          document.head.appendChild(script);
        });
      }
      return platforms[slug];
    }

    /* What one followed thing is now: its documents, and which of their changes are new. */
    function state(id, seen, platform) {
      var parts = ID.exec(id);
      var documents = platform ? platform.documents.filter(function (one) { return !parts[2] || one.id === parts[2]; }) : [];
      var known = platform && (!parts[2] || documents.length);
      var one = { id: id, known: known, title: id, page: "", feed: "", documents: documents, news: [], added: [], newest: null, more: false };
      if (!known) return one;
      var subject = parts[2] ? documents[0] : platform;
      one.title = parts[2] ? platform.title + ", " + subject.title : subject.title;
      one.page = subject.page;
      one.feed = subject.feed;
      documents.forEach(function (paper) {
        if (typeof seen[paper.id] !== "string") { one.added.push(paper); return; }
        paper.changes.forEach(function (change) {
          if (change.time > seen[paper.id]) one.news.push({ paper: paper, change: change });
        });
        var last = paper.changes[paper.changes.length - 1];
        if (last && paper.count > paper.changes.length && last.time > seen[paper.id]) one.more = true;
      });
      documents.forEach(function (paper) {
        var change = paper.changes[0];
        if (change && (!one.newest || change.time > one.newest.time)) one.newest = change;
      });
      one.news.sort(function (a, b) { return a.change.time < b.change.time ? 1 : a.change.time > b.change.time ? -1 : 0; });
      return one;
    }

    function fresh(one) { return one.news.length + one.added.length; }

    function sentence(one) {
      if (!one.known) return "Nothing is recorded under this address any more; it may have been renamed.";
      if (one.news.length) {
        return counted(one.news.length, "change") + " you have not marked as seen"
          + (one.more ? ", and older ones, which the document’s page lists." : ".");
      }
      if (one.added.length) return "No change you have not marked as seen.";
      if (!one.newest) return "No change has been recorded yet.";
      return "Nothing new. The newest change was captured on " + one.newest.day + ".";
    }

    function link(text, path) {
      var anchor = make("a", "", text);
      anchor.href = new URL(path, site).href;
      return anchor;
    }

    function button(words, name, act) {
      var node = make("button", "cb-watch__button", words);
      node.type = "button";
      node.appendChild(make("span", "cb-watch__name", " " + name));
      node.addEventListener("click", act);
      return node;
    }

    function row(news) {
      var item = make("li", "cb-item");
      item.appendChild(make("h3")).appendChild(link(news.paper.title + ", captured on " + news.change.day, news.change.page));
      item.appendChild(make("p", "cb-item__summary", news.change.clauses + "; " + news.change.words + "."));
      return item;
    }

    function addition(paper) {
      var item = make("li", "cb-item");
      item.appendChild(make("h3")).appendChild(link(paper.title, paper.page));
      item.appendChild(make("p", "cb-item__summary", "Document recorded here since you began to follow or last marked as seen; "
        + (paper.count ? counted(paper.count, "change") + " in its history." : "no change in its history.")));
      return item;
    }

    function section(one, index) {
      var box = make("section", "cb-section cb-watch__item");
      var heading = box.appendChild(make("h2"));
      heading.id = "watched-" + index;
      heading.tabIndex = -1;
      box.setAttribute("aria-labelledby", heading.id);
      heading.appendChild(one.page ? link(one.title, one.page) : document.createTextNode(one.title));
      box.appendChild(make("p", fresh(one) ? "" : "cb-empty", sentence(one)));
      if (fresh(one)) {
        var rows = box.appendChild(make("ul", "cb-list"));
        one.news.forEach(function (news) { rows.appendChild(row(news)); });
        one.added.forEach(function (paper) { rows.appendChild(addition(paper)); });
      }
      var acts = box.appendChild(make("p", "cb-watch__tools"));
      if (fresh(one)) acts.appendChild(button("Mark as seen", one.title, function () { seen([one], one.title + " is marked as seen."); }));
      acts.appendChild(button("Remove", one.title, function () { remove(one); }));
      if (feeds && one.feed) acts.appendChild(link("Atom feed", new URL("../" + one.feed + ".atom", feeds.href).href)).type = "application/atom+xml";
      return box;
    }

    function summary() {
      if (!shown.length) return "You follow nothing in this browser yet.";
      var news = 0, added = 0;
      shown.forEach(function (one) { news += one.news.length; added += one.added.length; });
      var said = [news && counted(news, "change") + " you have not marked as seen", added && counted(added, "document") + " newly recorded"];
      return (said.filter(Boolean).join(", ") || "Nothing new") + ", in " + shown.length + " followed.";
    }

    function show(said) {
      list.textContent = "";
      shown.forEach(function (one, index) { list.appendChild(section(one, index)); });
      tools.hidden = !shown.length;
      everything.hidden = !shown.some(fresh);
      status.textContent = said ? said + " " + summary() : summary();
    }

    function refresh(said, then) {
      var items = read();
      if (items === null) {
        status.textContent = "This browser does not let the site keep anything, so there is no list here. The feeds do the same.";
        return;
      }
      var ids = Object.keys(items);
      Promise.all(ids.map(function (id) {
        return load(ID.exec(id)[1]).then(function (platform) { return state(id, items[id], platform); });
      })).then(function (states) {
        shown = states.sort(function (a, b) {
          return Number(!fresh(a)) - Number(!fresh(b)) || (a.title.toLowerCase() < b.title.toLowerCase() ? -1 : 1);
        });
        show(said);
        if (then) then();
      });
    }

    function seen(which, said) {
      var items = read() || {};
      which.forEach(function (one) {
        if (!items[one.id] || !one.known) return;
        var now = {};
        one.documents.forEach(function (paper) { now[paper.id] = paper.changes.length ? paper.changes[0].time : ""; });
        items[one.id] = now;
      });
      write(items);
      refresh(said, function () { focusOn(which.length === 1 ? which[0].id : ""); });
    }

    function remove(one) {
      var items = read() || {};
      var at = shown.indexOf(one);
      var next = shown[at + 1] || shown[at - 1];
      delete items[one.id];
      write(items);
      refresh(one.title + " is no longer followed.", function () { focusOn(next ? next.id : ""); });
    }

    /* The button that was pressed is gone: the keyboard goes on from the nearest heading. */
    function focusOn(id) {
      var index = shown.findIndex(function (one) { return one.id === id; });
      (index < 0 ? status : document.getElementById("watched-" + index)).focus();
    }

    function escaped(text) {
      return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
    }

    function outline(one) {
      return '<outline type="rss" text="' + escaped(one.title) + '" title="' + escaped(one.title) + '" xmlUrl="'
        + escaped(new URL(one.feed + ".atom", base).href) + '" htmlUrl="' + escaped(new URL(one.page, base).href) + '"/>\n';
    }

    function download() {
      var text = '<?xml version="1.0" encoding="utf-8"?>\n<opml version="2.0">\n<head><title>Clausebook watchlist</title></head>\n<body>\n'
        + shown.filter(function (one) { return one.feed; }).map(outline).join("") + "</body>\n</opml>\n";
      var anchor = make("a");
      anchor.href = URL.createObjectURL(new Blob([text], { type: "text/x-opml" }));
      anchor.download = "clausebook-watchlist.opml";
      anchor.click();
      setTimeout(function () { URL.revokeObjectURL(anchor.href); }, 1000);
    }

    status.tabIndex = -1;
    everything.addEventListener("click", function () { seen(shown, "Everything is marked as seen."); });
    if (opml) opml.addEventListener("click", download);
    window.addEventListener("storage", function () { refresh(); });
    window.addEventListener("pageshow", function (event) { if (event.persisted) refresh(); });
    refresh();
  }

  document.querySelectorAll("[data-cb-follow]").forEach(follow);
  document.querySelectorAll("[data-cb-watchlist]").forEach(watch);
})();
