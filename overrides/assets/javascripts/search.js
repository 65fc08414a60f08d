/* As generator/search/reference.py. */
(() => {
"use strict";

const waiting = {}, loaded = {};

const load = (root, slot, mark) => {
  const url = new URL(slot + mark + ".js", root).href;
  return loaded[url] = loaded[url] || new Promise((resolve, reject) => {
    const script = make("script", { src: url });
    waiting[slot] = resolve;
    script.onerror = () => reject(delete loaded[url]);
    document.head.append(script);
  });
};

const openIndex = async (root) => {
  const index = await load(root, "manifest", "");
  if (!index.get) {
    index.get = (slot, marks, at = 0) => load(root, slot, "." + marks.substr(at * 5, 5));
    index.stop = new Set(index.s.split(" "));
    index.terms = unpack(index.t);
    index.words = unpack(index.x);
  }
  return index;
};

const numbers = (text) => {
  const found = new Int32Array(text.length);
  let high = 0, count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    high = code > 92 ? high * 34 + code - 92 : (found[count++] = high * 57 + code - 35, 0);
  }
  return found.subarray(0, count);
};

const unpack = (text) => {
  let last = "";
  return (text.match(/[A-Z][^A-Z]*/g) || []).map((part) => (last = last.slice(0, part.charCodeAt(0) - 65) + part.slice(1)));
};

const place = (separators, word) => separators.filter((start) => start <= word).length - 1;

const lists = (data, keys) => {
  if (!data.lists) {
    const pages = numbers(data.d), weights = numbers(data.w || "");
    let from = 0, at;
    data.lists = new Map([...numbers(data.n)].map((count, i) => {
      for (at = from, count += at; ++at < count; ) pages[at] += pages[at - 1];
      return [keys[i], { pages: pages.subarray(from, at), weights: weights.subarray(from, from = at) }];
    }));
  }
  return data.lists;
};

const postings = async (index, term) => {
  const at = place(index.terms, term), data = index.th && (await index.get("t/" + at, index.th, at));
  return data && lists(data, data.lists || unpack(data.k)).get(term);
};

const hash = (text) => {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value;
};

const neighbours = async (index, first, second) => {
  const { b, h } = await index.get("phrases", index.p);
  const key = (hash(first) & 0xffffff) ^ (Math.imul(hash(second), 0x9e3779b1) >>> 8), at = key >>> (24 - b);
  const data = await index.get("p/" + at, h, at);
  let sum = at << (24 - b);
  return lists(data, numbers(data.k).map((gap) => (sum += gap))).get(key);
};

const column = async (index, facet) => {
  const data = await index.get("f/" + facet, index.f[facet]);
  data.sets = data.sets || numbers(data.p);
  return data;
};

const UNSPACED = "[\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3005-\\u3007\\u3040-\\u9fff\\u{20000}-\\u{3ffff}]";
const pattern = (run, letters) =>
  new RegExp(`[0-9]+(?:[.,][0-9]+)+(?![\\p{L}\\p{N}])|${run}|(?:(?!${UNSPACED})[\\p{L}\\p{N}${letters}])+`, "gu");
const WORDS = pattern(UNSPACED + "+", ""), SHOWN = pattern(UNSPACED, "\\p{M}");
const FIRST = RegExp("^" + UNSPACED, "u"), isUnspaced = (text) => FIRST.test(text);

const fold = (text) => /^[\0-~]*$/.test(text) ? text.toLowerCase() : text.replace(/§/g, " section ").replace(/[™℠¹²³⁰-₉]/g, " ")
  .normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "").normalize("NFC");

const words = (text) => [].concat(...(fold(text).replace(/['’ʼ]s(?![\p{L}\p{N}])/gu, " ").match(WORDS) || []).map((run) => {
  const letters = isUnspaced(run) ? [...run] : [];
  return letters[1] ? letters.slice(1).map((letter, i) => letters[i] + letter) : run.replace(/,/g, "");
}));

/* As lunr.py. */
const table = (text) => text.split(" ").map((pair) => pair.split(":"));
const SECOND = table("ational:ate tional:tion enci:ence anci:ance izer:ize bli:ble alli:al entli:ent eli:e ousli:ous " +
  "ization:ize ation:ate ator:ate alism:al iveness:ive fulness:ful ousness:ous aliti:al iviti:ive biliti:ble logi:log");
const THIRD = table("icate:ic ative: alize:al iciti:ic ical:ic ful: ness:");
const FOURTH = /(?:al|[ae]nce|er|ic|[ai]ble|ant|e?ment|ent|ou|ism|ate|iti|ous|ive|ize|(?<=[st])ion)$/;

const shape = (word) => word.replace(/[^aeiouy]/g, "c").replace(/(^|[^c])y/g, "$1c").replace(/[^c]/g, "v");
const measure = (word) => shape(word).split("vc").length - 1;
const hasVowel = (word) => shape(word).includes("v");
const isDouble = (word) => /(.)\1$/.test(word) && /c$/.test(shape(word));
const isShort = (word) => /cvc$/.test(shape(word)) && !/[wxy]$/.test(word);
const exchanged = (word, endings) => {
  const [end, other] = endings.find(([end]) => word.endsWith(end)) || ["", ""];
  const rest = word.slice(0, word.length - end.length);
  return measure(rest) ? rest + other : word;
};

const porter = (word) => {
  word = word.replace(/(ss|i)es$|([^s])s$/, "$1$2");
  const rest = word.replace(/(?:ed|ing)$/, "");
  if (/eed$/.test(word)) word = measure(word.slice(0, -3)) ? word.slice(0, -1) : word;
  else if (rest !== word && hasVowel(rest)) {
    word = rest;
    if (/(?:at|bl|iz)$/.test(word) || !isDouble(word) && measure(word) === 1 && isShort(word)) word += "e";
    else if (isDouble(word) && /[^lsz]$/.test(word)) word = word.slice(0, -1);
  }
  if (hasVowel(word.slice(0, -1))) word = word.replace(/y$/, "i");
  word = exchanged(exchanged(word, SECOND), THIRD);
  if (measure(word.replace(FOURTH, "")) > 1) word = word.replace(FOURTH, "");
  const much = measure(word);
  if (much > 1 || much && !isShort(word.slice(0, -1))) word = word.replace(/e$/, "");
  return much > 1 ? word.replace(/ll$/, "l") : word;
};

const stem = (word) => /^[a-z]{3,}$/.test(word) ? porter(word) : word;

const slug = (text) => words(text).join("-");

const parse = (text, index) => {
  const first = new Map(), required = new Set(), query = { phrases: [], quoted: [], typed: {} };
  const isContent = (word) => !index.stop.has(word), sought = [];
  let open = "";
  text = text.replace(/\s+/g, " ").replace(/[“-‟«»″＂]/g, '"');
  text.replace(/([A-Za-z]+):(?:"([^"]*)"|([^ "]+))|"([^"]*)"|([^ "]+)/g, (token, facet, value, plain, quoted, bare, at) => {
    const name = (facet || "").toLowerCase();
    open = "";
    if ((index.f[name] || "")[0]) {
      const values = (value || plain || "").split(",").map(slug).filter(Boolean);
      if (values[0]) query.typed[name] = values.concat(query.typed[name] || []);
      return;
    }
    const all = words(quoted == null ? token : quoted), content = all.filter(isContent);
    sought.push(...all);
    if (quoted != null) {
      content.forEach((word) => required.add(stem(word)));
      if (content[0]) query.quoted.push(quoted.trim());
      if (content[1]) query.phrases.push(content.map(stem));
    } else if (all[0] && at + token.length === text.length && /[\p{L}\p{N}]+$/u.test(fold(token))) open = all.pop();
  });
  const content = sought.filter(isContent);
  (content[0] ? content : sought).forEach((word) => first.has(stem(word)) || first.set(stem(word), word));
  query.words = [...first].slice(0, 32).map(([term, word], i) => ({
    term, word, near: [], isRequired: required.has(term), isOpen: !required.has(term) && i > first.size - 2 && word === open,
  }));
  return query;
};

const lexicon = async (index, low, high, core, fits) => {
  const found = new Map(), parts = core ? [index.get("core", index.c)] : [];
  for (; index.xh && low <= high; low++) parts.push(index.get("x/" + low, index.xh, low));
  for (const data of await Promise.all(parts)) {
    data.words = data.words || unpack(data.k);
    data.ranks = data.ranks || numbers(data.n);
    data.words.forEach((word, i) => fits(word) && found.set(word, data.ranks[i]));
  }
  return [...found.keys()].sort((a, b) => found.get(b) - found.get(a) || (a < b ? -1 : 1));
};

const beginningWith = (index, prefix) => {
  const low = place(index.words, prefix), high = place(index.words, prefix + "\uffff");
  const isNarrow = prefix[2] && high - low < 2;
  return lexicon(index, isNarrow ? low : 0, isNarrow ? high : -1, !isNarrow, (word) => word.startsWith(prefix));
};

const correct = async (index, word) => {
  const own = word.word, most = own[7] ? 2 : 1, at = place(index.words, own), away = {};
  let limit = most + 1;
  const found = !own[3] || /[0-9]/.test(own) ? [] : await lexicon(index, at, at, true, (other) => {
    const errors = distance(own, other, limit);
    return errors <= limit && (limit = away[other] = errors);
  });
  word.near = found.filter((other) => away[other] === limit).slice(0, 3);
  word.isSure = limit <= most && !word.isRequired;
};

const sets = { __proto__: null };
const letters = (word) => sets[word] = sets[word] || [...word].reduce((set, letter) => set | 1 << letter.charCodeAt(), 0);

const distance = (a, b, limit) => {
  let odd = letters(a) ^ letters(b), left = limit * 2;
  for (; odd; odd &= odd - 1) left--;
  if (left < 0 || Math.abs(a.length - b.length) > limit) return 9;
  let older, before, row = [...Array(b.length + 1).keys()];
  for (let i = 1; i <= a.length; i++) {
    [older, before, row] = [before, row, [i]];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(before[j - 1] + (a[i - 1] !== b[j - 1]), before[j] + 1, row[j - 1] + 1);
      if (i > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], older[j - 2] + 1);
    }
  }
  return row[b.length];
};

const alternatives = async (index, word) => {
  const found = new Map(), longer = word.isOpen ? await beginningWith(index, word.word) : [];
  const isWhole = longer.includes(word.word), most = isWhole ? word.word[3] ? 5 : 1 : 4;
  if (isWhole || !longer[0] && await postings(index, word.term)) found.set(word.term, 1);
  longer.forEach((term) => found.size < most && !found.has(term = stem(term)) && found.set(term, isWhole ? 0.3 : 0.8));
  if (!found.size) await correct(index, word);
  if (word.isSure) word.near.forEach((near) => found.set(stem(near), 0.5));
  return Promise.all([...found].map(async ([term, share]) => ({ term, share, ...(await postings(index, term)) })));
};

const rank = async (index, groups, sets) => {
  const all = groups.length, having = new Uint8Array(index.n), whole = [], some = [];
  const best = new Float64Array(index.n), total = new Float64Array(index.n);
  const lengths = index.lengths = index.lengths || numbers(await index.get("lengths", index.l));
  for (const group of groups) {
    for (const { share, pages, weights } of group) {
      const rarity = Math.ceil(Math.log(1 + (index.n - pages.length + 0.5) / (pages.length + 0.5)) * 1000) / 1000;
      let i = 0;
      for (const page of pages) {
        const weight = weights[i++], often = (weight >> 3) + 1 + (weight & 4 && 8) + (weight & 3) * 3;
        const norm = 2 * (1 - 0.75 + 0.75 * (lengths[page] / index.a));
        having[page] += !best[page];
        best[page] = Math.max(best[page], share * rarity * often * 3 / (often + norm));
      }
    }
    for (const { pages } of group) for (const page of pages) {
      total[page] += best[page];
      best[page] = 0;
    }
  }
  for (let page = 0; page < index.n; page++) {
    const count = having[page];
    total[page] = total[page] * count / all;
    if ((count || !all) && sets.every((set) => set.has(page))) (count < all ? some : whole).push(page);
  }
  return [whole, whole[2] ? [] : some, (a, b) => total[b] - total[a] || a - b];
};

/* The first `until` or more. */
const foremost = (pages, before, until) => {
  const last = pages.filter((_, i) => i % 32 < 1).sort(before)[until];
  return pages.filter((page) => !(before(last, page) < 0)).sort(before);
};

const ask = async (root, text, chosen, facets, sort, until) => {
  const index = await openIndex(root), query = parse(text, index);
  const [groups, pairs] = await Promise.all([
    Promise.all(query.words.map((word) => alternatives(index, word))),
    Promise.all([].concat(...query.phrases.map((phrase) => phrase.slice(1).map((term, i) => neighbours(index, phrase[i], term))))),
  ]);
  const needed = groups.filter((_, i) => query.words[i].isRequired).map(([one]) => one);
  const sets = [...pairs, ...needed].map((list) => new Set(list && list.pages));
  const [whole, some, before] = await rank(index, groups, sets);

  const columns = {}, wanted = {}, counts = {};
  await Promise.all(Object.keys(index.f).map(async (name) => {
    const typed = query.typed[name] || [], picked = chosen(name), isWanted = typed[0] || picked[0];
    if (!isWanted && !facets.includes(name) && name !== sort) return;
    const { v, s } = columns[name] = await column(index, name), ids = typed[0] ? v.map(slug) : [];
    if (isWanted) wanted[name] = new Set(s.filter((set) => set.some((i) => picked.includes(v[i]) ||
      typed.some((value) => ids.includes(value) ? ids[i] === value : ids[i].startsWith(value)))));
  }));
  const values = (page, name) => columns[name].s[columns[name].sets[page]], names = Object.keys(wanted);
  const fits = (page, but) => names.every((name) => name === but || wanted[name].has(values(page, name)));
  facets.filter((name) => columns[name]).forEach((name) => {
    const count = (counts[name] = columns[name].v.map(() => 0));
    [...whole, ...some].forEach((page) => fits(page, name) && values(page, name).forEach((value) => count[value]++));
  });
  const having = [whole, some].map((pages) => pages.filter(fits)), [complete, more] = having.map((pages) => pages.length);
  const pages = [].concat(...having.map((pages) => foremost(pages, before, columns[sort] ? NaN : until)));
  const order = (page) => Math.min(...values(page, sort), 1e9);
  if (columns[sort]) pages.sort((a, b) => order(a) - order(b));
  return { index, query, columns, counts, pages, complete, more, stems: [].concat(...groups).map(({ term }) => term) };
};

const $ = (node, selector) => node.querySelector(selector);
const on = (node, event, action) => node.addEventListener(event, action);
const link = (node, name) => new URL(node.dataset[name], location.href);

const make = (tag, attributes, ...children) => {
  const node = document.createElement(tag);
  for (const name in attributes) node.setAttribute(name, attributes[name]);
  node.append(...children);
  return node;
};

const marked = (text, stems) => {
  const nodes = [], letters = stems.filter(isUnspaced).join("");
  const isFound = (word) => stems.some((term) => word.startsWith(term.slice(0, -2) || term[0]) && stem(word) === term);
  let from = 0;
  text.replace(SHOWN, (run, at) => {
    if (isUnspaced(run) ? letters.includes(fold(run)) : words(run).some(isFound)) {
      nodes.push(text.slice(from, at), make("mark", { class: "cb-found" }, run));
      from = at + run.length;
    }
  });
  return [...nodes, text.slice(from)];
};

const span = (name, ...nodes) => make("span", { class: "cb-search__" + name }, ...nodes);

const lines = ({ query, stems }, site) => {
  const sought = query.words.map((word) => word.isSure ? word.near[0] : word.word), encode = encodeURIComponent;
  const texts = query.quoted[0] ? query.quoted : sought.slice(0, 4);
  const after = sought[0] ? `?h=${encode(sought.join(" "))}#:~:text=${texts.map(encode).join("&text=")}` : "";
  return ([title, url, summary, about]) => [new URL(url, site) + after,
    span("title", ...marked(title, stems)), span("meta", about), span("summary", ...marked(summary, stems))];
};

const summary = ({ query, more, complete }) => {
  const lost = query.words.filter((word) => word.near[0]).map(({ word, near, isSure }) =>
    `No page has “${word}”; ${isSure ? "these have" : "nearest spelling:"} ${near.join(" or ")}. `);
  return lost.join("") + (more ? `${complete} with all the words, ${more} with some.` : complete ? complete + " found." : "Nothing found.");
};

const finder = (box, paint) => {
  const status = $(box, "[role=status]"), site = link(box, "cbSite");
  let turn = 0;
  return async (isIdle, from, text, chosen, facets, sort) => {
    const own = ++turn;
    try {
      const result = await ask(link(box, "cbSearch"), isIdle ? "" : text, chosen, facets, sort, from + 10), { index } = result;
      const cards = await Promise.all(result.pages.slice(from, isIdle ? 0 : from + 10).map(async (page) => {
        const at = page / index.b | 0;
        return (await index.get("d/" + at, index.dh, at))[page % index.b];
      }));
      const sought = slug(text), isSame = ([title]) => !sort && slug(title) === sought;
      cards.sort((a, b) => isSame(b) - isSame(a));
      if (own !== turn) return;
      status.textContent = isIdle ? "" : summary(result);
      paint(result, cards.map(lines(result, site)), site);
    } catch (error) {
      status.textContent = "The search index could not be loaded.";
    }
  };
};

const typing = (input, action) => {
  let timer;
  on(input, "input", () => {
    clearTimeout(timer);
    timer = setTimeout(action, 180);
  });
};

const isScant = (text) => /^\s*[\0-ʯ]{0,2}$/.test(text);

const dialogSearch = (dialog) => {
  const input = $(dialog, "input"), list = $(dialog, "[role=listbox]"), all = $(dialog, "[data-cb-search-all]");
  const options = list.children;
  let chosen, shown, pending;

  const choose = (at) => {
    chosen = (at + options.length) % options.length;
    [...options].forEach((option, i) => option.setAttribute("aria-selected", i === chosen));
    input.setAttribute("aria-activedescendant", options[0] ? options[chosen].id : "");
    if (options[0]) options[chosen].scrollIntoView({ block: "nearest" });
  };
  const search = finder(dialog, (result, cards, site) => {
    list.replaceChildren(...cards.map(([href, ...parts], i) => make("a", {
      role: "option", id: "cb-hit-" + i, class: "cb-search__hit", tabindex: -1, href,
    }, ...parts)));
    input.setAttribute("aria-expanded", !(list.hidden = !cards[0]));
    all.hidden = !result.index.r;
    all.href = new URL(result.index.r, site).href + "?q=" + encodeURIComponent(input.value);
    choose(0);
  });
  const show = () => (pending = search(isScant(input.value), 0, shown = input.value, () => [], []));
  const open = () => {
    if (!dialog.open) dialog.showModal();
    input.select();
  };

  typing(input, show);
  on(input, "keydown", async (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key], isEnter = event.key === "Enter" && !event.isComposing;
    if (step || isEnter) event.preventDefault();
    if (step) choose(chosen + step);
    if (!isEnter) return;
    if (shown !== input.value) show();
    await pending;
    if (options[0]) options[chosen].click();
  });
  on(dialog, "click", ({ target }) => (target === dialog || target.closest("a, [data-cb-search-close]")) && dialog.close());
  on(document, "keydown", (event) => {
    if (event.ctrlKey || event.metaKey ? event.key === "k" : event.key === "/" && !/INPUT|TEXTAREA|SELECT/.test(event.target.tagName)) {
      event.preventDefault();
      open();
    }
  });
  document.querySelectorAll("[data-cb-search-open]").forEach((button) => {
    button.hidden = false;
    on(button, "click", open);
  });
};

const registrySearch = (box) => {
  const input = $(box, "input"), order = $(box, "select"), filters = $(box, "details"), facets = [...filters.querySelectorAll("details")];
  const list = $(box, "ol"), pager = $(box, "nav");
  let state;

  const page = () => +state.get("page") || 1;
  const go = (name, values, isTyping) => {
    state.delete("page");
    state.delete(name);
    values.forEach((value) => value && state.append(name, value));
    history[isTyping ? "replaceState" : "pushState"](null, "", `${location.pathname}?${state}`);
    return show();
  };
  const search = finder(box, (result, cards) => {
    const last = Math.ceil((result.complete + result.more) / 10), [before, text, after] = pager.children;
    facets.forEach((facet) => (facet.hidden = !result.index.f[facet.id]));
    for (const name in result.counts) fill(name, result.columns[name], result.counts[name]);
    list.replaceChildren(...cards.map(([href, title, ...parts]) => make("li", {}, make("a", { href }, title), ...parts)));
    pager.hidden = last < 2;
    text.textContent = `Page ${page()} of ${last}`;
    before.disabled = page() < 2;
    after.disabled = page() >= last;
  });
  const show = async () => {
    const text = state.get("q") || "", isIdle = isScant(text) && [...state.keys()].every((name) => /^(?:q|sort|page)$/.test(name));
    if (input.value !== text) input.value = text;
    order.value = state.get("sort") || "";
    list.parentNode.hidden = isIdle;
    for (let node = box; (node = node.nextElementSibling); ) node.hidden = !isIdle;
    const open = facets.filter((facet) => filters.open && facet.open).map((facet) => facet.id);
    if (!isIdle || open[0] || list.firstChild) {
      await search(isIdle, page() * 10 - 10, text, (name) => state.getAll(name), open, order.value);
    }
  };
  const fill = (name, { v, l }, counts) => {
    const rows = $(filters, `#${name} ul`), ids = state.getAll(name);
    if (!rows.firstChild) rows.append(...v.map((id, i) => {
      const check = make("input", { type: "checkbox" });
      on(check, "change", () => go(name, [...state.getAll(name).filter((other) => other !== id), check.checked && id]));
      return make("li", {}, make("label", {}, check, make("span", {}, l[i]), span("meta")));
    }));
    v.forEach((id, i) => {
      const row = rows.children[i], check = $(row, "input");
      check.checked = ids.includes(id);
      row.hidden = !counts[i] && !check.checked;
      row.firstChild.lastChild.textContent = counts[i];
    });
  };
  const restore = () => {
    state = new URLSearchParams(location.search);
    facets.forEach((facet) => state.has(facet.id) && (filters.open = facet.open = true));
    show();
  };

  typing(input, () => go("q", [input.value], true));
  on($(box, "form"), "submit", (event) => {
    event.preventDefault();
    go("q", [input.value]);
  });
  on(order, "change", () => go("sort", [order.value]));
  on($(box, "[data-cb-clear]"), "click", () => {
    state = new URLSearchParams();
    go("q", []);
  });
  [...pager.children].forEach((button, i) => on(button, "click", () => go("page", [page() + i - 1]).then(() => list.focus())));
  [filters, ...facets].forEach((part) => on(part, "toggle", () => part.open && show()));
  on(window, "popstate", restore);
  box.hidden = false;
  restore();
};

const arrive = () => {
  const wanted = words(new URLSearchParams(location.search).get("h") || "").map(stem);
  const visit = (node) => {
    const nodes = node.data ? marked(node.data, wanted) : [];
    if (nodes[1]) node.replaceWith(...nodes);
    else if (!/SCRIPT|STYLE|DIALOG/.test(node.tagName)) [...node.childNodes].forEach(visit);
  };
  if (!wanted[0]) return;
  visit($(document, "article, main"));
  const found = $(document, ".cb-found");
  if (found) found.scrollIntoView({ block: "center" });
  history.replaceState(null, "", location.pathname + location.hash);
};

window.__cb_search = Object.assign((slot, data) => waiting[slot](data), { ask, words, stem });
document.querySelectorAll("[data-cb-dialog]").forEach(dialogSearch);
document.querySelectorAll("[data-cb-registry]").forEach(registrySearch);
arrive();
})();
