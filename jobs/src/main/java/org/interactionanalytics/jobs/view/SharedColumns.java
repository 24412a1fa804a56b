package org.interactionanalytics.jobs.view;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** Columns that mean the same in every view. */
final class SharedColumns {
  static final String NEVER = "never";

  static final ViewColumn GUID =
      new ViewColumn("guid", StringType, "", "Identifies the recording", NEVER);

  static final ViewColumn CALL_DATE =
      new ViewColumn(
          "call_date",
          DateType,
          "",
          "Day of the call: the first of the manifest's columns callDate, date, startDate,"
              + " startTime and timestamp, by name, that begins with an ISO date; else the day of"
              + " the load, in the session's time zone",
          NEVER);

  static final ViewColumn QUEUE =
      new ViewColumn(
          "queue",
          StringType,
          "",
          "Queue: the manifest's column queue or queueName",
          "the manifest names none");

  static final ViewColumn AGENT_ID =
      new ViewColumn(
          "agent_id",
          StringType,
          "",
          "Agent: the manifest's column agentId or agent; else the e-mail address that"
              + " channelMetadata gives for the agent's channel; else the enrolled speaker whose"
              + " voice it is",
          "none of them tells");

  static final ViewColumn AGENT_NAME =
      new ViewColumn(
          "agent_name",
          StringType,
          "",
          "Agent's name: the manifest's column agentName; else the name that channelMetadata gives"
              + " for the agent's channel",
          "neither tells");

  static final ViewColumn CALLS =
      new ViewColumn("calls", LongType, "count", "Recordings, failed ones included", NEVER);

  static final ViewColumn SPEAKER_ID =
      new ViewColumn("speaker_id", StringType, "", "Who speaks", NEVER);

  static final ViewColumn ROLE =
      new ViewColumn("role", StringType, "", "agent or customer", "nothing tells");

  static final ViewColumn AT_S =
      new ViewColumn("at_s", DoubleType, "s", "Where it begins in the recording", NEVER);

  private SharedColumns() {}
}
