package org.interactionanalytics.speech;

import java.nio.file.Path;

/**
 * Where a model is put together before it is handed out.
 *
 * @param download a file that may be written and is deleted afterwards
 * @param folder an empty folder for the model's files
 */
record Destination(Path download, Path folder) {}
