package org.interactionanalytics.speech;

import com.sun.jna.Function;
import com.sun.jna.Platform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.interactionanalytics.error.ConfigurationException;
import org.vosk.LibVosk;
import org.vosk.Model;

/**
 * The models that this process has loaded. One object serves all recognisers of a model. It is
 * never closed: closing one that is in use, or twice, ends the process, and loading one per
 * recording leaks its memory.
 */
final class LoadedModels {
  private static final ConcurrentMap<Path, Model> MODELS = new ConcurrentHashMap<>();

  /**
   * libvosk prints what is above this severity to stderr: 0 information, -1 warnings, -2 errors.
   */
  private static final int ERRORS_ONLY = -2;

  /** From locale.h of glibc and musl. */
  private static final int LC_NUMERIC_LINUX = 1;

  /** From locale.h of macOS and of Windows. */
  private static final int LC_NUMERIC = 4;

  static {
    prepareLibrary();
  }

  private LoadedModels() {}

  /**
   * @throws ConfigurationException if libvosk refuses the model
   */
  static Model load(SpeechModel model) {
    return MODELS.computeIfAbsent(model.folder(), folder -> load(model, folder));
  }

  private static Model load(SpeechModel model, Path folder) {
    try (SteadyModel steady = SteadyModel.of(folder)) {
      return new Model(steady.folder().toString());
    } catch (IOException e) {
      ConfigurationException refused =
          new ConfigurationException(
              "Speech model ["
                  + model.name()
                  + "] in "
                  + folder
                  + " cannot be loaded by "
                  + SpeechEngine.NAME_AND_VERSION
                  + " ("
                  + e.getMessage()
                  + "): its files are damaged or made for another version, or the folder for"
                  + " temporary files takes no symbolic links. Fetch it again or choose another"
                  + " model");
      refused.initCause(e);
      throw refused;
    }
  }

  private static void prepareLibrary() {
    // libvosk speaks UTF-8; the binding would decode words in the platform's charset
    System.setProperty("jna.encoding", "UTF-8");
    // libvosk reads and prints numbers in the process's locale, which the JVM takes from the
    // environment: with a decimal comma its beams are wrong and its answers no JSON
    Function.getFunction(Platform.C_LIBRARY_NAME, "setlocale")
        .invokePointer(new Object[] {Platform.isLinux() ? LC_NUMERIC_LINUX : LC_NUMERIC, "C"});
    LibVosk.vosk_set_log_level(ERRORS_ONLY);
  }
}
