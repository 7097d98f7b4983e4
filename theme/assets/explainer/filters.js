// Combines the ways to narrow the timeline; what is chosen stands in the address. The events are
// asked for at the first choice. Without this script each way has its own page.
(() => {
  "use strict";
  const say = document.currentScript.dataset;
  const nav = document.querySelector(".ex-facets");
  const list = document.getElementById("listing");
  if (!nav || !list || new URL(say.page, location).pathname !== location.pathname) return;
  const root = new URL(say.root, location);
  const selects = new Map();
  const pages = new Map();
  let events = null;
  let turn = 0;

  const make = (tag, name, text) => {
    const made = document.createElement(tag);
    if (name) made.className = name;
    if (text) made.textContent = text;
    return made;
  };
  const count = make("p", "ex-filters__count");
  count.setAttribute("role", "status");
  const clear = make("button", "ex-filters__clear", say.clear);
  clear.type = "button";
  clear.hidden = true;
  const bar = make("div", "ex-filters");
  bar.append(count, clear);
  const found = make("div", "ex-section ex-section--entries ex-filtered");
  found.hidden = true;

  // The links of each way become a choice.
  for (const row of nav.querySelectorAll("[data-sort]")) {
    const sort = row.dataset.sort;
    const links = row.querySelector("ul");
    const select = make("select");
    select.setAttribute("aria-label", row.querySelector("a").textContent);
    select.add(new Option(say.all, ""));
    for (const link of links.querySelectorAll("a")) {
      const part = link.pathname.replace(/(\/|\.html)$/, "").split("/").pop();
      const slug = decodeURIComponent(part);
      select.add(new Option(link.textContent, slug));
      pages.set(`${sort}=${slug}`, link.href);
    }
    links.replaceWith(select);
    selects.set(sort, select);
  }
  nav.after(bar);
  list.before(found);

  const mapped = (slugOf) => new Map([...selects].map(([sort, of]) => [sort, slugOf(sort, of)]));
  const query = (choice) => new URLSearchParams([...choice].filter(([, slug]) => slug)).toString();

  const meets = (event, choice, but) =>
    [...choice].every(([sort, slug]) => sort === but || !slug || event[sort].includes(slug));

  // Each choice says how many events it leaves, given the others.
  const offer = (choice) => {
    const all = events.groups.flatMap((group) => group.items);
    for (const [sort, select] of selects) {
      const left = all.filter((event) => meets(event, choice, sort));
      const options = [new Option(say.all, "")];
      for (const [slug, name] of Object.entries(events.names[sort])) {
        const number = left.filter((event) => event[sort].includes(slug)).length;
        const mine = choice.get(sort) === slug;
        if (number || mine) options.push(new Option(`${name} (${number})`, slug, mine, mine));
      }
      if (sort === "year") options.push(...options.splice(1).sort((a, b) => b.value - a.value));
      select.replaceChildren(...options);
    }
  };

  const entry = (event) => {
    const made = make("li", "ex-entry");
    if (event.date) {
      const day = make("p", "ex-entry__date");
      const time = make(event.date.iso ? "time" : "span", "", event.date.text);
      if (event.date.iso) time.dateTime = event.date.iso;
      day.append(time);
      if (event.date.note) day.append(" ", make("span", "ex-note", event.date.note));
      made.append(day);
    }
    const name = make("p", "ex-entry__name ex-entry__name--event");
    const link = make("a", "ex-link ex-link--event", event.link.text);
    link.href = new URL(event.link.url, root);
    if (event.link.lang) link.lang = event.link.lang;
    name.append(link);
    made.append(name);
    if (event.summary) {
      const summary = make("p", "ex-entry__summary", event.summary);
      if (event.lang) summary.lang = event.lang;
      made.append(summary);
    }
    return made;
  };

  const draw = (choice) => {
    const parts = events.groups
      .map((group) => [group.title, group.items.filter((event) => meets(event, choice))])
      .filter(([, items]) => items.length);
    found.replaceChildren();
    for (const [title, items] of parts) {
      const entries = make("ul", "ex-entries");
      entries.append(...items.map(entry));
      found.append(make("h2", "", title), entries);
    }
    const number = parts.reduce((sum, [, items]) => sum + items.length, 0);
    const words = number === 0 ? say.none : number === 1 ? say.one : say.many;
    count.textContent = words.replace("{count}", number);
  };

  // The list as the address asks for it.
  const show = async () => {
    const mine = ++turn;
    const given = new URLSearchParams(location.search);
    const choice = mapped((sort) => given.get(sort) || "");
    if (query(choice) && !events) {
      const answer = await fetch(say.file).catch(() => null);
      const read = answer?.ok ? await answer.json() : null;
      if (mine !== turn) return;
      if (!read) return fallBack(choice);
      events = read;
    }
    if (events) {
      for (const [sort, slug] of choice) {
        if (!Object.hasOwn(events.names[sort], slug)) choice.set(sort, "");
      }
      offer(choice);
    }
    const narrowed = query(choice) !== "";
    if (narrowed) draw(choice);
    else count.textContent = "";
    found.hidden = clear.hidden = !narrowed;
    list.hidden = narrowed;
    const pager = document.querySelector(".ex-pager");
    if (pager) pager.hidden = narrowed;
  };

  // Without the file, the page of one choice; the last of them, where it has one.
  const fallBack = (choice) => {
    const page = [...choice].map((one) => pages.get(one.join("="))).filter(Boolean);
    if (page.length) location.replace(page.at(-1));
  };

  const go = (asked) => {
    history.pushState(null, "", asked ? `?${asked}` : location.pathname);
    show();
  };
  nav.addEventListener("change", () => go(query(mapped((_, select) => select.value))));
  clear.addEventListener("click", () => {
    go("");
    selects.values().next().value.focus();
  });
  addEventListener("popstate", show);
  show();
})();
