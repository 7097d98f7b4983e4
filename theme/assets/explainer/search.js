// Opens the search over the page: by its link, by "/" and by Ctrl+K. All else is loaded only then.
// Without this script, from a file, or where loading fails, the link leads to the page of the search.
(() => {
  "use strict";
  const script = document.currentScript;
  const link = document.querySelector(".ex-masthead__search a");
  const place = document.querySelector(".ex-search");
  if (!link || location.protocol === "file:") return;
  const load = () => import(new URL("search-view.js", script.src).href);

  const open = (event) => {
    event.preventDefault();
    if (place) return place.querySelector("input")?.focus();
    load()
      .then((view) => view.open(script))
      .catch(() => location.assign(link.href));
  };
  const keyed = (event) => {
    if (event.altKey || event.shiftKey && event.key !== "/") return false;
    if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === "k";
    const writing = event.target.closest?.("input, textarea, select, [contenteditable]");
    return event.key === "/" && !writing && wanted();
  };
  // A single key may be turned off (WCAG 2.2, 2.1.4).
  const wanted = () => {
    try {
      return localStorage.getItem("ex-search-key") !== "off";
    } catch {
      return true;
    }
  };

  link.addEventListener("click", (event) => {
    if (!(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)) open(event);
  });
  document.addEventListener("keydown", (event) => {
    if (keyed(event) && !document.querySelector("dialog[open]")) open(event);
  });
  if (place) load().then((view) => view.fill(place, script)).catch(() => {});
})();
