package org.interactionanalytics.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interactionanalytics.audio.SpeechNetwork;
import org.interactionanalytics.insight.ActModel;
import org.interactionanalytics.insight.EmotionModel;
import org.interactionanalytics.speaker.VoiceMatcher;
import org.interactionanalytics.speaker.VoiceModel;
import org.interactionanalytics.speech.ModelHash;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes and measures the shipped models of text and speech. */
@Command(
    name = "training",
    mixinStandardHelpOptions = true,
    description = "Makes and measures the shipped models of text and speech.")
public final class Training {
  private Training() {}

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Training()).execute(arguments));
  }

  @Command(name = "sentiment", description = "Makes the sentiment model.")
  void sentiment(
      @Option(names = "--data", required = true, description = "Data folder.") Path data,
      @Option(names = "--model", required = true, description = "Model to write.") Path model)
      throws IOException {
    SentimentTraining training = new SentimentTraining(new Corpora(data));
    training.write(training.examples(), model);
  }

  @Command(name = "roles", description = "Makes the agent and customer model.")
  void roles(
      @Option(names = "--data", required = true, description = "Data folder.") Path data,
      @Option(names = "--model", required = true, description = "Model to write.") Path model)
      throws IOException {
    new RoleTraining(new Corpora(data)).write(model);
  }

  @Command(name = "word-classes", description = "Makes the model of word classes.")
  void wordClasses(
      @Option(names = "--data", required = true, description = "Data folder.") Path data,
      @Option(names = "--model", required = true, description = "Model to write.") Path model)
      throws IOException {
    System.out.print(new WordClassTraining(new Corpora(data)).write(model));
  }

  @Command(
      name = "document-frequencies",
      description = "Counts in how many conversations each word is said.")
  void documentFrequencies(
      @Option(names = "--data", required = true, description = "Data folder.") Path data,
      @Option(names = "--model", required = true, description = "Table to write.") Path model)
      throws IOException {
    new DocumentFrequencyTraining(new Corpora(data)).write(model);
  }

  @Command(name = "key-phrases", description = "Learns the weights of key phrases.")
  void keyPhrases(
      @Option(names = "--data", required = true, description = "Data folder.") Path data,
      @Option(names = "--model", required = true, description = "Model to write.") Path model)
      throws IOException {
    new KeyPhraseTraining(new Corpora(data)).write(model);
  }

  @Command(
      name = "extractive-summary",
      description = "Learns which sentences people choose for a summary.")
  void extractiveSummary(
      @Option(names = "--data", required = true, description = "Data folder.") Path data,
      @Option(names = "--model", required = true, description = "Model to write.") Path model)
      throws IOException {
    new SummaryTraining(new Corpora(data)).write(model);
  }

  @Command(name = "punctuation", description = "Makes the punctuation model.")
  void punctuation(
      @Option(names = "--data", required = true, description = "Data folder.") Path data,
      @Option(names = "--model", required = true, description = "Model to write.") Path model,
      @Option(
              names = "--steps",
              defaultValue = "4500",
              description = "Batches to learn from (default: ${DEFAULT-VALUE}).")
          int steps)
      throws IOException {
    new PunctuationTraining(new PunctuationCorpus(new Corpora(data))).write(model, steps);
  }

  @Command(name = "speech", description = "Makes the model that tells speech from other sounds.")
  void speech(
      @Option(
              names = "--sounds",
              required = true,
              description = "Folder that make-sounds.py filled.")
          Path sounds,
      @Option(names = "--model", required = true, description = "Model to write.") Path model,
      @Option(
              names = "--scenes",
              defaultValue = "2000",
              description = "Scenes to make up (default: ${DEFAULT-VALUE}).")
          int scenes,
      @Option(
              names = "--steps",
              defaultValue = "3600",
              description = "Batches to learn from (default: ${DEFAULT-VALUE}).")
          int steps)
      throws IOException {
    new SpeechTraining(new SoundLibrary(sounds)).write(model, scenes, steps);
  }

  @Command(name = "emotion", description = "Makes the emotion model.")
  void emotion(
      @Option(names = "--data", required = true, description = "Data folder.") Path data,
      @Option(names = "--model", required = true, description = "Model to write.") Path model)
      throws IOException {
    new EmotionTraining(new Corpora(data)).write(model);
  }

  @Command(name = "acts", description = "Makes the model of questions, tasks and courtesy.")
  void acts(
      @Option(names = "--data", required = true, description = "Data folder.") Path data,
      @Option(names = "--model", required = true, description = "Model to write.") Path model)
      throws IOException {
    new ActTraining(new Corpora(data)).write(model);
  }

  @Command(name = "voice-space", description = "Makes the space in which voices are told apart.")
  void voiceSpace(
      @Option(names = "--voice-model", required = true, description = "Speaker model's folder.")
          Path voiceModel,
      @Option(names = "--real", description = "Folders of real recordings with RTTM.")
          List<Path> real,
      @Option(names = "--rendered", description = "Folders of rendered recordings with RTTM.")
          List<Path> rendered,
      @Option(names = "--model", required = true, description = "Model to write.") Path model)
      throws IOException {
    VoiceSpaceTraining training = new VoiceSpaceTraining();
    for (VoiceSpaceEvaluation.Group group : voices(voiceModel, real, rendered)) {
      group.recordings().forEach(recording -> training.add(recording, group.weight()));
    }
    Files.write(model, training.file());
  }

  @Command(
      name = "evaluate-voice-space",
      description = "Prints how voices are told apart, each recording left out of the training.")
  void evaluateVoiceSpace(
      @Option(names = "--voice-model", required = true, description = "Speaker model's folder.")
          Path voiceModel,
      @Option(names = "--real", description = "Folders of real recordings with RTTM.")
          List<Path> real,
      @Option(names = "--rendered", description = "Folders of rendered recordings with RTTM.")
          List<Path> rendered,
      @Option(
              names = "--times",
              defaultValue = "1",
              description = "How often each is played over, as one recording (default: 1).")
          int times)
      throws IOException {
    System.out.print(new VoiceSpaceEvaluation().report(voices(voiceModel, real, rendered), times));
  }

  @Command(name = "voice-matching", description = "Makes the model by which voices are compared.")
  void voiceMatching(
      @Option(names = "--voice-model", required = true, description = "Speaker model's folder.")
          Path voiceModel,
      @Option(names = "--voices", required = true, description = "Folder of a voice set.")
          Path voices,
      @Option(names = "--model", required = true, description = "Model to write.") Path model)
      throws IOException {
    Files.write(
        model,
        new VoiceMatchingTraining(ModelHash.ofFolder(voiceModel))
            .file(VoiceSet.read(voices, VoiceModel.load(voiceModel))));
  }

  @Command(
      name = "evaluate-identification",
      description = "Prints how well people are identified that no model was made with.")
  void evaluateIdentification(
      @Option(names = "--voice-model", required = true, description = "Speaker model's folder.")
          Path voiceModel,
      @Option(names = "--voices", description = "Voice set that the model is made with.")
          Path voices,
      @Option(names = "--others", description = "Voice sets that no model was made with.")
          List<Path> others)
      throws IOException {
    VoiceModel model = VoiceModel.load(voiceModel);
    VoiceMatcher shipped = VoiceMatcher.shipped(ModelHash.ofFolder(voiceModel));
    IdentificationEvaluation evaluation = new IdentificationEvaluation();
    if (voices != null) {
      evaluation.crossed(voices.getFileName().toString(), VoiceSet.read(voices, model));
    }
    for (Path folder : others == null ? List.<Path>of() : others) {
      evaluation.add(folder.getFileName().toString(), shipped, VoiceSet.read(folder, model));
    }
    System.out.print(evaluation.report());
  }

  private static List<VoiceSpaceEvaluation.Group> voices(
      Path voiceModel, List<Path> real, List<Path> rendered) throws IOException {
    VoiceModel model = VoiceModel.load(voiceModel);
    List<VoiceSpaceEvaluation.Group> groups = new ArrayList<>();
    for (Path folder : real == null ? List.<Path>of() : real) {
      groups.add(VoiceSpaceEvaluation.Group.real(folder, model));
    }
    for (Path folder : rendered == null ? List.<Path>of() : rendered) {
      groups.add(VoiceSpaceEvaluation.Group.rendered(folder, model));
    }
    return groups;
  }

  @Command(name = "evaluate-sentiment", description = "Prints the sentiment model's figures.")
  void evaluateSentiment(
      @Option(names = "--data", required = true, description = "Data folder.") Path data,
      @Option(names = "--model", required = true, description = "Model to measure.") Path model)
      throws IOException {
    System.out.print(new SentimentEvaluation(new Corpora(data)).report(model));
  }

  @Command(name = "evaluate-punctuation", description = "Prints the punctuation model's figures.")
  void evaluatePunctuation(
      @Option(names = "--data", required = true, description = "Data folder.") Path data,
      @Option(names = "--model", required = true, description = "Model to measure.") Path model)
      throws IOException {
    System.out.print(
        new PunctuationEvaluation(new PunctuationCorpus(new Corpora(data))).report(model));
  }

  @Command(name = "time-punctuation", description = "Prints how fast the punctuation model is.")
  void timePunctuation(
      @Option(names = "--data", required = true, description = "Data folder.") Path data,
      @Option(names = "--model", required = true, description = "Model to measure.") Path model)
      throws IOException {
    System.out.print(
        new PunctuationEvaluation(new PunctuationCorpus(new Corpora(data))).speed(model));
  }

  @Command(name = "evaluate-roles", description = "Prints the role model's figures.")
  void evaluateRoles(
      @Option(names = "--data", required = true, description = "Data folder.") Path data,
      @Option(names = "--model", required = true, description = "Model to measure.") Path model)
      throws IOException {
    System.out.print(new RoleEvaluation(new Corpora(data)).report(model));
  }

  @Command(name = "evaluate-key-phrases", description = "Prints the figures of key phrases.")
  void evaluateKeyPhrases(
      @Option(names = "--data", required = true, description = "Data folder.") Path data) {
    System.out.print(new KeyPhraseEvaluation(new Corpora(data)).report());
  }

  @Command(name = "evaluate-summaries", description = "Prints the figures of summaries.")
  void evaluateSummaries(
      @Option(names = "--data", required = true, description = "Data folder.") Path data,
      @Option(
              names = "--pairs",
              description = "File to write every summary, reference and figures to.")
          Optional<Path> pairs)
      throws IOException {
    System.out.print(new SummaryEvaluation(new Corpora(data)).report(pairs));
  }

  @Command(name = "evaluate-emotion", description = "Prints the emotion model's figures.")
  void evaluateEmotion(
      @Option(names = "--data", required = true, description = "Data folder.") Path data,
      @Option(names = "--model", required = true, description = "Model to measure.") Path model,
      @Option(
              names = "--samples",
              required = true,
              description = "Folder with the references of sample calls.")
          Path samples)
      throws IOException {
    System.out.print(
        new EmotionEvaluation(new Corpora(data), EmotionModel.read(model)).report(samples));
  }

  @Command(name = "evaluate-questions", description = "Prints the figures of questions.")
  void evaluateQuestions(
      @Option(names = "--data", required = true, description = "Data folder.") Path data,
      @Option(names = "--model", required = true, description = "Model to measure.") Path model) {
    System.out.print(new ActEvaluation(new Corpora(data), ActModel.read(model)).questions());
  }

  @Command(
      name = "evaluate-actions",
      description = "Prints the figures of action items and requests.")
  void evaluateActions(
      @Option(names = "--data", required = true, description = "Data folder.") Path data,
      @Option(names = "--model", required = true, description = "Model to measure.") Path model) {
    System.out.print(new ActEvaluation(new Corpora(data), ActModel.read(model)).actions());
  }

  @Command(
      name = "evaluate-politeness",
      description = "Prints the figures of politeness, greetings, thanks and closings.")
  void evaluatePoliteness(
      @Option(names = "--data", required = true, description = "Data folder.") Path data,
      @Option(names = "--model", required = true, description = "Model to measure.") Path model) {
    System.out.print(new ActEvaluation(new Corpora(data), ActModel.read(model)).politeness());
  }

  @Command(
      name = "evaluate-speech",
      description = "Prints the speech model's figures beside those of an energy threshold.")
  void evaluateSpeech(
      @Option(
              names = "--samples",
              required = true,
              description = "Folder with the sample recordings and their references.")
          Path samples,
      @Option(
              names = "--sounds",
              required = true,
              description = "Folder of recordings that the model was not learnt from.")
          Path sounds,
      @Option(names = "--model", required = true, description = "Model to measure.") Path model)
      throws IOException {
    SpeechEvaluation evaluation = new SpeechEvaluation(SpeechNetwork.read(model));
    System.out.print(evaluation.report(samples, new SoundLibrary(sounds)));
  }

  @Command(name = "bench-voices", description = "Times telling the speakers of an hour apart.")
  void benchVoices(
      @Option(names = "--voice-model", required = true, description = "Speaker model's folder.")
          Path voiceModel,
      @Option(
              names = "--recordings",
              required = true,
              arity = "1..*",
              description = "Recordings of one channel.")
          List<Path> recordings)
      throws IOException {
    System.out.print(VoiceBench.report(VoiceModel.load(voiceModel), recordings));
  }

  @Command(name = "bench-language", description = "Times the analysis of an hour of conversation.")
  void benchLanguage(
      @Option(
              names = "--samples",
              required = true,
              description = "Folder with the references of sample calls.")
          Path samples,
      @Option(
              names = "--rounds",
              defaultValue = "10",
              description = "Analyses to time (default: ${DEFAULT-VALUE}).")
          int rounds)
      throws IOException {
    System.out.print(LanguageBench.report(samples, rounds));
  }

  @Command(
      name = "evaluate-subjects",
      description = "Prints the figures of titles and of reasons of calls.")
  void evaluateSubjects(
      @Option(names = "--data", required = true, description = "Data folder.") Path data) {
    System.out.print(new SubjectEvaluation(new Corpora(data)).report());
  }
}
