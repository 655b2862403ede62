package dk.frist.cli.inspect;

import dk.frist.cli.TextTable;
import dk.frist.connectors.logs.ColumnFacts;
import dk.frist.connectors.logs.LogInspection;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a log, in words. Values are shown only of columns that have few and repeat them,
 * and never of the likely case id or of columns that name persons.
 */
final class InspectionText {
  private static final int EXAMPLES = 3;
  private static final int MOST_ACTIVITIES = 40;
  private static final int ROWS_A_VALUE = 5;
  private static final int LONGEST_EXAMPLE = 30;

  private static final Pattern PERSONS =
      Pattern.compile(
          "resource|user|responsible|employee|person|applicant|e?mail|phone|address|cpr|birth"
              + "|medarbejder|sagsbehandler|ansøger|navn|fornavn|(first|last|full|sur) ?_?name",
          Pattern.CASE_INSENSITIVE);

  private final String name;
  private final LogInspection log;
  private final Guesses guesses;
  private final ZoneId zone;

  InspectionText(String name, LogInspection log, Guesses guesses, ZoneId zone) {
    this.name = name;
    this.log = log;
    this.guesses = guesses;
    this.zone = zone;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(name + ": " + log.format().title() + ", " + rows(log.rows()));
    guesses.occurredAt().ifPresent(column -> lines.add(span(column)));
    if (!log.objectTypes().isEmpty()) {
      lines.add("");
      lines.addAll(objectTypes());
    }
    lines.add("");
    lines.addAll(columns());
    guesses.activity().ifPresent(column -> lines.addAll(activities(column)));
    lines.add("");
    lines.addAll(guessed());
    List<String> wrong = new WrongRows(log, guesses).lines();
    if (!wrong.isEmpty()) {
      lines.add("");
      lines.add("What is wrong:");
      wrong.forEach(line -> lines.add("  " + line));
    }
    return lines;
  }

  private String span(ColumnFacts column) {
    return "from "
        + date(column.times().first())
        + " to "
        + date(column.times().last())
        + " by '"
        + column.address()
        + "'";
  }

  private String date(@Nullable Instant time) {
    return time == null ? "no day" : time.atZone(zone).toLocalDate().toString();
  }

  private List<String> objectTypes() {
    TextTable table = new TextTable(1, "object type", "objects", "events");
    log.objectTypes()
        .forEach(
            type ->
                table.add(
                    type.name().equals(log.objectType())
                        ? type.name() + " (taken for the case)"
                        : type.name(),
                    number(type.objects()),
                    number(type.events())));
    return table.lines();
  }

  private List<String> columns() {
    TextTable table = new TextTable(2, "column", "holds", "filled", "empty", "distinct");
    for (ColumnFacts column : log.columns()) {
      double empty = log.rows() == 0 ? 0 : 1 - column.filled() / (double) log.rows();
      table.add(
          column.address(),
          holds(column),
          number(column.filled()),
          String.format(Locale.ROOT, "%.0f %%", 100 * empty),
          (column.exact() ? "" : "about ") + number(column.distinct()));
    }
    return table.lines();
  }

  private String holds(ColumnFacts column) {
    if (guesses.caseId().equals(Optional.of(column))) {
      return "the likely case id: not shown";
    }
    if (column.filled() == 0) {
      return "nothing";
    }
    if (column.isTime()) {
      return times(column.times());
    }
    if (PERSONS.matcher(column.address()).find()) {
      return "likely persons: not shown";
    }
    boolean repeats =
        !column.commonest().isEmpty() && column.filled() >= ROWS_A_VALUE * column.distinct();
    return repeats
        ? column.commonest().stream()
            .limit(EXAMPLES)
            .map(value -> cut(value.text()))
            .collect(Collectors.joining(", "))
        : "values that hardly repeat: not shown";
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_EXAMPLE ? text : text.substring(0, LONGEST_EXAMPLE) + "…";
  }

  private static String times(ColumnFacts.Times times) {
    if (times.dates() == times.read()) {
      return "dates";
    }
    String form = times.dates() == 0 ? "times" : "times and dates";
    long timed = times.read() - times.dates();
    if (times.withOffset() == 0) {
      return form + " without an offset";
    }
    return form + (times.withOffset() == timed ? " with an offset" : ", some with an offset");
  }

  private List<String> activities(ColumnFacts column) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    TextTable table = new TextTable(1, "activity in '" + column.address() + "'", "rows");
    column.commonest().stream()
        .limit(MOST_ACTIVITIES)
        .forEach(value -> table.add(value.text(), number(value.rows())));
    lines.addAll(table.lines());
    int more = column.commonest().size() - MOST_ACTIVITIES;
    if (more > 0) {
      lines.add("and " + more + " more, which a draft of a mapping lists");
    }
    return lines;
  }

  private List<String> guessed() {
    List<String> lines = new ArrayList<>();
    lines.add("Guesses, by names and contents:");
    lines.add(
        "  case-id      "
            + guesses
                .caseId()
                .map(column -> column.address() + " (" + number(column.distinct()) + " cases)")
                .orElse("none: say it yourself"));
    lines.add("  case-type    " + named(guesses.caseType()));
    lines.add("  activity     " + named(guesses.activity()));
    lines.add("  occurred-at  " + named(guesses.occurredAt()));
    lines.add(
        "  recorded-at  "
            + guesses
                .recordedAt()
                .map(ColumnFacts::address)
                .orElse("none: then events count as recorded when they occurred"));
    return lines;
  }

  private static String named(Optional<ColumnFacts> column) {
    return column.map(ColumnFacts::address).orElse("none: say it yourself");
  }

  static String rows(long number) {
    return number(number) + (number == 1 ? " row" : " rows");
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
