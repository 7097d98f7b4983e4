// Marks what is new since the last day of reading, which stays on the device.
(({ home, word, news }) => {
  const key = "visit:" + new URL(home, location).pathname;
  const today = new Date().toLocaleDateString("sv");
  let seen, last;
  try {
    [seen, last] = (localStorage[key] || "").split(" ");
    if (seen !== today) localStorage[key] = today + " " + (last = seen);
  } catch {}
  if (!last) return;
  const count = new Set();
  for (const item of document.querySelectorAll("[data-changed]")) {
    if (item.dataset.changed < last) continue;
    const mark = document.createElement("strong");
    mark.className = "ex-new";
    mark.textContent = word;
    (item.querySelector(".ex-entry__name, h2, .ex-moment__when, .ex-correction p") || item).append(" ", mark);
    count.add(item.querySelector("a")?.href);
  }
  const told = document.querySelector(".ex-news");
  if (!told || !count.size) return;
  told.textContent = news + count.size;
  told.hidden = false;
})(document.currentScript.dataset);
