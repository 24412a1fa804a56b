package org.interactionanalytics.speech;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A zip on this machine.
 *
 * @param zip an existing file
 */
record LocalZip(Path zip) implements ModelSource {
  @Override
  public Optional<String> sha256() throws IOException {
    return Optional.of(ModelHash.ofFile(zip));
  }

  @Override
  public String fetch(Destination destination, UnpackLimits limits) throws IOException {
    ModelArchive.unpack(zip, destination.folder(), limits);
    return ModelHash.ofFile(zip);
  }
}
