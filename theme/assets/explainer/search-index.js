// Asks the index that Pagefind made. Its own script is loaded with the first search; it runs without
// a worker, which a policy of Trusted Types would refuse.
import { excerpt, plain, written } from "./search-words.js";

const ROOT = new URL("../../", import.meta.url);
const WEIGHTS = { title: 6, aliases: 5, date: 1 };
let loaded = null;

const pagefind = () => {
  loaded ??= import(new URL("pagefind/pagefind.js", ROOT).href).then(async (index) => {
    await index.options({ noWorker: true, ranking: { metaWeights: WEIGHTS } });
    await index.init();
    return index;
  });
  return loaded;
};

/** The words of the interface in a language. */
export const wordsOf = (language) =>
  fetch(new URL(`search.${language}.json`, import.meta.url)).then((answer) => answer.json());

/** Begins to load what a first search needs. */
export const prepare = () => pagefind().catch(() => {});

/** The values of each facet, with how many pages have it. */
export const facets = async () => (await pagefind()).filters();

/** How many pages have all words and facets, and a function that gives some of them, best first. */
export const search = async (query, chosen) => {
  const words = plain(query);
  const filters = Object.fromEntries(Object.entries(chosen).filter(([, value]) => value));
  if (!words && !Object.keys(filters).length) return { count: 0, asked: false, some: async () => [] };
  const { results } = await (await pagefind()).search(words || null, { filters });
  return {
    count: results.length,
    asked: true,
    some: (from, to) => Promise.all(results.slice(from, to).map(async (one) => shown(await one.data()))),
  };
};

const shown = (page) => ({
  url: new URL(page.raw_url, ROOT).href,
  kind: page.filters.kind[0],
  title: written(page.meta.title),
  date: page.meta.date ?? "",
  excerpt: excerpt(page.content, page.locations),
});
