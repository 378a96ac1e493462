// Turns the page as a person expects: language of the document, top of the page, focus on the new heading, and a spoken line.
// The quiz works without it.
export default function ({ data }) {
  document.documentElement.lang = data.lang;
  const turned = window.routewijzerPage !== undefined && window.routewijzerPage !== data.page;
  window.routewijzerPage = data.page;
  if (!turned) return;
  const until = performance.now() + 2000;
  const settle = () => {
    const heading = document.querySelector("[data-testid=stMain] h1");
    const there = heading && heading.textContent.trim() === data.heading;
    if (!there && performance.now() < until) return requestAnimationFrame(settle);
    document.querySelector("[data-testid=stMain]").scrollTo(0, 0);
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    live().textContent = data.spoken;
  };
  settle();
}

function live() {
  let region = document.getElementById("routewijzer-live");
  if (!region) {
    region = document.createElement("div");
    region.id = "routewijzer-live";
    region.setAttribute("role", "status");
    region.style.cssText = "position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap";
    document.querySelector("[data-testid=stMain]").append(region);
  }
  return region;
}
