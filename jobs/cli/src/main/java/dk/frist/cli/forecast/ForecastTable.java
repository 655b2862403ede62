package dk.frist.cli.forecast;

import dk.frist.cli.TextTable;
import dk.frist.cli.forecast.Reckoning.Place;
import dk.frist.rules.figures.Assumption;
import dk.frist.rules.figures.Measure;
import dk.frist.rules.forecast.Estimate;
import dk.frist.rules.forecast.Forecast;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Requirement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What every target of some plans has come to and is expected to come to, as text. */
final class ForecastTable {
  private static final int WORDS = 2;

  private final Reckoning reckoning;
  private final int day;

  /**
   * @param day the day to forecast from, as an epoch day
   */
  ForecastTable(Reckoning reckoning, int day) {
    this.reckoning = reckoning;
    this.day = day;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Plan plan : reckoning.places().stream().map(Place::plan).distinct().toList()) {
      lines.add(lines.isEmpty() ? heading(plan) : "\n" + heading(plan));
      TextTable table =
          new TextTable(
              WORDS,
              "Target",
              "Reading",
              "Counted",
              "Now",
              "At the end",
              "Four of five",
              "Of cases",
              "Chance",
              "Basis");
      reckoning.places().stream()
          .filter(place -> place.plan().equals(plan))
          .forEach(place -> add(table, place));
      lines.addAll(table.lines());
    }
    lines.add("");
    lines.add(
        "At the end: what is expected once counting ends. Four of five: an interval meant to hold"
            + " it in four of five cases. Chance: that the requirement is kept. Basis: the counted"
            + " units it rests on. Expected, not facts; --backtest says how well it would have"
            + " done.");
    return lines;
  }

  private String heading(Plan plan) {
    return plan.id() + ": forecast as of the end of " + LocalDate.ofEpochDay(day);
  }

  private void add(TextTable table, Place place) {
    List<String> cells = new ArrayList<>();
    cells.add(place.target().id());
    cells.add(place.readingName());
    cells.add(Numbers.whole(reckoning.figure(place, day, Measure.N).orElse(0)));
    cells.add(Numbers.value(place.required(), reckoning.attainment(place, day)));
    cells.addAll(
        reckoning
            .forecast(place, day, Assumption.AS_OF_LATE)
            .map(forecast -> cells(place.required(), forecast))
            .orElse(nothing("not forecast")));
    table.add(cells.toArray(String[]::new));
  }

  private static List<String> cells(Requirement required, Forecast forecast) {
    Forecast.Expected expected = forecast.expected();
    Estimate estimate = expected == null ? null : Numbers.estimate(required, expected);
    return expected == null || estimate == null
        ? nothing(tooLittle(forecast))
        : List.of(
            Numbers.value(required, estimate.value()),
            Numbers.interval(required, estimate),
            Numbers.whole(expected.n().value()),
            Numbers.chance(expected.chance()),
            Numbers.whole((double) forecast.basis()));
  }

  private static List<String> nothing(String why) {
    return List.of(Numbers.NONE, Numbers.NONE, Numbers.NONE, Numbers.NONE, why);
  }

  /** Why there is no forecast. */
  static String tooLittle(Forecast forecast) {
    return "too little data: " + forecast.basis() + " counted, " + Forecast.MINIMUM + " wanted";
  }
}
