// Filters, the table of calls, failed recordings, and what the figures mean.

const PAGE_ROWS = 50;
const SEARCH_DELAY_MS = 200;
const SNIPPET_BEFORE = 40;
const SNIPPET_AFTER = 70;

/** Fields of the filter bar; those that no call has a value for are left out. */
const FILTERS = [
  {key: "status", label: "Status", all: "All", options: () => [["processed", "Processed"], ["failed", "Failed"]], holds: (call, value) => call.status === value},
  {key: "confidence", label: "Confidence", all: "All", options: () => ["High", "Medium", "Low"].filter(level => calls.some(call => call.confidence === level)).map(level => [level, level]), holds: (call, value) => call.confidence === value},
  {key: "sentiment", label: "Sentiment", all: "All", options: () => [...BANDS.map(band => [band.key, band.label]), ["none", "Not measured"]], holds: (call, value) => (value === "none" ? !isNumber(call.sentiment) : bandOf(call.sentiment)?.key === value)},
  {key: "category", label: "Category", all: "All", options: () => distinct(call => call.categories), holds: (call, value) => call.categories.includes(value)},
  {key: "reason", label: "Reason for contact", all: "All", options: () => distinct(call => (call.intent ? [call.intent] : [])).map(([value]) => [value, capital(value)]), holds: (call, value) => call.intent === value},
  {key: "queue", label: "Queue", all: "All", options: () => distinct(call => (call.queue ? [call.queue] : [])), holds: (call, value) => call.queue === value},
  {key: "agent", label: "Agent", all: "All", options: () => distinct(call => (call.agent ? [call.agent] : [])), holds: (call, value) => call.agent === value},
];

const DATES = [
  {key: "from", label: "From", holds: (call, value) => (call.day ?? "") >= value},
  {key: "to", label: "To", holds: (call, value) => call.day !== undefined && call.day <= value},
];

const distinct = valuesOf => [...new Set(calls.flatMap(valuesOf))].sort((a, b) => a.localeCompare(b, "en")).map(value => [value, value]);

/** Builds the filter bar once; `setFilters` shows a state in it. */
function buildFilters() {
  const form = document.getElementById("filters");
  const several = new Set(calls.map(call => call.day)).size > 1;
  const search = create("input", {type: "search", id: "search", name: "q", autocomplete: "off", spellcheck: "false", "aria-describedby": "search-note"});
  let timer;
  search.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => change({q: search.value.trim() || undefined}), SEARCH_DELAY_MS);
  });
  const selects = FILTERS.map(filter => ({...filter, values: filter.options()})).filter(filter => filter.values.length > 1).map(filter =>
    create("label", {}, filter.label,
      create("select", {name: filter.key, onchange: event => change({[filter.key]: event.target.value || undefined})},
        create("option", {value: ""}, filter.all), filter.values.map(([value, label]) => create("option", {value}, label)))));
  const dates = several ? DATES.map(date => create("label", {}, date.label,
    create("input", {type: "date", name: date.key, onchange: event => change({[date.key]: event.target.value || undefined})}))) : [];
  form.append(
    create("label", {class: "search"}, "Search", search),
    create("details", {class: "more", open: matchMedia("(min-width: 800px)").matches},
      create("summary", {}, "Filters"),
      create("div", {class: "fields"}, selects, dates,
        create("button", {type: "button", id: "clear", onclick: clearFilters}, "Clear all"))),
    create("p", {class: "note", id: "search-note"}, "Searches names, titles, GUIDs, agents, queues and every word of the transcripts."));
  form.addEventListener("submit", event => event.preventDefault());
  form.hidden = false;
}

function change(values) {
  navigate({...state, ...values, page: undefined, call: undefined, view: state.view === "failed" || state.view === "about" ? "calls" : state.view}, "replace");
}

const filterKeys = ["q", ...FILTERS.map(filter => filter.key), ...DATES.map(date => date.key)];

function clearFilters() {
  navigate({view: state.view, sort: state.sort});
  document.getElementById("search").focus();
}

function setFilters() {
  for (const key of filterKeys) {
    const field = document.getElementById("filters").elements[key];
    if (field && field !== document.activeElement) {
      field.value = state[key] ?? "";
    }
  }
  document.getElementById("clear").hidden = !filterKeys.some(key => state[key]);
}

/** The calls that the filters leave; transcripts are unpacked for the first search. */
async function filtered() {
  const rest = [...FILTERS, ...DATES].filter(filter => state[filter.key]);
  const kept = calls.filter(call => rest.every(filter => filter.holds(call, state[filter.key])));
  const wanted = state.q?.toLowerCase();
  if (!wanted) {
    return kept;
  }
  const texts = await loadTranscripts(part => announce(`Reading the transcripts: ${percent(part)} …`));
  return kept.filter(call => call.shown.includes(wanted) || texts[call.index].lower.includes(wanted));
}

/** The words of a transcript around what was searched; null if it is found elsewhere only. */
async function snippet(call) {
  const wanted = state.q.toLowerCase();
  const {text, lower} = (await loadTranscripts(() => {}))[call.index];
  const at = lower.indexOf(wanted);
  // Where lower case is longer than the text itself, places do not agree
  if (at < 0 || text.length !== lower.length) {
    return null;
  }
  const from = Math.max(0, at - SNIPPET_BEFORE);
  const to = at + wanted.length + SNIPPET_AFTER;
  return create("span", {class: "snippet"}, from > 0 ? "…" : "", text.slice(from, at), create("mark", {}, text.slice(at, at + wanted.length)),
    text.slice(at + wanted.length, to), to < text.length ? "…" : "");
}

const share = part => call => (isNumber(call[part]) && call.duration ? call[part] / call.duration : null);

const CONFIDENCE = ["Low", "Medium", "High"];

/** Columns of the table of calls. `rare` ones give way on narrow screens. */
const COLUMNS = [
  {key: "name", label: "Call", value: call => call.label.toLowerCase(), cell: callCell},
  {key: "began", label: "When", value: call => call.began ?? null, cell: call => (call.began ? when(call.began) : absent("the manifest does not tell")), told: call => call.began, rare: true},
  {key: "queue", label: "Queue", value: call => call.queue ?? null, cell: call => call.queue ?? absent("the manifest does not tell"), told: call => call.queue, rare: true},
  {key: "agent", label: "Agent", value: call => call.agent ?? null, cell: call => call.agent ?? absent("the manifest does not tell"), told: call => call.agent, rare: true},
  {key: "duration", label: "Length", number: true, value: call => call.duration ?? null, cell: call => measured(call, "duration", clock(call.duration))},
  {key: "sentiment", label: "Sentiment", number: true, value: call => call.sentiment, cell: sentimentCell},
  {key: "agentOnly", label: "Agent talks", hint: "Share of the time that only the agent talks", number: true, value: share("agentOnly"), cell: shareCell("agentOnly"), rare: true},
  {key: "customerOnly", label: "Customer talks", hint: "Share of the time that only the customer talks", number: true, value: share("customerOnly"), cell: shareCell("customerOnly"), rare: true},
  {key: "silence", label: "Silence", hint: "Share of the time that nobody talks", number: true, value: share("silence"), cell: shareCell("silence")},
  {key: "crosstalk", label: "Overlap", hint: "Share of the time that both talk", number: true, value: share("crosstalk"), cell: shareCell("crosstalk"), rare: true},
  {key: "categories", label: "Categories", number: true, value: call => (call.failed ? null : call.categories.length), cell: call => measured(call, "categories", create("span", {title: call.categories.join(", ")}, count(call.categories.length))), rare: true},
  {key: "tasks", label: "Tasks", number: true, value: call => call.tasks ?? null, cell: call => measured(call, "tasks", count(call.tasks)), rare: true},
  {key: "confidence", label: "Confidence", value: call => (call.confidence ? CONFIDENCE.indexOf(call.confidence) : null), cell: confidenceCell},
];

function measured(call, metric, shown) {
  return isNumber(call[metric]) || (metric === "categories" && !call.failed) ? shown : absent(reasonFor(call, metric));
}

function callCell(call, extra) {
  const about = call.failed ? call.errors?.[0]?.message : call.title;
  return [
    link({...state, view: "calls", call: call.guid}, call.label),
    create("span", {class: "about"}, call.failed ? create("span", {class: "badge alarm"}, "Failed") : null, about ?? call.guid),
    extra,
  ];
}

function sentimentCell(call) {
  if (!isNumber(call.sentiment)) {
    return absent(reasonFor(call, "sentiment"));
  }
  return [create("span", {class: "dot", style: {background: bandOf(call.sentiment).color}}), score(call.sentiment), hidden(` ${bandOf(call.sentiment).label}`)];
}

function shareCell(part) {
  return call => (isNumber(call[part]) && call.duration ? percent(call[part] / call.duration) : absent(reasonFor(call, part)));
}

function confidenceCell(call) {
  if (!call.confidence) {
    return absent(reasonFor(call, "confidence"));
  }
  return call.confidence === "Low" ? create("span", {class: "badge warn", title: "The transcript is doubtful: listen before you rely on it"}, "Low") : call.confidence;
}

const DEFAULT_SORT = "name";

function sorted(rows) {
  const {column, descending} = sortOf(state.sort);
  const direction = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const x = column.value(a);
    const y = column.value(b);
    // What is not measured comes last, either way
    if (x === null || y === null) {
      return (x === null) - (y === null) || a.index - b.index;
    }
    return (x < y ? -direction : x > y ? direction : 0) || a.index - b.index;
  });
}

function sortOf(sort = DEFAULT_SORT) {
  const descending = sort.startsWith("-");
  return {column: COLUMNS.find(column => column.key === sort.replace(/^-/, "")) ?? COLUMNS[0], descending};
}

async function callsView(shown) {
  const {column: by, descending} = sortOf(state.sort);
  const columns = COLUMNS.filter(column => !column.told || calls.some(column.told));
  const rows = sorted(shown);
  const pages = Math.max(1, Math.ceil(rows.length / PAGE_ROWS));
  const page = Math.min(pages, Math.max(1, Number(state.page) || 1));
  const onPage = rows.slice((page - 1) * PAGE_ROWS, page * PAGE_ROWS);
  const extras = state.q ? await Promise.all(onPage.map(snippet)) : [];
  const header = column => {
    const current = column === by;
    const next = current && !descending ? `-${column.key}` : current ? column.key : column.number ? `-${column.key}` : column.key;
    return create("th", {scope: "col", class: classes(column), "aria-sort": current ? (descending ? "descending" : "ascending") : null},
      create("button", {type: "button", title: column.hint, "data-sort": column.key, onclick: () => {
        navigate({...state, sort: next, page: undefined}, "replace");
      }}, column.label, column.hint ? hidden(`: ${column.hint}`) : null, create("span", {class: "arrow", "aria-hidden": "true"}, current ? (descending ? "▾" : "▴") : "")));
  };
  return [
    create("h1", {}, "Calls"),
    rows.length === 0 ? create("p", {class: "empty"}, "No call fits the search and the filters.", " ", create("button", {type: "button", onclick: clearFilters}, "Clear all")) : null,
    rows.length ? create("div", {class: "scroll calls", tabindex: "0", role: "region", "aria-label": "Calls"},
      create("table", {id: "calls"},
        create("caption", {class: "unseen"}, `Calls, sorted by ${by.label}, ${descending ? "descending" : "ascending"}`),
        create("thead", {}, create("tr", {}, columns.map(header))),
        create("tbody", {}, onPage.map((call, at) => create("tr", {class: call.failed ? "failed" : null},
          columns.map((column, place) => create(place === 0 ? "th" : "td", {scope: place === 0 ? "row" : null, class: classes(column)}, column.cell(call, extras[at])))))))) : null,
    pages > 1 ? pager(page, pages) : null,
  ];
}

const classes = column => [column.number ? "number" : "", column.rare ? "rare" : ""].join(" ").trim() || null;

function pager(page, pages) {
  const to = target => navigate({...state, page: target > 1 ? String(target) : undefined}).then(() => document.getElementById("main").focus());
  return create("nav", {class: "pager", "aria-label": "Pages"},
    create("button", {type: "button", disabled: page === 1, onclick: () => to(page - 1)}, "Previous"),
    create("span", {}, `Page ${count(page)} of ${count(pages)}`),
    create("button", {type: "button", disabled: page === pages, onclick: () => to(page + 1)}, "Next"));
}

function failedView() {
  const failed = calls.filter(call => call.failed);
  const codes = tally(failed, call => (call.errors ?? []).map(error => error.errorCode));
  return [
    create("h1", {}, "Failed recordings"),
    failed.length === 0 ? create("p", {class: "empty"}, "Every recording was processed.") : null,
    failed.length ? create("p", {}, `${counted(failed.length, "recording")} of ${count(calls.length)} could not be processed: ${codes.map(({key, count: number}) => `${key} ${count(number)}`).join(", ")}. Each error names problem, cause and remedy.`) : null,
    failed.length ? create("div", {class: "scroll", tabindex: "0", role: "region", "aria-label": "Failed recordings"},
      create("table", {id: "failed"},
        create("caption", {class: "unseen"}, "Failed recordings with their errors"),
        create("thead", {}, create("tr", {}, ["Recording", "Code", "Where", "Problem, cause and remedy", "Next run"].map(name => create("th", {scope: "col"}, name)))),
        create("tbody", {}, failed.flatMap(call => (call.errors ?? []).map(error => create("tr", {},
          create("th", {scope: "row"}, link({view: "failed", call: call.guid}, call.label)),
          create("td", {}, error.errorCode),
          create("td", {}, error.parameterName ? `${error.stage}: ${error.parameterName}` : error.stage),
          create("td", {class: "message"}, error.message),
          create("td", {}, error.retryable ? "tries again" : "leaves it, until it changes"))))))) : null,
  ];
}

function aboutView() {
  const runColumns = ["Started, UTC", "Command", "Entries", "Processed", "Failed", "Unchanged", "Audio", "Took", "Speed", "Run"];
  return [
    create("h1", {}, "About the figures"),
    create("p", {}, "A dash is a value that cannot be measured on that recording; rest the pointer on it for the reason, which is also read out. "
      + "A 0 was measured: there was none. Nothing on this page is loaded from a network, and nothing leaves it."),
    create("section", {"aria-labelledby": "runs-title"},
      create("h2", {id: "runs-title"}, "Runs"),
      facts.runs.length ? create("div", {class: "scroll", tabindex: "0", role: "region", "aria-label": "Runs"},
        plainTable("Runs", runColumns, facts.runs.map(run => [
          run.started, run.command + (run.status === "done" ? "" : ` (${run.status})`), count(run.entries), count(run.processed), count(run.failed), count(run.unchanged),
          span(run.audio), clock(run.wall), isNumber(run.speed) ? `${decimal(run.speed)} ×` : DASH, create("code", {}, run.id),
        ]))) : create("p", {class: "empty"}, "The warehouse has no row in runs.")),
    create("section", {"aria-labelledby": "metrics-title"},
      create("h2", {id: "metrics-title"}, "Definitions"),
      create("div", {class: "scroll", tabindex: "0", role: "region", "aria-label": "Definitions"},
        create("table", {class: "definitions"},
          create("caption", {class: "unseen"}, "Metrics with unit and definition"),
          create("thead", {}, create("tr", {}, ["Metric", "Unit", "Definition", "A dash means"].map(name => create("th", {scope: "col"}, name)))),
          create("tbody", {}, facts.metrics.map(metric => create("tr", {},
            create("th", {scope: "row"}, create("code", {}, metric.metric.replaceAll(".", ".\u200b").replaceAll("_", "_\u200b"))),
            create("td", {}, metric.unit),
            create("td", {}, metric.formula, metric.constants ? create("span", {class: "about"}, metric.constants) : null),
            create("td", {}, metric.unmeasured))))))),
  ];
}
