// What the page carries: facts and the list are read at once, texts and details when they are asked for.

const facts = JSON.parse(document.getElementById("facts").textContent);

let calls = [];
let indexes = new Map();

/** The element of a block; while the page is still arriving, once it is there. */
async function blockElement(id) {
  while (!document.getElementById(id) && document.readyState === "loading") {
    await new Promise(resolve => {
      const timer = setTimeout(resolve, 50);
      document.addEventListener("DOMContentLoaded", () => {
        clearTimeout(timer);
        resolve();
      }, {once: true});
    });
  }
  return document.getElementById(id);
}

function bytesOf(base64) {
  if (Uint8Array.fromBase64) {
    return Uint8Array.fromBase64(base64);
  }
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) {
    bytes[at] = binary.charCodeAt(at);
  }
  return bytes;
}

async function unpack(id) {
  const element = await blockElement(id);
  const stream = new Blob([bytesOf(element.textContent)]).stream();
  return new Response(stream.pipeThrough(new DecompressionStream("deflate"))).json();
}

async function loadCalls() {
  calls = await unpack("listing");
  calls.forEach((call, index) => {
    call.index = index;
    call.sentiment ??= null;
    call.categories ??= [];
    call.skips ??= [];
    call.day = call.began ? call.began.slice(0, 10) : call.loaded;
    call.failed = call.status === "failed";
    call.label = call.name || call.guid;
    call.shown = [call.guid, call.name, call.title, call.agent, call.queue].filter(Boolean).join("\n").toLowerCase();
  });
  indexes = new Map(calls.map(call => [call.guid, call.index]));
}

function chunkOf(index) {
  return d3.bisectRight(facts.chunks, index) - 1;
}

/** What the page of a call shows: the last chunk is kept, so that the neighbours of a call come at once. */
const opened = {chunk: -1, texts: [], details: []};

async function detailsOf(index) {
  const chunk = chunkOf(index);
  if (opened.chunk !== chunk) {
    const [texts, details] = await Promise.all([unpack(`texts-${chunk}`), unpack(`details-${chunk}`)]);
    Object.assign(opened, {chunk, texts, details});
  }
  const place = index - facts.chunks[chunk];
  const details = opened.details[place];
  details.utterances = (details.utterances ?? []).map((utterance, at) => ({...utterance, text: opened.texts[place][at]}));
  return details;
}

/** Every transcript in lower case, by call; unpacked at the first search. */
let transcripts;

function loadTranscripts(progress) {
  transcripts ??= (async () => {
    const all = [];
    for (let chunk = 0; chunk < facts.chunks.length; chunk++) {
      for (const texts of await unpack(`texts-${chunk}`)) {
        all.push(texts.join("\n"));
      }
      progress((chunk + 1) / facts.chunks.length);
    }
    return all.map(text => ({text, lower: text.toLowerCase()}));
  })();
  return transcripts;
}

/** Why a value of a call is null, in the words of the table `skipped` where it has some. */
const REASONS = {
  sentiment: {features: ["insights.OverallSentiment", "sentiment"], else: "no turn was heard, or there is no sentiment model for the language"},
  crosstalk: {features: ["overlap", "insights.Interruptions"], else: "it can be told only where each speaker has a channel and a role"},
  interruptions: {features: ["insights.Interruptions", "overlap"], else: "it can be told only where each speaker has a channel"},
  agentOnly: {features: ["channelRoles", "roles"], else: "which speaker is the agent is not known"},
  customerOnly: {features: ["channelRoles", "roles"], else: "which speaker is the customer is not known"},
  tasks: {features: ["insights.Tasks"], else: "not asked for, or another language than English"},
  questions: {features: ["insights.QuestionsAsked"], else: "not asked for, or another language than English"},
  patience: {features: ["insights.Patience"], else: "nobody was answered, or it was not asked for"},
  intent: {features: ["insights.Intents"], else: "nothing that was said tells"},
};

function reasonFor(call, metric) {
  if (call.failed) {
    return "the recording failed";
  }
  const known = REASONS[metric];
  const skip = call.skips.find(([feature]) => known?.features.includes(feature));
  return skip ? skip[1] : known?.else ?? "not asked for, or not measurable on this recording";
}
