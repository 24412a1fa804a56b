package org.interactionanalytics.jobs.load;

import org.interactionanalytics.jobs.config.Settings;

/**
 * What an enrolment is asked to do.
 *
 * @param manifest of recordings with one person each, who is named in a column {@code speakerId}
 * @param warehouse folder of the tables
 * @param settings of the configuration file
 */
public record EnrollOptions(String manifest, String warehouse, Settings settings) {}
