/* A table sorts by the column whose heading is pressed; cells without an answer stay last. */
(() => {
  for (const table of document.querySelectorAll("table[data-cb-sort]")) {
    const body = table.tBodies[0];
    const first = [...body.rows];
    const heads = [...table.tHead.rows[0].cells];
    const text = (row, column) => row.cells[column].textContent.trim();
    const none = (row, column) => row.cells[column].classList.contains("cb-none");
    heads.forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const down = head.getAttribute("aria-sort") === "ascending";
        heads.forEach((other) => other.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        const order = down ? -1 : 1;
        body.append(...[...first].sort((a, b) => none(a, column) - none(b, column)
          || order * text(a, column).localeCompare(text(b, column), "en", { numeric: true })));
      });
    });
  }
})();
