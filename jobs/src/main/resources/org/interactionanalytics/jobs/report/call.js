// One call: the timeline, what was found in it, and the transcript beside. All places in it are linked by time.

const LANE_LABEL = 104;
const LANE_LABEL_NARROW = 84;
const LANE_END = 12;
const SPEECH_HEIGHT = 26;
const MARK_HEIGHT = 20;
const AXIS_HEIGHT = 22;
const LEAST_MARK = 3;
const PAGE_STEP = 10;
const TICK_SECONDS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200];
const OTHER_SPEAKERS = ["var(--speaker-1)", "var(--speaker-2)", "var(--speaker-3)", "var(--speaker-4)"];
const EMOTION_BANDS = {joy: "positive", trust: "positive", anticipation: "positive", surprise: "neutral", anger: "veryNegative", disgust: "veryNegative", fear: "negative", sadness: "negative"};

async function callView(guid, shown) {
  const call = calls[indexes.get(guid)];
  if (!call) {
    return [
      create("h1", {}, "No such call"),
      create("p", {class: "empty"}, "This report has no call with the GUID ", create("code", {}, guid), ". It may be of another run or warehouse. ", link({view: "calls"}, "All calls")),
    ];
  }
  const details = await detailsOf(call.index);
  const page = new CallPage(call, details);
  return [
    neighbours(call, shown),
    create("h1", {}, call.label),
    call.title && call.title !== call.label ? create("p", {class: "lede"}, call.title) : null,
    callFacts(call, details),
    call.failed ? failure(call) : null,
    call.confidence === "Low" ? create("p", {class: "notice warn"}, create("strong", {}, "Low confidence. "), "The recogniser was unsure of this transcript. Listen to the recording before you rely on what is below.") : null,
    call.failed ? recordingFacts(call, details) : create("div", {class: "call"}, page.timelineSection(), page.transcriptSection(), page.findings()),
  ];
}

function neighbours(call, shown) {
  const rows = sorted(shown);
  const at = rows.indexOf(call);
  const to = (target, label) => (target
    ? link({...state, call: target.guid}, label)
    : create("span", {class: "muted"}, label));
  return create("nav", {class: "crumbs", "aria-label": "Calls"},
    link({...state, call: undefined, t: undefined, view: state.view === "failed" ? "failed" : "calls"}, state.view === "failed" ? "← Failed recordings" : "← Calls"),
    at >= 0 ? create("span", {class: "steps"}, to(rows[at - 1], "Previous"), create("span", {class: "muted"}, `${count(at + 1)} of ${count(rows.length)}`), to(rows[at + 1], "Next")) : null);
}

function callFacts(call, details) {
  const recording = details.recording;
  const items = [
    ["When", call.began ? when(call.began) : null],
    ["Length", call.failed ? null : clock(call.duration)],
    ["Agent", call.agent],
    ["Queue", call.queue],
    ["Reason for contact", call.intent ? capital(call.intent) : null],
    ["Sentiment", isNumber(call.sentiment) ? create("span", {}, create("span", {class: "dot", style: {background: bandOf(call.sentiment).color}}), `${score(call.sentiment)} ${bandOf(call.sentiment).label.toLowerCase()}`) : call.failed ? null : absent(reasonFor(call, "sentiment"))],
    ["Confidence", call.confidence],
    ["Language", call.language],
    ["Source", recording.source],
    ["GUID", call.guid === call.label ? null : create("code", {}, call.guid)],
  ];
  return create("dl", {class: "facts"}, items.filter(([, value]) => value).map(([name, value]) =>
    create("div", {}, create("dt", {}, name), create("dd", {}, value))));
}

function failure(call) {
  return create("section", {class: "notice alarm", "aria-labelledby": "failure-title"},
    create("h2", {id: "failure-title"}, "This recording failed"),
    create("ul", {}, (call.errors ?? []).map(error => create("li", {},
      create("strong", {}, error.errorCode), ` in ${error.stage}${error.parameterName ? `, ${error.parameterName}` : ""}: ${error.message} `,
      create("span", {class: "muted"}, error.retryable ? "The next run tries again." : "The next run leaves it alone, until the file or its request changes.")))));
}

function recordingFacts(call, details) {
  const r = details.recording;
  const items = [
    ["Lies at", r.uri ? create("code", {}, r.uri) : null],
    ["Manifest", r.manifest ? [create("code", {}, r.manifest), isNumber(r.line) ? ` line ${r.line}` : ""] : null],
    ["Format", [r.container, r.codec].filter(Boolean).join(", ") || null],
    ["Channels", isNumber(r.channels) ? `${r.channels}${r.channelPlan ? ` (${r.channelPlan})` : ""}` : null],
    ["Sample rate", isNumber(r.sampleRate) ? `${count(r.sampleRate)} Hz` : null],
    ["Signal to noise", isNumber(r.snr) ? `${decimal(r.snr)} dB` : null],
    ["Clipped", isNumber(r.clipped) ? percent(r.clipped, 2) : null],
    ["Noticed", [r.truncated && "shorter than its header says", r.dualMono && "both channels carry the same sound", r.bleed && "one channel leaks into the other", r.silent && "silent", r.decodeErrors > 0 && counted(r.decodeErrors, "broken frame")].filter(Boolean).join(", ") || null],
    ["Words", isNumber(call.words) ? `${count(call.words)}, mean confidence ${decimal(call.sure, 2)}` : null],
    ["Run", call.run ? create("code", {}, call.run) : null],
    ["Attempts", count(r.attempts)],
  ];
  return create("section", {"aria-labelledby": "recording-title"},
    create("h2", {id: "recording-title"}, "Recording"),
    create("dl", {class: "pairs"}, items.filter(([, value]) => value).map(([name, value]) => create("div", {}, create("dt", {}, name), create("dd", {}, value)))));
}

class CallPage {
  constructor(call, details) {
    this.call = call;
    this.details = details;
    this.utterances = details.utterances;
    this.speakers = new Map((details.speakers ?? []).map((speaker, at) => [speaker.id, {
      ...speaker,
      label: speakerLabel(speaker, at),
      color: speaker.role ? `var(--${speaker.role})` : OTHER_SPEAKERS[at % OTHER_SPEAKERS.length],
    }]));
    this.tokens = new Map();
    this.selected = -1;
  }

  labelOf(id) {
    return this.speakers.get(id)?.label ?? id;
  }

  colorOf(id) {
    return this.speakers.get(id)?.color ?? "var(--ink-soft)";
  }

  // Finding the words of a time

  tokensOf(index) {
    if (!this.tokens.has(index)) {
      this.tokens.set(index, timedTokens(this.utterances[index]));
    }
    return this.tokens.get(index);
  }

  /** The utterance at a time, of a speaker if one is named: else the nearest. */
  utteranceAt(ms, speaker) {
    const distance = u => Math.max(0, u.start - ms, ms - u.end);
    let best = -1;
    this.utterances.forEach((utterance, at) => {
      if ((!speaker || utterance.speaker === speaker) && (best < 0 || distance(utterance) < distance(this.utterances[best]))) {
        best = at;
      }
    });
    return best < 0 && speaker ? this.utteranceAt(ms) : best;
  }

  /** Shows the words of a time in the transcript and its place on the timeline. */
  select(ms, {speaker, focus}) {
    const index = this.utteranceAt(ms, speaker);
    if (index < 0) {
      return;
    }
    const previous = this.selected;
    this.selected = index;
    this.time = Math.min(Math.max(ms, this.utterances[index].start), this.utterances[index].end);
    if (previous >= 0 && previous !== index) {
      this.drawUtterance(previous);
    }
    this.drawUtterance(index);
    const element = this.elementOf(index);
    const box = this.transcript;
    const reach = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
    if (box.scrollHeight > box.clientHeight) {
      const place = element.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop;
      box.scrollTo({top: place - box.clientHeight / 3, behavior: reach});
    }
    if (focus) {
      const boxPlace = box.getBoundingClientRect();
      if (boxPlace.top > innerHeight * 0.6 || boxPlace.bottom < innerHeight * 0.3) {
        box.scrollIntoView({block: "center", behavior: reach});
      }
      element.focus({preventScroll: true});
    }
    this.showPlace();
  }

  elementOf(index) {
    return this.transcript.querySelector(`[data-utterance="${index}"]`);
  }

  // Transcript

  transcriptSection() {
    const turns = d3.groups(this.utterances.map((utterance, index) => ({...utterance, index})), utterance => utterance.turn);
    this.transcript = create("div", {class: "transcript", tabindex: "0", role: "region", "aria-label": "Transcript"},
      turns.length
        ? create("ol", {}, turns.map(([, parts]) => this.turn(parts)))
        : create("p", {class: "empty"}, "No speech was recognised on this recording."));
    this.utterances.forEach((_, index) => this.drawUtterance(index));
    const legendItems = [
      this.details.matches?.some(match => isNumber(match.start)) ? create("li", {}, create("mark", {class: "match"}, "category"), " matched by a rule") : null,
      this.utterances.some(utterance => utterance.unsure?.length) ? create("li", {}, create("span", {class: "unsure"}, "word"), " that the recogniser was unsure of") : null,
    ].filter(Boolean);
    return create("section", {class: "beside", "aria-labelledby": "transcript-title"},
      create("h2", {id: "transcript-title"}, "Transcript"),
      legendItems.length ? create("ul", {class: "legend"}, legendItems) : null,
      this.transcript);
  }

  turn(parts) {
    const {speaker, start, sentiment} = parts[0];
    const band = bandOf(sentiment);
    const telling = band && band.key !== "neutral";
    const emotions = [...new Set(parts.map(part => part.emotion).filter(emotion => emotion && emotion !== "neutral"))];
    return create("li", {class: "turn", style: {"--speaker": this.colorOf(speaker)}},
      create("p", {class: "who"},
        create("strong", {}, this.labelOf(speaker)),
        this.timeButton(start, speaker),
        telling ? create("span", {class: "tag"}, create("span", {class: "dot", style: {background: band.color}}), `${band.label} ${score(sentiment)}`) : null,
        emotions.map(emotion => create("span", {class: "tag"}, capital(emotion)))),
      create("p", {class: "said"}, parts.flatMap(part => [create("span", {class: "utterance", tabindex: "-1", "data-utterance": part.index}), " "])));
  }

  /** A time that finds its place in the transcript and on the timeline. */
  timeButton(start, speaker) {
    return isNumber(start) ? create("button", {type: "button", class: "time", "aria-label": `${clock(start)}, find the words`,
      onclick: () => this.select(start, {speaker, focus: true})}, clock(start)) : null;
  }

  drawUtterance(index) {
    const utterance = this.utterances[index];
    const element = this.elementOf(index);
    const current = index === this.selected;
    element.classList.toggle("current", current);
    const wanted = state.q?.toLowerCase();
    const found = wanted ? utterance.text.toLowerCase().indexOf(wanted) : -1;
    const matches = (this.details.matches ?? []).filter(match =>
      isNumber(match.start) && match.speaker === utterance.speaker && match.start < utterance.end && match.end > utterance.start);
    if (!matches.length && found < 0 && !current && !utterance.unsure?.length) {
      element.replaceChildren(utterance.text);
      return;
    }
    const atTime = current ? d3.least(this.tokensOf(index), token => Math.max(0, token.start - this.time, this.time - token.end)) : null;
    let offset = 0;
    const runs = [];
    for (const token of this.tokensOf(index)) {
      const hit = matches.filter(match => (token.start + token.end) / 2 >= match.start && (token.start + token.end) / 2 <= match.end);
      const searched = found >= 0 && offset < found + wanted.length && offset + token.text.length > found;
      const spoken = token === atTime;
      offset += token.text.length + 1;
      const kind = JSON.stringify([hit.map(match => match.name), searched, spoken, token.unsure && !spoken]);
      const last = runs.at(-1);
      if (last?.kind === kind) {
        last.words.push(token.text);
      } else {
        runs.push({kind, hit, searched, spoken, unsure: token.unsure, words: [token.text]});
      }
    }
    element.replaceChildren(...runs.flatMap((run, at) => [at > 0 ? " " : "", styled(run)]));
  }

  // Timeline

  lanes() {
    const {call, details} = this;
    const lanes = [...this.speakers.values()].map(speaker => ({
      label: speaker.label,
      speaker: speaker.id,
      height: SPEECH_HEIGHT,
      className: "speech",
      marks: pairs(speaker.speech?.length ? speaker.speech : this.utterances.filter(u => u.speaker === speaker.id).flatMap(u => [u.start, u.end]))
        .map(([start, end]) => ({start, end, color: speaker.color})),
    }));
    const overlapping = pairs(details.overlaps ?? []).map(([start, end]) => ({start, end, color: "var(--both)", name: `Both talk, ${seconds(end - start)}`}));
    const interruptions = (details.interruptions ?? []).map(one => ({start: one.start, end: one.start, color: "var(--alarm)", speaker: one.by, name: `${this.labelOf(one.by)} interrupts ${this.labelOf(one.of)}`}));
    lanes.push(isNumber(call.crosstalk) || details.overlaps
      ? {label: "Both at once", height: MARK_HEIGHT, className: "overlap", marks: [...overlapping, ...interruptions]}
      : {label: "Both at once", height: MARK_HEIGHT, className: "overlap", marks: [], note: "not measured: speakers share a channel"});
    const emotional = this.utterances.filter(u => u.emotion && u.emotion !== "neutral");
    lanes.push({label: "Emotion", height: MARK_HEIGHT, className: "emotion",
      note: emotional.length ? null : this.utterances.some(u => u.emotion) ? "all neutral" : "not asked for, or not English",
      marks: emotional.map(u => ({start: u.start, end: u.end, speaker: u.speaker, color: BANDS.find(band => band.key === (EMOTION_BANDS[u.emotion] ?? "neutral")).color, name: `${capital(u.emotion)}, ${this.labelOf(u.speaker)}`}))});
    for (const [category, matches] of d3.groups((details.matches ?? []).filter(match => isNumber(match.start)), match => match.category)) {
      lanes.push({label: category, height: MARK_HEIGHT, className: "category",
        marks: matches.map(match => ({start: match.start, end: match.end, speaker: match.speaker, color: "var(--match)", name: `${category}, ${match.name}: “${match.text}”`}))});
    }
    const points = [
      ["Questions", "question", (details.questions ?? []).map(q => ({start: q.start, speaker: q.speaker, name: `Question: ${q.text}`}))],
      ["Tasks", "task", (details.tasks ?? []).map(t => ({start: t.start, speaker: t.speaker, name: `Task: ${t.value}`}))],
    ];
    for (const [label, className, marks] of points) {
      if (marks.length) {
        lanes.push({label, height: MARK_HEIGHT, className, round: true, marks: marks.map(mark => ({...mark, end: mark.start, color: "var(--plain)"}))});
      }
    }
    return lanes;
  }

  timelineSection() {
    const lanes = this.lanes();
    this.slider = create("div", {
      class: "timeline", id: "timeline", role: "slider", tabindex: "0", "aria-label": "Timeline", "aria-describedby": "timeline-help",
      "aria-valuemin": "0", "aria-valuemax": String(Math.round((this.call.duration ?? 0) / MS_PER_SECOND)),
      onkeydown: event => this.key(event),
    });
    this.readout = create("p", {class: "readout"});
    const place = create("div", {class: "lanes"}, this.slider);
    watchWidth(place, width => this.drawTimeline(width, lanes));
    this.showPlace();
    return create("section", {class: "when", "aria-labelledby": "timeline-title"},
      create("h2", {id: "timeline-title"}, "Timeline"),
      create("p", {class: "note", id: "timeline-help"}, "Click, or use the arrow keys and Enter, to find the words."),
      place,
      this.readout,
      this.sentimentFigure());
  }

  drawTimeline(width, lanes) {
    const left = width < 560 ? LANE_LABEL_NARROW : LANE_LABEL;
    const x = d3.scaleLinear([0, Math.max(1, this.call.duration)], [left, width - LANE_END]);
    const height = d3.sum(lanes, lane => lane.height) + AXIS_HEIGHT;
    const drawing = svg("svg", {width, height, viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true"});
    const bottom = height - AXIS_HEIGHT;
    const step = TICK_SECONDS.find(s => x(s * MS_PER_SECOND) - left >= 52) ?? TICK_SECONDS.at(-1);
    for (let at = 0; at * MS_PER_SECOND <= this.call.duration; at += step) {
      const place = Math.round(x(at * MS_PER_SECOND)) + 0.5;
      drawing.append(svg("line", {class: "tick", x1: place, x2: place, y1: 0, y2: bottom + 4}),
        svg("text", {class: "tick-label", x: place, y: height - 4, "text-anchor": at === 0 ? "start" : "middle"}, clock(at * MS_PER_SECOND)));
    }
    const speechHeight = d3.sum(lanes.filter(lane => lane.className === "speech"), lane => lane.height);
    for (const [start, end] of pairs(this.details.longSilences ?? [])) {
      drawing.append(svg("rect", {class: "long-silence", x: x(start), width: x(end) - x(start), y: 0, height: speechHeight},
        svg("title", {}, `Silence, ${seconds(end - start)}`)));
    }
    let top = 0;
    for (const lane of lanes) {
      const group = svg("g", {class: `lane ${lane.className}`});
      group.append(svg("text", {class: "lane-label", x: left - 8, y: top + lane.height / 2, "text-anchor": "end", "dominant-baseline": "central"},
        shortened(lane.label, left === LANE_LABEL ? 16 : 13), svg("title", {}, lane.label)),
        svg("line", {class: "lane-line", x1: left, x2: width - LANE_END, y1: top + lane.height, y2: top + lane.height}));
      for (const mark of lane.marks) {
        const shape = lane.round
          ? svg("circle", {cx: x(mark.start), cy: top + lane.height / 2, r: 4, fill: mark.color})
          : svg("rect", {x: x(mark.start), width: Math.max(LEAST_MARK, x(mark.end) - x(mark.start)), y: top + 4, height: lane.height - 8, rx: 1.5, fill: mark.color});
        group.append(fill(shape, {class: "mark", "data-start": mark.start, "data-speaker": mark.speaker ?? lane.speaker}, mark.name ? [svg("title", {}, mark.name)] : []));
      }
      if (lane.note) {
        group.append(svg("text", {class: "lane-note", x: left + 4, y: top + lane.height / 2, "dominant-baseline": "central"}, lane.note));
      }
      lane.top = top;
      top += lane.height;
      drawing.append(group);
    }
    this.cursor = svg("line", {class: "cursor", y1: 0, y2: bottom, visibility: "hidden"});
    drawing.append(this.cursor);
    const laneAt = y => lanes.find(lane => y >= lane.top && y < lane.top + lane.height);
    const pointed = event => {
      const box = drawing.getBoundingClientRect();
      const mark = event.target.closest?.(".mark");
      return {
        ms: Math.min(Math.max(0, x.invert(event.clientX - box.left)), this.call.duration),
        markStart: mark && !laneAt(event.clientY - box.top)?.speaker ? Number(mark.dataset.start) : undefined,
        speaker: mark?.dataset.speaker ?? laneAt(event.clientY - box.top)?.speaker,
      };
    };
    drawing.addEventListener("click", event => {
      const {ms, markStart, speaker} = pointed(event);
      this.select(markStart ?? ms, {speaker, focus: true});
    });
    drawing.addEventListener("pointermove", event => {
      const {ms, speaker} = pointed(event);
      this.show(ms, this.utteranceAt(ms, speaker));
    });
    drawing.addEventListener("pointerleave", () => this.showPlace());
    this.x = x;
    this.slider.replaceChildren(drawing);
    this.showPlace();
  }

  key(event) {
    const last = this.utterances.length - 1;
    const target = {
      ArrowRight: this.selected + 1, ArrowUp: this.selected + 1, ArrowLeft: this.selected - 1, ArrowDown: this.selected - 1,
      PageUp: this.selected + PAGE_STEP, PageDown: this.selected - PAGE_STEP, Home: 0, End: last,
    }[event.key];
    if (target !== undefined && last >= 0) {
      event.preventDefault();
      const utterance = this.utterances[Math.min(last, Math.max(0, target))];
      this.select(utterance.start, {speaker: utterance.speaker});
    } else if ((event.key === "Enter" || event.key === " ") && this.selected >= 0) {
      event.preventDefault();
      this.elementOf(this.selected).focus();
    }
  }

  /** What is selected, on the timeline and in the line below it. */
  showPlace() {
    if (!this.slider) {
      return;
    }
    const chosen = this.selected >= 0;
    this.slider.setAttribute("aria-valuenow", String(Math.round((this.time ?? 0) / MS_PER_SECOND)));
    this.slider.setAttribute("aria-valuetext", chosen ? this.sentence(this.time, this.selected) : "Beginning of the call");
    if (chosen) {
      this.show(this.time, this.selected);
    } else {
      this.readout.textContent = "Point at the timeline to read who says what.";
    }
    if (chosen && this.cursor) {
      this.cursor.setAttribute("x1", this.x(this.time));
      this.cursor.setAttribute("x2", this.x(this.time));
      this.cursor.setAttribute("visibility", "visible");
    }
  }

  sentence(ms, index) {
    const utterance = this.utterances[index];
    return `${clock(ms)}, ${this.labelOf(utterance.speaker)}: ${utterance.text}`;
  }

  show(ms, index) {
    const utterance = this.utterances[index];
    if (!utterance) {
      return;
    }
    const silent = ms < utterance.start || ms > utterance.end;
    this.readout.replaceChildren();
    fill(this.readout, {}, [create("strong", {}, clock(ms)), " ",
      silent ? create("span", {class: "muted"}, "nobody talks; nearest: ") : null,
      create("span", {style: {color: this.colorOf(utterance.speaker)}}, this.labelOf(utterance.speaker)), ` ${utterance.text}`]);
  }

  sentimentFigure() {
    const curves = (this.details.windows ?? [])
      .filter(window => window.party !== "all" || (this.details.windows ?? []).length < 3)
      .map(window => ({
        label: window.party === "all" ? "Everybody" : this.labelOf(window.party),
        color: window.party === "all" ? "var(--ink-soft)" : this.colorOf(window.party),
        values: window.scores,
      }))
      .filter(curve => curve.values.some(isNumber));
    const step = this.call.duration / WINDOWS;
    const points = curves.flatMap(curve => curve.values.map((value, at) => ({...curve, x: (at + 0.5) * step, y: value, at})));
    return figure({
      id: "chart-call-sentiment",
      title: "Sentiment in ten windows",
      text: curves.length
        ? curves.map(({label, values}) => `${label}: ${score(values.find(isNumber))} at first, ${score(values.findLast(isNumber))} at last`).join("; ") + ". A gap is a window in which nobody of them speaks."
        : "There is no curve.",
      empty: curves.length ? null : `Not measured: ${reasonFor(this.call, "sentiment")}.`,
      legend: curves,
      plot: width => ({
        height: 150,
        marginLeft: width < 560 ? LANE_LABEL_NARROW : LANE_LABEL,
        marginRight: LANE_END,
        marginBottom: 8,
        marginTop: 10,
        x: {domain: [0, this.call.duration], axis: null},
        y: {domain: [-1, 1], label: null, grid: true, ticks: [-1, -0.6, -0.2, 0.2, 0.6, 1], tickFormat: score, tickSize: 0},
        marks: [
          Plot.ruleY([0], {stroke: "var(--axis)"}),
          Plot.lineY(points, {x: "x", y: "y", z: "label", stroke: "color", strokeWidth: 2}),
          Plot.dot(points.filter(point => isNumber(point.y)), {x: "x", y: "y", fill: "color", r: 3, title: point => `${point.label}, ${point.at * 10} to ${point.at * 10 + 10} %: ${score(point.y)}`}),
        ],
      }),
      columns: ["Part of the call", ...curves.map(curve => curve.label)],
      rows: d3.range(WINDOWS).map(at => [`${at * 10} to ${at * 10 + 10} %`, ...curves.map(curve => score(curve.values[at]))]),
    });
  }

  // What was found

  findings() {
    return create("div", {class: "findings"},
      this.summarySection(), this.tasksSection(), this.partsSection(), this.categoriesSection(), this.speakersSection(),
      this.questionsSection(), this.topicsSection(), this.namesSection(), this.absentSection(), recordingFacts(this.call, this.details));
  }

  section(id, title, ...content) {
    return create("section", {id, "aria-labelledby": `${id}-title`}, create("h2", {id: `${id}-title`}, title), ...content);
  }

  summarySection() {
    const {summary, longSummary, telling, summarizer} = this.details;
    if (!summary && !longSummary && !telling) {
      return this.section("summary", "Summary", create("p", {class: "empty"}, "A dash: no summary was asked for, or another language than English was heard."));
    }
    const sentences = (items, empty) => (items?.length
      ? create("ul", {class: "places"}, items.map(item => create("li", {}, this.timeButton(item.start, item.speaker), create("span", {}, item.speaker ? `${this.labelOf(item.speaker)}: ` : "", item.text))))
      : create("p", {class: "empty"}, empty));
    return this.section("summary", "Summary",
      sentences(summary, "Nothing was said that the summarizer could report."),
      longSummary?.length ? create("details", {}, create("summary", {}, "In full"), longSummary.map(part => create("p", {}, this.timeButton(part.start), " ", part.text))) : null,
      telling?.length ? create("details", {}, create("summary", {}, "The most telling sentences, as said"), sentences(telling, "")) : null,
      summarizer && summarizer !== "embedded" ? create("p", {class: "note"}, `Written by ${summarizer}.`) : null);
  }

  tasksSection() {
    const {tasks} = this.details;
    return this.section("tasks", "Tasks and follow-ups",
      !tasks ? create("p", {class: "empty"}, `Not measured: ${reasonFor(this.call, "tasks")}.`)
        : !tasks.length ? create("p", {class: "empty"}, "None was heard.")
          : create("ul", {class: "places"}, tasks.map(task => create("li", {}, this.timeButton(task.start, task.speaker),
            create("span", {}, capital(task.value),
              create("span", {class: "about"}, [task.type === "follow_up" ? "Follow-up" : "Task", task.assignee ? `for ${this.labelOf(task.assignee)}` : "nobody named", task.dueText ? `due ${task.dueText}${task.dueDate ? ` (${task.dueDate})` : ""}` : null].filter(Boolean).join(", ")))))));
  }

  partsSection() {
    const {call, details} = this;
    const times = details.times ?? {};
    const parts = [
      {label: "Agent", value: times.agent, color: "var(--agent)", reason: reasonFor(call, "agentOnly")},
      {label: "Customer", value: times.customer, color: "var(--customer)", reason: reasonFor(call, "customerOnly")},
      {label: "Both at once", value: times.crossTalk, color: "var(--both)", reason: reasonFor(call, "crosstalk")},
      {label: "Silence", value: times.silence, color: "var(--silence)", reason: reasonFor(call, "silence")},
    ];
    const known = sum(parts, part => part.value);
    const rest = Math.round((call.duration ?? 0) / MS_PER_SECOND) - known;
    const shown = rest > 1 ? [...parts, {label: "Speech, roles not known", value: rest, color: "var(--ink-soft)"}] : parts;
    const bands = BANDS.map((band, at) => ({...band, value: call.bands?.[at]}));
    return this.section("parts", "Time and sentiment",
      create("h3", {}, "Call time"),
      partsBar("time-parts", shown, part => (isNumber(part.value) ? `${count(part.value)} s` : absent(part.reason))),
      create("h3", {}, "Turns by sentiment"),
      isNumber(bands[0].value)
        ? partsBar("band-parts", bands, band => `${count(band.value)} %`)
        : create("p", {class: "empty"}, `Not measured: ${reasonFor(call, "sentiment")}.`));
  }

  categoriesSection() {
    const grouped = d3.groups(this.details.matches ?? [], match => match.category, match => match.name);
    return this.section("categories", "Categories", grouped.length
      ? create("dl", {class: "categories"}, grouped.map(([category, names]) => create("div", {}, create("dt", {}, category),
        names.map(([name, matches]) => create("dd", {}, create("strong", {}, name), " ",
          matches.some(match => isNumber(match.start))
            ? matches.filter(match => isNumber(match.start)).map(match => [this.timeButton(match.start, match.speaker), create("q", {}, match.text ?? ""), " "])
            : create("span", {class: "muted"}, "by what is measured or missing, not at one place"))))))
      : create("p", {class: "empty"}, "No rule of the category profile matched."));
  }

  speakersSection() {
    const speakers = [...this.speakers.values()];
    if (!speakers.length) {
      return null;
    }
    const rows = [
      ["Talk time", speaker => clock(speaker.talk)],
      ["Share of talk", speaker => (isNumber(speaker.share) ? `${decimal(speaker.share)} %` : null)],
      ["Words per minute", speaker => (isNumber(speaker.wpm) ? `${count(speaker.wpm)}${speaker.pace ? ` (${speaker.pace})` : ""}` : null)],
      ["Sentiment", speaker => (isNumber(speaker.sentiment) ? score(speaker.sentiment) : null), "sentiment"],
      ["Change of sentiment", speaker => (isNumber(speaker.change) ? score(speaker.change) : null), "sentiment"],
      ["Pause before answering", speaker => (isNumber(speaker.patience) ? seconds(speaker.patience) : null), "patience"],
      ["Longest turn", speaker => (isNumber(speaker.monologue) ? clock(speaker.monologue) : null)],
      ["Filler words", speaker => (isNumber(speaker.fillers) ? count(speaker.fillers) : null)],
      ["Questions", speaker => (isNumber(speaker.questions) ? count(speaker.questions) : null), "questions"],
      ["Talks at once", speaker => (isNumber(speaker.overlap) ? seconds(speaker.overlap) : null), "crosstalk"],
      ["Tone", speaker => speaker.tone],
      ["Politeness, 0 to 1", speaker => (isNumber(speaker.politeness) ? decimal(speaker.politeness, 2) : null)],
      ["Loudness, 0 to 100", speaker => (isNumber(speaker.energy) ? count(speaker.energy) : null)],
      ["Role from", speaker => (speaker.role ? `${speaker.roleSource}${isNumber(speaker.roleSure) && speaker.roleSource !== "manifest" ? `, ${decimal(speaker.roleSure, 2)}` : ""}` : null)],
    ];
    return this.section("speakers", "Speakers",
      create("div", {class: "scroll", tabindex: "0", role: "region", "aria-label": "Speakers"},
        plainTable("Speakers", [create("span", {class: "unseen"}, "Measure"), ...speakers.map(speaker => create("span", {}, create("span", {class: "swatch", style: {background: speaker.color}}), speaker.label))],
          rows.map(([label, cell, metric]) => [label, ...speakers.map(speaker => cell(speaker) ?? absent(reasonFor(this.call, metric)))]))));
  }

  questionsSection() {
    const {questions} = this.details;
    return this.section("questions", "Questions",
      !questions ? create("p", {class: "empty"}, `Not measured: ${reasonFor(this.call, "questions")}.`)
        : !questions.length ? create("p", {class: "empty"}, "None was heard.")
          : create("ul", {class: "places"}, questions.map(question => create("li", {}, this.timeButton(question.start, question.speaker),
            create("span", {}, `${this.labelOf(question.speaker)}: ${question.text}`,
              create("span", {class: "about"}, question.answer ? `${this.labelOf(question.answerSpeaker)}: ${question.answer}` : "Not answered"))))));
  }

  topicsSection() {
    const {topics} = this.details;
    return topics?.length ? this.section("topics", "Topics", create("ul", {class: "places"}, topics.map(topic =>
      create("li", {}, this.timeButton(topic.start), create("span", {}, capital(topic.value), isNumber(topic.sentiment) ? create("span", {class: "muted"}, ` sentiment ${score(topic.sentiment)}`) : null))))) : null;
  }

  namesSection() {
    const found = [
      ...(this.details.entities ?? []).map(entity => ({...entity, kind: capital(entity.type)})),
      ...(this.details.trackers ?? []).map(tracker => ({...tracker, kind: `Tracker ${tracker.tracker}`})),
    ].sort((a, b) => a.start - b.start);
    return found.length ? this.section("names", "Entities and trackers", create("ul", {class: "places"}, found.map(one =>
      create("li", {}, this.timeButton(one.start, one.speaker), create("span", {}, one.value ?? one.text, create("span", {class: "muted"}, ` ${one.kind}`)))))) : null;
  }

  absentSection() {
    const reasons = d3.groups(this.details.skips ?? [], skip => skip.message);
    return reasons.length ? this.section("absent", "Not measured here", create("ul", {}, reasons.map(([message, skips]) =>
      create("li", {}, capital(message), create("span", {class: "about"}, skips.map(skip => skip.feature.replace(/^(categories|insights)\./, "").replaceAll(".", " · ")).join(", ")))))) : null;
  }
}

function speakerLabel(speaker, at) {
  const role = speaker.role ? capital(speaker.role) : null;
  const name = speaker.name ?? (/^\d+$/.test(speaker.id) ? null : speaker.id);
  return role && name ? `${role} ${name}` : role ?? name ?? `Speaker ${at + 1}`;
}

function styled(run) {
  const text = run.words.join(" ");
  if (run.spoken) {
    return create("mark", {class: "spoken"}, text);
  }
  if (run.searched) {
    return create("mark", {class: "searched"}, text);
  }
  const words = run.unsure ? create("span", {class: "unsure", title: "The recogniser was unsure of this"}, text) : text;
  return run.hit.length ? create("mark", {class: "match", title: run.hit.map(match => `${match.category} · ${match.name}`).join(", ")}, words) : words;
}

/** Parts of a whole as one bar, with their values below. */
function partsBar(id, parts, valueOf) {
  const whole = sum(parts, part => part.value);
  return create("div", {class: "parts", id},
    create("div", {class: "bar", "aria-hidden": "true"}, parts.filter(part => part.value > 0).map(part =>
      create("span", {style: {background: part.color, "flex-grow": part.value / whole}}))),
    create("dl", {}, parts.map(part => create("div", {}, create("dt", {}, create("span", {class: "swatch", style: {background: part.color}}), part.label), create("dd", {}, valueOf(part))))));
}

const pairs = flat => d3.range(0, flat.length, 2).map(at => [flat[at], flat[at + 1]]);
