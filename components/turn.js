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
    for (const drawn of document.querySelectorAll("[data-svg]")) drawn.innerHTML = drawn.dataset.svg;
    if (first) return;
    if (turned) main().scrollTo(0, place?.top ?? 0);
    focus(document.getElementById(data.focus) ?? again(turned ? place?.pressed : known.pressed) ?? main().querySelector("h1"));
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
    const step = event.target.closest?.('form.page a[href^="#step-"]');
    if (step) return event.preventDefault(), open(step.getAttribute("href").slice(1));
    const link = event.target.closest?.('form.page a[href^="?"]');
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    known.send([["at", link.getAttribute("href").slice(1)]], link);
  });
  document.addEventListener("change", ({ target }) => {
    if (target.name !== "pick" || !target.checked) return;
    for (const box of target.form.querySelectorAll("input[name=pick]"))
      if (box !== target && (box.value === "none" || target.value === "none")) box.checked = false;
  });
  document.addEventListener("input", ({ target }) => target.matches("[data-find]") && search(target));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.matches?.("[data-find]")) event.preventDefault();
  });
}

// A stop on the map was pressed: its line in the outline opens, and is where the person is.
function open(id) {
  const fold = document.getElementById(id);
  fold.open = true;
  fold.scrollIntoView({ block: "center" });
  fold.querySelector("summary").focus({ preventScroll: true });
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
  const wanted = plain(field.value).split(/\s+/).filter(Boolean);
  const list = document.getElementById(field.getAttribute("data-find"));
  let found = 0;
  for (const item of list.querySelectorAll("[data-names]")) {
    const names = plain(`${item.textContent} ${item.dataset.names}`);
    item.hidden = !wanted.every((word) => names.includes(word));
    found += !item.hidden;
  }
  for (const group of list.querySelectorAll("[role=group]")) group.hidden = !group.querySelector("[data-names]:not([hidden])");
  const told = document.getElementById(`${list.id}-found`);
  main().querySelector(".total")?.toggleAttribute("hidden", wanted.length > 0);
  told.textContent = wanted.length ? told.dataset[found === 0 ? "none" : found === 1 ? "one" : "many"].replace("#", found) : "";
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
