// What is shown follows the address: #view=calls&queue=billing, #call=GUID. So links, bookmarks and the back button work.

const VIEWS = [
  ["overview", "Overview"],
  ["calls", "Calls"],
  ["failed", "Failed"],
  ["about", "About the figures"],
];

const STATE_KEYS = ["view", "call", "t", ...filterKeys, "sort", "page"];

let state = {view: "overview"};
let showing = 0;

function hashOf(values) {
  const parameters = new URLSearchParams();
  for (const key of STATE_KEYS) {
    if (values[key] && !(key === "view" && values[key] === "overview")) {
      parameters.set(key, values[key]);
    }
  }
  return parameters.toString();
}

function stateOf(hash) {
  const parameters = new URLSearchParams(hash.replace(/^#/, ""));
  const values = Object.fromEntries(STATE_KEYS.filter(key => parameters.get(key)).map(key => [key, parameters.get(key)]));
  return {...values, view: VIEWS.some(([view]) => view === values.view) ? values.view : values.call ? "calls" : "overview"};
}

function link(values, ...content) {
  return create("a", {href: `#${hashOf(values)}`}, ...content);
}

/** Goes to a state; "replace" leaves no step for the back button. */
function navigate(values, how = "push") {
  const address = `#${hashOf(values)}`;
  if (how === "replace") {
    history.replaceState(null, "", address);
  } else if (address !== location.hash) {
    history.pushState(null, "", address);
  }
  return show();
}

function announce(text) {
  document.getElementById("status").textContent = text;
}

async function show() {
  const turn = ++showing;
  const before = state;
  state = stateOf(location.hash);
  setFilters();
  const shown = await filtered();
  const main = document.getElementById("main");
  const content = await contentOf(shown);
  if (turn !== showing) {
    return;
  }
  const sort = main.contains(document.activeElement) ? document.activeElement.dataset.sort : undefined;
  main.replaceChildren(...content.flat().filter(Boolean));
  showChrome(shown);
  if (sort) {
    main.querySelector(`[data-sort="${sort}"]`)?.focus();
  }
  if (before.view !== state.view || before.call !== state.call) {
    scrollTo(0, 0);
    if (started) {
      main.focus({preventScroll: true});
    }
  }
}

function contentOf(shown) {
  if (state.call) {
    return callView(state.call, shown);
  }
  switch (state.view) {
    case "calls": return callsView(shown);
    case "failed": return failedView();
    case "about": return aboutView();
    default: return overview(shown);
  }
}

function showChrome(shown) {
  const failed = calls.filter(call => call.failed).length;
  const numbers = {calls: calls.length, failed};
  const filters = Object.fromEntries([...filterKeys, "sort"].map(key => [key, state[key]]));
  document.getElementById("views").replaceChildren(...VIEWS.map(([view, label]) => create("li", {},
    fill(link({...filters, view}, label, numbers[view] !== undefined ? create("span", {class: "number"}, ` ${count(numbers[view])}`) : null),
      {"aria-current": state.view === view ? (state.call ? "true" : "page") : null}, []))));
  document.getElementById("filters").hidden = Boolean(state.call) || state.view === "failed" || state.view === "about";
  const narrowed = filterKeys.some(key => state[key]);
  announce(state.call || state.view === "failed" || state.view === "about" ? ""
    : narrowed ? `${count(shown.length)} of ${counted(calls.length, "recording")} ${shown.length === 1 ? "fits" : "fit"} the search and the filters.` : `${counted(calls.length, "recording")}.`);
  const call = state.call ? calls[indexes.get(state.call)] : null;
  document.title = call ? `${call.label} – Call report` : `${VIEWS.find(([view]) => view === state.view)[1]} – Call report`;
}

function showScope() {
  const days = [...new Set(calls.map(call => call.day).filter(Boolean))].sort();
  const period = days.length > 1 ? `${days[0]} to ${days.at(-1)}` : days[0];
  document.getElementById("scope").textContent = [period, facts.warehouse, facts.run ? `run ${facts.run}` : null].filter(Boolean).join(" · ");
  const stamps = facts.stamps.map(stamp => create("li", {},
    [`${counted(stamp.calls, "recording")}, analysed until ${stamp.newest} UTC`, `interaction-analytics ${stamp.software}`, stamp.engine, stamp.model, stamp.sentiment, stamp.language, stamp.rules ? `rules ${stamp.rules}` : null].filter(Boolean).join(" · ")));
  const last = facts.runs.at(-1);
  document.getElementById("stamp").replaceChildren(
    create("p", {}, `Written by interaction-analytics ${facts.software} from ${facts.warehouse}`, last ? [`; last run `, create("code", {}, last.id), ` of ${last.started} UTC`] : null, ". ", link({view: "about"}, "About the figures")),
    create("ul", {}, stamps));
}

function buildTheme() {
  const choice = document.getElementById("theme");
  const apply = theme => {
    document.documentElement.dataset.theme = theme;
    choice.value = theme;
  };
  let kept = "auto";
  try {
    kept = localStorage.getItem("theme") ?? "auto";
  } catch {
    // A browser may keep nothing for pages from a disk
  }
  apply(["auto", "light", "dark"].includes(kept) ? kept : "auto");
  choice.addEventListener("change", () => {
    apply(choice.value);
    try {
      localStorage.setItem("theme", choice.value);
    } catch {
      // As above
    }
  });
}

let started = false;

async function start() {
  buildTheme();
  document.getElementById("skip").addEventListener("click", event => {
    event.preventDefault();
    document.getElementById("main").focus();
  });
  await loadCalls();
  buildFilters();
  showScope();
  addEventListener("popstate", show);
  await show();
  started = true;
  performance.mark("report-ready");
}

start().catch(problem => {
  document.getElementById("main").replaceChildren(create("p", {class: "notice alarm"},
    `This page could not be opened: ${problem.message}. It needs a browser of 2024 or newer and a complete file.`));
  throw problem;
});
