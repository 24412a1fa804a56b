// Totals, distributions and trends of the calls that the filters leave.

const WINDOWS = 10;
const TOP = 12;
const CHARACTER_WIDTH = 6.8;
const AXIS_SPACE = 64;
const TOP_GROUPS = 40;

/** Parts of a call's time. */
const TIME_PARTS = [
  {key: "agentOnly", label: "Agent only", color: "var(--agent)"},
  {key: "customerOnly", label: "Customer only", color: "var(--customer)"},
  {key: "crosstalk", label: "Both at once", color: "var(--both)"},
  {key: "silence", label: "Silence", color: "var(--silence)"},
];

function overview(shown) {
  const processed = shown.filter(call => !call.failed);
  return [
    create("section", {"aria-labelledby": "totals-title"},
      create("h1", {id: "totals-title"}, "Overview"),
      totals(shown, processed)),
    create("section", {"aria-labelledby": "mood-title"},
      create("h2", {id: "mood-title"}, "How calls went"),
      create("div", {class: "charts"},
        figure(sentimentChart(processed)),
        figure(courseChart(processed)),
        figure(emotionChart(processed)),
        figure(lengthChart(processed)))),
    create("section", {"aria-labelledby": "talk-title"},
      create("h2", {id: "talk-title"}, "Who talks"),
      create("div", {class: "charts"}, figure(talkChart(processed)))),
    create("section", {"aria-labelledby": "about-title"},
      create("h2", {id: "about-title"}, "What calls are about"),
      create("div", {class: "charts"}, figure(categoryChart(processed)), figure(intentChart(processed)))),
    create("section", {"aria-labelledby": "trend-title"},
      create("h2", {id: "trend-title"}, "Over time"),
      create("div", {class: "charts"}, figure(volumeChart(shown)), figure(moodTrendChart(processed)))),
    groups("queue", "Queues", processed),
    groups("agent", "Agents", processed),
  ];
}

function totals(shown, processed) {
  const audio = sum(processed, call => call.duration);
  const felt = processed.filter(call => isNumber(call.sentiment));
  const overlapping = processed.filter(call => isNumber(call.crosstalk));
  const failed = shown.length - processed.length;
  const low = processed.filter(call => call.confidence === "Low").length;
  const withTasks = processed.filter(call => call.tasks > 0).length;
  const tiles = [
    ["Calls", count(processed.length), `${count(shown.length)} recordings`],
    ["Audio", span(audio), processed.length ? `${clock(audio / processed.length)} on average` : null],
    ["Sentiment", score(mean(felt.map(call => call.sentiment))), `mean, ${MINUS}1 to +1, ${counted(felt.length, "call")}`],
    ["Silence", percent(audio ? sum(processed, call => call.silence) / audio : null), "of the audio"],
    ["Both at once", percent(overlapping.length ? sum(overlapping, call => call.crosstalk) / sum(overlapping, call => call.duration) : null, 1),
      overlapping.length ? `measurable on ${counted(overlapping.length, "call")}` : "needs a channel for each speaker"],
    ["Tasks", count(sum(processed, call => call.tasks)), `on ${counted(withTasks, "call")}`],
    ["Low confidence", count(low), low ? link({view: "calls", confidence: "Low"}, "show them") : "no transcript is doubtful"],
    ["Failed", count(failed), failed ? link({view: "failed"}, "errors and remedies") : "no recording failed", failed > 0],
  ];
  return create("dl", {class: "tiles"}, tiles.map(([name, value, note, alarming]) =>
    create("div", {class: alarming ? "alarming" : null},
      create("dt", {}, name), create("dd", {class: "value"}, value), create("dd", {class: "note"}, note))));
}

function sentimentChart(processed) {
  const bins = d3.range(-WINDOWS, WINDOWS).map(tenth => ({from: tenth / WINDOWS, to: (tenth + 1) / WINDOWS, count: 0}));
  const felt = processed.filter(call => isNumber(call.sentiment));
  for (const call of felt) {
    bins[Math.min(bins.length - 1, Math.floor(call.sentiment * WINDOWS + WINDOWS + 1e-9))].count++;
  }
  const bands = BANDS.map(band => ({...band, count: felt.filter(call => band.holds(call.sentiment)).length}));
  const unmeasured = processed.length - felt.length;
  return {
    id: "chart-sentiment",
    title: "Sentiment of calls",
    text: `${bands.filter(band => band.count).map(band => `${count(band.count)} ${band.label.toLowerCase()}`).join(", ") || "No call has a sentiment"}`
      + `${unmeasured ? `; ${count(unmeasured)} not measurable` : ""}. Each call by the mean of its turns or windows.`,
    empty: felt.length ? null : "No call here has a measured sentiment.",
    plot: () => ({
      height: 220,
      marginLeft: 44,
      x: {domain: [-1, 1], label: "Overall sentiment", ticks: 5, tickFormat: score, labelAnchor: "center", labelArrow: "none"},
      y: {label: "Calls", grid: true, ticks: 4, tickFormat: integerTick, labelArrow: "none"},
      marks: [
        Plot.rectY(bins.filter(bin => bin.count), {
          x1: "from", x2: "to", y: "count", insetLeft: 1, insetRight: 1, fill: bin => bandOf((bin.from + bin.to) / 2).color,
          title: bin => `${score(bin.from)} to ${score(bin.to)}: ${counted(bin.count, "call")}`,
        }),
        Plot.ruleY([0], {stroke: "var(--axis)"}),
      ],
    }),
    columns: ["Band", "Calls", "Share"],
    rows: bands.map(band => [link({view: "calls", sentiment: band.key}, band.label), count(band.count), percent(felt.length ? band.count / felt.length : null)]),
  };
}

const integerTick = value => (Number.isInteger(value) ? count(value) : "");

/** The mean of the calls' windows at each tenth, where it is measured. */
function meanCurve(processed, key) {
  return d3.range(WINDOWS).map(at => mean(processed.map(call => call[key]?.[at]).filter(isNumber)));
}

function courseChart(processed) {
  const curves = [
    {label: "Customer", key: "customerCurve", color: "var(--customer)"},
    {label: "Agent", key: "agentCurve", color: "var(--agent)"},
    {label: "Everybody", key: "curve", color: "var(--ink-soft)"},
  ].map(curve => ({...curve, values: meanCurve(processed, curve.key)}))
    .filter(curve => curve.values.some(isNumber));
  const points = curves.flatMap(curve => curve.values.map((value, at) =>
    ({x: at * 10 + 5, y: value, label: curve.label, color: curve.color})));
  const reach = Math.max(0.2, 1.1 * Math.max(0, ...points.map(point => Math.abs(point.y ?? 0))));
  const main = curves[0];
  return {
    id: "chart-course",
    title: "Sentiment over the call",
    text: main
      ? `${main.label}: ${score(main.values.find(isNumber))} at first, ${score(main.values.findLast(isNumber))} at last. Mean of the calls in ten windows of equal length.`
      : "No call has a sentiment curve.",
    empty: main ? null : "No call here has a measured sentiment.",
    legend: curves,
    plot: () => ({
      height: 220,
      marginLeft: 48,
      x: {domain: [0, 100], label: "Part of the call, %", ticks: 5, labelAnchor: "center", labelArrow: "none"},
      y: {domain: [-reach, reach], label: "Mean sentiment", grid: true, ticks: 5, tickFormat: score, labelArrow: "none"},
      marks: [
        Plot.ruleY([0], {stroke: "var(--axis)"}),
        Plot.lineY(points, {x: "x", y: "y", z: "label", stroke: "color", strokeWidth: 2}),
        Plot.dot(points.filter(point => isNumber(point.y)), {x: "x", y: "y", fill: "color", r: 3, title: point => `${point.label}, ${point.x - 5} to ${point.x + 5} %: ${score(point.y)}`}),
      ],
    }),
    columns: ["Part of the call", ...curves.map(curve => curve.label)],
    rows: d3.range(WINDOWS).map(at => [`${at * 10} to ${at * 10 + 10} %`, ...curves.map(curve => score(curve.values[at]))]),
  };
}

function emotionChart(processed) {
  const roles = [
    {key: "customer", label: "Customer", color: "var(--customer)"},
    {key: "agent", label: "Agent", color: "var(--agent)"},
    {key: undefined, label: "Others", color: "var(--ink-soft)"},
  ];
  const counts = new Map();
  let all = 0;
  for (const call of processed) {
    for (const {emotion, role, count: number} of call.emotions ?? []) {
      all += number;
      if (emotion !== "neutral") {
        const byRole = counts.get(emotion) ?? new Map();
        byRole.set(role, (byRole.get(role) ?? 0) + number);
        counts.set(emotion, byRole);
      }
    }
  }
  const rows = [...counts].map(([emotion, byRole]) => ({emotion, byRole, total: d3.sum(byRole.values())}))
    .sort((a, b) => b.total - a.total || (a.emotion < b.emotion ? -1 : 1));
  const bars = rows.flatMap(row => roles.filter(role => row.byRole.get(role.key)).map(role =>
    ({emotion: capital(row.emotion), count: row.byRole.get(role.key), role: role.label, color: role.color})));
  const feeling = d3.sum(rows, row => row.total);
  return {
    id: "chart-emotion",
    title: "Emotion of utterances",
    text: all
      ? `${count(feeling)} of ${count(all)} utterances show one (${percent(feeling / all, 1)}); the others are neutral. Read from the words.`
      : "No utterance was looked at.",
    empty: feeling ? null : all ? "Every utterance is neutral." : "Emotion was not asked for, or no English was heard.",
    legend: roles.filter(role => bars.some(bar => bar.role === role.label)),
    plot: () => ({
      height: AXIS_SPACE + 24 * rows.length,
      marginLeft: 96,
      x: {label: "Utterances", grid: true, ticks: 4, tickFormat: integerTick, labelAnchor: "center", labelArrow: "none"},
      y: {label: null, domain: rows.map(row => capital(row.emotion)), tickSize: 0},
      marks: [
        Plot.barX(bars, Plot.stackX({x: "count", y: "emotion", fill: "color", insetTop: 3, insetBottom: 3, title: bar => `${bar.emotion}, ${bar.role}: ${counted(bar.count, "utterance")}`})),
        Plot.ruleX([0], {stroke: "var(--axis)"}),
      ],
    }),
    columns: ["Emotion", "Utterances", "Share"],
    rows: rows.map(row => [capital(row.emotion), count(row.total), percent(row.total / all, 1)]),
  };
}

function lengthChart(processed) {
  const minutes = processed.map(call => call.duration).filter(isNumber).map(ms => ms / MS_PER_SECOND / SECONDS_PER_MINUTE);
  const bins = minutes.length ? d3.bin().thresholds(16)(minutes).filter(bin => bin.x1 > bin.x0 || bin.length) : [];
  const width = bins.length > 1 ? bins[1].x1 - bins[1].x0 : 1;
  const bars = bins.map((bin, at) => ({
    from: at === 0 && bins.length > 1 ? bin.x1 - width : bin.x0,
    to: Math.max(bin.x1, bin.x0 + (bin.x1 > bin.x0 ? 0 : width)),
    count: bin.length,
  }));
  const inMs = value => clock(value * SECONDS_PER_MINUTE * MS_PER_SECOND);
  return {
    id: "chart-length",
    title: "Length of calls",
    text: minutes.length
      ? `Median ${inMs(d3.median(minutes))}, the shortest ${inMs(d3.min(minutes))}, the longest ${inMs(d3.max(minutes))}.`
      : "No call has a length.",
    empty: minutes.length ? null : "No call here has a length.",
    plot: () => ({
      height: 220,
      marginLeft: 44,
      x: {label: "Minutes", ticks: 6, labelAnchor: "center", labelArrow: "none"},
      y: {label: "Calls", grid: true, ticks: 4, tickFormat: integerTick, labelArrow: "none"},
      marks: [
        Plot.rectY(bars.filter(bar => bar.count), {x1: "from", x2: "to", y: "count", insetLeft: 1, insetRight: 1, fill: "var(--plain)", title: bar => `${inMs(bar.from)} to ${inMs(bar.to)}: ${counted(bar.count, "call")}`}),
        Plot.ruleY([0], {stroke: "var(--axis)"}),
      ],
    }),
    columns: ["Length", "Calls"],
    rows: bars.map(bar => [`${inMs(bar.from)} to ${inMs(bar.to)}`, count(bar.count)]),
  };
}

function talkChart(processed) {
  const known = processed.filter(call => TIME_PARTS.every(part => isNumber(call[part.key])) && call.duration > 0);
  const rowOf = (label, members) => ({
    label,
    calls: members.length,
    time: sum(members, call => call.duration),
    parts: TIME_PARTS.map(part => ({...part, share: sum(members, call => call[part.key]) / sum(members, call => call.duration)})),
  });
  const queues = tally(known.filter(call => call.queue), call => [call.queue]).slice(0, TOP);
  const rows = known.length
    ? [rowOf("All calls", known), ...queues.map(({key}) => rowOf(key, known.filter(call => call.queue === key)))]
    : [];
  const bars = rows.flatMap(row => row.parts.map(part => ({...part, row: row.label})));
  const without = processed.length - known.length;
  return {
    id: "chart-talk",
    wide: true,
    title: rows.length > 1 ? "Share of the time, by queue" : "Share of the time",
    text: known.length
      ? `${rows[0].parts.map(part => `${part.label} ${percent(part.share)}`).join(", ")}, of ${counted(known.length, "call")}.`
        + (without ? ` ${counted(without, "call")} left out: who talks at once can be told only where each speaker has a channel and a role.` : "")
      : "No call has a channel and a role for each speaker.",
    empty: known.length ? null : "Who talks at once can be told only where each speaker has a channel and a role.",
    legend: TIME_PARTS,
    plot: width => ({
      height: AXIS_SPACE + 30 * rows.length,
      marginLeft: Math.min(160, width / 3),
      x: {domain: [0, 100], ticks: width < 560 ? 4 : 10, label: "Share of the time, %", labelAnchor: "center", labelArrow: "none"},
      y: {label: null, domain: rows.map(row => row.label), tickSize: 0, tickFormat: label => shortened(label, 22)},
      marks: [
        Plot.barX(bars, Plot.stackX({x: bar => 100 * bar.share, y: "row", fill: "color", insetTop: 4, insetBottom: 4, insetRight: 1, title: bar => `${bar.row}, ${bar.label}: ${percent(bar.share, 1)}`})),
      ],
    }),
    columns: ["Calls", "Number", ...TIME_PARTS.map(part => part.label)],
    rows: rows.map(row => [row.label, count(row.calls), ...row.parts.map(part => percent(part.share, 1))]),
  };
}

const shortened = (text, length) => (text.length > length ? `${text.slice(0, length - 1)}…` : text);

/** Bars of how many calls hold something; a click shows those calls. */
function rankedChart({id, title, ranked, calls: all, text, empty, linkOf, color}) {
  const top = ranked.slice(0, TOP);
  return {
    id,
    title,
    text,
    empty: ranked.length ? null : empty,
    plot: width => ({
      height: AXIS_SPACE + 24 * top.length,
      marginLeft: Math.min(width * 0.5, 20 + CHARACTER_WIDTH * d3.max(top, item => item.key.length)),
      x: {label: "Calls", grid: true, ticks: 4, tickFormat: integerTick, labelAnchor: "center", labelArrow: "none"},
      y: {label: null, domain: top.map(item => item.key), tickSize: 0, tickFormat: label => shortened(label, Math.floor(width * 0.5 / CHARACTER_WIDTH) - 2)},
      marks: [
        Plot.barX(top, {x: "count", y: "key", fill: color, insetTop: 3, insetBottom: 3,
          title: item => `${item.key}: ${counted(item.count, "call")}`}),
        Plot.ruleX([0], {stroke: "var(--axis)"}),
      ],
    }),
    // For the mouse; the table of numbers has the same as links
    drawn: drawing => drawing.querySelectorAll("[data-marks=bar] rect").forEach((bar, at) => {
      bar.classList.add("clickable");
      bar.addEventListener("click", () => navigate(linkOf(top[at].key)));
    }),
    columns: [title, "Calls", "Share of calls"],
    rows: ranked.map(item => [link(linkOf(item.key), item.key), count(item.count), percent(item.count / all.length)]),
  };
}

function categoryChart(processed) {
  const ranked = tally(processed, call => call.categories);
  const matched = processed.filter(call => call.categories.length).length;
  return rankedChart({
    id: "chart-categories",
    title: "Categories",
    ranked,
    calls: processed,
    text: ranked.length
      ? `${counted(ranked.length, "category", "categories")} on ${counted(matched, "call")}; most often ${ranked[0].key}. By the rules of the category profile.`
      : "No category matched.",
    empty: "No rule of the category profile matched a call here.",
    linkOf: category => ({view: "calls", category}),
    color: "var(--plain)",
  });
}

function intentChart(processed) {
  const ranked = tally(processed, call => (call.intent ? [call.intent] : [])).map(item => ({...item, key: capital(item.key)}));
  const told = d3.sum(ranked, item => item.count);
  return rankedChart({
    id: "chart-intents",
    title: "Reasons for contact",
    ranked,
    calls: processed,
    text: ranked.length
      ? `Told on ${count(told)} of ${counted(processed.length, "call")}; most often ${ranked[0].key.toLowerCase()}.`
      : "No reason for contact was found.",
    empty: "On no call here do the customer's first sentences tell a reason.",
    linkOf: reason => ({view: "calls", reason: reason.toLowerCase()}),
    color: "var(--plain)",
  });
}

/** Days, or the hours of the only day where calls tell the time. */
function timeline(some) {
  const days = [...new Set(some.map(call => call.day).filter(Boolean))].sort();
  const hourly = days.length === 1 && some.every(call => call.began?.length > 13);
  const keyOf = hourly ? call => `${call.began.slice(11, 13)}:00` : call => call.day;
  const groups = d3.groups(some.filter(call => call.day), keyOf).sort((a, b) => (a[0] < b[0] ? -1 : 1));
  const told = some.filter(call => call.began).length;
  return {
    unit: hourly ? `hour of ${days[0]}` : "day",
    groups,
    note: told === some.length ? "" : ` ${told ? counted(some.length - told, "recording") : "Recordings"} without a date in the manifest ${told && some.length - told === 1 ? "counts" : "count"} on the day of the load.`,
  };
}

const timeAxis = groups => ({
  domain: groups.map(([key]) => key),
  label: null,
  ticks: groups.map(([key]) => key).filter((_, at) => at % Math.ceil(groups.length / 7) === 0),
  tickFormat: key => (key.length > 5 ? key.slice(5) : key),
});

function volumeChart(shown) {
  const {unit, groups, note} = timeline(shown);
  const parts = [
    {label: "Processed", color: "var(--plain)", holds: call => !call.failed},
    {label: "Failed", color: "var(--alarm)", holds: call => call.failed},
  ];
  const bars = groups.flatMap(([key, members]) => parts.map(part =>
    ({key, label: part.label, color: part.color, count: members.filter(part.holds).length})).filter(bar => bar.count));
  const most = groups.reduce((best, group) => (group[1].length > (best?.[1].length ?? 0) ? group : best), null);
  return {
    id: "chart-volume",
    title: `Recordings by ${unit}`,
    text: most && groups.length === 1 ? `All on ${most[0]}.${note}` : most ? `${counted(groups.length, unit.split(" ")[0])}; most on ${most[0]}: ${count(most[1].length)}.${note}` : "No recording here.",
    empty: most ? null : "No recording here.",
    legend: parts.filter(part => bars.some(bar => bar.label === part.label)),
    plot: () => ({
      height: 200,
      marginLeft: 44,
      x: {...timeAxis(groups), padding: groups.length < 4 ? 0.7 : 0.2},
      y: {label: "Recordings", grid: true, ticks: 4, tickFormat: integerTick, labelArrow: "none"},
      marks: [
        Plot.barY(bars, Plot.stackY({x: "key", y: "count", fill: "color", title: bar => `${bar.key}, ${bar.label.toLowerCase()}: ${count(bar.count)}`})),
        Plot.ruleY([0], {stroke: "var(--axis)"}),
      ],
    }),
    columns: [capital(unit), "Recordings", "Failed"],
    rows: groups.map(([key, members]) => [key, count(members.length), count(members.filter(call => call.failed).length)]),
  };
}

function moodTrendChart(processed) {
  const {unit, groups, note} = timeline(processed.filter(call => isNumber(call.sentiment)));
  const points = groups.map(([key, members]) => ({key, value: mean(members.map(call => call.sentiment)), count: members.length}));
  const reach = Math.max(0.2, 1.15 * (d3.max(points, point => Math.abs(point.value)) ?? 0));
  const last = points.at(-1);
  return {
    id: "chart-mood-trend",
    title: `Sentiment by ${unit}`,
    text: !last ? "No call here has a measured sentiment."
      : points.length === 1
        ? `${last.key}: ${score(last.value)}. A trend needs calls of two days, or a time of day in the manifest's callDate.`
        : `From ${score(points[0].value)} on ${points[0].key} to ${score(last.value)} on ${last.key}.${note}`,
    empty: last ? null : "No call here has a measured sentiment.",
    plot: () => ({
      height: 200,
      marginLeft: 48,
      x: {...timeAxis(groups), type: "point"},
      y: {domain: [-reach, reach], label: "Mean sentiment", grid: true, ticks: 5, tickFormat: score, labelArrow: "none"},
      marks: [
        Plot.ruleY([0], {stroke: "var(--axis)"}),
        Plot.lineY(points, {x: "key", y: "value", stroke: "var(--plain)", strokeWidth: 2}),
        Plot.dot(points, {x: "key", y: "value", fill: "var(--plain)", r: 3.5, title: point => `${point.key}: ${score(point.value)}, ${counted(point.count, "call")}`}),
      ],
    }),
    columns: [capital(unit), "Mean sentiment", "Calls"],
    rows: points.map(point => [point.key, score(point.value), count(point.count)]),
  };
}

/** One line per queue or agent, where recordings name one. */
function groups(key, title, processed) {
  const named = d3.groups(processed.filter(call => call[key]), call => call[key])
    .sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
  if (!named.length) {
    return null;
  }
  const measured = (members, value) => members.map(value).filter(isNumber);
  const columns = [capital(key), "Calls", "Audio", "Mean length", "Sentiment", "Customer, last tenth", "Silence", "Agent talks", "Tasks", "Low confidence"];
  const rows = named.slice(0, TOP_GROUPS).map(([name, members]) => {
    const audio = sum(members, call => call.duration);
    const roles = members.filter(call => isNumber(call.agentOnly) && isNumber(call.customerOnly));
    const talk = sum(roles, call => call.agentOnly + call.customerOnly);
    return [
      link({view: "calls", [key]: name}, name),
      count(members.length),
      span(audio),
      clock(audio / members.length),
      score(mean(measured(members, call => call.sentiment))),
      score(mean(measured(members, call => call.customerCurve?.[WINDOWS - 1]))),
      percent(audio ? sum(members, call => call.silence) / audio : null),
      percent(talk ? sum(roles, call => call.agentOnly) / talk : null),
      count(sum(members, call => call.tasks)),
      count(members.filter(call => call.confidence === "Low").length),
    ];
  });
  const rest = named.length - rows.length;
  return create("section", {"aria-labelledby": `${key}-title`},
    create("h2", {id: `${key}-title`}, title),
    create("div", {class: "scroll", tabindex: "0", role: "region", "aria-label": title}, plainTable(title, columns, rows)),
    rest > 0 ? create("p", {class: "note"}, `The ${TOP_GROUPS} with most calls; ${count(rest)} more are in the filter.`) : null);
}
