// How values are written: null is a dash, never a zero.

const DASH = "–";
const MINUS = "−";
const MS_PER_SECOND = 1000;
const SECONDS_PER_MINUTE = 60;
const SECONDS_PER_HOUR = 3600;

const integers = new Intl.NumberFormat("en", {maximumFractionDigits: 0});

const isNumber = value => typeof value === "number" && Number.isFinite(value);

const count = value => (isNumber(value) ? integers.format(value).replace("-", MINUS) : DASH);

function counted(value, one, many = `${one}s`) {
  return `${count(value)} ${value === 1 ? one : many}`;
}

function decimal(value, digits = 1) {
  return isNumber(value) ? value.toFixed(digits).replace("-", MINUS) : DASH;
}

/** A score of -1 to 1 with its sign; what rounds to zero has none. */
function score(value) {
  if (!isNumber(value)) {
    return DASH;
  }
  const text = Math.abs(value).toFixed(2);
  if (Number(text) === 0) {
    return "0.00";
  }
  return (value < 0 ? MINUS : "+") + text;
}

/** Of 1. */
const percent = (share, digits = 0) => (isNumber(share) ? `${decimal(100 * share, digits)} %` : DASH);

/** m:ss, or h:mm:ss from an hour on. */
function clock(ms) {
  if (!isNumber(ms)) {
    return DASH;
  }
  const seconds = Math.floor(ms / MS_PER_SECOND);
  const two = number => String(number).padStart(2, "0");
  const minutes = Math.floor(seconds / SECONDS_PER_MINUTE);
  return seconds < SECONDS_PER_HOUR
    ? `${minutes}:${two(seconds % SECONDS_PER_MINUTE)}`
    : `${Math.floor(seconds / SECONDS_PER_HOUR)}:${two(minutes % SECONDS_PER_MINUTE)}:${two(seconds % SECONDS_PER_MINUTE)}`;
}

/** Hours from an hour on, else minutes. */
function span(ms) {
  if (!isNumber(ms)) {
    return DASH;
  }
  const hours = ms / MS_PER_SECOND / SECONDS_PER_HOUR;
  return hours >= 1 ? `${decimal(hours)} h` : `${decimal(hours * SECONDS_PER_MINUTE)} min`;
}

const seconds = ms => (isNumber(ms) ? `${decimal(ms / MS_PER_SECOND)} s` : DASH);

const capital = text => text.charAt(0).toUpperCase() + text.slice(1);

const when = began => began.replace("T", " ");

/** Five bands of sentiment, as docs/metrics.md cuts them. */
const BANDS = [
  {key: "veryNegative", label: "Very negative", color: "var(--very-negative)", holds: s => s < -0.6},
  {key: "negative", label: "Negative", color: "var(--negative)", holds: s => s >= -0.6 && s < -0.2},
  {key: "neutral", label: "Neutral", color: "var(--neutral)", holds: s => s >= -0.2 && s <= 0.2},
  {key: "positive", label: "Positive", color: "var(--positive)", holds: s => s > 0.2 && s <= 0.6},
  {key: "veryPositive", label: "Very positive", color: "var(--very-positive)", holds: s => s > 0.6},
];

const bandOf = value => (isNumber(value) ? BANDS.find(band => band.holds(value)) : undefined);

const SVG = "http://www.w3.org/2000/svg";

/** An element. Text becomes text nodes only: what people said is never read as markup. */
function create(name, attributes = {}, ...children) {
  return fill(document.createElement(name), attributes, children);
}

function svg(name, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, name), attributes, children);
}

function fill(element, attributes, children) {
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) {
      continue;
    }
    if (key.startsWith("on")) {
      element.addEventListener(key.slice(2), value);
    } else if (key === "style") {
      for (const [property, setting] of Object.entries(value)) {
        element.style.setProperty(property, setting);
      }
    } else {
      element.setAttribute(key, value === true ? "" : value);
    }
  }
  element.append(...children.flat(Infinity).filter(child => child !== undefined && child !== null && child !== false));
  return element;
}

const hidden = text => create("span", {class: "unseen"}, text);

/** A dash that says why there is no value. */
function absent(reason) {
  return create("span", {class: "absent", title: reason}, DASH, hidden(` not measured: ${reason}`));
}

const sum = (items, value) => items.reduce((total, item) => total + (value(item) ?? 0), 0);

const mean = values => (values.length ? values.reduce((a, b) => a + b, 0) / values.length : null);

/** Counts by key, the most frequent first. */
function tally(items, keysOf) {
  const counts = new Map();
  for (const item of items) {
    for (const key of keysOf(item)) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return [...counts].map(([key, number]) => ({key, count: number}))
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}
