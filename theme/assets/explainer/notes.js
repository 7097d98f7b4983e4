// Opens the entry of a source as a note beside the number that cites it: by click, key or touch.
// Only what the list of sources on the page says is copied; without this script the number leads there.
(() => {
  "use strict";
  const words = document.currentScript.dataset;
  if (!HTMLElement.prototype.showPopover) return;
  let note = null;
  let number = null;

  const entryOf = (link) => {
    if (link.pathname !== location.pathname || link.search !== location.search) return null;
    const entry = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return entry?.classList.contains("ex-source") ? entry : null;
  };

  const close = (back) => {
    if (!note) return;
    const from = number;
    note.remove();
    from.setAttribute("aria-expanded", "false");
    note = number = null;
    if (back) from.focus();
  };

  const made = (tag, text, properties) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.textContent = text;
    return element;
  };

  const open = (link, entry) => {
    close(false);
    number = link;
    note = made("div", "", { className: "ex-source-note", popover: "manual", tabIndex: -1 });
    note.setAttribute("role", "dialog");
    note.setAttribute("aria-label", link.getAttribute("aria-label") || link.textContent);
    for (const part of entry.children) note.append(part.cloneNode(true));
    for (const back of note.querySelectorAll(".ex-back")) back.remove();
    const last = made("p", "", { className: "ex-source-note__foot" });
    last.append(made("a", words.list, { href: link.href }), made("button", words.close, { type: "button" }));
    last.lastChild.addEventListener("click", () => close(true));
    last.firstChild.addEventListener("click", () => close(false));
    note.append(last);
    // It stands after the number, so that the keyboard goes into it and on with the text.
    link.closest(".ex-cite").after(note);
    link.setAttribute("aria-expanded", "true");
    note.showPopover();
    place(link.getBoundingClientRect());
    note.focus({ preventScroll: true });
  };

  // Under the number, or over it where there is no room; never past the edge.
  const place = (line) => {
    const room = document.documentElement.clientWidth - note.offsetWidth - 8;
    const over = line.bottom + note.offsetHeight + 12 > innerHeight && line.top > note.offsetHeight;
    const top = over ? line.top - note.offsetHeight - 6 : line.bottom + 6;
    note.style.setProperty("left", `${Math.max(8, Math.min(line.left, room)) + scrollX}px`);
    note.style.setProperty("top", `${top + scrollY}px`);
  };

  for (const link of document.querySelectorAll(".ex-cite a")) {
    if (entryOf(link)) link.setAttribute("aria-expanded", "false");
  }
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.(".ex-cite a[aria-expanded]");
    if (link && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)) {
      event.preventDefault();
      if (link === number) close(true);
      else open(link, entryOf(link));
    } else if (note && !note.contains(event.target)) close(false);
  });
  document.addEventListener("focusin", (event) => {
    if (note && !note.contains(event.target) && event.target !== number) close(false);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close(true);
  });
})();
