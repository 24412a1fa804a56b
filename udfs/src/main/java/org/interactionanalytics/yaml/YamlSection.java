package org.interactionanalytics.yaml;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The entries of a mapping in a YAML file.
 *
 * @param whole the mapping itself
 * @param entries by key, in the order of the file
 * @param hasUnknownKey whether a key was left out and noted as a problem
 */
public record YamlSection(YamlValue whole, Map<String, YamlValue> entries, boolean hasUnknownKey) {
  public Set<String> keys() {
    return entries.keySet();
  }

  public Optional<YamlValue> find(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  /** Notes a problem where the key is missing. */
  public Optional<YamlValue> require(String key) {
    if (!entries.containsKey(key)) {
      whole.problem("the key \"" + key + "\" is missing");
    }
    return find(key);
  }
}
