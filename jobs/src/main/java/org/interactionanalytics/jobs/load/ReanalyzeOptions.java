package org.interactionanalytics.jobs.load;

import java.util.Optional;
import org.interactionanalytics.jobs.config.Settings;

/**
 * What a reanalysis is asked to do.
 *
 * @param warehouse folder of the tables
 * @param where SQL condition on {@code interactions} that chooses recordings; empty: all
 * @param settings of the configuration file, with the rules to apply
 */
public record ReanalyzeOptions(String warehouse, Optional<String> where, Settings settings) {}
