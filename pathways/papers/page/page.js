"use strict";
// Everything that is shown stands in the page already: the script only walks through it.
(() => {
  const stacked = matchMedia("(max-width: 40rem)");
  const byId = (id) => document.getElementById(id);
  const table = byId("walk"), here = byId("here"), all = byId("all");
  const links = [...table.querySelectorAll("a[data-role]")];
  const linkOf = new Map(links.map((link) => [link.dataset.role, link]));
  const sectionOf = new Map(links.map((link) => [link.dataset.role, byId("role-" + link.dataset.role)]));
  let chosen = null;

  // By rows from the top: for each link its column; roles of no grade lie side by side.
  const rows = [...table.tBodies[0].rows].map((row) => [...row.cells].slice(1).flatMap((cell, column) =>
    [...cell.querySelectorAll("a")].map((link, place) => ({ link, column: cell.className === "apart" ? place : column,
      apart: cell.className === "apart" }))));

  const nearest = (row, column) => row.reduce((best, each) =>
    Math.abs(each.column - column) < Math.abs(best.column - column) ? each : best, row[0]);

  const upOrDown = (at, step) => {
    if (stacked.matches) { return links[links.indexOf(rows[at.row][at.place].link) + step]; }
    const mine = rows[at.row][at.place];
    const next = rows[at.row][at.place + step];
    if (next && !mine.apart && next.column === mine.column) { return next.link; }
    for (let row = at.row + step; rows[row]; row += step) {
      if (!rows[row].length) { continue; }
      if (mine.apart || rows[row][0].apart) { return nearest(rows[row], mine.column).link; }
      const same = rows[row].filter((each) => each.column === mine.column);
      if (same.length) { return same[step < 0 ? same.length - 1 : 0].link; }
    }
    return undefined;
  };

  // Where a grade has no role further that way, the nearest grade of the next track that way is taken.
  const across = (at, step) => {
    const mine = rows[at.row][at.place];
    const beyond = (row) => rows[row].filter((each) => (each.column - mine.column) * step > 0 && each.apart === mine.apart);
    for (let far = 0; far < rows.length; far += 1) {
      for (const row of far ? [at.row - far, at.row + far] : [at.row]) {
        const found = rows[row] ? beyond(row) : [];
        if (found.length) { return nearest(found, mine.column).link; }
      }
    }
    return undefined;
  };

  const target = (event, at) => {
    const row = rows[at.row];
    switch (event.key) {
      case "ArrowUp": return upOrDown(at, -1);
      case "ArrowDown": return upOrDown(at, 1);
      case "ArrowLeft": return across(at, -1);
      case "ArrowRight": return across(at, 1);
      case "Home": return event.ctrlKey ? links[0] : row[0].link;
      case "End": return event.ctrlKey ? links[links.length - 1] : row[row.length - 1].link;
      default: return null;
    }
  };

  const choose = (role) => {
    const link = linkOf.get(role);
    if (!link) { return false; }
    chosen = role;
    const onward = new Set(link.dataset.on.split(" "));
    for (const each of links) {
      each.tabIndex = each === link ? 0 : -1;
      each.classList.toggle("onward", onward.has(each.dataset.role));
      each.removeAttribute("aria-current");
    }
    link.setAttribute("aria-current", "true");
    here.textContent = "You are at " + link.dataset.said;
    show();
    return true;
  };

  const show = () => {
    const every = all.getAttribute("aria-pressed") === "true";
    for (const [role, section] of sectionOf) { section.classList.toggle("away", !every && role !== chosen); }
  };

  const read = (role) => {
    const heading = sectionOf.get(role).querySelector("h3");
    heading.tabIndex = -1;
    heading.focus();
    heading.scrollIntoView({ block: "start" });
  };

  table.addEventListener("keydown", (event) => {
    const link = event.target.closest("a[data-role]");
    if (!link || event.altKey || event.metaKey || event.shiftKey) { return; }
    const row = rows.findIndex((each) => each.some((one) => one.link === link));
    const found = target(event, { row, place: rows[row].findIndex((one) => one.link === link) });
    if (found === null) { return; }
    event.preventDefault();
    if (found) { found.focus(); choose(found.dataset.role); } else { here.textContent = "No role lies that way. You are at " + link.dataset.said; }
  });

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (!link) { return; }
    const id = link.getAttribute("href").slice(1);
    if (id.startsWith("role-") && choose(id.slice(5))) {
      event.preventDefault();
      history.replaceState(null, "", "#" + id);
      read(chosen);
    } else if (link.closest(".back")) {
      event.preventDefault();
      linkOf.get(chosen).focus();
    }
  });

  all.addEventListener("click", () => {
    all.setAttribute("aria-pressed", String(all.getAttribute("aria-pressed") !== "true"));
    show();
  });

  const named = () => {
    let id = "";
    try { id = decodeURIComponent(location.hash.slice(1)); } catch { return false; }
    return id.startsWith("role-") && choose(id.slice(5));
  };
  addEventListener("hashchange", () => { if (named()) { read(chosen); } });

  const data = byId("separates"), difference = byId("difference");
  if (data) {
    const { kinds, sentences, pairs } = JSON.parse(data.textContent);
    const from = byId("choose-from"), to = byId("choose-to");
    const make = (tag, text) => { const made = document.createElement(tag); made.textContent = text; return made; };
    const list = (heading, numbers) => {
      if (!numbers.length) { return []; }
      const made = document.createElement("ul");
      made.append(...numbers.map((number) => make("li", sentences[number])));
      return [make("h3", heading + " (" + numbers.length + ")"), made];
    };
    const tell = () => {
      const pair = pairs[kinds[from.value] + " " + kinds[to.value]];
      if (!pair) {
        difference.replaceChildren(make("p", "This page does not have these two; no move joins them."));
        return;
      }
      const [summary, changed, added, carried, dropped] = pair;
      difference.replaceChildren(make("p", sentences[summary]), ...list("Levels and lists that change", changed),
        ...list("Added", added), ...list("Carried over", carried), ...list("No longer asked for", dropped));
    };
    from.addEventListener("change", tell);
    to.addEventListener("change", tell);
    tell();
    byId("choose").hidden = false;
  }

  here.hidden = byId("keys").hidden = byId("shown").hidden = false;
  // People begin at the lowest grade, in the first track that has it.
  const lowest = rows.filter((row) => row.length && !row[0].apart).pop() ?? rows[rows.length - 1];
  const start = lowest.filter((each) => each.column === lowest[0].column).pop();
  if (!named()) { choose(start.link.dataset.role); }
})();
