// One call: the timeline, what was found in it, and the transcript beside. All places in it are linked by time.

const OTHER_SPEAKERS = ["var(--speaker-1)", "var(--speaker-2)", "var(--speaker-3)", "var(--speaker-4)"];

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
    call.failed ? recordingFacts(call, details) : create("div", {class: "call"}, page.timeline.section(), page.transcript.section(), new Findings(page).sections()),
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

/** What the parts of a call's page share: the speakers, and the place that is selected in all of them. */
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
    this.selected = -1;
    this.transcript = new Transcript(this);
    this.timeline = new Timeline(this);
  }

  labelOf(id) {
    return this.speakers.get(id)?.label ?? id;
  }

  colorOf(id) {
    return this.speakers.get(id)?.color ?? "var(--ink-soft)";
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
      this.transcript.draw(previous);
    }
    this.transcript.draw(index);
    this.transcript.reveal(index, focus);
    this.timeline.showPlace();
  }

  /** A time that finds its place in the transcript and on the timeline. */
  timeButton(start, speaker) {
    return isNumber(start) ? create("button", {type: "button", class: "time", "aria-label": `${clock(start)}, find the words`,
      onclick: () => this.select(start, {speaker, focus: true})}, clock(start)) : null;
  }
}

function speakerLabel(speaker, at) {
  const role = speaker.role ? capital(speaker.role) : null;
  const name = speaker.name ?? (/^\d+$/.test(speaker.id) ? null : speaker.id);
  return role && name ? `${role} ${name}` : role ?? name ?? `Speaker ${at + 1}`;
}
