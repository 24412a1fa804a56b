package org.interactionanalytics.jobs.load;

/** Which entries of a manifest a load works on. */
public enum Selection {
  /** What is new or changed: content, request, models, rules or code; and retryable failures. */
  CHANGED,
  /** What failed in its last attempt. */
  ONLY_FAILED,
  /** Everything, transcripts included. */
  REPROCESS
}
