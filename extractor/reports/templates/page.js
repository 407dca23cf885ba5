"use strict";
// The error browser: builds cards only for what the filters let through, a few at a time, from the data in the page.
(() => {
  const STEP = 20;
  const articles = JSON.parse(document.getElementById("data").textContent);
  const form = document.getElementById("filters");
  const list = document.getElementById("list");
  const more = document.getElementById("more");
  let mistake = null; // the row of the table of mistakes that was clicked
  let matching = [];
  let shown = 0;

  // Words are found whatever their case and composition; with no diacritics typed, whatever the diacritics.
  const plain = (text) => text.normalize("NFC").toLowerCase();
  const bare = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d");
  for (const article of articles) {
    const text = article.id + "\n" + article.pieces.map((piece) => piece[0]).join("");
    article.plain = plain(text);
    article.bare = bare(text);
  }

  function element(name, properties, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  function isWanted(item, filters) {
    if (item.outcome === "correct") return false;
    if (filters.outcome && item.outcome !== filters.outcome) return false;
    if (filters.slot && !(item.wrong.includes(filters.slot) || !item.wrong.length)) return false;
    if (filters.construction && !item.kinds.includes(filters.construction)) return false;
    if (filters.label) {
      const at = filters.label.indexOf("=");
      if (!item.labels[filters.label.slice(0, at)].flat().includes(filters.label.slice(at + 1))) return false;
    }
    return !mistake || isMistake(item);
  }

  function isMistake(item) {
    if (mistake.slot === "tuple") return item.outcome === mistake.found;
    if (!item.wrong.includes(mistake.slot)) return false;
    const doses = mistake.slot === "doses";
    const outcome = item.slots.find((slot) => slot[0] === mistake.slot)[3];
    if (doses && mistake.expected === "number") return outcome === "incorrect";
    if (doses && outcome !== "partial") return false;
    const [expected, found] = item.labels[doses ? "qualifier" : mistake.slot];
    return expected.join(" + ") === mistake.expected && found.join(" + ") === mistake.found;
  }

  function update() {
    const filters = Object.fromEntries(new FormData(form));
    const words = filters.search.trim();
    const exact = bare(words) !== plain(words);
    matching = [];
    let errors = 0;
    for (const article of articles) {
      if (words && !(exact ? article.plain.includes(plain(words)) : article.bare.includes(bare(words)))) continue;
      const wanted = article.items.map((item) => isWanted(item, filters));
      const count = wanted.filter(Boolean).length;
      if (!count) continue;
      errors += count;
      matching.push([article, wanted]);
    }
    const sure = ([article, wanted]) => article.items.filter((item, k) => wanted[k] && item.sure !== null).map((item) => item.sure);
    if (filters.order === "surest") matching.sort((a, b) => Math.max(...sure(b), -1) - Math.max(...sure(a), -1));
    if (filters.order === "doubtful") matching.sort((a, b) => Math.min(...sure(a), 2) - Math.min(...sure(b), 2));
    document.getElementById("count").textContent = `${errors} errors in ${matching.length} articles`;
    const note = document.getElementById("mistake");
    note.textContent = mistake ? `only ${mistake.slot}: ${mistake.expected} → ${mistake.found}` : "";
    list.replaceChildren();
    shown = 0;
    showMore();
  }

  function showMore() {
    for (const [article, wanted] of matching.slice(shown, shown + STEP)) list.append(card(article, wanted));
    shown = Math.min(shown + STEP, matching.length);
    more.hidden = shown >= matching.length;
    more.textContent = `show more (${matching.length - shown} articles)`;
  }

  function card(article, wanted) {
    const whole = element("button", { type: "button", textContent: "whole text" });
    const body = element("div", { lang: "vi" });
    const details = element("div", {});
    const made = element("article", { className: "article" }, element("h3", {}, article.id, whole), body, details);
    made.dataset.id = article.id;
    const fill = (everything) => body.replaceChildren(...paragraphs(article, wanted, everything, details));
    whole.addEventListener("click", () => {
      const everything = whole.textContent === "whole text";
      whole.textContent = everything ? "errors only" : "whole text";
      fill(everything);
    });
    fill(false);
    if (!article.pieces.length) body.replaceChildren(...article.items.filter((_, k) => wanted[k]).map(slots));
    return made;
  }

  function paragraphs(article, wanted, everything, details) {
    const lines = [[]];
    for (const piece of article.pieces) {
      lines.at(-1).push(piece);
      if (piece[0].endsWith("\n")) lines.push([]);
    }
    const made = [];
    let skipped = false;
    for (const line of lines) {
      if (!line.length || (line.length === 1 && !line[0][0].trim())) continue;
      if (!everything && !line.some(([, items]) => items.some((k) => wanted[k]))) {
        skipped = true;
        continue;
      }
      if (skipped) made.push(element("p", { className: "gap", textContent: "…" }));
      skipped = false;
      made.push(element("p", {}, ...line.map(([text, items, side]) => (items.length ? marked(article, text, items, side, wanted, details) : text))));
    }
    return made;
  }

  const WORST = ["missing", "spurious", "incorrect", "partial", "correct"];

  function marked(article, text, items, side, wanted, details) {
    const outcomes = items.map((k) => article.items[k].outcome);
    const outcome = WORST.find((one) => outcomes.includes(one));
    const mark = element("mark", { className: outcome, tabIndex: 0, textContent: text, title: items.map((k) => hover(article.items[k])).join("\n") });
    mark.setAttribute("role", "button");
    mark.setAttribute("aria-pressed", "false");
    if (side && outcome !== "missing" && outcome !== "spurious") mark.classList.add(`in-${side}`);
    if (!items.some((k) => wanted[k])) mark.classList.add("faded");
    const toggle = () => {
      const open = mark.getAttribute("aria-pressed") === "true";
      for (const other of mark.closest(".article").querySelectorAll("mark")) other.setAttribute("aria-pressed", "false");
      mark.setAttribute("aria-pressed", String(!open));
      details.replaceChildren(...(open ? [] : items.map((k) => slots(article.items[k]))));
    };
    mark.addEventListener("click", toggle);
    mark.addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        toggle();
      }
    });
    return mark;
  }

  function hover(item) {
    const wrong = item.slots.filter((slot) => item.wrong.includes(slot[0])).map(([slot, gold, run]) => `${slot}: ${gold} → ${run}`);
    return `${item.outcome}${wrong.length ? ": " + wrong.join("; ") : ""}`;
  }

  function slots(item) {
    const table = element("table", { className: "slots" }, element("caption", { textContent: `${item.text}: ${item.outcome}${item.sure === null ? "" : `, ${item.sure.toFixed(3)} sure`}` }));
    table.createTHead().append(element("tr", {}, ...["", "gold", "run"].map((text) => element("th", { textContent: text }))));
    const body = table.createTBody();
    for (const [slot, gold, run, outcome] of item.slots) {
      body.append(element("tr", { className: outcome }, element("th", { textContent: slot }), element("td", { textContent: gold ?? "–" }), element("td", { textContent: run ?? "–" })));
    }
    return table;
  }

  function choose(row) {
    form.reset();
    mistake = row.dataset.slot ? { ...row.dataset } : null;
    if (row.dataset.construction) form.elements.construction.value = row.dataset.construction;
    update();
    document.getElementById("errors").scrollIntoView();
  }

  for (const row of document.querySelectorAll("tr[role=button]")) {
    row.addEventListener("click", () => choose(row));
    row.addEventListener("keydown", (event) => {
      if (event.key === "Enter") choose(row);
    });
  }
  for (const event of ["input", "change"]) form.addEventListener(event, update);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => {
    mistake = null;
    setTimeout(update);
  });
  more.addEventListener("click", showMore);
  update();
})();
