// The same lists as the other peers print, made of Eleventy's collections in one pass.
module.exports = function (config) {
  config.addCollection("lists", (api) => {
    const documents = {};
    const types = {};
    for (const page of api.getFilteredByTag("provision")) {
      (documents[page.data.home] ??= []).push(page);
      (types[page.data.clausetypes[0]] ??= []).push(page);
    }
    return { documents, types };
  });
  config.addFilter("others", (pages, url, most) =>
    (pages || []).filter((page) => page.url !== url).slice(0, most));
  config.addFilter("elsewhere", (pages, home, most) => {
    const found = [];
    for (const page of pages || []) {
      if (page.data.home !== home && found.push(page) === most) break;
    }
    return found;
  });
  config.setQuietMode(true);
  return {
    dir: { input: "content", includes: "../_includes", output: "public" },
    markdownTemplateEngine: false,
  };
};
