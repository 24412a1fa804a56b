package org.interactionanalytics.jobs.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.interactionanalytics.error.RecordingError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RequestParserTest {
  private static final RequestParser PARSER =
      new RequestParser("file:/data/manifests", Set.of("en-US", "de-DE"));

  private static ManifestEntry parse(String line) {
    return PARSER.parse(1, line);
  }

  /** The request of a recording with these other parameters, written with single quotes. */
  private static ManifestEntry parseWith(String parameters) {
    return parse("{\"contentUri\":\"a.wav\"," + parameters.replace('\'', '"') + "}");
  }

  private static RecordingRequest requestWith(String parameters) {
    ManifestEntry entry = parseWith(parameters);
    assertThat(entry.errors()).isEmpty();
    return entry.request().orElseThrow();
  }

  @Test
  void fillsDefaults() {
    assertThat(parse("{\"contentUri\":\"recordings/a.wav\"}").request().orElseThrow().toJson())
        .isEqualTo(
            "{\"audioType\":\"CallCenter\",\"confidenceThreshold\":0.5,"
                + "\"contentUri\":\"file:/data/manifests/recordings/a.wav\","
                + "\"detectEntities\":false,\"detectPhrases\":false,\"enableAllTrackers\":false,"
                + "\"enableSummary\":false,"
                + "\"enableVoiceActivityDetection\":false,"
                + "\"insights\":[\"KeyPhrases\",\"Emotion\",\"AbstractiveSummaryLong\","
                + "\"AbstractiveSummaryShort\",\"ExtractiveSummary\",\"TalkToListenRatio\","
                + "\"Energy\",\"Pace\",\"QuestionsAsked\",\"Titles\",\"Topics\",\"Tasks\","
                + "\"OverallSentiment\",\"Interruptions\",\"Tone\",\"Intents\",\"Patience\","
                + "\"LongestMonologue\",\"FillerWordRate\",\"TalkingSpeed\",\"TalkTime\"],"
                + "\"languageCode\":\"en-US\",\"mode\":\"default\"}");
  }

  @Test
  void everyParameterIsAFieldOfTheRequest() {
    Set<String> fields =
        Arrays.stream(RecordingRequest.class.getRecordComponents())
            .map(component -> component.getName())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> parameters =
        Arrays.stream(Parameter.values())
            .map(Parameter::label)
            .collect(Collectors.toCollection(TreeSet::new));
    parameters.removeAll(Set.of("content", "channelAgent", "channelCustomer", "speechContexts"));
    parameters.addAll(Set.of("contentSha256", "metadata"));
    assertThat(fields).isEqualTo(parameters);
  }

  @Test
  void spellingOrderAndDefaultsDoNotChangeTheJson() {
    String canonical =
        parse("{\"contentUri\":\"a.wav\",\"guid\":\"7\",\"sampleRate\":8000}")
            .request()
            .orElseThrow()
            .toJson();
    assertThat(
            List.of(
                "{\"guid\":7,\"sample_rate\":\"8000\",\"url\":\"./a.wav\"}",
                "{\"request_id\":\" 7 \",\"SAMPLE RATE\":8000.0,\"path\":\"/data/manifests/a.wav\","
                    + "\"metrics\":[\"all\"],\"languageCode\":\"EN_us\",\"speakers\":-1,"
                    + "\"audioType\":\"call_center\",\"speakerIds\":[]}"))
        .allSatisfy(
            line -> assertThat(parse(line).request().orElseThrow().toJson()).isEqualTo(canonical));
    assertThat(RecordingRequest.fromJson(canonical).toJson()).isEqualTo(canonical);
    assertThat(RecordingRequest.fromJson(canonical).sha256()).hasSize(64);
  }

  @Test
  void readsBackARequestWithEverything() {
    RecordingRequest request =
        requestWith(
            "'guid':'g','encoding':'MP3','sampleRate':16000,'separateSpeakerPerChannel':true,"
                + "'channelRoles':['Agent','customer'],'speakerCount':2,'speakerIds':['a_1','b'],"
                + "'channelMetadata':[{'channel':1,'speaker':{'name':'Ann','email':'a@b.c'}},"
                + "{'channel':2,'speaker':{'name':'Bob'}}],'enableSpeakerDiarization':false,"
                + "'insights':['Pace','Emotion'],'source':'Zoom','customVocabulary':['Vosk'],"
                + "'entities':[{'customType':'product','value':'X1','text':'x one'}],"
                + "'trackers':[{'name':'price','vocabulary':['a','b','c','d','e']}],"
                + "'name':'n','mode':'phone','direction':'Inbound','metadata':{'queue':'q','n':3}");
    assertThat(request.encoding()).contains(Encoding.MPEG);
    assertThat(request.sampleRate()).isEqualTo(OptionalInt.of(16000));
    assertThat(request.channelRoles()).containsExactly(ChannelRole.AGENT, ChannelRole.CUSTOMER);
    assertThat(request.channelMetadata().get(1).speaker().name()).contains("Bob");
    assertThat(request.channelMetadata().get(1).speaker().email()).isEmpty();
    assertThat(request.enableSpeakerDiarization()).contains(false);
    assertThat(request.insights()).containsExactly(RequestedInsight.EMOTION, RequestedInsight.PACE);
    assertThat(request.trackers().get(0).vocabulary()).hasSize(5);
    assertThat(request.mode()).isEqualTo(Mode.PHONE);
    assertThat(request.direction()).contains(Direction.INBOUND);
    assertThat(request.metadata()).containsEntry("queue", "q").containsEntry("n", "3");
    assertThat(RecordingRequest.fromJson(request.toJson())).isEqualTo(request);
  }

  static Stream<Arguments> badLines() {
    String phrases = "'a','b','c','d','e'";
    return Stream.of(
        bad("'guid':'" + "x".repeat(129) + "'", "CAI-101", "guid", "1 to 128 characters"),
        bad("'guid':'a\\u0007b'", "CAI-101", "guid", "without control characters"),
        bad("'guid':['a']", "CAI-101", "guid", "a text"),
        bad("'content':'AAAA'", "CAI-103", "content", "Exactly one of [content] and [contentUri]"),
        bad("'url':'b.wav'", "CAI-103", "contentUri", "[contentUri] and [url]"),
        bad("'languageCode':'fr-FR'", "CAI-101", "languageCode", "de-DE, en-US; configure a model"),
        bad("'languageCode':'%%'", "CAI-101", "languageCode", "a BCP-47 language code"),
        bad("'languageCode':12", "CAI-101", "languageCode", "a BCP-47 language code"),
        bad("'encoding':'txt'", "CAI-101", "encoding", "one of `Mpeg`, `Mp4`, `Wav`"),
        bad("'sampleRate':7999", "CAI-101", "sampleRate", "from 8000 to 48000 (was: 7999)"),
        bad("'sampleRate':48001", "CAI-101", "sampleRate", "from 8000 to 48000"),
        bad("'sampleRate':8000.5", "CAI-101", "sampleRate", "a whole number"),
        bad("'sampleRate':'8k'", "CAI-101", "sampleRate", "(was: 8k)"),
        bad("'sampleRate':1e999999999", "CAI-101", "sampleRate", "a whole number"),
        bad("'separateSpeakerPerChannel':'yes'", "CAI-101", "separateSpeakerPerChannel", "true or"),
        bad("'doVad':1", "CAI-101", "enableVoiceActivityDetection", "true or false (was: 1)"),
        bad("'enablePunctuation':'x'", "CAI-101", "enablePunctuation", "true or false"),
        bad("'enableSpeakerDiarization':'x'", "CAI-101", "enableSpeakerDiarization", "true or"),
        bad("'detectPhrases':'x'", "CAI-101", "detectPhrases", "true or false"),
        bad("'detectEntities':'x'", "CAI-101", "detectEntities", "true or false"),
        bad("'enableAllTrackers':'x'", "CAI-101", "enableAllTrackers", "true or false"),
        bad("'enableSummary':'x'", "CAI-101", "enableSummary", "true or false"),
        bad("'channelRoles':['boss']", "CAI-101", "channelRoles", "`agent`, `customer`, `unknown`"),
        bad("'channelRoles':'agent|agent'", "CAI-101", "channelRoles", "at most one agent"),
        bad(
            "'channelRoles':'" + "customer|".repeat(33) + "'",
            "CAI-107",
            "channelRoles",
            "32 channels (was: 33)"),
        bad("'channel_agent':0", "CAI-101", "channelAgent", "from 1 to 32"),
        bad("'channel_agent':1,'channel_customer':1", "CAI-101", "channelCustomer", "another"),
        bad(
            "'channel_agent':1,'channelRoles':'customer|agent'",
            "CAI-103",
            "channelRoles",
            "[channelRoles] and [channelAgent]"),
        bad("'channelMetadata':'x'", "CAI-101", "channelMetadata", "an object with channel"),
        bad(
            "'channelMetadata':[{'speaker':{'name':'a'}}]",
            "CAI-102",
            "channelMetadata[0].channel",
            "is required"),
        bad(
            "'channelMetadata':[{'channel':1,'speaker':{}},{'channel':1,'speaker':{}}]",
            "CAI-101",
            "channelMetadata",
            "each channel once"),
        bad("'speakerCount':21", "CAI-107", "speakerCount", "20 speakers (was: 21)"),
        bad("'speakerCount':-2", "CAI-101", "speakerCount", "0 or -1 to have it estimated"),
        bad("'speakers':1.5", "CAI-101", "speakerCount", "a whole number"),
        bad("'audioType':'song'", "CAI-101", "audioType", "`CallCenter`, `Meeting`"),
        bad("'speakerIds':['a b']", "CAI-101", "speakerIds", "[a-zA-Z0-9_]+ (was: a b)"),
        bad("'insights':[]", "CAI-102", "insights", "Name at least one insight"),
        bad("'insights':['Mood']", "CAI-101", "insights", "`All`, `KeyPhrases`, `Emotion`"),
        bad("'insights':['Pace',null]", "CAI-101", "insights", "a list of names"),
        bad("'source':'a\\u0000b'", "CAI-101", "source", "without control characters"),
        bad("'name':{'a':1}", "CAI-101", "name", "a text"),
        bad("'customVocabulary':[['a']]", "CAI-101", "customVocabulary", "a text"),
        bad("'speechContexts':['a']", "CAI-101", "speechContexts", "an object with phrases"),
        bad(
            "'speechContexts':[{'phrases':['a']}],'customVocabulary':['b']",
            "CAI-103",
            "customVocabulary",
            "[speechContexts]"),
        bad("'confidenceThreshold':0.49", "CAI-101", "confidenceThreshold", "from 0.5 to 1.0"),
        bad("'confidenceThreshold':'NaN'", "CAI-101", "confidenceThreshold", "from 0.5 to 1.0"),
        bad(
            "'entities':[{'customType':'t','value':'v'}]",
            "CAI-102",
            "entities[0].text",
            "Pass customType, value, text"),
        bad("'entities':[3]", "CAI-101", "entities", "an object with customType, value, text"),
        bad(
            "'trackers':[{'name':'n','vocabulary':['a','b','c','d']}]",
            "CAI-101",
            "trackers[0].vocabulary",
            "5 to 50 phrases (was: a list of 4)"),
        bad(
            "'trackers':[{'name':'n','vocabulary':["
                + IntStream.range(0, 51).mapToObj(i -> "'p'").collect(Collectors.joining(","))
                + "]}]",
            "CAI-101",
            "trackers[0].vocabulary",
            "5 to 50 phrases (was: a list of 51)"),
        bad(
            "'trackers':[{'name':'n','vocabulary':['a!'," + phrases + "]}]",
            "CAI-101",
            "trackers[0].vocabulary",
            "(was: a!)"),
        bad(
            "'trackers':[{'name':'n','vocabulary':["
                + phrases
                + "]},{'name':'N','vocabulary':["
                + phrases
                + "]}]",
            "CAI-101",
            "trackers",
            "each name occurs once"),
        bad(
            "'trackers':["
                + IntStream.range(0, 501).mapToObj(i -> "{}").collect(Collectors.joining(","))
                + "]",
            "CAI-107",
            "trackers",
            "500 trackers (was: 501)"),
        bad("'trackers':'[{'", "CAI-101", "trackers", "a list of objects"),
        bad("'mode':'fax'", "CAI-101", "mode", "one of `phone`, `default`"),
        bad("'direction':'up'", "CAI-101", "direction", "`inbound`, `outbound`, `internal`"));
  }

  private static Arguments bad(String parameters, String code, String parameter, String message) {
    return Arguments.of(parameters, code, parameter, message);
  }

  @ParameterizedTest
  @MethodSource("badLines")
  void namesWhatIsWrong(String parameters, String code, String parameter, String message) {
    ManifestEntry entry = parseWith(parameters);
    assertThat(entry.request()).isEmpty();
    assertThat(entry.errors()).hasSize(1);
    RecordingError error = entry.errors().get(0);
    assertThat(error.code().code()).isEqualTo(code);
    assertThat(error.parameterName()).contains(parameter);
    assertThat(error.message()).contains(message);
    assertThat(error.stage()).isEqualTo(RecordingError.Stage.MANIFEST);
    assertThat(error.retryable()).isFalse();
  }

  @Test
  void reportsAllErrorsOfALine() {
    ManifestEntry entry =
        parse("{\"guid\":\"g\",\"sampleRate\":1,\"mode\":\"fax\",\"insights\":[\"x\",\"y\"]}");
    assertThat(entry.errors())
        .extracting(error -> error.parameterName().orElseThrow())
        .containsExactly("sampleRate", "mode", "insights", "insights", "contentUri");
    assertThat(entry.guid()).contains("g");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"contentUri\":null}", "{\"contentUri\":\"  \"}"})
  void requiresContent(String line) {
    assertThat(parse(line).errors())
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.code().code()).isEqualTo("CAI-102");
              assertThat(error.message()).startsWith("Parameter [contentUri] is required. Pass");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abc",
        "recordings/",
        "ftp://host/a.wav",
        "https://",
        "https://ho st/a.wav",
        "file://host/a.wav",
        "file:a.wav",
        "s3://bucket",
        "s3:/bucket/a.wav",
        "call:12.wav"
      })
  void rejectsWhatIsNoAddress(String address) {
    assertThat(parse("{\"contentUri\":\"" + address + "\"}").errors())
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.code().code()).isEqualTo("CAI-101");
              assertThat(error.message())
                  .startsWith("Parameter [contentUri] is invalid. It should be a valid uri")
                  .endsWith("(was: " + address + ")");
            });
  }

  @Test
  void keepsSecretsOutOfMessages() {
    assertThat(parse("{\"url\":\"ftp://ann:pass@host/a.wav?sig=secret\"}").errors())
        .singleElement()
        .satisfies(
            error -> assertThat(error.message()).endsWith("(was: ftp://...@host/a.wav?...)"));
    ManifestEntry entry = parseWith("'apikey':'hunter2'");
    assertThat(entry.notices().toString()).doesNotContain("hunter2").contains("Remove the secret");
    assertThat(entry.request().orElseThrow().toJson()).doesNotContain("hunter2");
  }

  @ParameterizedTest
  @CsvSource({
    "a.wav, file:/data/manifests/a.wav",
    "../x/a.wav, file:/data/x/a.wav",
    "./a:b.wav, file:/data/manifests/a:b.wav",
    "recordings/noextension, file:/data/manifests/recordings/noextension",
    "call 100%25 ü.wav, file:/data/manifests/call 100%25 ü.wav",
    "/calls/a.wav, file:/calls/a.wav",
    "file:/calls/a%20b.wav, file:/calls/a b.wav",
    "file:///calls/a b 100%.wav, file:/calls/a b 100%.wav",
    "s3://bucket/a b%20.wav, s3a://bucket/a b%20.wav",
    "S3A://bucket/a/b.wav, s3a://bucket/a/b.wav",
    "https://host/a%20b.wav?raw=true, https://host/a%20b.wav?raw=true"
  })
  void resolvesAddresses(String address, String resolved) {
    assertThat(parse("{\"contentUri\":\"" + address + "\"}").contentUri()).contains(resolved);
  }

  @Test
  void resolvesAgainstABucket() {
    RequestParser parser = new RequestParser("s3a://bucket/manifests", Set.of("en-US"));
    assertThat(parser.parse(1, "{\"url\":\"a.wav\"}").contentUri())
        .contains("s3a://bucket/manifests/a.wav");
    assertThat(parser.parse(1, "{\"url\":\"/calls/a.wav\"}").contentUri())
        .contains("s3a://bucket/calls/a.wav");
  }

  @Test
  void takesContentFromTheLine() {
    ManifestEntry entry = parse("{\"content\":\"aGVsbG8=\"}");
    assertThat(entry.content()).hasValue("hello".getBytes(StandardCharsets.UTF_8));
    // printf hello | sha256sum
    assertThat(entry.request().orElseThrow().contentSha256())
        .contains("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
    assertThat(parse("{\"content\":\"%%%\"}").errors())
        .singleElement()
        .satisfies(
            error ->
                assertThat(error.message())
                    .startsWith("Parameter [content] is invalid. It should be base64"));
  }

  @ParameterizedTest
  @CsvSource({
    "'speakers':3, speakerCount",
    "'diarizationSpeakerCount':'3', speakerCount",
    "'speaker_count':3.0, speakerCount"
  })
  void knowsTheOtherNamesOfSpeakerCount(String parameters, String field) {
    assertThat(requestWith(parameters).toJson()).contains("\"" + field + "\":3");
  }

  @Test
  void knowsOtherNames() {
    assertThat(requestWith("'request_id':'r'").guid()).contains("r");
    assertThat(requestWith("'doVad':'TRUE'").enableVoiceActivityDetection()).isTrue();
    assertThat(requestWith("'enableSeparateRecognitionPerChannel':true"))
        .matches(request -> request.separateSpeakerPerChannel().orElseThrow());
    assertThat(requestWith("'speechContexts':[{'phrases':['Ann','Bob']}]").customVocabulary())
        .containsExactly("Ann", "Bob");
    assertThat(
            requestWith("'metrics':['talk_to_listen','key_phrases','questions_asked']").insights())
        .isEqualTo(
            EnumSet.of(
                RequestedInsight.KEY_PHRASES,
                RequestedInsight.TALK_TO_LISTEN_RATIO,
                RequestedInsight.QUESTIONS_ASKED));
    assertThat(requestWith("'insights':'Title|summary'").insights())
        .containsExactly(
            RequestedInsight.ABSTRACTIVE_SUMMARY_LONG,
            RequestedInsight.ABSTRACTIVE_SUMMARY_SHORT,
            RequestedInsight.EXTRACTIVE_SUMMARY,
            RequestedInsight.TITLES);
    assertThat(requestWith("'language':'de'").languageCode()).isEqualTo("de-DE");
    assertThat(requestWith("'languageCode':'en-us'").languageCode()).isEqualTo("en-US");
    assertThat(requestWith("'speakerCount':0").speakerCount()).isEmpty();
    assertThat(requestWith("'speakers':-1").speakerCount()).isEmpty();
    assertThat(requestWith("'audioType':'earnings_calls'").audioType())
        .isEqualTo(AudioType.EARNINGS_CALLS);
    assertThat(requestWith("'audioType':'media-broadcast'").audioType())
        .isEqualTo(AudioType.MEDIA_BROADCAST);
    assertThat(requestWith("'confidenceThreshold':1").confidenceThreshold()).isEqualTo(1.0);
  }

  @ParameterizedTest
  @CsvSource({
    "'channel_agent':1, AGENT CUSTOMER",
    "'channel_agent':'right', CUSTOMER AGENT",
    "'channel_customer':'2', AGENT CUSTOMER",
    "'channel_agent':3, UNKNOWN UNKNOWN AGENT",
    "'channelRoles':'agent;customer', AGENT CUSTOMER",
    "'channelRoles':'[\\'customer\\']', CUSTOMER"
  })
  void knowsWhoseVoiceAChannelHolds(String parameters, String roles) {
    String line = parameters.replace("\\'", "\\\"");
    RecordingRequest request = requestWith(line);
    assertThat(request.channelRoles().stream().map(Enum::name).collect(Collectors.joining(" ")))
        .isEqualTo(roles);
    assertThat(request.separateSpeakerPerChannel().isPresent()).isEqualTo(roles.contains(" "));
  }

  @Test
  void anExplicitSwitchWinsOverChannelRoles() {
    assertThat(requestWith("'channelRoles':'agent|customer','separateSpeakerPerChannel':false"))
        .matches(request -> !request.separateSpeakerPerChannel().orElseThrow());
  }

  @Test
  void reportsSettingsThatAreNotActedOn() {
    ManifestEntry entry =
        parseWith(
            "'webhook':'https://h','separateSpeakerPerChannel':false,'speekerCount':2,'queue':'sales','metadata.team':'blue',"
                + "'channelMetadata':[{'channel':1,'speaker':{'name':'Ann','id':7}}]");
    assertThat(entry.errors()).isEmpty();
    assertThat(entry.notices())
        .extracting(SkippedSetting::feature, SkippedSetting::reasonCode)
        .containsExactlyInAnyOrder(
            tuple("webhook", "NOT_APPLICABLE"),
            tuple("speekerCount", "UNKNOWN_SETTING"),
            tuple("queue", "UNKNOWN_SETTING"),
            tuple("channelMetadata[0].speaker.id", "UNKNOWN_SETTING"),
            tuple("channelMetadata", "NO_EFFECT"));
    assertThat(entry.notices())
        .anyMatch(notice -> notice.message().endsWith("Did you mean [speakerCount]?"));
    assertThat(entry.request().orElseThrow().metadata())
        .isEqualTo(Map.of("speekerCount", "2", "queue", "sales", "team", "blue"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "{\"url\": a.wav} ~ Unrecognized token 'a' ~ (at column 9)",
        "[1] ~ it is of type array ~ one JSON object",
        "\"x\" ~ it is of type string ~ one JSON object",
        "{\"url\":\"a.wav\"} {} ~ Trailing token ~ column",
        "{\"url\":\"a.wav\",\"url\":\"b.wav\"} ~ Duplicate field 'url' ~ column",
        "# comment ~ Unexpected character ('#' ~ (at column 1)",
        "{\"url\":\"a.wav\" ~ Unexpected end-of-input ~ column"
      })
  void saysWhereALineIsMalformed(String line, String problem, String place) {
    ManifestEntry entry = parse(line);
    assertThat(entry.request()).isEmpty();
    assertThat(entry.errors())
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.code().code()).isEqualTo("CAI-101");
              assertThat(error.parameterName()).isEqualTo(Optional.empty());
              assertThat(error.message())
                  .startsWith("The manifest's line is not a request: ")
                  .contains(problem)
                  .contains(place);
            });
  }

  @Test
  void rejectsBytesThatAreNotUtf8() {
    assertThat(
            PARSER.parse(1, "{\"url\":\"é.wav\"}".getBytes(StandardCharsets.ISO_8859_1)).errors())
        .singleElement()
        .satisfies(error -> assertThat(error.message()).contains("Invalid UTF-8"));
    assertThat(PARSER.parse(1, "{\"url\":\"a.wav\"}".getBytes(StandardCharsets.UTF_16LE)).errors())
        .singleElement()
        .satisfies(error -> assertThat(error.message()).contains("Is the file UTF-16?"));
  }

  @Test
  void takesAByteOrderMark() {
    assertThat(parse("\uFEFF{\"url\":\"a.wav\"}").errors()).isEmpty();
  }

  @Test
  void rejectsALineThatIsTooLong() {
    assertThat(PARSER.parse(1, new byte[Json.MAX_LINE_BYTES + 1]).errors())
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.code().code()).isEqualTo("CAI-107");
              assertThat(error.message()).contains("67108864 bytes (was: 67108865)");
            });
  }

  @Test
  void limitsTheErrorsOfGarbage() {
    String names = "'x',".repeat(5000) + "'x'";
    assertThat(parseWith("'insights':[" + names + "]").errors()).hasSize(100);
  }
}
