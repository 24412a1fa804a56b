package org.interactionanalytics.jobs.manifest;

import static org.interactionanalytics.jobs.manifest.Parameter.CHANNEL_AGENT;
import static org.interactionanalytics.jobs.manifest.Parameter.CHANNEL_CUSTOMER;
import static org.interactionanalytics.jobs.manifest.Parameter.CHANNEL_METADATA;
import static org.interactionanalytics.jobs.manifest.Parameter.CHANNEL_ROLES;
import static org.interactionanalytics.jobs.manifest.Parameter.CONTENT;
import static org.interactionanalytics.jobs.manifest.Parameter.CONTENT_URI;
import static org.interactionanalytics.jobs.manifest.Parameter.CUSTOM_VOCABULARY;
import static org.interactionanalytics.jobs.manifest.Parameter.GUID;
import static org.interactionanalytics.jobs.manifest.Parameter.LANGUAGE_CODE;
import static org.interactionanalytics.jobs.manifest.Parameter.SEPARATE_SPEAKER_PER_CHANNEL;
import static org.interactionanalytics.jobs.manifest.Parameter.SPEECH_CONTEXTS;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.codec.digest.DigestUtils;
import org.interactionanalytics.error.RecordingError;
import org.interactionanalytics.error.RecordingErrors;

/** Understands one line of a manifest; a pure function of the line, its number and the manifest. */
public final class RequestParser {
  private static final Spellings<Parameter> PARAMETERS = new Spellings<>(Parameter.class);
  private static final Spellings<NotApplicable> NOT_APPLICABLE =
      new Spellings<>(NotApplicable.class);
  private static final String METADATA = "metadata";
  private static final String METADATA_PREFIX = METADATA + ".";
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final ContentLocations locations;
  private final Set<String> languages;

  /**
   * @param manifestFolder against which relative paths are resolved, as an absolute Hadoop path
   * @param languages BCP-47 codes that the configured models understand
   */
  public RequestParser(String manifestFolder, Set<String> languages) {
    this.locations = new ContentLocations(manifestFolder);
    this.languages = Collections.unmodifiableSet(new TreeSet<>(languages));
  }

  /**
   * @param lineNumber 1 for the first line
   * @param line UTF-8 JSON, without the line end
   */
  public ManifestEntry parse(long lineNumber, byte[] line) {
    String sha256 = DigestUtils.sha256Hex(line);
    if (line.length > Json.MAX_LINE_BYTES) {
      return unreadable(
          lineNumber, sha256, RecordingErrors.lineTooLong(Json.MAX_LINE_BYTES, line.length));
    }
    for (byte character : line) {
      if (character == 0) {
        return unreadable(
            lineNumber,
            sha256,
            RecordingErrors.malformedLine(
                "it contains NUL characters. Is the file UTF-16? Save it as UTF-8"));
      }
    }
    try {
      JsonNode json = Json.MAPPER.readTree(withoutByteOrderMark(line));
      return json instanceof ObjectNode object
          ? parse(lineNumber, sha256, object)
          : unreadable(
              lineNumber,
              sha256,
              RecordingErrors.malformedLine(
                  "it is of type " + json.getNodeType().name().toLowerCase(Locale.ROOT)));
    } catch (JsonProcessingException e) {
      String place =
          e.getLocation() == null ? "" : " (at column " + e.getLocation().getColumnNr() + ")";
      return unreadable(
          lineNumber, sha256, RecordingErrors.malformedLine(e.getOriginalMessage() + place));
    } catch (IOException e) {
      return unreadable(lineNumber, sha256, RecordingErrors.malformedLine(e.getMessage()));
    }
  }

  /** As {@link #parse(long, byte[])}, for a line that is a text already. */
  public ManifestEntry parse(long lineNumber, String line) {
    return parse(lineNumber, line.getBytes(StandardCharsets.UTF_8));
  }

  /** The entry of a line that no request can be read from. */
  static ManifestEntry unreadable(long lineNumber, String sha256, RecordingError error) {
    return new ManifestEntry(
        lineNumber,
        sha256,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(error),
        List.of());
  }

  private ManifestEntry parse(long lineNumber, String sha256, ObjectNode line) {
    Findings findings = new Findings();
    ObjectNode metadata = JsonNodeFactory.instance.objectNode();
    Map<Parameter, JsonNode> values = readParameters(line, metadata, findings);

    requireOneContent(values, findings);
    resolveContentUri(values, findings);
    fillDefaults(values, findings);
    resolveLanguage(values, findings);
    combineChannels(values, findings);
    combineVocabulary(values, findings);

    Optional<byte[]> content = value(values, CONTENT).map(RequestParser::bytes);
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    values.remove(CONTENT);
    values.forEach((parameter, value) -> request.set(parameter.label(), value));
    content.ifPresent(bytes -> request.put("contentSha256", DigestUtils.sha256Hex(bytes)));
    request.set(METADATA, metadata);
    request.properties().removeIf(field -> field.getValue().isMissingNode());
    boolean isValid = findings.errors().isEmpty();
    return new ManifestEntry(
        lineNumber,
        sha256,
        value(values, GUID).map(JsonNode::asText),
        value(values, CONTENT_URI).map(JsonNode::asText),
        isValid ? Optional.of(bind(request)) : Optional.empty(),
        isValid ? content : Optional.empty(),
        findings.errors(),
        findings.notices());
  }

  private static Map<Parameter, JsonNode> readParameters(
      ObjectNode line, ObjectNode metadata, Findings findings) {
    Map<Parameter, JsonNode> values = new EnumMap<>(Parameter.class);
    Map<Parameter, String> spellings = new HashMap<>();
    for (Map.Entry<String, JsonNode> field : line.properties()) {
      String key = field.getKey();
      JsonNode passed = field.getValue();
      if (ValueTypes.isBlank(passed)) {
        continue;
      }
      Optional<Parameter> parameter = PARAMETERS.find(key);
      if (parameter.isEmpty()) {
        readOther(key, passed, metadata, findings);
        continue;
      }
      JsonNode value = parameter.get().canonical(passed, findings);
      JsonNode earlier = values.putIfAbsent(parameter.get(), value);
      String earlierKey = spellings.putIfAbsent(parameter.get(), key);
      if (earlier != null && !earlier.equals(value)) {
        findings.error(RecordingErrors.exclusive(earlierKey, key));
      }
    }
    return values;
  }

  private static void readOther(
      String key, JsonNode passed, ObjectNode metadata, Findings findings) {
    Optional<NotApplicable> notApplicable = NOT_APPLICABLE.find(key);
    if (notApplicable.isPresent()) {
      findings.notApplicable(key, notApplicable.get().reason());
    } else if (key.equals(METADATA) && passed.isObject()) {
      passed.properties().forEach(field -> keep(field.getKey(), field.getValue(), metadata));
    } else if (key.startsWith(METADATA_PREFIX)) {
      keep(key.substring(METADATA_PREFIX.length()), passed, metadata);
    } else {
      keep(key, passed, metadata);
      findings.unknown(
          key, "it is kept as metadata", PARAMETERS.closest(key).map(Parameter::label));
    }
  }

  private static void keep(String key, JsonNode value, ObjectNode metadata) {
    if (!value.isNull()) {
      metadata.put(key, value.isValueNode() ? value.asText() : value.toString());
    }
  }

  private static void requireOneContent(Map<Parameter, JsonNode> values, Findings findings) {
    if (values.containsKey(CONTENT) && values.containsKey(CONTENT_URI)) {
      findings.error(RecordingErrors.exclusive(CONTENT.label(), CONTENT_URI.label()));
    } else if (!values.containsKey(CONTENT) && !values.containsKey(CONTENT_URI)) {
      findings.error(
          RecordingErrors.missing(
              CONTENT_URI.label(),
              "Pass the recording's uri or path in [contentUri], or its base64 in [content]"));
    }
  }

  private void resolveContentUri(Map<Parameter, JsonNode> values, Findings findings) {
    value(values, CONTENT_URI)
        .map(JsonNode::asText)
        .ifPresent(
            address -> {
              Optional<String> location = locations.resolve(address);
              values.put(CONTENT_URI, location.<JsonNode>map(TextNode::new).orElse(absent()));
              if (location.isEmpty()) {
                findings.error(
                    RecordingErrors.invalidValue(
                        CONTENT_URI.label(),
                        ContentLocations.withoutSecrets(address),
                        ContentLocations.EXPECTATION));
              }
            });
  }

  private static void fillDefaults(Map<Parameter, JsonNode> values, Findings findings) {
    for (Parameter parameter : Parameter.values()) {
      if (!parameter.defaultValue().isEmpty()) {
        values.computeIfAbsent(
            parameter, absent -> absent.canonical(new TextNode(absent.defaultValue()), findings));
      }
    }
  }

  /** A code without a region stands for the first supported one of its language. */
  private void resolveLanguage(Map<Parameter, JsonNode> values, Findings findings) {
    value(values, LANGUAGE_CODE)
        .map(JsonNode::asText)
        .ifPresent(
            code -> {
              Optional<String> supported = isCovered(code) ? Optional.of(code) : ofLanguage(code);
              values.put(LANGUAGE_CODE, supported.<JsonNode>map(TextNode::new).orElse(absent()));
              if (supported.isEmpty()) {
                findings.error(
                    RecordingErrors.invalidValue(
                        LANGUAGE_CODE.label(),
                        code,
                        "one of the languages that have a model: "
                            + String.join(", ", languages)
                            + "; configure a model for another under `models:`"));
              }
            });
  }

  /** Whether there is a model for exactly this code or for its language in general. */
  private boolean isCovered(String code) {
    return Locale.lookupTag(List.of(new Locale.LanguageRange(code)), languages) != null;
  }

  private Optional<String> ofLanguage(String code) {
    return Locale.filterTags(List.of(new Locale.LanguageRange(code)), languages).stream()
        .findFirst();
  }

  private static void combineChannels(Map<Parameter, JsonNode> values, Findings findings) {
    Optional<Integer> agent = value(values, CHANNEL_AGENT).map(JsonNode::asInt);
    Optional<Integer> customer = value(values, CHANNEL_CUSTOMER).map(JsonNode::asInt);
    values.remove(CHANNEL_AGENT);
    values.remove(CHANNEL_CUSTOMER);
    if (agent.isPresent() && agent.equals(customer)) {
      findings.error(
          RecordingErrors.invalidValue(
              CHANNEL_CUSTOMER.label(), customer.get(), "another channel than the agent's"));
    } else if (agent.isPresent() || customer.isPresent()) {
      JsonNode roles = roles(agent, customer);
      JsonNode earlier = values.putIfAbsent(CHANNEL_ROLES, roles);
      if (earlier != null && !earlier.equals(roles)) {
        findings.error(
            RecordingErrors.exclusive(
                CHANNEL_ROLES.label(),
                (agent.isPresent() ? CHANNEL_AGENT : CHANNEL_CUSTOMER).label()));
      }
    }
    boolean namesChannels =
        value(values, CHANNEL_ROLES).filter(roles -> roles.size() > 1).isPresent();
    if (namesChannels) {
      values.putIfAbsent(SEPARATE_SPEAKER_PER_CHANNEL, BooleanNode.TRUE);
    }
    boolean mixed =
        value(values, SEPARATE_SPEAKER_PER_CHANNEL)
            .filter(separate -> !separate.asBoolean())
            .isPresent();
    if (values.containsKey(CHANNEL_METADATA) && mixed) {
      findings.ineffective(
          CHANNEL_METADATA.label(), "set separateSpeakerPerChannel to true as well");
    }
  }

  /** Of two channels, the one that is not told is the other side's. */
  private static JsonNode roles(Optional<Integer> agent, Optional<Integer> customer) {
    int channels = Math.max(2, Math.max(agent.orElse(0), customer.orElse(0)));
    ChannelRole others =
        channels > 2
            ? ChannelRole.UNKNOWN
            : agent.isPresent() ? ChannelRole.CUSTOMER : ChannelRole.AGENT;
    ChannelRole[] roles = new ChannelRole[channels];
    Arrays.fill(roles, others);
    agent.ifPresent(channel -> roles[channel - 1] = ChannelRole.AGENT);
    customer.ifPresent(channel -> roles[channel - 1] = ChannelRole.CUSTOMER);
    ArrayNode labels = JsonNodeFactory.instance.arrayNode();
    Arrays.stream(roles).forEach(role -> labels.add(role.label()));
    return labels;
  }

  private static void combineVocabulary(Map<Parameter, JsonNode> values, Findings findings) {
    Optional<JsonNode> contexts = value(values, SPEECH_CONTEXTS);
    values.remove(SPEECH_CONTEXTS);
    contexts.ifPresent(
        lists -> {
          ArrayNode phrases = JsonNodeFactory.instance.arrayNode();
          lists.forEach(context -> context.path("phrases").forEach(phrases::add));
          JsonNode earlier = values.putIfAbsent(CUSTOM_VOCABULARY, phrases);
          if (earlier != null && !earlier.equals(phrases)) {
            findings.error(
                RecordingErrors.exclusive(CUSTOM_VOCABULARY.label(), SPEECH_CONTEXTS.label()));
          }
        });
  }

  private static Optional<JsonNode> value(Map<Parameter, JsonNode> values, Parameter parameter) {
    return Optional.ofNullable(values.get(parameter)).filter(value -> !value.isMissingNode());
  }

  private static JsonNode absent() {
    return MissingNode.getInstance();
  }

  private static byte[] bytes(JsonNode content) {
    try {
      return content.binaryValue();
    } catch (IOException e) {
      throw new IllegalStateException("Decoded base64 is bytes", e);
    }
  }

  private static RecordingRequest bind(ObjectNode request) {
    try {
      return Json.MAPPER.treeToValue(request, RecordingRequest.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Canonical parameters are a request", e);
    }
  }

  private static byte[] withoutByteOrderMark(byte[] line) {
    int length = BYTE_ORDER_MARK.length;
    return line.length >= length && Arrays.equals(line, 0, length, BYTE_ORDER_MARK, 0, length)
        ? Arrays.copyOfRange(line, length, line.length)
        : line;
  }
}
