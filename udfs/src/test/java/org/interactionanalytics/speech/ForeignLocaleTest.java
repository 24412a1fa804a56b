package org.interactionanalytics.speech;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Function;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The environment of an executor is not the one that the developer has. */
@EnabledOnOs(OS.LINUX)
class ForeignLocaleTest {
  private static final int LC_NUMERIC = 1;

  /** In a JVM of its own: the words, and the locale that native code sees. */
  static final class Recognizing {
    private Recognizing() {}

    public static void main(String[] arguments) throws Exception {
      short[] samples = Spoken.samples();
      SpeechModel model = new SpeechModel("m", "und", "", Path.of(arguments[0]));
      String text = Spoken.text(Spoken.recognize(model, samples, samples.length));
      Pointer locale =
          Function.getFunction(Platform.C_LIBRARY_NAME, "setlocale")
              .invokePointer(new Object[] {LC_NUMERIC, null});
      System.out.write((text + "|" + locale.getString(0)).getBytes(StandardCharsets.UTF_8));
      System.out.flush();
    }
  }

  /**
   * With a decimal comma libvosk prints no JSON. Which such locales a machine has is not known, but
   * C.UTF-8 is everywhere, and is seen to be replaced.
   */
  @Test
  void wordsAreUtf8AndNumbersHavePoints(@TempDir Path temp) throws Exception {
    Spoken.copyOf(Spoken.model(), temp);
    Path vocabulary = temp.resolve("graph/words.txt");
    List<String> words = Files.readAllLines(vocabulary);
    words.replaceAll(line -> line.startsWith("today ") ? line.replace("today", "tödäy") : line);
    Files.write(vocabulary, words);
    ProcessBuilder builder = ChildJvm.builder(Recognizing.class, temp.toString());
    builder.environment().remove("LC_ALL");
    builder.environment().put("LC_CTYPE", "C");
    builder.environment().put("LC_NUMERIC", "C.UTF-8");

    String output = ChildJvm.output(builder.start());

    assertThat(output).isEqualTo(Spoken.SENTENCE.replace("today", "tödäy") + "|C");
  }
}
