package org.interactionanalytics.training;

import java.nio.file.*;
import java.util.*;
import org.interactionanalytics.language.*;
import org.interactionanalytics.insight.*;
import org.interactionanalytics.text.*;
import org.interactionanalytics.timeline.*;

final class SumPrinter {
  public static void main(String[] a) throws Exception {
    List<List<List<String>>> all = new ArrayList<>();
    List<String> names = new ArrayList<>();
    if (a[0].equals("samples")) {
      for (String f : new TreeSet<>(Arrays.asList(new java.io.File("samples/scripts").list()))) {
        List<List<String>> turns = new ArrayList<>();
        String text = Files.readString(Path.of("samples/scripts", f));
        for (String line : text.substring(text.indexOf("---") + 3).strip().split("\n")) {
          int c = line.indexOf(':');
          if (c > 0) turns.add(List.of(line.substring(0, c).replaceAll(" *\\(.*", ""), line.substring(c + 1).strip()));
        }
        all.add(turns); names.add(f);
      }
    } else if (a[0].equals("ms")) {
      int seed = Integer.parseInt(a[1]);
      List<Conversations.ServiceCall> calls = new ArrayList<>(new Conversations(new Corpora(Path.of("/work/shared/data/text"))).serviceCalls(Conversations.Part.TRAIN).stream().filter(c -> !c.turns().isEmpty()).toList());
      Collections.shuffle(calls, new Random(seed));
      calls.subList(0, Integer.parseInt(a[2])).forEach(c -> { all.add(c.turns()); names.add(c.title() + " :: " + c.summary()); });
    } else if (a[0].equals("sgd")) {
      Map<String, List<List<String>>> m = new LinkedHashMap<>();
      for (Corpora.DialogueTurn t : new Corpora(Path.of("/work/shared/data/text")).dialogues(Corpora.Part.TRAIN)) m.computeIfAbsent(t.dialogue(), k -> new ArrayList<>()).add(List.of(t.agent() ? "agent" : "customer", t.text()));
      List<List<List<String>>> l = new ArrayList<>(m.values());
      Collections.shuffle(l, new Random(Integer.parseInt(a[1])));
      l.subList(0, Integer.parseInt(a[2])).forEach(c -> { all.add(c); names.add("sgd"); });
    } else {
      for (Conversations.QueryMeeting q : new Conversations(new Corpora(Path.of("/work/shared/data/text"))).queryMeetings(Conversations.Part.TRAIN).subList(60, 60 + Integer.parseInt(a[2]))) { all.add(q.turns().stream().map(t -> List.of(t.get(0), t.get(1).replaceAll("\\{\\w+\\}", " ").replaceAll(" ([.,?!'])", "$1"))).toList()); names.add(q.summary()); }
    }
    boolean show = a.length > 3;
    for (int i = 0; i < all.size(); i++) {
      Timeline t = Texts.timeline(all.get(i));
      List<TaggedSentence> s = TaggedSentence.all(Texts.sentences(t));
      System.out.println("== " + names.get(i));
      if (show) all.get(i).forEach(x -> System.out.println("      " + x));
      for (ConversationSummarizer.Length len : ConversationSummarizer.Length.values())
        for (SummaryBlock b : new ReportingSummarizer().summarize(s, t, len)) System.out.println("  " + len + " " + b.groupId() + ": " + b.text());
    }
  }
}
