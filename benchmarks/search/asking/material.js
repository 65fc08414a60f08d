/* Types into Material's field and waits until its list has been still for a while. */
({
  ready: async () => {
    const meta = document.querySelector(".md-search-result__meta");
    document.querySelector("[data-md-component=search-query]").focus();
    while (/Initializing/.test(meta.textContent)) await new Promise((next) => setTimeout(next, 50));
  },
  ask: (text, words) => new Promise((resolve) => {
    const input = document.querySelector("[data-md-component=search-query]");
    const list = document.querySelector("[data-md-component=search-result]");
    const done = () => {
      watcher.disconnect();
      const links = [...list.querySelectorAll("ol > li .md-search-result__link")].map((link) => link.href.split(/[?#]/)[0]);
      resolve([...new Set(links)].slice(0, 10));
    };
    let still = setTimeout(done, 5000);
    const watcher = new MutationObserver(() => {
      window.lastChange = performance.now();
      clearTimeout(still);
      still = setTimeout(done, 300);
    });
    watcher.observe(list, { childList: true, subtree: true, characterData: true });
    input.value = words;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    input.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
  }),
})
