"use strict";
// What a page does more with scripts: it is kept current, goes by keys, and remembers light or dark.
(() => {
  const root = document.documentElement;
  const EVERY = 2000;

  const chosen = () => { try { return localStorage.getItem("theme"); } catch { return null; } };
  if (chosen()) root.dataset.theme = chosen();
  const isDark = () =>
    root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  const nameTheme = () => {
    const button = document.getElementById("theme");
    button.classList.remove("wait");
    button.textContent = isDark() ? "Light" : "Dark";
  };
  const turn = () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    try { localStorage.setItem("theme", root.dataset.theme); } catch { /* it lasts as long as the page does */ }
    nameTheme();
  };

  // Keys

  const links = () => [...document.querySelectorAll("a.go")];
  const step = (by) => {
    const all = links();
    const row = document.activeElement && document.activeElement.closest(".row");
    const at = row ? all.findIndex((link) => row.contains(link)) : -1;
    const next = all[Math.min(Math.max(at + by, 0), all.length - 1)];
    if (next) { next.focus({ preventScroll: true }); next.closest(".row").scrollIntoView({ block: "nearest" }); }
  };
  const keys = {
    j: () => step(1),
    k: () => step(-1),
    "/": () => { const field = document.getElementById("q"); if (field) field.focus(); else location.assign("/wire#q"); },
    u: () => location.assign("/wire"),
    t: turn,
    "?": () => document.getElementById("help").togglePopover(),
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target.closest("input, textarea, select");
    if (typing) { if (event.key === "Escape") typing.blur(); return; }
    const act = keys[event.key];
    if (act) { event.preventDefault(); act(); }
  });

  // What is kept current

  const merge = (list, next) => {
    const before = new Map([...list.children].map((row) => [row.dataset.key, row]));
    const added = [];
    let place = list.firstElementChild;
    for (const row of [...next.children]) {
      const known = before.get(row.dataset.key);
      before.delete(row.dataset.key);
      if (known && known.dataset.state === row.dataset.state) {
        if (known === place) place = place.nextElementSibling;
        else list.insertBefore(known, place);
        continue;
      }
      if (row.classList.contains("row")) { row.classList.add("fresh"); added.push(row); }
      list.insertBefore(row, place);
      if (known) { if (known === place) place = known.nextElementSibling; known.remove(); }
    }
    for (const gone of before.values()) gone.remove();
    return added;
  };

  const watch = (address, known, into) => {
    const state = document.getElementById("state");
    const fresh = document.getElementById("fresh");
    let tag = known, unseen = 0, timer = 0;
    const take = (page) => {
      if (into) {
        const before = document.getElementById(into), after = page.getElementById(into);
        const at = [...before.querySelectorAll("a, button, summary")].indexOf(document.activeElement);
        before.replaceWith(after);
        if (at >= 0) [...after.querySelectorAll("a, button, summary")][at]?.focus({ preventScroll: true });
        return;
      }
      const held = document.activeElement && document.activeElement.closest(".row");
      const added = merge(document.getElementById("rows"), page.getElementById("rows"));
      if (held && !held.isConnected) {
        const again = document.querySelector(`[data-key="${CSS.escape(held.dataset.key)}"] a.go`);
        if (again) again.focus({ preventScroll: true });
      }
      unseen += scrollY > 200 ? added.length : 0;
      fresh.hidden = unseen === 0;
      fresh.textContent = `${unseen} new ↑`;
    };
    const say = (kind, text) => { state.className = `state ${kind}`; state.textContent = text; };
    const look = async () => {
      timer = 0;
      if (document.hidden) return;
      try {
        const headers = tag ? { "if-none-match": tag } : {};
        const answer = await fetch(address, { headers, cache: "no-store", credentials: "same-origin" });
        if (answer.status === 200) {
          tag = answer.headers.get("etag");
          const page = new DOMParser().parseFromString(await answer.text(), "text/html");
          take(page);
        } else if (answer.status === 401) {
          location.reload(); // which leads to the issuer and, where that still knows who this is, straight back
          return;
        } else if (answer.status === 403) {
          say("lost", "signed out");
          return;
        } else if (answer.status !== 304) {
          throw new Error(String(answer.status));
        }
        if (!state.classList.contains("live")) say("live", "live");
      } catch {
        say("lost", "no connection");
      }
      timer = setTimeout(look, EVERY);
    };
    if (fresh) fresh.addEventListener("click", () => { scrollTo({ top: 0 }); unseen = 0; fresh.hidden = true; });
    addEventListener("scroll", () => { if (fresh && scrollY < 100) { unseen = 0; fresh.hidden = true; } }, { passive: true });
    document.addEventListener("visibilitychange", () => { if (!document.hidden && !timer) look(); });
    look();
  };

  document.addEventListener("DOMContentLoaded", () => {
    nameTheme();
    document.getElementById("theme").addEventListener("click", turn);
    for (const button of document.querySelectorAll("[data-copy]")) {
      button.classList.remove("wait");
      button.addEventListener("click", async () => {
        await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
        button.textContent = "Copied";
      });
    }
    const again = document.querySelector("[data-again]");
    if (again) setTimeout(() => again.click(), 1000 * again.dataset.again);
    const room = document.querySelector("[data-live]");
    if (room && room.dataset.live) watch(room.dataset.live, room.dataset.tag, room.dataset.into);
    if (location.hash === "#q") document.getElementById("q").focus();
  });
})();
