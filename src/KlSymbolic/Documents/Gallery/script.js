"use strict";
// Copy buttons on every page, and the search of the index. Without this script all pages can be read.
(() => {
  const status = document.getElementById("status");

  async function copy(button, text) {
    let done = true;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Some browsers refuse the clipboard to files on disk; the older way needs a selection.
      const area = document.createElement("textarea");
      area.value = text;
      area.setAttribute("readonly", "");
      area.style.position = "fixed";
      area.style.opacity = "0";
      document.body.append(area);
      area.select();
      done = document.execCommand("copy");
      area.remove();
      button.focus();
    }
    status.textContent = done ? `${button.textContent} copied` : "Not copied: the browser refuses";
    button.classList.toggle("done", done);
    setTimeout(() => {
      button.classList.remove("done");
      status.textContent = "";
    }, 1500);
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.dataset.copy !== undefined) copy(button, button.dataset.copy);
    else if (button.dataset.copyFrom) copy(button, document.getElementById(button.dataset.copyFrom).textContent);
    else if (button.classList.contains("copy-code"))
      copy(button, button.parentElement.querySelector("pre").textContent);
  });

  // What is folded is printed too, and what a link points into is opened.
  window.addEventListener("beforeprint", () => document.querySelectorAll("details").forEach((d) => (d.open = true)));

  const source = document.getElementById("catalogue");
  if (!source) return;
  const { families, systems, supports, kinds, rows } = JSON.parse(source.textContent);
  const form = document.getElementById("search");
  const field = (id) => document.getElementById(id);
  const [table, count, more] = [field("pairs"), field("count"), field("more")];
  const few = 60;

  const plain = (text) => text.toLowerCase().replace(/[^a-z0-9]+/g, "");
  for (const f of families) f.words = [f.name, ...f.also.split(" ")].map(plain).filter((w) => w);

  const pairs = [];
  families.forEach((p, i) =>
    families.forEach((q, j) => {
      if (rows[i][j] !== ".")
        pairs.push({ p, q, kind: +rows[i][j], systems: p.systems.filter((s) => q.systems.includes(s)) });
    }),
  );

  const names = (family, word) => family.words.some((w) => w.includes(word));
  const starts = (family, word) => family.words.some((w) => w.startsWith(word));

  // "normal laplace", "normal || laplace" and "KL(normal, laplace)" mean the same: the first word is of P, the second of Q.
  function matches(words, { p, q }) {
    if (words.length === 0) return true;
    if (words.length === 1) return names(p, words[0]) || names(q, words[0]);
    const joined = words.join("");
    return (names(p, words[0]) && names(q, words[1])) || names(p, joined) || names(q, joined);
  }

  function rank(words, { p, q }) {
    if (words.length === 0) return 0;
    const exact = p.words.includes(words[0]) + q.words.includes(words[1] ?? words[0]);
    return -(4 * exact + 2 * starts(p, words[0]) + starts(q, words[1] ?? words[0]));
  }

  function found() {
    const words = field("query")
      .value.replace(/\bkl\s*\(/gi, " ")
      .split(/[^\p{L}\p{N}-]+/u)
      .map(plain)
      .filter((w) => w && w !== "against" && w !== "and");
    const chosen = new Set([...form.querySelectorAll("[name=kind]")].filter((k) => k.checked).map((k) => +k.value));
    const [p, q] = [field("p").value, field("q").value];
    const support = supports.indexOf(field("support").value);
    const system = systems.indexOf(field("system").value);
    return {
      isFiltered: Boolean(words.length || chosen.size || p || q || support >= 0 || system >= 0),
      list: pairs
        .filter(
          (x) =>
            (!p || x.p.name === p) &&
            (!q || x.q.name === q) &&
            (support < 0 || x.p.support === support) &&
            (system < 0 || x.systems.includes(system)) &&
            (chosen.size === 0 || chosen.has(x.kind)) &&
            matches(words, x),
        )
        .map((x, at) => ({ x, at, rank: rank(words, x) }))
        .sort((a, b) => a.rank - b.rank || a.at - b.at)
        .map(({ x }) => x),
    };
  }

  function cell(row, ...content) {
    const td = row.insertCell();
    td.append(...content);
    return td;
  }

  function show(all) {
    const { isFiltered, list } = found();
    count.textContent = `${list.length} ${list.length === 1 ? "pair" : "pairs"}`;
    const body = document.createElement("tbody");
    for (const { p, q, kind, systems: both } of isFiltered || all ? list.slice(0, all ? list.length : few) : []) {
      const row = body.insertRow();
      const page = p === q ? p.page : `${p.pairs}/${p.name}${kinds[kind][3] ? `-${q.name}` : ""}`;
      const link = Object.assign(document.createElement("a"), {
        href: `${page}.html#${`${p.name}-${q.name}`.toLowerCase()}`,
        textContent: p.name,
      });
      const other = Object.assign(document.createElement("a"), { href: link.href, textContent: q.name, tabIndex: -1 });
      link.setAttribute("aria-label", `${p.name} against ${q.name}`);
      cell(row, link);
      cell(row, other);
      const sign = Object.assign(document.createElement("span"), {
        className: `sign k${kind}`,
        textContent: kinds[kind][0],
      });
      sign.setAttribute("aria-hidden", "true");
      cell(row, sign, ` ${kinds[kind][1]}`).title = kinds[kind][2];
      cell(row, both.map((s) => systems[s]).join(", ")).className = "systems";
    }
    table.tBodies[0].replaceWith(body);
    table.hidden = body.rows.length === 0;
    more.hidden = !isFiltered || body.rows.length >= list.length;
    more.textContent = `Show all ${list.length}`;
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => show(false));
  form.addEventListener("reset", () => setTimeout(() => show(false)));
  more.addEventListener("click", () => show(true));
  show(false);
})();
