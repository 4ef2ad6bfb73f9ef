"use strict";

const list = document.getElementById("notices");
const tip = document.getElementById("tip");
const notices = [...list.children];

// The inside of a notice is inert text until the notice is opened.
function fill(notice) {
  const inert = notice.querySelector(":scope > script");
  if (!inert) return;
  notice.querySelector(":scope > .inside").innerHTML = inert.textContent.replaceAll("<\\/", "</");
  inert.remove();
}

list.addEventListener("toggle", (event) => {
  if (event.target.open) fill(event.target);
}, true);

function open(notice) {
  fill(notice);
  notice.open = true;
}

// What belongs together lights up together: a row, its marks in the text, its arrow or node.
const keys = (element) => element.dataset.r.split(" ");

function light(notice, wanted) {
  for (const hot of document.querySelectorAll(".hot")) hot.classList.remove("hot");
  if (!notice) return;
  for (const key of wanted) {
    for (const element of notice.querySelectorAll(`[data-r~="${CSS.escape(key)}"]`)) {
      element.classList.add("hot");
    }
  }
}

// A tip says what the row says: kind, values, rule; of many rows the first three.
function tell(notice, element) {
  const found = keys(element).flatMap((key) => {
    const row = notice.querySelector(`tr[data-r="${CSS.escape(key)}"]`);
    return row ? [told(row, key.split("-")[0], element.dataset.rule)] : [];
  });
  const rest = found.length > 3 ? [made("div", `and ${found.length - 3} more`)] : [];
  tip.replaceChildren(...found.slice(0, 3), ...rest);
  tip.hidden = !tip.childElementCount;
}

function told(row, kind, here) {
  const box = document.createElement("div");
  const values = document.createElement("dl");
  const rules = here ? [`here ← ${here}`] : [];
  [...row.closest("table").tHead.rows[0].cells].forEach((heading, place) => {
    const value = row.cells[place].textContent;
    const name = heading.textContent;
    if (name === "rule") rules.unshift(`← ${value}`);
    else if (value && !/^(quote|text|case id|(?!legal).* id)$/.test(name)) {
      values.append(made("dt", name), made("dd", value));
    }
  });
  box.append(made("b", kind.replace("_", " ")), values, ...rules.map((rule) => made("code", rule)));
  return box;
}

function made(name, text) {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

function follow(event) {
  const { width, height } = tip.getBoundingClientRect();
  const x = Math.min(event.clientX + 14, innerWidth - width - 8);
  const below = event.clientY + 18;
  const y = below + height < innerHeight ? below : event.clientY - height - 12;
  tip.style.left = `${Math.max(4, x)}px`;
  tip.style.top = `${Math.max(4, y)}px`;
}

document.addEventListener("mouseover", (event) => {
  const element = event.target.closest?.("[data-r]");
  const notice = element?.closest(".notice");
  light(notice, element ? keys(element) : []);
  tip.hidden = true;
  if (element && element.localName !== "tr") {
    tell(notice, element);
    follow(event);
  }
});
document.addEventListener("mousemove", (event) => {
  if (!tip.hidden) follow(event);
});

// A click on a row or on the drawing shows the place in the text; one on a heading sorts.
document.addEventListener("click", (event) => {
  const heading = event.target.closest("th");
  if (heading) return sort(heading);
  const element = event.target.closest("tr[data-r], .chain [data-r]");
  if (!element) return undefined;
  const text = element.closest(".notice").querySelector(".text");
  const mark = text.querySelector(`[data-r~="${CSS.escape(keys(element)[0])}"]`);
  mark?.scrollIntoView({ block: "center", behavior: "smooth" });
  return undefined;
});

const collator = new Intl.Collator("zh", { numeric: true });

// A heading sorts up, then down, then gives back the order of the text.
function sort(heading) {
  const next = { ascending: "descending", descending: "" };
  const way = next[heading.getAttribute("aria-sort")] ?? "ascending";
  const body = heading.closest("table").tBodies[0];
  const rows = [...body.rows];
  rows.forEach((row, place) => { row.dataset.place ??= place; });
  const cell = (row) => row.cells[heading.cellIndex].textContent;
  rows.sort((one, other) => {
    if (!way) return one.dataset.place - other.dataset.place;
    const empty = (cell(one) === "") - (cell(other) === "");
    return empty || (way === "ascending" ? 1 : -1) * collator.compare(cell(one), cell(other));
  });
  for (const other of heading.parentElement.cells) other.removeAttribute("aria-sort");
  if (way) heading.setAttribute("aria-sort", way);
  body.append(...rows);
}

// The list: filter, order, kinds of marks.
const filter = document.getElementById("filter");
const order = document.getElementById("order");
const shown = document.getElementById("shown");

function sift() {
  const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
  let left = 0;
  for (const notice of notices) {
    notice.hidden = !words.every((word) => notice.dataset.search.includes(word));
    left += !notice.hidden;
  }
  shown.textContent = words.length ? `${left} of ${notices.length}` : "";
}

order.addEventListener("change", () => {
  const by = order.value;
  const value = {
    published: (notice) => notice.dataset.published.replaceAll("X", "0"),
    steps: (notice) => Number(notice.dataset.steps),
    review: (notice) => Number(notice.dataset.review),
  }[by];
  const ordered = [...notices];
  if (value) {
    ordered.sort((one, other) => (value(one) < value(other)) - (value(one) > value(other)));
  }
  list.append(...ordered);
});
filter.addEventListener("input", sift);
for (const box of document.querySelectorAll("[data-kind]")) {
  box.addEventListener("change", () => {
    document.body.classList.toggle(`hide-${box.dataset.kind}`, !box.checked);
  });
}

function arrive() {
  const notice = document.getElementById(location.hash.slice(1));
  if (!notice?.classList.contains("notice")) return;
  open(notice);
  notice.scrollIntoView();
}

addEventListener("hashchange", arrive);
arrive();
if (!location.hash && notices.length) open(notices[0]);
