package org.interactionanalytics.speech;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a model is for, and so which files it consists of. */
public enum ModelKind {
  /** Recognises words. */
  SPEECH("Speech model", "the folder that holds am/ and graph/") {
    @Override
    void validate(Path folder) throws IOException {
      VoskLayout.validate(folder);
    }
  },

  /** Tells voices apart. */
  SPEAKER("Speaker model", "the folder that holds final.ext.raw") {
    @Override
    void validate(Path folder) throws IOException {
      List<String> missing = new ArrayList<>();
      for (String file : List.of("final.ext.raw", "mean.vec", "transform.mat", "mfcc.conf")) {
        if (!Files.isRegularFile(folder.resolve(file))) {
          missing.add(file + " is missing");
        }
      }
      if (!missing.isEmpty()) {
        throw new ModelFormatException(String.join(", ", missing));
      }
    }
  };

  private final String label;
  private final String expected;

  ModelKind(String label, String expected) {
    this.label = label;
    this.expected = expected;
  }

  /** For messages. */
  String label() {
    return label;
  }

  /** What a user has to give. */
  String expected() {
    return expected;
  }

  /**
   * @throws ModelFormatException naming everything that is missing or is not what its name says
   */
  abstract void validate(Path folder) throws IOException;

  boolean isValid(Path folder) {
    try {
      validate(folder);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
