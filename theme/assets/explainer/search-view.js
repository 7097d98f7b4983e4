// The search as readers see it: a field, filters, how many results, results by kind. The same in a
// dialog and on the page of the search. All is built from texts; no HTML is read.
import { AT_ONCE, facets, prepare, search, wordsOf } from "./search-index.js";

const KINDS = {
  event: "nav.events",
  person: "nav.people",
  theme: "nav.themes",
  organization: "nav.organizations",
  place: "nav.places",
  article: "nav.articles",
  page: "search.pages",
};
const FACETS = ["kind", "theme", "person", "year"];

const made = (tag, properties = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};

/** Opens the search in a dialog over the page; the focus comes back when it closes. */
export const open = async (script) => {
  const t = await wordsOf(script.dataset.words);
  const dialog = made("dialog", { class: "ex-search-dialog", "aria-label": t["nav.search"] });
  const close = made("button", { type: "button", class: "ex-search__close" }, t["search.close"]);
  const place = made("div", { class: "ex-search" });
  dialog.append(close, place, keySwitch(t));
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  // Chromium would empty the field first.
  dialog.addEventListener("keydown", (event) => event.key === "Escape" && dialog.close());
  document.body.append(dialog);
  const view = build(place, t);
  dialog.showModal();
  view.field.focus();
};

/** Puts the search into its page; what is asked stands in the address. */
export const fill = async (place, script) => {
  const view = build(place, await wordsOf(script.dataset.words));
  const address = new URLSearchParams(location.search);
  view.keep = (asked) => {
    const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value));
    history.replaceState(null, "", query.size ? `?${query}` : location.pathname);
  };
  await view.take(Object.fromEntries(address));
};

const keySwitch = (t) => {
  const box = made("input", { type: "checkbox" });
  try {
    box.checked = localStorage.getItem("ex-search-key") !== "off";
    box.addEventListener("change", () => {
      localStorage.setItem("ex-search-key", box.checked ? "on" : "off");
    });
  } catch {
    return "";
  }
  return made("p", { class: "ex-search__key" }, made("label", {}, box, ` ${t["search.key"]}`));
};

const build = (place, t) => {
  const field = made("input", { type: "search", name: "q", autocomplete: "off", enterkeyhint: "search" });
  const selects = Object.fromEntries(FACETS.map((name) => [name, made("select", { name })]));
  const filters = made("details", { class: "ex-search__filters" }, made("summary", {}, t["search.filters"]));
  const grid = made("div", { class: "ex-search__grid" });
  for (const name of FACETS) {
    selects[name].append(made("option", { value: "" }, t["search.any"]));
    grid.append(made("label", {}, label(t, name), selects[name]));
  }
  filters.append(grid);
  const count = made("p", { class: "ex-search__count", role: "status" });
  const results = made("div", { class: "ex-search__results" });
  const form = made("form", { role: "search" });
  form.append(made("label", {}, t["search.query"], field), filters);
  place.append(form, count, results);

  const view = { field, keep: () => {}, take: async () => {} };
  let turn = 0;
  let timer = 0;
  let filled = null;

  const fillFilters = () => {
    filled ??= facets().then((found) => {
      for (const name of FACETS) options(selects[name], found[name] ?? {}, name, t);
    });
    return filled;
  };
  const asked = () => ({
    q: field.value.trim(),
    ...Object.fromEntries(FACETS.map((name) => [name, selects[name].value])),
  });
  const run = async () => {
    clearTimeout(timer);
    const mine = ++turn;
    const { q, ...chosen } = asked();
    view.keep({ q, ...chosen });
    try {
      const found = await search(q, chosen);
      if (mine === turn) show(results, count, found, t);
    } catch {
      results.replaceChildren();
      count.textContent = t["search.failed"];
    }
  };
  view.take = async (given) => {
    field.value = given.q ?? "";
    if (FACETS.some((name) => given[name])) {
      filters.open = true;
      await fillFilters().catch(() => {});
      for (const name of FACETS) selects[name].value = given[name] ?? "";
    }
    await run();
  };

  field.addEventListener("focus", prepare, { once: true });
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(run, 150);
  });
  filters.addEventListener("toggle", () => fillFilters().catch(() => {}));
  filters.addEventListener("change", run);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    await run();
    results.querySelector("a")?.focus();
  });
  place.addEventListener("keydown", (event) => move(event, field, results));
  return view;
};

const label = (t, name) =>
  ({ kind: t["search.kind"], theme: t["search.theme"], person: t["search.person"], year: t["search.year"] })[name];

const options = (select, values, name, t) => {
  const named = Object.entries(values).map(([value, pages]) => [
    value,
    name === "kind" ? t[KINDS[value]] : value,
    pages,
  ]);
  const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
  named.sort((one, other) => order.compare(one[1], other[1]) * (name === "year" ? -1 : 1));
  for (const [value, text, pages] of named) {
    select.append(made("option", { value }, `${text} (${pages})`));
  }
};

const show = (results, count, found, t) => {
  const text = found.count === 1 ? t["search.count.one"] : t["search.count.many"];
  const none = found.asked ? t["search.none"] : "";
  const number = found.count.toLocaleString(document.documentElement.lang || undefined);
  count.textContent = found.count ? text.replace("{count}", number) : none;
  results.replaceChildren();
  add(results, found.first, t);
  if (found.count > AT_ONCE) results.append(more(results, found, t));
};

// Groups follow the best result of each; what comes later goes to the end of its group.
const add = (results, pages, t) => {
  for (const page of pages) {
    let list = results.querySelector(`ul[data-kind="${CSS.escape(page.kind)}"]`);
    if (!list) {
      list = made("ul", { "data-kind": page.kind });
      results.append(made("section", {}, made("h2", {}, t[KINDS[page.kind]]), list));
    }
    list.append(entry(page));
  }
};

const more = (results, found, t) => {
  const button = made("button", { type: "button" }, t["search.more"]);
  let shown = AT_ONCE;
  button.addEventListener("click", async () => {
    const pages = await found.some(shown, shown + AT_ONCE);
    button.remove();
    add(results, pages, t);
    shown += pages.length;
    if (shown < found.count) results.append(button);
    results.querySelector(`a[href="${CSS.escape(pages[0].url)}"]`)?.focus();
  });
  return button;
};

const entry = (page) => {
  const title = made("a", { class: `ex-link ex-link--${page.kind}`, href: page.url }, page.title);
  const item = made("li", {}, made("p", { class: "ex-search__title" }, title));
  if (page.date) item.firstChild.append(" ", made("span", { class: "ex-note" }, page.date));
  const runs = page.excerpt.map(([text, hit]) => (hit ? made("mark", {}, text) : text));
  if (page.excerpt.some(([text]) => text)) item.append(made("p", { class: "ex-search__excerpt" }, ...runs));
  return item;
};

// Up and down go from the field through the results.
const move = (event, field, results) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const places = [field, ...results.querySelectorAll("a")];
  const here = places.indexOf(document.activeElement);
  if (!step || here < 0 || !places[here + step]) return;
  event.preventDefault();
  places[here + step].focus();
};
