package dk.frist.cli.inspect;

import dk.frist.connectors.logs.ColumnFacts;
import dk.frist.connectors.logs.LogInspection;
import dk.frist.connectors.logs.MappingFile;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mapping to start from. What can be guessed is there; what cannot is the word {@code TODO}, at
 * which reading the mapping fails until somebody has filled it in.
 */
record MappingDraft(String name, LogInspection log, Guesses guesses, ZoneId zone) {
  /** So many activities have to be decided on; the others may be. */
  private static final int ACTIVITIES = 12;

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(:[A-Za-z0-9_]+)*");
  private static final String TO_DO = MappingFile.TO_DO;

  String text() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "# A draft for " + name + ". frist replay reads it when every " + TO_DO + " is gone.");
    lines.add(zoneLine());
    lines.add("# agency: whose events they are, when neither --agency nor the plans say so");
    if (log.objectType() != null) {
      lines.add("object-type: " + quoted(log.objectType()));
    }
    lines.add(line("case-id", guesses.caseId(), "which column is the case"));
    lines.add(line("case-type", guesses.caseType(), "a column; an empty value leaves it unsaid"));
    lines.add(line("activity", guesses.activity(), "what happened"));
    lines.add(line("occurred-at", guesses.occurredAt(), "when it happened"));
    lines.add(
        guesses
            .recordedAt()
            .map(column -> "recorded-at: " + quoted(column.address()))
            .orElse("# recorded-at: a column, if the log knows when an event was recorded"));
    addEvents(lines);
    addAttributes(lines);
    return String.join("\n", lines) + "\n";
  }

  private String zoneLine() {
    boolean needed =
        guesses
            .occurredAt()
            .map(column -> column.times().withOffset() < column.times().read())
            .orElse(true);
    return "zone: "
        + zone.getId()
        + (needed
            ? "   # check it: of times without an offset, and of the noon that a date stands for"
            : "   # not asked for: every time carries an offset");
  }

  private static String line(String key, Optional<ColumnFacts> guess, String meaning) {
    return guess
        .map(column -> key + ": " + quoted(column.address()))
        .orElse(key + ": " + TO_DO + "   # " + meaning);
  }

  private void addEvents(List<String> lines) {
    lines.add("events:");
    lines.add(
        "  # Which kind of event is each activity? filed and decided are the least; details go as");
    lines.add(
        "  # {kind: decided, outcome: granted}. Take out what is none: it is ignored and counted.");
    List<ColumnFacts.Value> activities =
        guesses.activity().map(ColumnFacts::commonest).orElse(List.of());
    for (int i = 0; i < activities.size(); i++) {
      String activity = quoted(activities.get(i).text());
      String rows = "   # " + InspectionText.rows(activities.get(i).rows());
      lines.add(
          i < ACTIVITIES
              ? "  " + activity + ": " + TO_DO + rows
              : "  # " + activity + ": " + TO_DO + rows);
    }
    if (activities.isEmpty()) {
      lines.add("  \"the name of an activity\": " + TO_DO);
    }
  }

  private void addAttributes(List<String> lines) {
    List<String> others =
        log.columns().stream()
            .filter(column -> !column.isTime() && !guesses.has(column))
            .filter(column -> !column.commonest().isEmpty())
            .map(column -> "#   " + quoted(column.address()) + ": " + quoted(column.address()))
            .toList();
    if (!others.isEmpty()) {
      lines.add("# attributes:   # those that the plan asks for, by the plan's names");
      lines.addAll(others);
    }
  }

  private static String quoted(String text) {
    return PLAIN.matcher(text).matches()
        ? text
        : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
