package org.interactionanalytics.training;

import java.nio.file.*;
import java.util.*;
import org.interactionanalytics.language.*;
import org.interactionanalytics.text.*;
import org.interactionanalytics.timeline.*;

final class ReportPrinter {
  public static void main(String[] a) throws Exception {
    List<List<List<String>>> all = new ArrayList<>();
    if (a[0].equals("samples")) {
      for (String f : new TreeSet<>(Arrays.asList(new java.io.File("samples/scripts").list()))) {
        List<List<String>> turns = new ArrayList<>();
        String text = Files.readString(Path.of("samples/scripts", f));
        for (String line : text.substring(text.indexOf("---") + 3).strip().split("\n")) {
          int c = line.indexOf(':');
          if (c > 0) turns.add(List.of(line.substring(0, c).replaceAll(" *\\(.*", ""), line.substring(c + 1).strip()));
        }
        all.add(turns);
      }
    } else {
      int seed = Integer.parseInt(a[1]);
      List<Conversations.ServiceCall> calls = new ArrayList<>(new Conversations(new Corpora(Path.of("/work/shared/data/text"))).serviceCalls(Conversations.Part.TRAIN).stream().filter(c -> !c.turns().isEmpty()).toList());
      Collections.shuffle(calls, new Random(seed));
      calls.subList(0, Integer.parseInt(a[2])).forEach(c -> all.add(c.turns()));
    }
    for (List<List<String>> turns : all) {
      Timeline t = Texts.timeline(turns);
      for (Sentence s : Texts.sentences(t)) {
        Side side = t.speaker(s.speakerId()).role().map(r -> r == Role.AGENT ? Side.AGENT : Side.CUSTOMER).orElse(Side.PARTICIPANT);
        System.out.println(side.name().charAt(0) + " " + s.text());
        for (Report r : ReportedSpeech.of(s.text(), s.question(), side)) System.out.println("        => " + r.act() + (r.anaphoric() ? "* " : "  ") + r.predicate());
      }
      System.out.println("-----");
    }
  }
}
