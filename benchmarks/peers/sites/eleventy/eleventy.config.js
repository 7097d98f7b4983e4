import { createRequire } from "node:module";

// Modules stand beside Eleventy itself, not in the site.
const footnotes = createRequire(process.argv[1])("markdown-it-footnote");

const named = (articles, key) => {
  const lists = new Map();
  for (const article of articles)
    for (const name of article.data[key]) {
      if (!lists.has(name)) lists.set(name, []);
      lists.get(name).push(article);
    }
  return [...lists].map(([name, articles]) => ({ name, articles }));
};

export default function (config) {
  config.amendLibrary("md", (markdown) => markdown.use(footnotes));
  const articles = (api) => api.getFilteredByTag("articles");
  config.addCollection("people", (api) => named(articles(api), "people"));
  config.addCollection("themes", (api) => named(articles(api), "themes"));
  config.addFilter("day", (date) => date.toISOString().slice(0, 10));
  config.addFilter("latest", (list) => list.slice(-20).reverse());
  return { markdownTemplateEngine: false, dir: { input: "content", includes: "../_includes" } };
}
