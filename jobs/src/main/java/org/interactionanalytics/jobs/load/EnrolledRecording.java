package org.interactionanalytics.jobs.load;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.sql.Row;
import org.interactionanalytics.speaker.VoiceEmbedding;
import org.interactionanalytics.speaker.VoiceSample;

/**
 * What a recording of an enrolment tells of its speaker's voice.
 *
 * @param sourceUri where it lay; of content in the manifest its SHA-256
 * @param contentSha256 SHA-256 of its bytes
 * @param speechMs how much of it is speech
 * @param snrDb speech over noise, dB; null if there is no noise to compare with
 * @param embedding the voice
 */
record EnrolledRecording(
    String sourceUri, String contentSha256, long speechMs, Double snrDb, List<Float> embedding)
    implements Serializable {

  static EnrolledRecording of(Row row) {
    return new EnrolledRecording(
        row.getAs("source_uri"),
        row.getAs("content_sha256"),
        row.<Long>getAs("speech_ms"),
        row.getAs("snr_db"),
        row.getList(row.fieldIndex("embedding")));
  }

  VoiceSample voice() {
    float[] values = new float[embedding.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = embedding.get(i);
    }
    return new VoiceSample(VoiceEmbedding.of(values), speechMs);
  }

  /** Whether this is the other recording, or one that lies in its place now. */
  boolean replaces(EnrolledRecording other) {
    return sourceUri.equals(other.sourceUri) || contentSha256.equals(other.contentSha256);
  }
}
