/* Asks Pagefind's own module, as its interface does, and takes what ten results need. Its worker is
   off, since neither the slowing of the processor nor the count of bytes reaches into one. */
({
  ready: async () => {},
  ask: async (text, words, facets) => {
    const { createInstance } = await import("/pagefind/pagefind.js");
    window.pagefind = window.pagefind || createInstance({ basePath: "/pagefind/", noWorker: true });
    await window.pagefind.init();
    const found = await window.pagefind.search(words, { filters: facets });
    const shown = await Promise.all(found.results.slice(0, 10).map((result) => result.data()));
    return shown.map((one) => new URL(one.url, location.href).href);
  },
})
