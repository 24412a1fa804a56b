package org.interactionanalytics.jobs.manifest;

import java.util.Collection;
import java.util.List;
import org.apache.hadoop.fs.Path;

/** What the columns of a manifest's table have to be. */
final class ManifestColumns {
  private static final Spellings<Parameter> PARAMETERS = new Spellings<>(Parameter.class);

  private ManifestColumns() {}

  /** Adds a problem if no column can say where the recordings are. */
  static void requireContent(Path manifest, Collection<String> columns, List<String> problems) {
    boolean hasContent =
        columns.stream()
            .flatMap(column -> PARAMETERS.find(column).stream())
            .anyMatch(
                parameter -> parameter == Parameter.CONTENT_URI || parameter == Parameter.CONTENT);
    if (!hasContent) {
      problems.add(
          "The manifest "
              + manifest
              + " has no column that says where the recordings are: its columns are "
              + String.join(", ", columns)
              + ". Name one of them "
              + Parameter.CONTENT_URI.label()
              + " (or "
              + String.join(", ", Parameter.CONTENT_URI.aliases())
              + ") or "
              + Parameter.CONTENT.label());
    }
  }
}
