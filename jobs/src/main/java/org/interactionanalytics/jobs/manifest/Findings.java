package org.interactionanalytics.jobs.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interactionanalytics.error.RecordingError;

/** Collects what is found wrong or left unused in one line. */
final class Findings {
  /** A line with more of them is garbage; the first ones tell what is wrong. */
  private static final int MAX_FINDINGS = 100;

  private final List<RecordingError> errors = new ArrayList<>();
  private final List<SkippedSetting> notices = new ArrayList<>();

  void error(RecordingError error) {
    if (errors.size() < MAX_FINDINGS) {
      errors.add(error);
    }
  }

  void notApplicable(String feature, String reason) {
    notice(feature, "NOT_APPLICABLE", "Setting [" + feature + "] is not applicable: " + reason);
  }

  void unknown(String feature, String consequence, Optional<String> probablyMeant) {
    String meant = probablyMeant.map(name -> ". Did you mean [" + name + "]?").orElse("");
    notice(
        feature, "UNKNOWN_SETTING", "[" + feature + "] is not a setting; " + consequence + meant);
  }

  void ineffective(String feature, String reason) {
    notice(feature, "NO_EFFECT", "Setting [" + feature + "] has no effect: " + reason);
  }

  List<RecordingError> errors() {
    return errors;
  }

  List<SkippedSetting> notices() {
    return notices;
  }

  private void notice(String feature, String reasonCode, String message) {
    if (notices.size() < MAX_FINDINGS) {
      notices.add(new SkippedSetting(feature, reasonCode, message));
    }
  }
}
