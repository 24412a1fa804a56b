package org.interactionanalytics.jobs.manifest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * Who speaks on a channel.
 *
 * @param channel 1 for the first (left) channel
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ChannelMetadata(int channel, ChannelSpeaker speaker) {

  /** The person on the channel, as far as the request tells. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record ChannelSpeaker(Optional<String> name, Optional<String> email) {}
}
