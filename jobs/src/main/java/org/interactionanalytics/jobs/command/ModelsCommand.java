package org.interactionanalytics.jobs.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.interactionanalytics.error.ConfigurationException;
import org.interactionanalytics.speech.ModelReference;
import org.interactionanalytics.speech.ModelStore;
import org.interactionanalytics.speech.PublishedModel;
import org.interactionanalytics.speech.PublishedModels;
import org.interactionanalytics.speech.SpeechModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The published speech models, and how to get one. */
@Command(
    name = "models",
    description = "Lists the published Vosk models: languages, size, memory, word error rate.")
final class ModelsCommand implements Runnable {
  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = "Only models of this language, for example en or de")
  private String language;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "%-40s %-10s %-8s %-10s %-18s %s%n",
        "name",
        "language",
        "size",
        "memory",
        "licence",
        "word error rate, %");
    for (PublishedModel model : PublishedModels.all()) {
      if (language == null || model.languages().stream().anyMatch(this::isAsked)) {
        out.printf(
            Locale.ROOT,
            "%-40s %-10s %-8s %-10s %-18s %s%n",
            model.name(),
            String.join(",", model.languages()),
            model.size().orElse("-"),
            model.memory().orElse("-"),
            model.licence().orElse("-"),
            model.wordErrorRates().orElse("-"));
      }
    }
    out.flush();
  }

  private boolean isAsked(String tag) {
    String asked = language.toLowerCase(Locale.ROOT);
    String has = tag.toLowerCase(Locale.ROOT);
    return has.equals(asked) || has.startsWith(asked + "-");
  }

  @Command(
      name = "fetch",
      mixinStandardHelpOptions = true,
      description = {
        "Fetches a model into the cache of this machine and prints its folder and SHA-256.",
        "Put both into `models:` of conf/interactions.yaml."
      })
  int fetch(
      @Parameters(
              paramLabel = "NAME",
              description = "Name of a published model, or the location of one")
          String name,
      @Option(names = "--sha256", description = "Hash that the model must have") String sha256,
      @Option(names = "--cache", paramLabel = "FOLDER", description = "Cache of this machine")
          Path cache) {
    ModelReference listed =
        PublishedModels.find(name)
            .map(PublishedModel::reference)
            .orElseGet(() -> ModelReference.to(location(name)));
    ModelReference reference = sha256 == null ? listed : listed.pinnedTo(sha256);
    SpeechModel model =
        new ModelStore(
                Optional.ofNullable(cache).orElseGet(ModelStore::defaultCache), new Configuration())
            .resolve(reference);
    PrintWriter out = spec.commandLine().getOut();
    out.println("name    " + model.name());
    out.println("folder  " + model.folder());
    out.println("sha256  " + model.sha256());
    out.flush();
    return 0;
  }

  private static String location(String name) {
    if (!name.contains("/") && !name.contains(":")) {
      throw new ConfigurationException(
          "Parameter [NAME] is invalid. It should be the name of a published model (see"
              + " `bin/interactions models`), or a folder, zip or URL (was: "
              + name
              + ")");
    }
    return name;
  }
}
