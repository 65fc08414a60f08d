/* Opened from a folder, without a web server: a browser shows a folder's listing, not its page. */
(() => {
  if (location.protocol !== "file:") return;
  document.addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest("a[href]");
    if (link && link.protocol === "file:" && link.pathname.endsWith("/")) {
      link.pathname += "index.html";
    }
  }, true);
})();
