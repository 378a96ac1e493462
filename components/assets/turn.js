// Makes the page turn without loading it anew: sends what is pressed to the app, then moves to the top, focuses the new heading
// and speaks. Also: searching in long lists, and boxes that exclude each other. Without it the forms and links of the page still work.
// All in a function of its own: in the first page of the server it stands beside other scripts.
(() => {
const main = () => document.querySelector("[data-testid=stMain]");
const plain = (words) => words.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");

window.routewijzerTurn = function ({ data, setTriggerValue }) {
  document.documentElement.lang = data.lang;
  document.documentElement.classList.add("turns");
  const known = (window.routewijzer ??= { wired: false, page: null, run: null, places: new Map() });
  known.lost = data.lost;
  known.send = (pairs, pressed) => {
    known.pressed = pressed;
    known.places.set(known.run, { top: main().scrollTop, pressed });     // for who comes back to this page
    setTriggerValue("go", pairs);
  };
  if (!known.wired) wire(known);
  if (known.run === data.run) return;
  const first = known.run === null, turned = known.page !== data.page, place = known.places.get(data.run);
  known.run = data.run;
  known.page = data.page;
  when(() => document.querySelector(`form.page[data-run="${data.run}"]`), () => {
    search();
    const skip = document.querySelector("[data-testid=stSkipToContent]");
    if (skip) skip.textContent = data.skip;
    for (const place of document.querySelectorAll("[data-svg]")) place.innerHTML = place.dataset.svg;      // the framework lets no drawing through
    if (first) return;
    if (turned) main().scrollTo(0, place?.top ?? 0);
    focus(document.getElementById(data.focus) ?? again(turned ? place?.pressed : known.pressed) ?? (turned ? null : main().querySelector(".told summary")) ?? main().querySelector("h1"));
    known.pressed = null;
    live().textContent = data.spoken;
  });
};

function wire(known) {
  known.wired = true;
  document.addEventListener("submit", (event) => {
    if (!event.target.matches("form.page")) return;
    event.preventDefault();
    if (!event.submitter) return;
    known.send([...new FormData(event.target, event.submitter)].map(([name, value]) => [name, String(value)]), event.submitter);
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.('form.page a[href^="?"], #draft-reread');
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    known.send([["at", link.getAttribute("href").slice(1)]], link);
  });
  document.addEventListener("click", (event) => {
    const fold = event.target.closest?.('form.page svg a[href^="#"]') && document.querySelector(event.target.closest("a").getAttribute("href"));
    if (!fold) return;
    event.preventDefault();
    fold.open = true;
    fold.scrollIntoView({ block: "center" });
    fold.querySelector("summary").focus({ preventScroll: true });
  });
  document.addEventListener("change", ({ target }) => {
    if (target.name !== "pick" || !target.checked) return;
    for (const box of target.form.querySelectorAll("input[name=pick]"))
      if (box !== target && (box.value === "none" || target.value === "none")) box.checked = false;
  });
  document.addEventListener("click", ({ target }) => {
    const copy = target.closest?.("[data-copy]");
    if (copy) navigator.clipboard.writeText(location.href).then(() => { copy.textContent = live().textContent = copy.dataset.copy; });
    if (target.closest?.("[data-print]")) print();
  });
  addEventListener("beforeprint", () => main().querySelectorAll("details:not([open])").forEach((fold) => { fold.open = true; fold.dataset.shut = ""; }));
  addEventListener("afterprint", () => main().querySelectorAll("[data-shut]").forEach((fold) => { fold.open = false; delete fold.dataset.shut; }));
  new MutationObserver(() => lost(known)).observe(document.body, { childList: true });
  document.addEventListener("input", ({ target }) => target.matches("[data-find]") && search(target));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.matches?.("[data-find]")) event.preventDefault();
  });
}

// The connection is gone: the framework's own words about that make way for those of the product.
function lost(known) {
  const box = document.querySelector(".stDialog [role=dialog]");
  if (!box || box.querySelector(".lost")) return;
  const note = document.createElement("div"), again = document.createElement("button");
  note.className = "page lost";
  [note.textContent, again.textContent] = known.lost;
  again.className = "main-button";
  again.onclick = () => location.reload();
  note.append(again);
  box.append(note);
  box.removeAttribute("aria-labelledby");
  box.setAttribute("aria-label", known.lost[0]);
  again.focus();
}

function when(there, then, until = performance.now() + 3000) {
  if (there()) then();
  else if (performance.now() < until) requestAnimationFrame(() => when(there, then, until));
}

function focus(element) {
  if (!element) return;
  if (!element.checkVisibility()) element = element.closest("details")?.querySelector("summary") ?? element;
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.focus({ preventScroll: element.tagName === "H1" });
}

// The same thing on the page as it is now drawn, so that a person who goes by keyboard stays where she was.
function again(pressed) {
  if (!pressed) return null;
  if (pressed.dataset.focus) return document.querySelector(`form.page ${pressed.dataset.focus}`);
  if (pressed.id) return document.getElementById(pressed.id);
  const same = pressed.name ? `button[name="${pressed.name}"][value="${CSS.escape(pressed.value)}"]` : `a[href="${CSS.escape(pressed.getAttribute("href"))}"]`;
  return document.querySelector(`form.page ${same}`);
}

function search(field = document.querySelector("[data-find]")) {
  if (!field) return;
  const list = document.getElementById(field.getAttribute("data-find"));
  const items = list.inOrder ??= [...list.querySelectorAll("[data-names]")];
  const wanted = asked(field, items), works = new Set(items.flatMap((item) => looked(item).work));
  // A name of the work ("leraar", "docent") need not stand in the text where the item leads to that work; the words beside it must.
  const does = (item) => wanted.every((word) => looked(item).work.includes(word));
  const fits = (item, holds, name) => {
    const hit = (word) => holds(word) && (!works.has(word) || (name && holds(word, true)) || looked(item).work.includes(word));
    return wanted.some(hit) && wanted.every((word) => hit(word) || looked(item).work.includes(word));
  };
  const among = (place) => items.filter((item) => looked(item)[place].some((holds) => fits(item, holds, place === "names")));
  const near = [(holds) => holds(wanted.join(" "), true), (holds) => wanted.every((word) => holds(word, true)), () => true];
  const far = (item) => near.findIndex((so) => looked(item).names.some(so));
  const named = among("names").sort((one, other) => far(one) - far(other)), taught = among("taught"), told = among("shown");
  const some = [...named, ...taught, ...(taught.length ? told.filter(does) : told)];
  const found = [...new Set([some, among("more"), among("all"), items.filter(does)].find((these) => these.length) ?? [])];
  for (const item of items) item.hidden = found.length > 0 && !found.includes(item);
  if (!list.querySelector("[role=group]")) list.append(...new Set([...(wanted.length ? found : []), ...items]));
  for (const group of list.querySelectorAll("[role=group]")) group.hidden = !group.querySelector("[data-names]:not([hidden])");
  const count = document.getElementById(`${list.id}-found`), many = found.length;
  main().querySelector(".total")?.toggleAttribute("hidden", wanted.length > 0 && many > 0);
  count.textContent = wanted.length ? count.dataset[many === 0 ? "none" : many === 1 ? "one" : "many"].replace("#", many) : "";
}

// The words typed, without those that say nothing ("hoe word ik"); what ends in a name of the work is two words, unless something is called so.
function asked(field, items) {
  const typed = squeezed(field.value.replace(/[/,+]/g, " ")).split(" ").filter(Boolean), said = typed.filter((word) => !field.dataset.skip.split(/[. ]+/).includes(word));
  const works = items.flatMap((item) => looked(item).work).filter((name) => name.length > 2);
  return (said.length ? said : typed).flatMap((word) => {
    const end = works.find((name) => word.endsWith(name) && word.length > name.length + 2);
    return !end || works.includes(word) || items.some((item) => looked(item).names.some((holds) => holds(word))) ? [word] : [word.slice(0, -end.length), end];
  });
}

// What an item is called, its subjects, what the page shows of it, and what else is known of it, each as what tells whether a word is in it. Names come first,
// then subjects, or where it is no subject what is shown; the rest is searched only where nothing else fits; where nothing fits at all, the whole list stays.
function looked(item) {
  if (item.looked) return item.looked;
  const { names, subjects = "", also = "", places = "", more = "", work = "" } = item.dataset, title = words(item.querySelector("b, h2"));
  const heading = item.closest(".options [role=group]")?.querySelector(".heading").textContent ?? "", shown = [words(item), heading, names, also].join(" ");
  const all = [shown, subjects, places, more].join(" ");
  const texts = { names: [title, heading, ...names.split("|")], shown: [shown], more: more.split("|").map((text) => `${text} ${title}`), all: [all] };
  const held = Object.fromEntries(Object.entries(texts).map(([place, these]) => [place, these.map((text) => holding(text, false))]));
  return item.looked = { ...held, taught: [holding(subjects, true)], work: squeezed(work).split(" ").filter(Boolean) };
}
const squeezed = (text) => plain(text).replace(/[^\p{L}\p{N}\s]/gu, "").replace(/\s+/g, " ");

// What tells whether a word is in the text, or begins a word of it, or is a `whole` word of it. Hyphens and dots do not count; a word of up to three
// letters ("mbo", "ad", "3") begins a word there, or is one.
function holding(text, begins) {
  const within = ` ${squeezed(text.replaceAll("|", " "))} ${squeezed(text.replace(/[^\p{L}\p{N}]/gu, " "))} `;
  return (word, whole) => within.includes(whole || (begins && word.length < 4) ? ` ${word} ` : begins || word.length < 4 ? ` ${word}` : word);
}

function words(element) {
  const found = [], walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) found.push(walk.currentNode.data);
  return found.join(" ");
}

function live() {
  let region = document.getElementById("routewijzer-live");
  if (!region) {
    region = document.createElement("div");
    region.id = "routewijzer-live";
    region.setAttribute("role", "status");
    region.className = "unseen";
    main().append(region);
  }
  return region;
}
})();
