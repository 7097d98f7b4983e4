// Shows the card of a linked entity while a mouse is over the link or the keyboard is on it.
// A touch follows the link; nothing is fetched, and without this script nothing is missing.
(() => {
  "use strict";
  const box = document.querySelector(".ex-cards");
  const body = document.querySelector(".ex-body");
  if (!box || !body) return;
  const cards = new Map();
  for (const card of box.children) {
    cards.set(new URL(card.dataset.url, location.href).pathname, card);
  }
  let shown = null;
  let link = null;
  let timer = 0;

  const hide = () => {
    clearTimeout(timer);
    if (!shown) return;
    link.removeAttribute("aria-describedby");
    shown.classList.remove("ex-card--shown");
    box.append(shown);
    shown = link = null;
    box.hidden = true;
  };

  const show = (target) => {
    const card = cards.get(new URL(target.href).pathname);
    clearTimeout(timer);
    if (!card || shown === card && link === target) return;
    hide();
    [shown, link] = [card, target];
    box.hidden = false;
    card.classList.add("ex-card--shown");
    target.setAttribute("aria-describedby", card.id);
    place(card, target.getClientRects()[0]);
  };

  // Under the line of the link, or over it where there is no room; never past the edge.
  const place = (card, line) => {
    const room = document.documentElement.clientWidth - card.offsetWidth - 8;
    const left = Math.max(8, Math.min(line.left, room));
    const over = line.bottom + card.offsetHeight + 12 > innerHeight && line.top > card.offsetHeight;
    const top = over ? line.top - card.offsetHeight - 6 : line.bottom + 6;
    card.style.setProperty("left", `${left + scrollX}px`);
    card.style.setProperty("top", `${top + scrollY}px`);
  };

  const linkOf = (event) => event.target.closest?.("a[href]");
  const soon = (action, wait) => {
    clearTimeout(timer);
    timer = setTimeout(action, wait);
  };

  body.addEventListener("pointerover", (event) => {
    const target = linkOf(event);
    if (target && event.pointerType === "mouse") soon(() => show(target), 150);
  });
  body.addEventListener("pointerout", (event) => {
    if (linkOf(event) && event.pointerType === "mouse") soon(hide, 250);
  });
  // The pointer may go onto the card to read it (WCAG 2.2, 1.4.13).
  box.addEventListener("pointerenter", () => clearTimeout(timer));
  box.addEventListener("pointerleave", () => soon(hide, 250));
  body.addEventListener("focusin", (event) => {
    const target = linkOf(event);
    if (target?.matches(":focus-visible")) show(target);
  });
  body.addEventListener("focusout", hide);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
})();
