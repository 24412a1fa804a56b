package org.interactionanalytics.jobs.load;

import org.interactionanalytics.jobs.config.Settings;

/**
 * What a load is asked to do.
 *
 * @param manifest JSON Lines, CSV, Parquet, Delta table, folder, glob or a single recording
 * @param warehouse folder of the tables
 * @param selection which entries are worked on
 * @param settings of the configuration file
 */
public record LoadOptions(
    String manifest, String warehouse, Selection selection, Settings settings) {}
