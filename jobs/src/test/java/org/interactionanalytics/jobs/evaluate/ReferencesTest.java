package org.interactionanalytics.jobs.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.interactionanalytics.error.ConfigurationException;
import org.interactionanalytics.jobs.TestMedia;
import org.interactionanalytics.jobs.evaluate.Reference.LabelledSentiment;
import org.interactionanalytics.time.Interval;
import org.interactionanalytics.time.Intervals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferencesTest {
  @TempDir private Path folder;

  private void write(String file, String content) throws IOException {
    Files.writeString(folder.resolve(file), content);
  }

  private References read() throws IOException {
    return References.read(new Configuration(), folder.toString());
  }

  /** What is wrong, without the words that each problem begins with. */
  private List<String> problems() {
    return catchThrowableOfType(ConfigurationException.class, this::read).problems().stream()
        .map(
            problem -> problem.replace("Parameter [reference] is invalid. In " + folder + ", ", ""))
        .toList();
  }

  @Test
  void readsEverythingThatAReferenceMaySay() throws IOException {
    write(
        "a.JSON",
        """
        {"guid": "a", "mood": "ignored", "categories": ["Politeness / Greeting"], "utterances": [
          {"channel": 1, "startMs": 10, "endMs": 20.4, "speaker": "Ana", "text": "good morning",
           "punctuated": "Good morning.", "sentiment": 0.21, "emotion": "Joy"},
          {"sentiment": "Negative", "emotion": null}]}
        """);
    write("notes.txt", "no reference");

    Reference reference = read().all().get("a");

    assertThat(reference.categories()).hasValue(Set.of("Politeness / Greeting"));
    Reference.Utterance first = reference.utterances().get(0);
    assertThat(first.channel()).hasValue(1);
    assertThat(first.span()).hasValue(new Interval(10, 20));
    assertThat(first.speaker()).hasValue("Ana");
    assertThat(first.spoken()).hasValue("good morning");
    assertThat(first.written()).hasValue("Good morning.");
    assertThat(first.sentiment())
        .hasValue(new LabelledSentiment(OptionalDouble.of(0.21), SentimentLabel.POSITIVE));
    assertThat(first.emotion()).hasValue("joy");
    Reference.Utterance second = reference.utterances().get(1);
    assertThat(second.sentiment())
        .hasValue(new LabelledSentiment(OptionalDouble.empty(), SentimentLabel.NEGATIVE));
    assertThat(second.emotion()).isEmpty();
    assertThat(second.span()).isEmpty();
  }

  @Test
  void readsTheSamples() throws IOException {
    References samples =
        References.read(
            new Configuration(),
            TestMedia.repository().resolve("samples/reference").toUri().toString());

    assertThat(samples.all()).hasSize(14);
    assertThat(samples.speech())
        .containsOnlyKeys("meeting-product-review", "meeting-weekly-team", "voicemail-call-back");
    assertThat(samples.speech().get("meeting-weekly-team"))
        .containsOnlyKeys("susan", "george", "kevin");
  }

  @Test
  void namesEveryWrongValueWithWhatIsPermitted() throws IOException {
    write(
        "a.json",
        """
        {"guid": "a", "categories": ["Greeting"], "utterances": [
          {"sentiment": "glad"}, {"sentiment": 1.5}, {"emotion": "love"}, {"channel": -1},
          {"startMs": "1 s"}, {"startMs": 5, "endMs": 4}, {"text": 7}, {"speaker": " "}, 3]}
        """);

    assertThat(problems())
        .containsExactly(
            "a.json: utterances[0].sentiment is invalid. It should be a number from -1 to 1, or one"
                + " of negative, neutral, positive (was: \"glad\"). Correct it or leave it out",
            "a.json: utterances[1].sentiment is invalid. It should be a number from -1 to 1, or one"
                + " of negative, neutral, positive (was: 1.5). Correct it or leave it out",
            "a.json: utterances[2].emotion is invalid. It should be one of anger, anticipation,"
                + " disgust, fear, joy, sadness, surprise, trust, neutral (was: \"love\"). Correct"
                + " it or leave it out",
            "a.json: utterances[3].channel is invalid. It should be a channel of the recording, from"
                + " 0 (was: -1). Correct it",
            "a.json: utterances[4].startMs is invalid. It should be milliseconds from the start, at"
                + " least 0 (was: \"1 s\"). Correct it",
            "a.json: utterances[5].endMs is invalid. It should be at least startMs, which is 5 (was:"
                + " 4). Correct one of the two",
            "a.json: utterances[6].text is invalid. It should be a text (was: 7). Correct it",
            "a.json: utterances[7].speaker is invalid. It should be a text that is not empty (was:"
                + " \" \"). Correct it",
            "a.json: utterances[8] is invalid. It should be an object with text, startMs, endMs,"
                + " channel, speaker … (was: 3). Correct it",
            "a.json: categories[0] is invalid. It should be group and name as in category_matches,"
                + " for example \"Politeness / Greeting\" (was: \"Greeting\"). Correct it or leave"
                + " it out");
  }

  @Test
  void namesFilesThatAreNoReferences() throws IOException {
    write("a.json", "{\n\"guid\": }");
    write("b.json", "[]");
    write("c.json", "{\"utterances\": {}}");
    write("d.json", "{\"guid\": \"x\"}");
    write("e.json", "{\"guid\": \"x\"}");

    assertThat(problems())
        .satisfiesExactly(
            problem -> assertThat(problem).startsWith("a.json is no JSON (line 2: Unexpected"),
            problem -> assertThat(problem).startsWith("b.json should hold one JSON object"),
            problem -> assertThat(problem).startsWith("c.json: guid is missing"),
            problem ->
                assertThat(problem)
                    .isEqualTo(
                        "c.json: utterances is invalid. It should be an array (was: {}). Correct it"
                            + " or leave it out"),
            problem ->
                assertThat(problem)
                    .isEqualTo(
                        "e.json: guid x is that of d.json too. Take one of the two out of the"
                            + " folder"));
  }

  @Test
  void readsRttmAndUem() throws IOException {
    write(
        "all.rttm",
        """
        ;; a comment
        SPKR-INFO one 1 <NA> <NA> <NA> unknown ana <NA>
        SPEAKER one 1 0.500 1.071 <NA> <NA> ana <NA> <NA>
        SPEAKER one 1 2 0.5 <NA> <NA> ben <NA> <NA>
        SPEAKER  two 1 1.2 0.3 <NA> <NA> ana
        """);
    write("all.uem", "one 1 0 1.5\none 1 2.0 3.0\n");

    References references = read();

    assertThat(references.speech())
        .isEqualTo(
            Map.of(
                "one",
                Map.of(
                    "ana", Intervals.of(List.of(new Interval(500, 1571))),
                    "ben", Intervals.of(List.of(new Interval(2000, 2500)))),
                "two",
                Map.of("ana", Intervals.of(List.of(new Interval(1200, 1500))))));
    assertThat(references.scored())
        .isEqualTo(
            Map.of("one", Intervals.of(List.of(new Interval(0, 1500), new Interval(2000, 3000)))));
  }

  @Test
  void namesLinesThatAreWrong() throws IOException {
    write(
        "a.rttm",
        "SPEAKER one 1 x 1 <NA> <NA> ana\nSPEAKER one 1 0\nSPEAKER one 1 0 -1 <NA> <NA> b\n");
    write("b.rttm", "WEBVTT\n");
    write("c.uem", "one 1 3 2\none\n");

    assertThat(problems())
        .containsExactly(
            "a.rttm:1: start is invalid. It should be seconds from 0 to 86400 (was: x). Correct it",
            "a.rttm:2 should be SPEAKER guid channel start duration <NA> <NA> speaker (was: SPEAKER"
                + " one 1 0). Correct it",
            "a.rttm:3: duration is invalid. It should be seconds from 0 to 86400 (was: -1). Correct"
                + " it",
            "b.rttm has no SPEAKER line. Correct it or take it out of the folder: *.rttm is RTTM",
            "c.uem:1 has an end before its start (was: one 1 3 2). Correct it",
            "c.uem:2 should be guid channel start end (was: one). Correct it");
  }

  @Test
  void namesAFolderWithoutReferences() {
    assertThat(problems())
        .containsExactly(
            "Parameter [reference] is invalid. It should be a folder with a JSON file per recording,"
                + " or with RTTM files (was: "
                + folder
                + ", but there is none). Correct the path; docs/evaluate.md describes the files");
    folder = folder.resolve("nowhere");
    assertThat(problems().get(0)).contains("nowhere, but it does not exist)");
  }

  @Test
  void namesWhatNoReferenceSays() throws IOException {
    write("a.json", "{\"guid\": \"a\"}");
    References references = read();

    assertThat(
            catchThrowableOfType(
                ConfigurationException.class,
                () -> new SentimentEvaluation().measure(references, null)))
        .hasMessage(
            "Parameter [reference] is invalid. None of the 1 references in "
                + folder
                + " has an utterance with sentiment. Add it; docs/evaluate.md describes the files");
  }
}
