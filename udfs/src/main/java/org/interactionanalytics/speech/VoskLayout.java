package org.interactionanalytics.speech;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files that libvosk reads without asking first. They are checked here because native code
 * answers some of what is missing or broken by ending the process. Source: {@code src/model.cc} of
 * vosk-api 0.3.45, layouts "V2" and "V1".
 */
final class VoskLayout {
  private static final byte[] FST_MAGIC = {(byte) 0xd6, (byte) 0xfd, (byte) 0xb2, 0x7e};
  private static final byte[] KALDI_BINARY = {0, 'B', '<'};
  private static final byte[] KALDI_TEXT = {'<'};
  private static final List<String> IVECTOR_FILES =
      List.of("final.dubm", "final.mat", "global_cmvn.stats", "online_cmvn.conf", "splice.conf");

  private VoskLayout() {}

  /**
   * @throws ModelFormatException naming everything that is missing or is not what its name says
   */
  static void validate(Path folder) throws IOException {
    List<String> problems =
        Files.exists(folder.resolve("am/final.mdl"))
            ? problems(folder, "am/", "conf/", "graph/", List.of("conf/model.conf"))
            : problems(folder, "", "", "", List.of());
    if (!problems.isEmpty()) {
      throw new ModelFormatException(String.join(", ", problems));
    }
  }

  /**
   * The folder that holds the model: the given one, or its only folder where an archive was packed
   * with its top folder.
   */
  static Path root(Path folder) throws IOException {
    List<Path> children;
    try (Stream<Path> listed = Files.list(folder)) {
      children = listed.filter(child -> !isPackersLitter(child)).toList();
    }
    return children.size() == 1 && Files.isDirectory(children.get(0)) ? children.get(0) : folder;
  }

  private static boolean isPackersLitter(Path child) {
    String name = child.getFileName().toString();
    return name.equals("__MACOSX") || name.equals(".DS_Store");
  }

  private static List<String> problems(
      Path folder, String acoustic, String conf, String graph, List<String> others)
      throws IOException {
    List<String> problems = new ArrayList<>();
    require(problems, folder, acoustic + "final.mdl", KALDI_BINARY, KALDI_TEXT);
    require(problems, folder, conf + "mfcc.conf");
    for (String other : others) {
      require(problems, folder, other);
    }
    if (Files.exists(folder.resolve(graph + "HCLG.fst"))) {
      require(problems, folder, graph + "HCLG.fst", FST_MAGIC);
    } else if (Files.exists(folder.resolve(graph + "HCLr.fst"))) {
      require(problems, folder, graph + "HCLr.fst", FST_MAGIC);
      require(problems, folder, graph + "Gr.fst", FST_MAGIC);
      require(problems, folder, graph + "disambig_tid.int");
    } else {
      problems.add(graph + "HCLG.fst (or HCLr.fst with Gr.fst) is missing");
    }
    if (Files.exists(folder.resolve("ivector/final.ie"))) {
      for (String file : IVECTOR_FILES) {
        require(problems, folder, "ivector/" + file);
      }
    }
    if (Files.exists(folder.resolve("rescore/G.carpa"))) {
      require(problems, folder, "rescore/G.fst", FST_MAGIC);
    }
    return problems;
  }

  private static void require(List<String> problems, Path folder, String name, byte[]... beginnings)
      throws IOException {
    Path file = folder.resolve(name);
    if (!Files.isRegularFile(file)) {
      problems.add(name + " is missing");
    } else if (Files.size(file) == 0) {
      problems.add(name + " is empty");
    } else if (beginnings.length > 0 && !startsWithOne(file, beginnings)) {
      problems.add(name + " does not begin like such a file");
    }
  }

  private static boolean startsWithOne(Path file, byte[]... beginnings) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(FST_MAGIC.length);
      return Arrays.stream(beginnings)
          .anyMatch(
              beginning ->
                  head.length >= beginning.length
                      && Arrays.equals(head, 0, beginning.length, beginning, 0, beginning.length));
    }
  }
}
