package dk.frist.cli.forecast;

import dk.frist.cli.TextTable;
import dk.frist.cli.forecast.BackTest.Point;
import dk.frist.rules.forecast.Estimate;
import dk.frist.rules.plan.Requirement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Forecasts of the past beside what came, and how well they did, as text. */
final class BackTestTable {
  private static final int WORDS = 3;

  private final List<Point> points;

  BackTestTable(List<Point> points) {
    this.points = points;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>(all().lines());
    lines.add("");
    lines.addAll(summary().lines());
    lines.add("");
    lines.add(
        "Held: the interval that is meant to hold what comes in four of five cases held it. Error:"
            + " the mean distance to what came in percentage points, of the forecast and of the"
            + " share so far; Width: of the interval, in percentage points. Both of shares only.");
    return lines;
  }

  private TextTable all() {
    TextTable table =
        new TextTable(
            WORDS,
            "Plan",
            "Target",
            "Reading",
            "At",
            "As of",
            "Now",
            "Forecast",
            "Four of five",
            "Came",
            "Error",
            "Held");
    for (Point point : points) {
      Requirement required = point.place().required();
      Estimate forecast = point.forecast();
      boolean isShare = required instanceof Requirement.ShareMet;
      table.add(
          point.place().plan().id(),
          point.place().target().id(),
          point.place().readingName(),
          point.percent() + " %",
          LocalDate.ofEpochDay(point.day()).toString(),
          Numbers.value(required, point.now()),
          forecast == null ? "too little" : Numbers.value(required, forecast.value()),
          forecast == null ? Numbers.NONE : Numbers.interval(required, forecast),
          Numbers.value(required, point.came()),
          forecast == null || !isShare
              ? Numbers.NONE
              : Numbers.points(forecast.value() - point.came()),
          forecast == null ? Numbers.NONE : point.held() ? "yes" : "no");
    }
    return table;
  }

  private TextTable summary() {
    TextTable table =
        new TextTable(
            1, "At", "Forecasts", "Held", "Of them", "Error", "Error of the share so far", "Width");
    points.stream()
        .map(Point::percent)
        .distinct()
        .sorted()
        .forEach(
            percent ->
                addSummary(
                    table,
                    percent + " %",
                    points.stream().filter(point -> point.percent() == percent).toList()));
    addSummary(table, "all", points);
    return table;
  }

  private static void addSummary(TextTable table, String name, List<Point> some) {
    List<Point> forecast = some.stream().filter(Point::isForecast).toList();
    long held = forecast.stream().filter(Point::held).count();
    table.add(
        name,
        Integer.toString(forecast.size()),
        Long.toString(held),
        forecast.isEmpty() ? Numbers.NONE : Numbers.chance(held / (double) forecast.size()),
        meanOfShares(forecast, point -> Math.abs(valueOf(point) - point.came())),
        meanOfShares(forecast, point -> Math.abs(point.now() - point.came())),
        meanOfShares(forecast, BackTestTable::widthOf));
  }

  private static double valueOf(Point point) {
    Estimate forecast = point.forecast();
    return forecast == null ? Double.NaN : forecast.value();
  }

  private static double widthOf(Point point) {
    Estimate forecast = point.forecast();
    return forecast == null ? Double.NaN : forecast.width();
  }

  private static String meanOfShares(List<Point> points, ToDoubleFunction<Point> number) {
    return points.stream()
        .filter(point -> point.place().required() instanceof Requirement.ShareMet)
        .mapToDouble(number)
        .average()
        .stream()
        .mapToObj(mean -> String.format(Locale.ROOT, "%.1f", 100 * mean))
        .findFirst()
        .orElse(Numbers.NONE);
  }
}
