// Asks the index that Pagefind made. Its own script is loaded with the first search; it runs without
// a worker, which a policy of Trusted Types would refuse. Of a large site the index is in parts, and
// the script says how many there are of each language (publish/parts.py).
import { excerpt, known, knownWhole, plain, written } from "./search-words.js";

const ROOT = new URL("../../", import.meta.url);
const WEIGHTS = { title: 6, aliases: 5, date: 1 };
export const AT_ONCE = 10;
let loaded = null;

const pagefind = () => {
  loaded ??= import(new URL("pagefind/pagefind.js", ROOT).href).then(async (index) => {
    const ranking = { metaWeights: WEIGHTS };
    await index.options({ noWorker: true, ranking });
    await index.init();
    const others = otherParts(index.parts ?? {});
    if (others.length) await index.search(""); // refused where the first part cannot be loaded
    await Promise.all(others.map((part) => index.mergeIndex(part, { ranking })));
    return index;
  });
  return loaded;
};

// The addresses of all parts but the first, in the language that Pagefind takes for this page.
const otherParts = (numbers) => {
  const own = (document.documentElement.lang || "unknown").toLowerCase();
  const known = [own, own.split("-")[0], ...Object.keys(numbers)];
  const language = known.find((one) => Object.hasOwn(numbers, one));
  const count = numbers[language] ?? 1;
  return Array.from(
    { length: count - 1 },
    (_, place) => new URL(`pagefind/${language}-${place + 1}/`, ROOT).href,
  );
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
  const { results: all } = await (await pagefind()).search(words || null, { filters });
  const results = await meant(words, all);
  const some = (from, to) => pages(results.slice(from, to));
  return { count: results.length, asked: true, first: await some(0, AT_ONCE), some };
};

const pages = (results) => Promise.all(results.map(async (one) => shown(await one.data())));

// The results of those parts that have the words: the others gave what has shorter ones. It is seen
// in the first that each gave.
const meant = async (words, results) => {
  if (!words) return results;
  const parts = new Map();
  results.forEach((one, place) => {
    const part = partOf(one);
    if (!parts.has(part)) parts.set(part, [one]);
    else if (place < AT_ONCE) parts.get(part).push(one);
  });
  const firsts = await Promise.all([...parts.values()].map(pages));
  const names = [...parts.keys()];
  const sure = (test) => new Set(names.filter((_, place) => test(words, firsts[place])));
  const exactly = parts.size > 1 ? sure(knownWhole) : new Set();
  const kept = exactly.size ? exactly : sure(known);
  return results.filter((one) => kept.has(partOf(one)));
};

// A result is named after its language and part.
const partOf = (result) => result.id.slice(0, result.id.lastIndexOf("_"));

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
