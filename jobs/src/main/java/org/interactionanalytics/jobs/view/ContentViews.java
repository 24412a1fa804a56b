package org.interactionanalytics.jobs.view;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.interactionanalytics.jobs.view.SharedColumns.AGENT_ID;
import static org.interactionanalytics.jobs.view.SharedColumns.AGENT_NAME;
import static org.interactionanalytics.jobs.view.SharedColumns.AT_S;
import static org.interactionanalytics.jobs.view.SharedColumns.CALL_DATE;
import static org.interactionanalytics.jobs.view.SharedColumns.GUID;
import static org.interactionanalytics.jobs.view.SharedColumns.NEVER;
import static org.interactionanalytics.jobs.view.SharedColumns.QUEUE;
import static org.interactionanalytics.jobs.view.SharedColumns.ROLE;
import static org.interactionanalytics.jobs.view.SharedColumns.SPEAKER_ID;

import java.util.List;

/** What calls are about and what they leave to be done. */
final class ContentViews {
  private static final ViewDefinition CATEGORY_TREND =
      ViewDefinition.view(
              "category_trend",
              "How often does each category match, and is it getting more?",
              "A row per day and queue with a processed call and per subcategory that ever matched")
          .column(CALL_DATE)
          .column(QUEUE)
          .column("category", StringType, "Category, e.g. Politeness", NEVER)
          .column("name", StringType, "Subcategory, e.g. Greeting", NEVER)
          .column("calls", LongType, "count", "Calls that it matched; 0 if none", NEVER)
          .column("matches", LongType, "count", "Sum of its matches on them; 0 if none", NEVER)
          .column("processed_calls", LongType, "count", "Processed calls of day and queue", NEVER)
          .column(
              "calls_percent", DoubleType, "%, 0 to 100", "100 x calls / processed calls", NEVER)
          .column(
              "change",
              DoubleType,
              "percentage points",
              "calls_percent minus that of the queue's day before with a processed call",
              "the queue's first day")
          .column(
              "sentiment",
              DoubleType,
              "-1 to 1",
              "Mean sentiment of the calls that it matched",
              "none matched, or sentiment is not measurable")
          .as(
              """
              SELECT
                call_date,
                queue,
                category,
                name,
                calls,
                matches,
                processed_calls,
                100D * calls / processed_calls AS calls_percent,
                100D * calls / processed_calls - lag(100D * calls / processed_calls) OVER (
                  PARTITION BY queue, category, name ORDER BY call_date) AS change,
                sentiment
              FROM (
                SELECT
                  call_date,
                  queue,
                  processed_calls,
                  inline(transform(subcategories, s -> named_struct(
                    'category', s.category,
                    'name', s.name,
                    'calls', coalesce(matched[s].calls, 0),
                    'matches', coalesce(matched[s].matches, 0),
                    'sentiment', matched[s].sentiment)))
                FROM (
                  SELECT
                    call_date,
                    queue,
                    any_value(subcategories) AS subcategories,
                    max(calls) FILTER (WHERE subcategory IS NULL) AS processed_calls,
                    map_from_entries(collect_list(struct(subcategory, struct(calls, matches, sentiment)))
                      FILTER (WHERE subcategory IS NOT NULL)) AS matched
                  FROM (
                    SELECT
                      call_date,
                      queue,
                      subcategory,
                      count(*) AS calls,
                      sum(matches) AS matches,
                      avg(sentiment) AS sentiment,
                      collect_set(subcategory) OVER () AS subcategories
                    FROM (
                      SELECT
                        c.call_date,
                        c.queue,
                        i.sentimentSummary.overallSentiment AS sentiment,
                        inline(array_insert(
                          flatten(transform(coalesce(i.categories, array()), c -> transform(c.categories, s ->
                            named_struct('subcategory', named_struct('category', c.category, 'name', s.name),
                              'matches', s.matches)))),
                          1, NULL))
                      FROM %s c
                      JOIN interactions i ON i.guid = c.guid
                      WHERE i.status = 'processed')
                    GROUP BY call_date, queue, subcategory)
                  GROUP BY call_date, queue))
              """
                  .formatted(RecordingFacts.QUERY));

  private static final ViewDefinition OPEN_TASKS =
      ViewDefinition.view(
              "open_tasks",
              "What is to be done after the calls, by whom and by when?",
              "A row per task of a call; whether it was done since, no recording tells")
          .column(GUID)
          .column(CALL_DATE)
          .column(QUEUE)
          .column(AGENT_ID)
          .column(AGENT_NAME)
          .column("type", StringType, "action_item or follow_up", NEVER)
          .column("task", StringType, "What is to be done, in the third person", NEVER)
          .column("text", StringType, "The sentence that tells it", NEVER)
          .column("assignee", StringType, "Speaker id, or who else is to do it", "nobody is named")
          .column(
              "assignee_role",
              StringType,
              "agent or customer",
              "the assignee is no speaker with a role")
          .column("due_text", StringType, "The words that tell when", "nothing tells")
          .column("due_date", DateType, "The day they mean", "not known")
          .column("definitive", BooleanType, "Somebody is named for a day, without a doubt", NEVER)
          .column("score", DoubleType, "0 to 1", "How sure it is a task", NEVER)
          .column(AT_S)
          .as(
              """
              SELECT
                guid,
                call_date,
                queue,
                agent_id,
                agent_name,
                item.type,
                item.value AS task,
                item.text,
                item.assignee,
                get(filter(speakers, s -> s.speaker_id = item.assignee), 0).role AS assignee_role,
                item.due_text,
                item.due_date,
                item.definitive,
                item.score,
                item.start_ms / 1000D AS at_s
              FROM (
                SELECT c.guid, c.call_date, c.queue, c.agent_id, c.agent_name,
                  arrays_zip(i.speakers.speaker_id, i.speakers.role) AS speakers, explode(i.tasks) AS item
                FROM interactions i
                JOIN calls c ON c.guid = i.guid)
              """);

  private static final ViewDefinition OPEN_QUESTIONS =
      ViewDefinition.view(
              "open_questions",
              "Which questions did nobody answer?",
              "A row per question to which nobody else says anything")
          .column(GUID)
          .column(CALL_DATE)
          .column(QUEUE)
          .column(AGENT_ID)
          .column(AGENT_NAME)
          .column(SPEAKER_ID)
          .column(ROLE)
          .column("question", StringType, "The question", NEVER)
          .column("score", DoubleType, "0 to 1", "How sure it is a question", NEVER)
          .column(AT_S)
          .as(
              """
              SELECT
                guid,
                call_date,
                queue,
                agent_id,
                agent_name,
                item.speaker_id,
                get(filter(speakers, s -> s.speaker_id = item.speaker_id), 0).role AS role,
                item.text AS question,
                item.score,
                item.start_ms / 1000D AS at_s
              FROM (
                SELECT c.guid, c.call_date, c.queue, c.agent_id, c.agent_name,
                  arrays_zip(i.speakers.speaker_id, i.speakers.role) AS speakers, explode(i.questions) AS item
                FROM interactions i
                JOIN calls c ON c.guid = i.guid)
              WHERE item.answer IS NULL
              """);

  static final List<ViewDefinition> ALL = List.of(CATEGORY_TREND, OPEN_TASKS, OPEN_QUESTIONS);

  private ContentViews() {}
}
