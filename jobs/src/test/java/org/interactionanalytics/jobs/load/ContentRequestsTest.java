package org.interactionanalytics.jobs.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interactionanalytics.entity.EntityDefinition;
import org.interactionanalytics.entity.EntityRequest;
import org.interactionanalytics.entity.EntityType;
import org.interactionanalytics.interaction.ContentRequest;
import org.interactionanalytics.jobs.manifest.RecordingRequest;
import org.interactionanalytics.jobs.manifest.SkippedSetting;
import org.interactionanalytics.speech.ChannelPlan;
import org.interactionanalytics.tracker.TrackerDefinition;
import org.junit.jupiter.api.Test;

/** Requests are in their canonical form, as the manifest reader leaves them. */
class ContentRequestsTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final TrackerDefinition PRICE =
      new TrackerDefinition("Price", List.of("too expensive"));
  private static final List<TrackerDefinition> LISTED =
      List.of(new TrackerDefinition("Churn", List.of("leave you")), PRICE);

  private static RecordingRequest request(String more) throws JsonProcessingException {
    String defaults =
        """
        {"audioType":"CallCenter","confidenceThreshold":0.5,"detectEntities":false,
         "detectPhrases":false,"enableAllTrackers":false,"enablePunctuation":true,
         "enableSummary":false,"enableVoiceActivityDetection":false,"insights":["TalkTime"],
         "languageCode":"en-GB","mode":"default"}
        """;
    ObjectNode json = (ObjectNode) MAPPER.readTree(defaults);
    json.setAll((ObjectNode) MAPPER.readTree(more.replace('\'', '"')));
    return RecordingRequest.fromJson(json.toString());
  }

  private static List<String> skipped(RecordingRequest request, List<TrackerDefinition> listed) {
    return UnavailableSettings.of(request, ChannelPlan.SEPARATE, 1, listed).stream()
        .map(SkippedSetting::feature)
        .toList();
  }

  @Test
  void nothingIsLookedForByDefault() throws Exception {
    ContentRequest content = ContentRequests.of(request("{}"), LISTED);
    assertThat(content)
        .isEqualTo(
            new ContentRequest(
                new EntityRequest(
                    "en-GB", Optional.empty(), EnumSet.noneOf(EntityType.class), List.of()),
                List.of(),
                List.of(),
                0.5));
  }

  @Test
  void everySettingIsPassedOn() throws Exception {
    RecordingRequest request =
        request(
            """
            {'detectEntities':true,'confidenceThreshold':0.7,'customVocabulary':['Contoso'],
             'entities':[{'customType':'plan','value':'Gold','text':'gold plan'}],
             'trackers':[{'name':'churn','vocabulary':['cancel it']}],
             'metadata':{'Start_Time':'2026-06-17T10:00:00Z'}}
            """);
    assertThat(ContentRequests.of(request, LISTED))
        .isEqualTo(
            new ContentRequest(
                new EntityRequest(
                    "en-GB",
                    Optional.of(LocalDate.of(2026, 6, 17)),
                    EnumSet.allOf(EntityType.class),
                    List.of(new EntityDefinition("plan", "Gold", "gold plan"))),
                List.of(new TrackerDefinition("churn", List.of("cancel it"))),
                List.of("Contoso"),
                0.7));
    assertThat(skipped(request, LISTED))
        .doesNotContain("entities", "trackers", "customVocabulary", "detectEntities");
  }

  @Test
  void enableAllTrackersAddsTheOperatorsUnderOtherNames() throws Exception {
    RecordingRequest request =
        request(
            "{'enableAllTrackers':true,'trackers':[{'name':'churn','vocabulary':['cancel it']}]}");
    assertThat(ContentRequests.of(request, LISTED).trackers())
        .containsExactly(new TrackerDefinition("churn", List.of("cancel it")), PRICE);
    assertThat(skipped(request, LISTED)).doesNotContain("enableAllTrackers");
    assertThat(skipped(request, List.of())).contains("enableAllTrackers");
  }

  @Test
  void phrasesWithoutTasksAreTold() throws Exception {
    assertThat(skipped(request("{'detectPhrases':true,'insights':['Titles']}"), LISTED))
        .contains("detectPhrases");
    assertThat(skipped(request("{'detectPhrases':true,'insights':['Tasks']}"), LISTED))
        .doesNotContain("detectPhrases");
  }

  @Test
  void dayOfTheCallComesFromAColumnThatIsCalledSo() {
    assertThat(ContentRequests.callDate(Map.of("call date", "2026-06-17")))
        .contains(LocalDate.of(2026, 6, 17));
    assertThat(ContentRequests.callDate(Map.of("date", "17/06/2026"))).isEmpty();
    assertThat(ContentRequests.callDate(Map.of("birthday", "2026-06-17"))).isEmpty();
  }
}
