// The transcript of a call.

/** Who said what, with what was found in the words. */
class Transcript {
  constructor(page) {
    this.page = page;
    this.details = page.details;
    this.utterances = page.utterances;
    this.tokens = new Map();
  }

  tokensOf(index) {
    if (!this.tokens.has(index)) {
      this.tokens.set(index, timedTokens(this.utterances[index]));
    }
    return this.tokens.get(index);
  }

  section() {
    const turns = d3.groups(this.utterances.map((utterance, index) => ({...utterance, index})), utterance => utterance.turn);
    this.box = create("div", {class: "transcript", tabindex: "0", role: "region", "aria-label": "Transcript"},
      turns.length
        ? create("ol", {}, turns.map(([, parts]) => this.turn(parts)))
        : create("p", {class: "empty"}, "No speech was recognised on this recording."));
    this.utterances.forEach((_, index) => this.draw(index));
    const legendItems = [
      this.details.matches?.some(match => isNumber(match.start)) ? create("li", {}, create("mark", {class: "match"}, "category"), " matched by a rule") : null,
      this.utterances.some(utterance => utterance.unsure?.length) ? create("li", {}, create("span", {class: "unsure"}, "word"), " that the recogniser was unsure of") : null,
    ].filter(Boolean);
    return create("section", {class: "beside", "aria-labelledby": "transcript-title"},
      create("h2", {id: "transcript-title"}, "Transcript"),
      legendItems.length ? create("ul", {class: "legend"}, legendItems) : null,
      this.box);
  }

  turn(parts) {
    const {speaker, start, sentiment} = parts[0];
    const band = bandOf(sentiment);
    const telling = band && band.key !== "neutral";
    const emotions = [...new Set(parts.map(part => part.emotion).filter(emotion => emotion && emotion !== "neutral"))];
    return create("li", {class: "turn", style: {"--speaker": this.page.colorOf(speaker)}},
      create("p", {class: "who"},
        create("strong", {}, this.page.labelOf(speaker)),
        this.page.timeButton(start, speaker),
        telling ? create("span", {class: "tag"}, create("span", {class: "dot", style: {background: band.color}}), `${band.label} ${score(sentiment)}`) : null,
        emotions.map(emotion => create("span", {class: "tag"}, capital(emotion)))),
      create("p", {class: "said"}, parts.flatMap(part => [create("span", {class: "utterance", tabindex: "-1", "data-utterance": part.index}), " "])));
  }

  draw(index) {
    const utterance = this.utterances[index];
    const element = this.elementOf(index);
    const current = index === this.page.selected;
    element.classList.toggle("current", current);
    const wanted = state.q?.toLowerCase();
    const found = wanted ? utterance.text.toLowerCase().indexOf(wanted) : -1;
    const matches = (this.details.matches ?? []).filter(match =>
      isNumber(match.start) && match.speaker === utterance.speaker && match.start < utterance.end && match.end > utterance.start);
    if (!matches.length && found < 0 && !current && !utterance.unsure?.length) {
      element.replaceChildren(utterance.text);
      return;
    }
    const atTime = current ? d3.least(this.tokensOf(index), token => Math.max(0, token.start - this.page.time, this.page.time - token.end)) : null;
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

  elementOf(index) {
    return this.box.querySelector(`[data-utterance="${index}"]`);
  }

  /** Scrolls to an utterance; with the focus, also the page. */
  reveal(index, focus) {
    const element = this.elementOf(index);
    const behavior = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
    if (this.box.scrollHeight > this.box.clientHeight) {
      const place = element.getBoundingClientRect().top - this.box.getBoundingClientRect().top + this.box.scrollTop;
      this.box.scrollTo({top: place - this.box.clientHeight / 3, behavior});
    }
    if (focus) {
      const place = this.box.getBoundingClientRect();
      if (place.top > innerHeight * 0.6 || place.bottom < innerHeight * 0.3) {
        this.box.scrollIntoView({block: "center", behavior});
      }
      element.focus({preventScroll: true});
    }
  }
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
