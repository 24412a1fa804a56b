// The timeline of a call.

const LANE_LABEL = 104;
const LANE_LABEL_NARROW = 84;
const LANE_END = 12;
const SPEECH_HEIGHT = 26;
const MARK_HEIGHT = 20;
const AXIS_HEIGHT = 22;
const LEAST_MARK = 3;
const PAGE_STEP = 10;
const TICK_SECONDS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200];
const EMOTION_BANDS = {joy: "positive", trust: "positive", anticipation: "positive", surprise: "neutral", anger: "veryNegative", disgust: "veryNegative", fear: "negative", sadness: "negative"};

/** Who speaks when, and what was found where; a click finds the words. */
class Timeline {
  constructor(page) {
    this.page = page;
    this.call = page.call;
    this.details = page.details;
    this.utterances = page.utterances;
    this.speakers = page.speakers;
  }

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
    const interruptions = (details.interruptions ?? []).map(one => ({start: one.start, end: one.start, color: "var(--alarm)", speaker: one.by, name: `${this.page.labelOf(one.by)} interrupts ${this.page.labelOf(one.of)}`}));
    lanes.push(isNumber(call.crosstalk) || details.overlaps
      ? {label: "Both at once", height: MARK_HEIGHT, className: "overlap", marks: [...overlapping, ...interruptions]}
      : {label: "Both at once", height: MARK_HEIGHT, className: "overlap", marks: [], note: "not measured: speakers share a channel"});
    const emotional = this.utterances.filter(u => u.emotion && u.emotion !== "neutral");
    lanes.push({label: "Emotion", height: MARK_HEIGHT, className: "emotion",
      note: emotional.length ? null : this.utterances.some(u => u.emotion) ? "all neutral" : "not asked for, or not English",
      marks: emotional.map(u => ({start: u.start, end: u.end, speaker: u.speaker, color: BANDS.find(band => band.key === (EMOTION_BANDS[u.emotion] ?? "neutral")).color, name: `${capital(u.emotion)}, ${this.page.labelOf(u.speaker)}`}))});
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

  section() {
    const lanes = this.lanes();
    this.slider = create("div", {
      class: "timeline", id: "timeline", role: "slider", tabindex: "0", "aria-label": "Timeline", "aria-describedby": "timeline-help",
      "aria-valuemin": "0", "aria-valuemax": String(Math.round((this.call.duration ?? 0) / MS_PER_SECOND)),
      onkeydown: event => this.key(event),
    });
    this.readout = create("p", {class: "readout"});
    const place = create("div", {class: "lanes"}, this.slider);
    watchWidth(place, width => this.draw(width, lanes));
    this.showPlace();
    return create("section", {class: "when", "aria-labelledby": "timeline-title"},
      create("h2", {id: "timeline-title"}, "Timeline"),
      create("p", {class: "note", id: "timeline-help"}, "Click, or use the arrow keys and Enter, to find the words."),
      place,
      this.readout,
      this.sentimentFigure());
  }

  draw(width, lanes) {
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
      this.page.select(markStart ?? ms, {speaker, focus: true});
    });
    drawing.addEventListener("pointermove", event => {
      const {ms, speaker} = pointed(event);
      this.show(ms, this.page.utteranceAt(ms, speaker));
    });
    drawing.addEventListener("pointerleave", () => this.showPlace());
    this.x = x;
    this.slider.replaceChildren(drawing);
    this.showPlace();
  }

  key(event) {
    const last = this.utterances.length - 1;
    const target = {
      ArrowRight: this.page.selected + 1, ArrowUp: this.page.selected + 1, ArrowLeft: this.page.selected - 1, ArrowDown: this.page.selected - 1,
      PageUp: this.page.selected + PAGE_STEP, PageDown: this.page.selected - PAGE_STEP, Home: 0, End: last,
    }[event.key];
    if (target !== undefined && last >= 0) {
      event.preventDefault();
      const utterance = this.utterances[Math.min(last, Math.max(0, target))];
      this.page.select(utterance.start, {speaker: utterance.speaker});
    } else if ((event.key === "Enter" || event.key === " ") && this.page.selected >= 0) {
      event.preventDefault();
      this.page.transcript.elementOf(this.page.selected).focus();
    }
  }

  /** What is selected, on the timeline and in the line below it. */
  showPlace() {
    if (!this.slider) {
      return;
    }
    const chosen = this.page.selected >= 0;
    this.slider.setAttribute("aria-valuenow", String(Math.round((this.page.time ?? 0) / MS_PER_SECOND)));
    this.slider.setAttribute("aria-valuetext", chosen ? this.sentence(this.page.time, this.page.selected) : "Beginning of the call");
    if (chosen) {
      this.show(this.page.time, this.page.selected);
    } else {
      this.readout.textContent = "Point at the timeline to read who says what.";
    }
    if (chosen && this.cursor) {
      this.cursor.setAttribute("x1", this.x(this.page.time));
      this.cursor.setAttribute("x2", this.x(this.page.time));
      this.cursor.setAttribute("visibility", "visible");
    }
  }

  sentence(ms, index) {
    const utterance = this.utterances[index];
    return `${clock(ms)}, ${this.page.labelOf(utterance.speaker)}: ${utterance.text}`;
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
      create("span", {style: {color: this.page.colorOf(utterance.speaker)}}, this.page.labelOf(utterance.speaker)), ` ${utterance.text}`]);
  }

  sentimentFigure() {
    const curves = (this.details.windows ?? [])
      .filter(window => window.party !== "all" || (this.details.windows ?? []).length < 3)
      .map(window => ({
        label: window.party === "all" ? "Everybody" : this.page.labelOf(window.party),
        color: window.party === "all" ? "var(--ink-soft)" : this.page.colorOf(window.party),
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
}

const pairs = flat => d3.range(0, flat.length, 2).map(at => [flat[at], flat[at + 1]]);
