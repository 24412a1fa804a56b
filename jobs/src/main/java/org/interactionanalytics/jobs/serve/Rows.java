package org.interactionanalytics.jobs.serve;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;

/**
 * The rows of an operation.
 *
 * @param columns names and types as the client sees them
 * @param values cells of the columns' Java types; computed as they are taken
 */
record Rows(List<ResultColumn> columns, Iterator<Row> values) {}
