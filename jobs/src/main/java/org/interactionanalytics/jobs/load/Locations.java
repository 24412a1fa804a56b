package org.interactionanalytics.jobs.load;

import java.net.URI;
import org.apache.hadoop.fs.Path;

/** Where recordings lie. */
final class Locations {
  private Locations() {}

  /**
   * The URI of a location: http and https addresses are encoded already, every other one is spelled
   * as Hadoop's Path spells it.
   */
  static URI uri(String location) {
    return location.startsWith("http://") || location.startsWith("https://")
        ? URI.create(location)
        : new Path(location).toUri();
  }
}
