// What was found in a call.

/** Summary, tasks, measures and everything else that is not a place on the timeline. */
class Findings {
  constructor(page) {
    this.page = page;
    this.call = page.call;
    this.details = page.details;
    this.speakers = page.speakers;
  }

  sections() {
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
      ? create("ul", {class: "places"}, items.map(item => create("li", {}, this.page.timeButton(item.start, item.speaker), create("span", {}, item.speaker ? `${this.page.labelOf(item.speaker)}: ` : "", item.text))))
      : create("p", {class: "empty"}, empty));
    return this.section("summary", "Summary",
      sentences(summary, "Nothing was said that the summarizer could report."),
      longSummary?.length ? create("details", {}, create("summary", {}, "In full"), longSummary.map(part => create("p", {}, this.page.timeButton(part.start), " ", part.text))) : null,
      telling?.length ? create("details", {}, create("summary", {}, "The most telling sentences, as said"), sentences(telling, "")) : null,
      summarizer && summarizer !== "embedded" ? create("p", {class: "note"}, `Written by ${summarizer}.`) : null);
  }

  tasksSection() {
    const {tasks} = this.details;
    return this.section("tasks", "Tasks and follow-ups",
      !tasks ? create("p", {class: "empty"}, `Not measured: ${reasonFor(this.call, "tasks")}.`)
        : !tasks.length ? create("p", {class: "empty"}, "None was heard.")
          : create("ul", {class: "places"}, tasks.map(task => create("li", {}, this.page.timeButton(task.start, task.speaker),
            create("span", {}, capital(task.value),
              create("span", {class: "about"}, [task.type === "follow_up" ? "Follow-up" : "Task", task.assignee ? `for ${this.page.labelOf(task.assignee)}` : "nobody named", task.dueText ? `due ${task.dueText}${task.dueDate ? ` (${task.dueDate})` : ""}` : null].filter(Boolean).join(", ")))))));
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
            ? matches.filter(match => isNumber(match.start)).map(match => [this.page.timeButton(match.start, match.speaker), create("q", {}, match.text ?? ""), " "])
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
          : create("ul", {class: "places"}, questions.map(question => create("li", {}, this.page.timeButton(question.start, question.speaker),
            create("span", {}, `${this.page.labelOf(question.speaker)}: ${question.text}`,
              create("span", {class: "about"}, question.answer ? `${this.page.labelOf(question.answerSpeaker)}: ${question.answer}` : "Not answered"))))));
  }

  topicsSection() {
    const {topics} = this.details;
    return topics?.length ? this.section("topics", "Topics", create("ul", {class: "places"}, topics.map(topic =>
      create("li", {}, this.page.timeButton(topic.start), create("span", {}, capital(topic.value), isNumber(topic.sentiment) ? create("span", {class: "muted"}, ` sentiment ${score(topic.sentiment)}`) : null))))) : null;
  }

  namesSection() {
    const found = [
      ...(this.details.entities ?? []).map(entity => ({...entity, kind: capital(entity.type)})),
      ...(this.details.trackers ?? []).map(tracker => ({...tracker, kind: `Tracker ${tracker.tracker}`})),
    ].sort((a, b) => a.start - b.start);
    return found.length ? this.section("names", "Entities and trackers", create("ul", {class: "places"}, found.map(one =>
      create("li", {}, this.page.timeButton(one.start, one.speaker), create("span", {}, one.value ?? one.text, create("span", {class: "muted"}, ` ${one.kind}`)))))) : null;
  }

  absentSection() {
    const reasons = d3.groups(this.details.skips ?? [], skip => skip.message);
    return reasons.length ? this.section("absent", "Not measured here", create("ul", {}, reasons.map(([message, skips]) =>
      create("li", {}, capital(message), create("span", {class: "about"}, skips.map(skip => skip.feature.replace(/^(categories|insights)\./, "").replaceAll(".", " · ")).join(", ")))))) : null;
  }
}

/** Parts of a whole as one bar, with their values below. */
function partsBar(id, parts, valueOf) {
  const whole = sum(parts, part => part.value);
  return create("div", {class: "parts", id},
    create("div", {class: "bar", "aria-hidden": "true"}, parts.filter(part => part.value > 0).map(part =>
      create("span", {style: {background: part.color, "flex-grow": part.value / whole}}))),
    create("dl", {}, parts.map(part => create("div", {}, create("dt", {}, create("span", {class: "swatch", style: {background: part.color}}), part.label), create("dd", {}, valueOf(part))))));
}
