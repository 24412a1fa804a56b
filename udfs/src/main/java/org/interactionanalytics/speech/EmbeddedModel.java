package org.interactionanalytics.speech;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A model among the resources. A folder of resources cannot be listed in a jar, so {@code
 * <name>.sha256} next to it lists its files in the form of the command {@code sha256sum}; what is
 * not listed is not part of the model.
 *
 * @param name folder of the resources
 * @param hashes SHA-256 by path below that folder
 */
record EmbeddedModel(String name, Map<String, String> hashes) implements ModelSource {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (\\S.*)");

  static Optional<EmbeddedModel> find(String name) throws IOException {
    if (!NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    try (InputStream in = EmbeddedModel.class.getResourceAsStream("/" + name + ".sha256")) {
      if (in == null) {
        return Optional.empty();
      }
      Map<String, String> hashes = new TreeMap<>();
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.lines().toList()) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
          throw new IOException("malformed line in " + name + ".sha256: " + line);
        }
        hashes.put(matcher.group(2), matcher.group(1));
      }
      return Optional.of(new EmbeddedModel(name, hashes));
    }
  }

  @Override
  public Optional<String> sha256() {
    return Optional.of(ModelHash.ofText(ModelHash.listing(hashes)));
  }

  @Override
  public String fetch(Destination destination, UnpackLimits limits) throws IOException {
    for (Map.Entry<String, String> file : hashes.entrySet()) {
      String resource = "/" + name + "/" + file.getKey();
      Path target = ModelArchive.target(destination.folder(), file.getKey());
      Files.createDirectories(target.getParent());
      try (InputStream in = EmbeddedModel.class.getResourceAsStream(resource)) {
        if (in == null) {
          throw new IOException("the resource " + resource + " is missing");
        }
        Files.copy(in, target);
      }
    }
    return ModelHash.ofFolder(destination.folder());
  }
}
