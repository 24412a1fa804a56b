// When the words of a written text were spoken: "$112" was spoken as four words.

const LOOK_AHEAD = 12;

const bare = word => word.toLowerCase().replace(/[^\p{L}\p{N}']/gu, "");

/** The nearest place where text and speech agree again. */
function meeting(tokens, words, i, j) {
  for (let distance = 1; distance <= LOOK_AHEAD; distance++) {
    for (let k = 0; k <= distance; k++) {
      if (tokens[i + k] !== undefined && tokens[i + k] === words[j + distance - k]) {
        return [i + k, j + distance - k];
      }
    }
  }
  return null;
}

/**
 * Tokens of an utterance's text with the time of each, ms from the start of the call, and whether the recogniser was
 * unsure of it. Where writing and speech differ, the tokens share the time of the words between.
 */
function timedTokens(utterance) {
  const tokens = utterance.text.split(" ").map(text => ({text}));
  const written = tokens.map(token => bare(token.text));
  const spoken = utterance.words ? utterance.words.split(" ").map(bare) : [];
  const times = utterance.times ?? [];
  const unsure = new Set(utterance.unsure ?? []);
  const begin = word => utterance.start + (times[2 * word] ?? 0);
  const finish = word => utterance.start + (times[2 * word] ?? 0) + (times[2 * word + 1] ?? 0);
  const share = (fromToken, toToken, fromWord, toWord) => {
    const start = fromWord < spoken.length ? begin(fromWord) : utterance.end;
    const end = toWord > fromWord ? finish(toWord - 1) : start;
    const step = (end - start) / Math.max(1, toToken - fromToken);
    for (let at = fromToken; at < toToken; at++) {
      tokens[at].start = start + step * (at - fromToken);
      tokens[at].end = start + step * (at + 1 - fromToken);
      tokens[at].unsure = d3.range(fromWord, toWord).some(word => unsure.has(word));
    }
  };
  let i = 0;
  let j = 0;
  while (i < tokens.length) {
    if (j < spoken.length && written[i] === spoken[j]) {
      share(i, i + 1, j, j + 1);
      i++;
      j++;
      continue;
    }
    const [nextToken, nextWord] = meeting(written, spoken, i, j) ?? [tokens.length, spoken.length];
    share(i, nextToken, j, nextWord);
    i = nextToken;
    j = nextWord;
  }
  return tokens;
}
