package org.interactionanalytics.yaml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the bytes of a YAML file to values that know their line. */
public final class YamlDocument {
  private YamlDocument() {}

  /** The value at the top of the file; empty where a problem was noted. */
  public static Optional<YamlValue> read(byte[] bytes, Problems problems) {
    // Aliases of whole lists could make a small file expand without end.
    LoadSettings settings = LoadSettings.builder().setMaxAliasesForCollections(0).build();
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      Optional<Node> root = new Compose(settings).composeString(text.replaceFirst("^\ufeff", ""));
      if (root.isEmpty()) {
        problems.add(0, "", "the file is empty. Write settings into it, or remove it");
      }
      return root.map(node -> new YamlValue(node, "", problems));
    } catch (CharacterCodingException notUtf8) {
      problems.add(0, "", "is not UTF-8 text. Save it as UTF-8");
    } catch (MarkedYamlEngineException invalid) {
      int line = invalid.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
      problems.add(line, "", "is not valid YAML: " + invalid.getProblem());
    } catch (YamlEngineException invalid) {
      problems.add(0, "", "is not valid YAML: " + invalid.getMessage());
    }
    return Optional.empty();
  }
}
