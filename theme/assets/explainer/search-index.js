// Asks the index that Pagefind made. Its own script is loaded with the first search; it runs without
// a worker, which a policy of Trusted Types would refuse.
import { excerpt, known, plain, written } from "./search-words.js";

const ROOT = new URL("../../", import.meta.url);
const WEIGHTS = { title: 6, aliases: 5, date: 1 };
export const AT_ONCE = 10;
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

/** How many pages have all words and facets, the first of them, and a function that gives others. */
export const search = async (query, chosen) => {
  const words = plain(query);
  const filters = Object.fromEntries(Object.entries(chosen).filter(([, value]) => value));
  if (!words && !Object.keys(filters).length) return { count: 0, asked: false, first: [] };
  const { results } = await (await pagefind()).search(words || null, { filters });
  const some = (from, to) =>
    Promise.all(results.slice(from, to).map(async (one) => shown(await one.data())));
  const first = await some(0, AT_ONCE);
  const count = known(words, first) ? results.length : 0;
  return { count, asked: true, first: count ? first : [], some };
};

const shown = (page) => ({
  url: new URL(page.raw_url, ROOT).href,
  kind: page.filters.kind[0],
  title: written(page.meta.title),
  date: page.meta.date ?? "",
  excerpt: excerpt(page.content, page.locations),
  found: [...Object.values(page.meta), ...wordsAt(page.content, page.locations)].join(" "),
});

const wordsAt = (content, places) => {
  const words = content.match(/\S+/g) ?? [];
  return places.map((place) => words[place] ?? "");
};
