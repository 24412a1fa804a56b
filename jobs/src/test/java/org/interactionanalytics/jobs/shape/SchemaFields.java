package org.interactionanalytics.jobs.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.interactionanalytics.jobs.TestMedia;

/** The fields that a JSON schema permits, as paths: {@code metrics[].percent}. */
final class SchemaFields {
  private final JsonNode root;
  private final Set<String> paths = new TreeSet<>();

  private SchemaFields(JsonNode root) {
    this.root = root;
  }

  /** Where the schemas lie. */
  static Path folder() {
    return TestMedia.repository().resolve("docs/schemas");
  }

  /** The fields without fields of their own. */
  static Set<String> of(String schema) throws IOException {
    JsonNode root = new ObjectMapper().readTree(folder().resolve(schema).toFile());
    SchemaFields fields = new SchemaFields(root);
    fields.collect("", root);
    return fields.paths;
  }

  private void collect(String path, JsonNode declared) {
    JsonNode schema =
        declared.has("$ref") ? root.at(declared.get("$ref").asText().substring(1)) : declared;
    boolean isLeaf = true;
    for (var property : schema.path("properties").properties()) {
      isLeaf = false;
      collect(
          path.isEmpty() ? property.getKey() : path + "." + property.getKey(), property.getValue());
    }
    for (String keyword : new String[] {"items", "prefixItems", "oneOf"}) {
      JsonNode inner = schema.path(keyword);
      String innerPath = keyword.equals("oneOf") || path.isEmpty() ? path : path + "[]";
      for (JsonNode alternative : inner.isArray() ? inner : Set.of(inner)) {
        if (describes(alternative)) {
          isLeaf = false;
          collect(innerPath, alternative);
        }
      }
    }
    if (isLeaf && !path.isEmpty()) {
      paths.add(path);
    }
  }

  /** Not an alternative null, nor a condition on fields that are described elsewhere. */
  private static boolean describes(JsonNode schema) {
    return schema.isObject()
        && !schema.path("type").asText().equals("null")
        && !(schema.size() == 1 && schema.has("required"));
  }
}
