package org.interactionanalytics.jobs.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.interactionanalytics.audio.MediaFacts;
import org.interactionanalytics.error.RecordingException;
import org.interactionanalytics.interaction.Insight;
import org.interactionanalytics.interaction.Interaction;
import org.interactionanalytics.interaction.Interaction.Question;
import org.interactionanalytics.interaction.Interaction.SpeakerInsights;
import org.interactionanalytics.interaction.Interaction.SpeakerSummary;
import org.interactionanalytics.interaction.Interaction.TimeSpan;
import org.interactionanalytics.interaction.Interaction.WordTiming;
import org.interactionanalytics.interaction.InteractionAnalyzer;
import org.interactionanalytics.interaction.LanguageModels;
import org.interactionanalytics.interaction.OverallSentiment;
import org.interactionanalytics.interaction.ToneSource;
import org.interactionanalytics.jobs.manifest.ManifestEntry;
import org.interactionanalytics.jobs.manifest.ManifestSchema;
import org.interactionanalytics.jobs.manifest.RecordingRequest;
import org.interactionanalytics.jobs.manifest.RequestParser;
import org.interactionanalytics.jobs.manifest.RequestedInsight;
import org.interactionanalytics.jobs.table.Tables;
import org.interactionanalytics.speech.ChannelPlan;
import org.interactionanalytics.text.Tokens;
import org.junit.jupiter.api.Test;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What each parameter of a request changes in the record of one call: the agent asks on the first
 * channel, the customer answers on the second, where there is noise from 20 to 22 s too.
 */
class RequestEffectsTest {
  private static final RequestParser PARSER =
      new RequestParser("file:/data", Set.of("en-US", "de-DE"));

  private static final StructType TRANSCRIPT =
      Tables.TRANSCRIPTS
          .content()
          .add("channels", DataTypes.IntegerType)
          .add("notices", DataTypes.createArrayType(ManifestSchema.NOTICE));

  private static final List<Row> LEVELS =
      List.of(
          level(0, Collections.nCopies(300, (byte) -30)),
          level(1, Collections.nCopies(300, (byte) -24)));

  /** Written with single quotes. */
  private static RecordingRequest request(String parameters) {
    ManifestEntry entry =
        PARSER.parse(
            1,
            ("{'contentUri':'a.wav'" + (parameters.isEmpty() ? "" : "," + parameters) + "}")
                .replace('\'', '"'));
    assertThat(entry.errors()).isEmpty();
    return entry.request().orElseThrow();
  }

  private static Interaction twoChannels(String parameters) {
    return analyze(parameters, ChannelPlan.SEPARATE, 2, LEVELS, ToneSource.TEXT);
  }

  private static Interaction oneChannel(String parameters) {
    return analyze(parameters, ChannelPlan.FIRST, 1, LEVELS, ToneSource.TEXT);
  }

  /** Agent and customer on one channel: a voice until 6.2 s, another from 8 s on. */
  private static Interaction twoVoices(String parameters) {
    List<Row> voices = new ArrayList<>();
    for (long start = 1_000; start <= 4_500; start += 500) {
      voices.add(voice(start, 1));
    }
    for (long start = 8_000; start <= 10_000; start += 500) {
      voices.add(voice(start, 2));
    }
    return analyze(parameters, ChannelPlan.FIRST, 1, LEVELS, Optional.of(voices), ToneSource.TEXT);
  }

  /** A window of 1.5 s of one of several voices that have nothing in common. */
  private static Row voice(long startMs, int number) {
    Float[] embedding = new Float[128];
    Arrays.fill(embedding, 0f);
    embedding[number] = 1f;
    Float[] timbre = new Float[32];
    Arrays.fill(timbre, 0f);
    timbre[number] = 40f;
    return new GenericRowWithSchema(
        new Object[] {
          0, startMs, startMs + 1_500, seq(List.of(embedding)), seq(List.of(timbre)), 100f * number
        },
        item("voices"));
  }

  private static Interaction analyze(
      String parameters, ChannelPlan plan, int channels, List<Row> levels, ToneSource toneSource) {
    return analyze(parameters, plan, channels, levels, Optional.of(List.of()), toneSource);
  }

  private static Interaction analyze(
      String parameters,
      ChannelPlan plan,
      int channels,
      List<Row> levels,
      Optional<List<Row>> voices,
      ToneSource toneSource) {
    List<Row> words = new ArrayList<>();
    addWords(words, 0, 1_000, "thank you for calling this is brian how can i help you today");
    addWords(words, Math.min(1, channels - 1), 8_000, "um i have a terrible problem with my bill");
    List<Row> activity = new ArrayList<>();
    if (channels == 1 && voices.isPresent() && !voices.get().isEmpty()) {
      activity.add(activityOf(0, 1_000, 6_200));
    }
    activity.add(activityOf(Math.min(1, channels - 1), 8_000, 11_600));
    activity.add(activityOf(Math.min(1, channels - 1), 20_000, 22_000));
    Object[] values = {
      "guid",
      "version",
      "sha256",
      "en-US",
      plan.label(),
      30_000L,
      seq(words),
      seq(activity),
      levels == null ? null : seq(levels),
      voices.map(RequestEffectsTest::seq).orElse(null),
      "vosk-model-spk-tiny",
      "sha256",
      0L,
      channels,
      seq(List.of())
    };
    try {
      return new InteractionAnalyzer(
              LanguageModels.english(),
              Optional.empty(),
              "support",
              OverallSentiment.TURN_MEAN,
              toneSource,
              Optional.empty())
          .analyze(
              StoredTranscript.recording(
                  new GenericRowWithSchema(values, TRANSCRIPT),
                  request(parameters),
                  List.of(),
                  EnrolledVoices.NONE));
    } catch (RecordingException e) {
      throw new AssertionError(e);
    }
  }

  private static void addWords(List<Row> words, int channel, long startMs, String text) {
    for (String word : text.split(" ")) {
      words.add(
          new GenericRowWithSchema(
              new Object[] {channel, word, startMs, startMs + 400, 0.9}, item("words")));
      startMs += 400;
    }
  }

  private static Seq<?> seq(List<?> list) {
    return CollectionConverters.asScala(list).toSeq();
  }

  private static Row level(int channel, List<Byte> dbfs) {
    return new GenericRowWithSchema(new Object[] {channel, 100, seq(dbfs)}, item("levels"));
  }

  private static Row activityOf(int channel, long startMs, long endMs) {
    return new GenericRowWithSchema(new Object[] {channel, startMs, endMs}, item("activity"));
  }

  /** The items of an array column of {@code transcripts}. */
  private static StructType item(String column) {
    return (StructType) ((ArrayType) TRANSCRIPT.apply(column).dataType()).elementType();
  }

  private static SpeakerInsights agent(Interaction interaction) {
    return interaction.speakers().get(0).insights();
  }

  private static List<String> skipped(Interaction interaction) {
    return interaction.skipped().stream()
        .filter(row -> !row.feature().equals("categories"))
        .map(row -> row.feature() + " " + row.reasonCode())
        .toList();
  }

  @Test
  void insightsNamedAloneAreComputedAlone() {
    Interaction energy = twoChannels("'insights':['Energy']");

    assertThat(energy.requestedInsights()).containsExactly("Energy");
    // -30 dBFS: 100 x (60 - 30) / 60
    assertThat(agent(energy))
        .isEqualTo(
            new SpeakerInsights(
                Optional.of(50.0),
                Optional.of(5),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    assertThat(energy.conversation().interruptions()).isEmpty();
    assertThat(energy.speakers().get(0).share().talkToListen()).isEmpty();
    assertThat(energy.speakers().get(0).sentimentCourse().sentimentChange()).isEmpty();
    assertThat(skipped(energy)).isEmpty();
  }

  @Test
  void metricsAreInsightsAndNothingFoundIsAnEmptyList() {
    Interaction interaction = twoChannels("'metrics':['questions_asked','interruptions']");

    assertThat(interaction.requestedInsights()).containsExactly("QuestionsAsked", "Interruptions");
    Question question = agent(interaction).questions().orElseThrow().get(0);
    assertThat(question)
        .isEqualTo(new Question(question.text(), 1_000, 6_200))
        .matches(asked -> asked.text().endsWith("ow can I help you today?"));
    assertThat(Tokens.of(question.text()))
        .isEqualTo(Tokens.of("thank you for calling this is brian how can i help you today"));
    assertThat(interaction.speakers().get(1).insights().questions()).contains(List.of());
    assertThat(interaction.conversation().interruptions()).contains(List.of());
    assertThat(agent(interaction).energy()).isEmpty();
  }

  @Test
  void withoutInsightsAllAreComputed() {
    Interaction interaction = twoChannels("");
    SpeakerInsights customer = interaction.speakers().get(1).insights();

    assertThat(interaction.requestedInsights()).hasSize(RequestedInsight.values().length);
    assertThat(interaction.conversation().speakerCount()).isEqualTo(2);
    assertThat(customer.energy010()).contains(6);
    // 9 words in 3.6 s and 2 s of noise
    assertThat(customer.pace()).contains("slow");
    assertThat(customer.questions()).contains(List.of());
    // from 6.2 to 8.0 s
    assertThat(customer.patienceMs()).contains(1_800L);
    assertThat(customer.longestMonologueMs()).contains(3_600L);
    assertThat(customer.fillerWords()).contains(1);
    assertThat(customer.toneSource()).contains("text");
    assertThat(interaction.speakers().get(1).sentimentCourse().sentimentChange()).contains(0.0);
    // 5200 and 5600 of 10800 ms
    assertThat(interaction.speakers().get(0).share().talkToListen()).contains("48:52");
    assertThat(interaction.speakers().get(1).loudnessDbfs().orElseThrow())
        .hasSize(30)
        .containsOnly(-24);
    assertThat(skipped(interaction)).isEmpty();
  }

  @Test
  void everyInsightThatCanBeAskedForIsComputed() {
    assertThat(Arrays.stream(RequestedInsight.values()).map(RequestedInsight::label))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Insight.values()).map(Insight::label).toList());
  }

  @Test
  void whatOneChannelCannotTellIsSkipped() {
    Interaction interaction =
        oneChannel("'insights':['TalkToListenRatio','Patience','Interruptions','Pace']");

    assertThat(skipped(interaction))
        .containsExactlyInAnyOrder(
            "insights.TalkToListenRatio NOT_MEASURABLE",
            "insights.Patience NOT_MEASURABLE",
            "insights.Interruptions NOT_MEASURABLE");
    assertThat(interaction.conversation().overlapMs()).isEmpty();
    assertThat(interaction.conversation().overlaps()).isEmpty();
    assertThat(interaction.conversation().interruptions()).isEmpty();
    assertThat(interaction.speakers().get(0).share().talkToListen()).isEmpty();
    assertThat(agent(interaction).pace()).isPresent();
  }

  @Test
  void voicesOnOneChannelAreSpeakers() {
    Interaction interaction =
        twoVoices("'insights':['TalkToListenRatio','Patience','Interruptions']");

    assertThat(interaction.speakers())
        .extracting(SpeakerSummary::speakerId, SpeakerSummary::channel, SpeakerSummary::words)
        .containsExactly(tuple("0", 0, 13), tuple("1", 0, 9));
    assertThat(interaction.speakers())
        .extracting(SpeakerSummary::role, SpeakerSummary::roleSource)
        .containsExactly(
            tuple(Optional.of("agent"), "text"), tuple(Optional.of("customer"), "text"));
    assertThat(interaction.speakers().get(0).speech()).containsExactly(new TimeSpan(1_000, 6_200));
    assertThat(interaction.agentOnlyMs()).contains(5_200L);
    // 3.6 s until 11.6 s, and 2 s without a window, which are given to the nearer voice
    assertThat(interaction.customerOnlyMs()).contains(5_600L);
    assertThat(interaction.crosstalkMs()).isEmpty();
    assertThat(interaction.conversation().speakerCount()).isEqualTo(2);
    assertThat(interaction.conversation().overlapMs()).isEmpty();
    assertThat(interaction.speakers().get(0).share().talkToListen()).contains("48:52");
    assertThat(skipped(interaction))
        .containsExactlyInAnyOrder("overlap ONE_CHANNEL", "insights.Interruptions NOT_MEASURABLE");
  }

  @Test
  void theRequestMaySayHowManySpeakersThereAre() {
    assertThat(twoVoices("'speakerCount':1").speakers()).hasSize(1);
    assertThat(twoVoices("'speakerCount':2").speakers()).hasSize(2);
    assertThat(twoVoices("'audioType':'Voicemail'").speakers()).hasSize(1);
    assertThat(twoVoices("'audioType':'Voicemail','speakerCount':2").speakers()).hasSize(2);
    assertThat(twoVoices("'channelRoles':['customer']").speakers())
        .extracting(SpeakerSummary::role)
        .containsExactly(Optional.of("customer"));
  }

  @Test
  void transcriptsOfEarlierVersionsHaveNoVoices() {
    Interaction interaction =
        analyze(
            "'insights':['Pace']", ChannelPlan.FIRST, 1, LEVELS, Optional.empty(), ToneSource.TEXT);

    assertThat(interaction.speakers()).hasSize(1);
    assertThat(skipped(interaction)).containsExactly("speakers NO_VOICES");
  }

  @Test
  void otherLanguagesHaveNoRules() {
    assertThat(
            skipped(
                twoChannels(
                    "'languageCode':'de-DE','insights':['Pace','QuestionsAsked','FillerWordRate']")))
        .containsExactly(
            "sentiment LANGUAGE_NOT_SUPPORTED",
            "insights.Pace LANGUAGE_NOT_SUPPORTED",
            "insights.QuestionsAsked LANGUAGE_NOT_SUPPORTED",
            "insights.FillerWordRate LANGUAGE_NOT_SUPPORTED");
  }

  @Test
  void transcriptsOfEarlierVersionsHaveNoLoudness() {
    Interaction interaction =
        analyze("'insights':['Energy']", ChannelPlan.SEPARATE, 2, null, ToneSource.TEXT);

    assertThat(agent(interaction).energy()).isEmpty();
    assertThat(interaction.speakers().get(0).loudnessDbfs()).isEmpty();
    assertThat(skipped(interaction)).containsExactly("insights.Energy NOT_MEASURED");
  }

  @Test
  void acousticToneIsTurnedOnByTheOperatorAndNotAvailable() {
    Interaction interaction =
        analyze("'insights':['Tone']", ChannelPlan.SEPARATE, 2, LEVELS, ToneSource.ACOUSTIC);

    assertThat(agent(interaction).toneSource()).contains("text");
    assertThat(skipped(interaction)).containsExactly("acousticTone NOT_AVAILABLE");
  }

  @Test
  void voiceActivityDetectionLeavesNoiseOut() {
    assertThat(twoChannels("").speakers().get(1).talkMs()).isEqualTo(5_600);
    assertThat(twoChannels("'enableVoiceActivityDetection':true").speakers().get(1).talkMs())
        .isEqualTo(3_600);
    assertThat(twoChannels("'doVad':true").silenceMs())
        .isEqualTo(twoChannels("").silenceMs() + 2_000);
  }

  @Test
  void textIsPunctuatedUnlessTheRequestSaysNo() {
    assertThat(twoChannels("").transcript()).containsPattern("[.?]\n");
    assertThat(twoChannels("'enablePunctuation':true").transcript())
        .isEqualTo(twoChannels("").transcript());
    assertThat(twoChannels("'enablePunctuation':false").transcript()).matches("[a-z' \n]+");
    assertThat(skipped(twoChannels("'enablePunctuation':true"))).isEmpty();
    assertThat(skipped(twoChannels("'enablePunctuation':false"))).isEmpty();
  }

  @Test
  void aSummaryCanBeAskedForWithItsFlag() {
    assertThat(twoChannels("'insights':['Pace']").insights().abstractiveSummaryShort()).isEmpty();
    assertThat(
            twoChannels("'insights':['Pace'],'enableSummary':true")
                .insights()
                .abstractiveSummaryShort())
        .isPresent();
  }

  @Test
  void diarizationIsNotNeededWhereChannelsTellSpeakersApart() {
    assertThat(skipped(twoChannels("'enableSpeakerDiarization':true")))
        .containsExactly("enableSpeakerDiarization CHANNELS_DECIDE");
    assertThat(skipped(oneChannel("'insights':['Pace'],'enableSpeakerDiarization':true")))
        .isEmpty();
    assertThat(skipped(twoChannels("'enableSpeakerDiarization':false"))).isEmpty();
  }

  @Test
  void speakerCountIsThatOfTheChannels() {
    assertThat(skipped(twoChannels("'speakerCount':2"))).isEmpty();
    assertThat(skipped(twoChannels("'speakerCount':3")))
        .containsExactly("speakerCount CHANNELS_DECIDE");
    assertThat(skipped(oneChannel("'insights':['Pace'],'speakerCount':2"))).isEmpty();
    assertThat(skipped(oneChannel("'insights':['Pace'],'speakerCount':1"))).isEmpty();
  }

  @Test
  void audioTypeTellsWhetherOneOfTheSpeakersIsAnAgent() {
    assertThat(twoChannels("'audioType':'CallCenter'").speakers())
        .extracting(SpeakerSummary::role)
        .containsExactly(Optional.of("agent"), Optional.of("customer"));
    assertThat(twoChannels("'audioType':'Meeting'").speakers())
        .extracting(SpeakerSummary::role)
        .containsExactly(Optional.empty(), Optional.empty());
  }

  @Test
  void channelMetadataNamesTheSpeakers() {
    String metadata =
        "'channelMetadata':[{'channel':2,'speaker':{'name':'Ann','email':'ann@example.com'}}]";

    assertThat(twoChannels(metadata).speakers())
        .extracting(SpeakerSummary::name, SpeakerSummary::userId)
        .containsExactly(
            tuple(Optional.empty(), Optional.empty()),
            tuple(Optional.of("Ann"), Optional.of("ann@example.com")));
    assertThat(skipped(oneChannel("'insights':['Pace']," + metadata)))
        .containsExactly("channelMetadata NO_SUCH_CHANNEL");
    assertThat(
            skipped(
                analyze(
                    "'insights':['Pace']," + metadata,
                    ChannelPlan.MIXED,
                    2,
                    LEVELS,
                    ToneSource.TEXT)))
        .contains("channelMetadata CHANNELS_NOT_SEPARATE");
  }

  @Test
  void declaredSampleRateAndEncodingMustBeWhatIsDetected() {
    MediaFacts facts =
        new MediaFacts("wav", "pcm_mulaw", 8_000, 2, 1_000, OptionalLong.empty(), false, 0, false);

    assertThatCode(() -> DeclaredFacts.check(request("'sampleRate':8000,'encoding':'Wav'"), facts))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> DeclaredFacts.check(request("'sampleRate':16000"), facts))
        .hasMessageContaining("sampleRate");
    assertThatThrownBy(() -> DeclaredFacts.check(request("'encoding':'Mpeg'"), facts))
        .hasMessageContaining("encoding");
  }

  @Test
  void wordsCarryTheirTimes() {
    assertThat(twoChannels("").utterances().get(0).wordTimings())
        .hasSize(13)
        .startsWith(new WordTiming("thank", 1_000, 1_400, 0.9));
  }
}
