package org.interactionanalytics.jobs.load;

import org.interactionanalytics.interaction.InteractionAnalyzer;
import org.interactionanalytics.interaction.LanguageModels;
import org.interactionanalytics.jobs.config.AnalysisSettings;

/** Makes the analyzers that settings ask for. */
final class Analyzers {
  private Analyzers() {}

  /** For recordings in a language; keys of servers come from this machine's environment. */
  static InteractionAnalyzer of(AnalysisSettings settings, String language) {
    return new InteractionAnalyzer(
        LanguageModels.english(),
        settings.profile(language),
        settings.categoryProfile(),
        settings.overallSentiment(),
        settings.toneSource(),
        settings.summarizer().summarizer(System::getenv));
  }
}
