package org.interactionanalytics.speech;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;

/** Resolves a model in a JVM of its own. */
final class ResolvingProcess {
  private ResolvingProcess() {}

  public static void main(String[] arguments) {
    SpeechModel model =
        new ModelStore(Path.of(arguments[0]), new Configuration(false))
            .resolve(ModelReference.to(arguments[1]));
    System.out.println(model);
  }

  static Process start(Path cache, String location) throws IOException {
    return ChildJvm.builder(ResolvingProcess.class, cache.toString(), location).start();
  }
}
