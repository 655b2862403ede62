package dk.frist.cli.forecast;

import dk.frist.cli.TextTable;
import dk.frist.cli.forecast.Reckoning.Place;
import dk.frist.rules.figures.Assumption;
import dk.frist.rules.figures.Measure;
import dk.frist.rules.forecast.Estimate;
import dk.frist.rules.forecast.Forecast;
import dk.frist.rules.plan.Plan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    long counted = (long) reckoning.figure(place, day, Measure.N).orElse(0);
    Optional<Forecast> forecast = reckoning.forecast(place, day, Assumption.AS_OF_LATE);
    Forecast.Expected expected = forecast.map(Forecast::expected).orElse(null);
    Estimate estimate = expected == null ? null : Numbers.estimate(place.required(), expected);
    boolean says = expected != null && estimate != null;
    table.add(
        place.target().id(),
        place.readingName(),
        Numbers.whole(counted),
        Numbers.value(place.required(), reckoning.attainment(place, day)),
        says ? Numbers.value(place.required(), estimate.value()) : Numbers.NONE,
        says ? Numbers.interval(place.required(), estimate) : Numbers.NONE,
        says ? Numbers.whole(expected.n().value()) : Numbers.NONE,
        says ? Numbers.chance(expected.chance()) : Numbers.NONE,
        forecast.map(each -> basis(each, says)).orElse("not forecast"));
  }

  private static String basis(Forecast forecast, boolean says) {
    return says ? Numbers.whole(forecast.basis()) : tooLittle(forecast);
  }

  /** Why there is no forecast. */
  static String tooLittle(Forecast forecast) {
    return "too little data: " + forecast.basis() + " counted, " + Forecast.MINIMUM + " wanted";
  }
}
