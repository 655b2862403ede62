package dk.frist.cli.forecast;

import dk.frist.cli.TextTable;
import dk.frist.cli.forecast.WhatIf.Course;
import dk.frist.cli.forecast.WhatIf.Move;
import dk.frist.rules.forecast.Estimate;
import dk.frist.rules.forecast.Forecast;
import dk.frist.rules.plan.Requirement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How targets would move, as tables and in words. */
final class WhatIfText {
  private static final int WORDS = 3;
  private static final String ARROW = " → ";

  private final List<Move> moves;

  WhatIfText(List<Move> moves) {
    this.moves = moves;
  }

  /**
   * What deciding the overdue cases on a day would do on that day.
   *
   * @param decidedOn the day
   */
  List<String> ofDeciding(LocalDate decidedOn) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "If every overdue case were decided on "
            + decidedOn
            + ", and nothing else happened until then, on that day:");
    TextTable table =
        new TextTable(
            WORDS,
            "Plan",
            "Target",
            "Reading",
            "Overdue",
            "Counted",
            "Official",
            "Points",
            "Breaches left",
            "State");
    for (Move move : moves) {
      Requirement required = move.place().required();
      Course as = move.as();
      Course then = move.then();
      table.add(
          move.place().plan().id(),
          move.place().target().id(),
          move.place().readingName(),
          Numbers.whole((double) move.overdue()),
          moved(Numbers.whole((double) as.n()), Numbers.whole((double) then.n())),
          moved(
              Numbers.value(required, as.attainment()), Numbers.value(required, then.attainment())),
          required instanceof Requirement.ShareMet && as.attainment().hasValue()
              ? Numbers.points(fall(move))
              : Numbers.NONE,
          moved(breaches(as), breaches(then)),
          moved(as.attainment().state().id(), then.attainment().state().id()));
    }
    lines.addAll(table.lines());
    lines.add("");
    moves.stream()
        .map(move -> inWords(move, decidedOn))
        .filter(Objects::nonNull)
        .forEach(lines::add);
    return lines;
  }

  private static double fall(Move move) {
    return move.then().attainment().value() - move.as().attainment().value();
  }

  private static String breaches(Course course) {
    return course.breachesLeft().isPresent()
        ? Numbers.whole(course.breachesLeft().getAsDouble())
        : Numbers.NONE;
  }

  private static String moved(String as, String then) {
    return as.equals(then) ? as : as + ARROW + then;
  }

  /** In a sentence, what the elected reading of a share does first, and in the end. */
  private static @Nullable String inWords(Move move, LocalDate decidedOn) {
    boolean isShare = move.place().required() instanceof Requirement.ShareMet;
    boolean concerns = move.overdue() > 0 && move.as().attainment().hasValue();
    if (!isShare || !concerns || !move.place().reading().elected()) {
      return null;
    }
    double fall = fall(move);
    String first =
        fall < 0
            ? String.format(
                Locale.ROOT,
                "the official share falls first: by %.1f percentage points, from %s to %s, on %s.",
                -100 * fall,
                Numbers.value(move.place().required(), move.as().attainment()),
                Numbers.value(move.place().required(), move.then().attainment()),
                decidedOn)
            : String.format(
                Locale.ROOT,
                "the official share does not fall: it is %s on %s.",
                Numbers.value(move.place().required(), move.then().attainment()),
                decidedOn);
    return move.place().target().id() + ": " + first + " " + end(move);
  }

  private static String end(Move move) {
    Requirement required = move.place().required();
    Forecast.Expected as = move.as().expected();
    Forecast.Expected then = move.then().expected();
    LocalDate last = move.place().reading().rule().countedIn().last();
    if (as == null || then == null) {
      return "What it is at the end cannot be said: too little has counted.";
    }
    return String.format(
        Locale.ROOT,
        "At the end, on %s, it is expected to be %s instead of %s; the requirement is kept with a"
            + " chance of %s instead of %s.",
        last,
        value(required, then),
        value(required, as),
        Numbers.chance(then.chance()),
        Numbers.chance(as.chance()));
  }

  /** What the targets would come to at the end. */
  List<String> ofTheEnd() {
    List<String> lines = new ArrayList<>();
    lines.add("Expected at the end of the time in which each target counts:");
    TextTable table =
        new TextTable(
            WORDS, "Plan", "Target", "Reading", "Cases", "Value", "Four of five", "Chance");
    for (Move move : moves) {
      List<String> cells = new ArrayList<>();
      cells.add(move.place().plan().id());
      cells.add(move.place().target().id());
      cells.add(move.place().readingName());
      cells.addAll(cellsOfTheEnd(move));
      table.add(cells.toArray(String[]::new));
    }
    lines.addAll(table.lines());
    return lines;
  }

  private static List<String> cellsOfTheEnd(Move move) {
    Requirement required = move.place().required();
    Forecast.Expected as = move.as().expected();
    Forecast.Expected then = move.then().expected();
    if (as == null || then == null) {
      return List.of(Numbers.NONE, nothing(move), Numbers.NONE, Numbers.NONE);
    }
    return List.of(
        moved(Numbers.whole(as.n().value()), Numbers.whole(then.n().value())),
        moved(value(required, as), value(required, then)),
        interval(required, then),
        moved(Numbers.chance(as.chance()), Numbers.chance(then.chance())));
  }

  private static String nothing(Move move) {
    Forecast forecast = move.as().forecast();
    return forecast == null ? "not forecast" : ForecastTable.tooLittle(forecast);
  }

  private static String value(Requirement required, Forecast.Expected expected) {
    Estimate estimate = Numbers.estimate(required, expected);
    return estimate == null ? Numbers.NONE : Numbers.value(required, estimate.value());
  }

  private static String interval(Requirement required, Forecast.Expected expected) {
    Estimate estimate = Numbers.estimate(required, expected);
    return estimate == null ? Numbers.NONE : Numbers.interval(required, estimate);
  }
}
