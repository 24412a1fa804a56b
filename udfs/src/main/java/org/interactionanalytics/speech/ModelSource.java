package org.interactionanalytics.speech;

import java.io.IOException;
import java.util.Optional;
import org.interactionanalytics.error.ConfigurationException;

/** A place that a model is unpacked from. */
interface ModelSource {
  /** The SHA-256 of the model, where it is known without fetching the model. */
  Optional<String> sha256() throws IOException;

  /**
   * Puts the model's files into the folder.
   *
   * @return the SHA-256 of what was fetched
   * @throws ModelFormatException if it is no model
   * @throws ConfigurationException if it cannot be had for a reason that has a remedy of its own
   */
  String fetch(Destination destination, UnpackLimits limits) throws IOException;
}
