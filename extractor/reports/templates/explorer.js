"use strict";
// The browser of events: rows and sentences are built for what the filters let through, a few at a time, from the data in
// the page; sentences that are too many for it come from the files beside it. Nothing is ever put in as markup.
(() => {
  const STEP = 50;
  const data = JSON.parse(document.getElementById("data").textContent);
  const at = Object.fromEntries(data.columns.map((name, k) => [name, k]));
  const form = document.getElementById("filters");
  const body = document.querySelector("#event-table tbody");
  const more = document.getElementById("more");
  const place = new Map(data.events.map((event, k) => [event[at.event], k]));
  const loading = new Map();
  let book = null; // the book whose mark was clicked
  let matching = [];
  let shown = 0;

  const bare = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d");
  const number = (n) => n.toLocaleString("en");
  const doses = (low, high) => (low === high ? number(low) : `${number(low)} – ${number(high)}`);
  const named = (ids) => ids.split("+").map((id) => (data.names[id] && data.names[id] !== id ? `${id} ${data.names[id]}` : id)).join(" ");
  const words = data.events.map((event) => bare([named(event[at.partner]), named(event[at.recipient]), event[at.vaccine], event[at.event], event[at.kind], event[at.mechanism]].join(" ")));

  function element(name, properties, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  const BOOKS = {
    pledged: (event) => event[at.kind] === "pledge",
    contracted: (event) => event[at.kind] === "contract",
    delivered: (event) => event[at.stage] === "received",
  };

  function update() {
    const wanted = Object.fromEntries(new FormData(form));
    const search = bare(wanted.search.trim()).split(/\s+/).filter(Boolean);
    const same = (told, asked) => !asked || told === (asked === "-" ? "" : asked);
    matching = [];
    data.events.forEach((event, k) => {
      if (!same(event[at.partner], wanted.partner) || !same(event[at.recipient], wanted.recipient)) return;
      if (!same(event[at.kind], wanted.kind) || !same(event[at.stage], wanted.stage)) return;
      if (book && !BOOKS[book](event)) return;
      const month = event[at.date].slice(0, 7);
      if ((wanted.from && month < wanted.from) || (wanted.to && (!month || month > wanted.to))) return;
      if (!search.every((word) => words[k].includes(word))) return;
      matching.push(k);
    });
    const orders = {
      date: (a, b) => (a[at.date] < b[at.date] ? -1 : a[at.date] > b[at.date] ? 1 : 0),
      doses: (a, b) => b[at.low] - a[at.low],
      sources: (a, b) => b[at.sources] - a[at.sources],
      doubtful: (a, b) => (a[at.confidence] ?? 2) - (b[at.confidence] ?? 2),
    };
    const order = orders[wanted.order];
    matching.sort((a, b) => order(data.events[a], data.events[b]) || a - b);
    const note = book ? `, ${book} only (clear shows all)` : "";
    document.getElementById("count").textContent = `${number(matching.length)} of ${number(data.events.length)} events${note}`;
    body.replaceChildren();
    shown = 0;
    showMore();
  }

  function showMore() {
    for (const k of matching.slice(shown, shown + STEP)) body.append(row(data.events[k]));
    shown = Math.min(shown + STEP, matching.length);
    more.hidden = shown >= matching.length;
    more.textContent = `show more (${number(matching.length - shown)} events)`;
  }

  function row(event) {
    const cells = [
      event[at.date] || "not known", event[at.partner] || "nobody named", event[at.recipient] || "nobody named", event[at.kind],
      event[at.stage], event[at.vaccine] || "–", event[at.mechanism], doses(event[at.low], event[at.high]), number(event[at.sources]),
      event[at.confidence] === null ? "–" : event[at.confidence].toFixed(2),
    ];
    const made = element("tr", { tabIndex: 0 }, ...cells.map((cell, k) => element("td", { textContent: cell, className: k > 6 ? "number" : "" })));
    made.setAttribute("role", "button");
    made.setAttribute("aria-expanded", "false");
    made.dataset.event = event[at.event];
    open(made, () => toggle(made, event));
    return made;
  }

  function open(target, act) {
    target.addEventListener("click", act);
    target.addEventListener("keydown", (press) => {
      if (press.key !== "Enter" && press.key !== " ") return;
      press.preventDefault();
      act();
    });
  }

  async function toggle(made, event) {
    const next = made.nextElementSibling;
    if (next && next.className === "detail") {
      next.remove();
      made.setAttribute("aria-expanded", "false");
      return;
    }
    made.setAttribute("aria-expanded", "true");
    const cell = element("td", { colSpan: 10 });
    made.after(element("tr", { className: "detail" }, cell));
    cell.append(...links(event), passages(await sentences(event[at.event])));
  }

  function links(event) {
    const found = [];
    for (const [name, told] of [["fulfils", "fulfils"], ["part_of", "is a part of"]]) {
      const other = data.events[place.get(event[at[name]])];
      if (other) found.push(element("p", { textContent: `${told}: ${other[at.kind]} of ${doses(other[at.low], other[at.high])}, ${other[at.date] || "day not known"} (${other[at.event]})` }));
    }
    for (const one of data.conflicts) {
      if (one.events.includes(event[at.event])) found.push(element("p", {}, element("strong", { textContent: `contradicted (${one.what}): ` }), one.why));
    }
    return found;
  }

  function sentences(event) {
    if (!data.files) return data.sentences[event] || [];
    const file = Math.floor(place.get(event) / data.files);
    if (!loading.has(file)) {
      loading.set(file, new Promise((done, failed) => {
        const script = element("script", { src: `sentences-${file}.js` });
        script.onload = () => done();
        script.onerror = () => failed(new Error(`sentences-${file}.js is not beside the page`));
        document.head.append(script);
      }));
    }
    return loading.get(file).then(
      () => data.sentences[event] || [],
      (problem) => [["", "", "", "", problem.message, null, []]],
    );
  }
  window.explorerSentences = (file, found) => Object.assign(data.sentences, found);

  function passages(found, better = 0) {
    return element("ul", { className: "passages" }, ...found.map(([id, day, source, url, why, sure, pieces], k) => {
      const head = element("small", {}, `${[day, source].filter(Boolean).join(", ")}${day || source ? ", " : ""}`);
      if (url) head.append(element("a", { href: url, rel: "noopener noreferrer", target: "_blank", textContent: id }));
      else head.append(id);
      head.append(`: ${why}${sure === null ? "" : `, sure ${sure.toFixed(2)}`}`);
      const text = element("span", { lang: "vi" }, ...pieces.map(([words, slot]) => (slot ? element("mark", { className: slot, title: slot, textContent: words }) : words)));
      return element("li", { className: k < better ? "better" : "" }, head, text);
    }));
  }

  const conflicts = document.getElementById("conflict-list");
  if (conflicts) {
    const what = document.getElementById("what");
    const button = document.getElementById("more-conflicts");
    let seen = 0;
    const add = () => {
      const all = data.conflicts.filter((one) => !what.value || one.what === what.value);
      for (const one of all.slice(seen, seen + 10)) {
        const about = one.events.map((id) => data.events[place.get(id)]).filter(Boolean);
        const head = element("p", {}, element("strong", { textContent: one.what }), `: ${one.why}`);
        const who = [...new Set(about.map((event) => `${event[at.partner] || "nobody named"} → ${event[at.recipient]}`))].join(", ");
        conflicts.append(element("div", { className: "conflict" }, head, element("small", { textContent: who }), passages(one.sentences, one.better)));
      }
      seen = Math.min(seen + 10, all.length);
      button.hidden = seen >= all.length;
      button.textContent = `show more (${number(all.length - seen)})`;
    };
    button.addEventListener("click", add);
    what.addEventListener("change", () => { conflicts.replaceChildren(); seen = 0; add(); });
    add();
  }

  // A mark of a chart leads to #partner=JPN&book=delivered: its events.
  function follow() {
    const asked = new URLSearchParams(location.hash.slice(1));
    if (!asked.has("partner") && !asked.has("taker")) return;
    choose(asked.get("partner"), asked.get("taker"), asked.get("book"));
  }

  function choose(partner, taker, wanted) {
    form.reset();
    form.elements.partner.value = partner || "";
    form.elements.recipient.value = taker || "";
    book = wanted in BOOKS ? wanted : null;
    update();
    document.getElementById("events").scrollIntoView();
  }

  document.getElementById("all-suppliers")?.addEventListener("click", (press) => {
    document.getElementById("smaller").hidden = false;
    press.target.remove();
  });
  for (const one of document.querySelectorAll("#supplier-table tbody tr")) open(one, () => choose(one.dataset.partner, one.dataset.taker, null));
  let waiting = 0;
  for (const kind of ["input", "change"]) form.addEventListener(kind, () => { clearTimeout(waiting); waiting = setTimeout(update, 80); });
  form.addEventListener("reset", () => { book = null; setTimeout(update); });
  form.addEventListener("submit", (event) => event.preventDefault());
  more.addEventListener("click", showMore);
  window.addEventListener("hashchange", follow);
  update();
  follow();
})();
