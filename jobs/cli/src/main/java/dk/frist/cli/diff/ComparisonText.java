package dk.frist.cli.diff;

import dk.frist.cli.TextTable;
import dk.frist.rules.difference.Cause;
import dk.frist.rules.figures.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The text of a comparison, for people: counts by cause, and then what else changed. */
final class ComparisonText {
  /** Of other windows, and of clocks, the reader is told only how many figures changed. */
  private static final List<Window> LISTED = List.of(Window.PERIOD, Window.NOW);

  private final Comparison comparison;
  private final Attribution attribution;
  private final boolean allFigures;
  private final List<String> lines = new ArrayList<>();

  /**
   * @param allFigures whether to list every other figure that changed
   */
  ComparisonText(Comparison comparison, Attribution attribution, boolean allFigures) {
    this.comparison = comparison;
    this.attribution = attribution;
    this.allFigures = allFigures;
  }

  /** The lines; no unit is named. */
  List<String> lines() {
    lines.add("A  " + named(comparison.former()));
    lines.add("B  " + named(comparison.latter()));
    addCounts();
    addOthers();
    addReadingsOfOnePlan("A", comparison.former());
    addReadingsOfOnePlan("B", comparison.latter());
    return lines;
  }

  private static String named(RunDay run) {
    return "%s: %s (edition %s) as of %s"
        .formatted(
            run.results().folder(),
            run.results().plan().id(),
            run.results().plan().edition(),
            run.date());
  }

  private void addCounts() {
    lines.add("");
    TextTable table =
        new TextTable(7, "target", "reading", "count", "A", "B", "change", "by cause");
    attribution
        .changes()
        .forEach(
            (key, byCause) -> {
              if (byCause.values().stream().anyMatch(change -> change != 0)) {
                table.add(count(key, byCause));
              }
            });
    if (table.isEmpty()) {
      lines.add("No count of a target changed.");
    } else {
      lines.addAll(table.lines());
    }
  }

  private String[] count(FigureKey key, Map<Cause, Long> byCause) {
    long before = comparison.former().count(key);
    long after = comparison.latter().count(key);
    return new String[] {
      key.caseType().isEmpty() ? key.target() : key.target() + " " + key.caseType(),
      key.reading(),
      key.measure().id(),
      Long.toString(before),
      Long.toString(after),
      signed(after - before),
      byCause.entrySet().stream()
          .filter(change -> change.getValue() != 0)
          .map(change -> change.getKey().id() + " " + signed(change.getValue()))
          .collect(Collectors.joining(", "))
    };
  }

  private static String signed(long change) {
    return change == 0 ? "0" : "%+d".formatted(change);
  }

  private void addOthers() {
    SortedSet<FigureKey> keys = new TreeSet<>(comparison.former().figures().keySet());
    keys.addAll(comparison.latter().figures().keySet());
    keys.removeIf(key -> !isOtherAndChanged(key));
    List<FigureKey> listed = keys.stream().filter(this::isListed).toList();
    TextTable table = new TextTable(5, "of", "window", "figure", "A", "B");
    for (FigureKey key : listed) {
      table.add(
          of(key),
          key.window().id(),
          key.measure().id(),
          comparison.former().text(key),
          comparison.latter().text(key));
    }
    if (!table.isEmpty()) {
      lines.add("");
      lines.add("Other figures that changed with them:");
      lines.addAll(table.lines());
    }
    int rest = keys.size() - listed.size();
    if (rest > 0) {
      lines.add("");
      lines.add(
          "And " + rest + " figures of clocks and of other windows; --all-figures lists them.");
    }
  }

  private boolean isListed(FigureKey key) {
    return allFigures || (key.isTarget() && LISTED.contains(key.window()));
  }

  private boolean isOtherAndChanged(FigureKey key) {
    return !Attribution.isAttributed(key)
        && (!key.isTarget() || comparison.compared().contains(key.readingKey()))
        && !comparison.former().text(key).equals(comparison.latter().text(key));
  }

  private static String of(FigureKey key) {
    String whose = key.isTarget() ? key.target() + " " + key.reading() : "clock " + key.clock();
    return key.caseType().isEmpty() ? whose : whose + " " + key.caseType();
  }

  private void addReadingsOfOnePlan(String name, RunDay run) {
    SortedSet<ReadingKey> only = ReadingKey.of(run.results().plan());
    only.removeAll(comparison.compared());
    if (!only.isEmpty()) {
      lines.add("");
      lines.add(
          "Only in the plan of %s, so not compared: %s"
              .formatted(
                  name, only.stream().map(ReadingKey::toString).collect(Collectors.joining(", "))));
    }
  }
}
