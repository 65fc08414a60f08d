/* Types into the dialog and presses Enter, which searches at once; the results are links in it. */
({
  ready: async () => {
    const dialog = document.querySelector("dialog[data-cb-dialog]");
    dialog.addEventListener("click", (event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
    }, true);
    document.querySelector("[data-cb-search-open]").click();
  },
  ask: (text) => new Promise((resolve) => {
    const dialog = document.querySelector("dialog[data-cb-dialog]"), input = dialog.querySelector("input");
    const watcher = new MutationObserver(() => {
      watcher.disconnect();
      resolve([...dialog.querySelectorAll("[role=option]")].map((link) => link.href));
    });
    watcher.observe(dialog.querySelector("[role=status]"), { childList: true });
    input.value = " ";
    input.value = text;
    input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
  }),
})
