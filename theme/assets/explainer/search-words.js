// The words of the index: plain where they are searched, as written where they are shown.
// The index writes what it passes over in tag characters and word joiners (publish/search.py).

const ELIDED =
  /(?<![\p{L}\p{N}])(?:c|d|entr|j|jusqu|l|lorsqu|m|n|presqu|puisqu|qu|quelqu|quoiqu|s|t)['’](?=[\p{L}\p{N}])/giu;
const LIGATURES = { œ: "oe", Œ: "oe", æ: "ae", Æ: "ae" };
const LETTERS = { o: "œ", O: "Œ", a: "æ", A: "Æ" };
const MARKED = /^((?:[^\p{L}\p{N}]|\p{L}{1,7}['’](?=\p{L}))*)(.*?)([^\p{L}\p{N}]*)$/su;
const ENDING = new RegExp(
  "^(.{4,}?)(?:(?:i[cv]|abil)*(?:at(?:ion|eur|rice)|[iu]tion|e?ment|ite|ity|[ae]nce|is[mt]e?|able|ique|" +
    "iv?e|if|eu[sx]e?|aux)|(?<=a)le?|(?<=([lnt]))\\2e|(?<=eau)x|i?er|iere|ir|ion|ee?|ie?|a|ante?|ai|ait|" +
    "aient|ent|iss(?:ant|ait|aient|ent|ement|ons|ez|e)|[ei]r(?:a|ai|ait|aient|ent|ont|ons|ez|ions|iez)|" +
    "i?ons|i?ez|[bdgmnprt]?(?:ing|ed)|ly|y)?(?:e?s)?$",
);
const LONGEST = 45;
const BEFORE = 12;

/** What a reader asks, in the form of the index. */
export const plain = (text) =>
  text.replace(/[œæ]/gi, (sign) => LIGATURES[sign]).replace(ELIDED, " ").trim();

/** Whether what was found has each word, or most of its beginning: Pagefind also gives shorter ones. */
export const known = (asked, pages) => {
  const found = textOf(pages);
  return apart(asked).every((word) => word.length < 4 || found.includes(begun(word)));
};

/** Whether what was found has each word, but for its ending: what shorter words gave has not. */
export const knownWhole = (asked, pages) => {
  const found = textOf(pages);
  return apart(asked).every((word) => found.includes(stem(word)));
};

const textOf = (pages) => folded(pages.map((page) => page.found).join(" "));

const apart = (asked) => asked.split(/[\s"-]+/).map(folded);

const begun = (word) => word.slice(0, Math.ceil(word.length * 0.6));

// No longer than what Pagefind makes of a word, so that what it found by its stem is not missed.
const stem = (word) => word.replace(word.length < 6 ? /^(..+?)e?s?$/ : ENDING, "$1");

const folded = (text) =>
  text.normalize("NFD").replace(/[\p{M}\u2060\u{e0000}-\u{e007f}]/gu, "").toLowerCase();

/** A text of the index as it was written. */
export const written = (text) =>
  text
    .replace(/[\u{e0041}-\u{e007a}]/gu, (tag) => String.fromCodePoint(tag.codePointAt(0) - 0xe0000))
    .replace(/([oa])\u2060e/gi, (_, letter) => LETTERS[letter])
    .replaceAll("\u2060", "");

/**
 * The sentence that has the most of what was found, or the first: runs of text, each with whether
 * it was found. Nothing of what the index withholds.
 */
export const excerpt = (content, found) => {
  const words = [...content.matchAll(/\S+/g)];
  const last = words.findIndex((word) => word[0].endsWith("\u2060\u2060\u2060"));
  const hits = found.filter((place) => place <= last).sort((one, other) => one - other);
  const [start, end] = densest(sentences(words, last), hits);
  const hit = hits.find((place) => start <= place) ?? start;
  const short = end - start < LONGEST;
  const from = short ? start : Math.max(start, Math.min(hit - BEFORE, end - LONGEST + 1));
  const to = Math.min(end, from + LONGEST - 1);
  const runs = from > start ? [["… ", false]] : [];
  for (let place = from; place <= to; place++) {
    const word = written(words[place][0]);
    runs.push(...(hits.includes(place) ? marked(word) : [[word, false]]));
    if (place < to) runs.push([" ", false]);
  }
  if (to < end) runs.push([" …", false]);
  return runs;
};

// A word without the signs around it is what was found.
const marked = (word) => {
  const [, before, inner, after] = word.match(MARKED);
  return [[before, false], [inner, true], [after, false]];
};

const sentences = (words, last) => {
  const found = [];
  let start = 0;
  for (let place = 0; place <= last; place++) {
    if (!words[place][0].endsWith("\u2060\u2060")) continue;
    found.push([start, place]);
    start = place + 1;
  }
  return found;
};

const densest = (places, hits) => {
  const count = ([start, end]) => hits.filter((hit) => start <= hit && hit <= end).length;
  return places.reduce((best, place) => (count(place) > count(best) ? place : best), places[0]);
};
