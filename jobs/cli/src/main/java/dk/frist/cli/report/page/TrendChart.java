package dk.frist.cli.report.page;

import dk.frist.cli.report.Forecast;
import dk.frist.cli.report.Interval;
import dk.frist.cli.report.TargetCourse;
import dk.frist.cli.report.TargetStanding;
import dk.frist.cli.report.TrendPoint;
import dk.frist.rules.plan.Requirement;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Draws how a target has gone, and the forecast to the end of its period. */
final class TrendChart {
  private static final int HEIGHT = 300;

  private final Words words;
  private final TargetStanding standing;
  private final TargetCourse course;
  private final Requirement required;

  TrendChart(Words words, TargetStanding standing, TargetCourse course) {
    this.words = words;
    this.standing = standing;
    this.course = course;
    this.required = standing.required();
  }

  /** The chart; null when there is no day to show. */
  @Nullable PageChart chart(String id, LocalDate reported) {
    List<TrendPoint> trend =
        course.trend().stream().filter(point -> point.period() != null).toList();
    if (trend.isEmpty()) {
      return null;
    }
    TrendPoint last = trend.get(trend.size() - 1);
    ChartData.@Nullable Fan fan = fan(last, reported);
    String key = "trend." + unit();
    return new PageChart(
        id,
        words.say(fan == null ? key + ".caption" : key + ".caption.forecast"),
        words.say(
            "trend.description",
            words.date(trend.get(0).day()),
            words.date(last.day()),
            words.value(required, last.period()),
            words.required(required)),
        ChartData.json(data(trend, fan)),
        HEIGHT,
        false,
        table());
  }

  private ChartData data(List<TrendPoint> trend, ChartData.@Nullable Fan fan) {
    boolean volume = required instanceof Requirement.AtLeast;
    return new ChartData.Trend(
        unit(),
        words.say("trend." + unit() + ".axis"),
        line("trend.period", trend, TrendPoint::period),
        volume ? null : line("trend.recent", trend, TrendPoint::recent),
        volume ? line("trend.pace", trend, TrendPoint::pace) : null,
        new ChartData.Level(words.say("trend.required", words.required(required)), level()),
        fan);
  }

  private String unit() {
    if (required instanceof Requirement.AtLeast) {
      return "count";
    }
    return required instanceof Requirement.MeanAtMost ? "days" : "percent";
  }

  private BigDecimal level() {
    if (required instanceof Requirement.ShareMet share) {
      return BigDecimal.valueOf(share.share().partsPerMillion(), 4);
    }
    return required instanceof Requirement.AtLeast volume
        ? BigDecimal.valueOf(volume.units())
        : BigDecimal.valueOf(((Requirement.MeanAtMost) required).days());
  }

  private ChartData.Line line(
      String name, List<TrendPoint> trend, Function<TrendPoint, @Nullable BigDecimal> value) {
    List<List<Object>> points = new ArrayList<>();
    for (TrendPoint point : trend) {
      BigDecimal number = value.apply(point);
      if (number != null) {
        points.add(ChartData.Line.point(point.day(), drawn(number)));
      }
    }
    return new ChartData.Line(words.say(name), points);
  }

  private BigDecimal drawn(BigDecimal number) {
    return required instanceof Requirement.ShareMet
        ? Words.percent(number)
        : number.setScale(1, RoundingMode.HALF_UP);
  }

  private ChartData.@Nullable Fan fan(TrendPoint last, LocalDate reported) {
    Forecast forecast = course.forecast();
    LocalDate end = standing.elected().reading().rule().countedIn().last();
    if (forecast == null || end == null || !end.isAfter(reported)) {
      return null;
    }
    Interval value = forecast.value();
    if (value == null || value.low() == null || value.high() == null) {
      return null;
    }
    return new ChartData.Fan(
        words.say("trend.forecast"),
        words.say("trend.interval"),
        last.day().toString(),
        drawn(Objects.requireNonNull(last.period())),
        end.toString(),
        drawn(value.value()),
        drawn(value.low()),
        drawn(value.high()));
  }

  private PageTable table() {
    boolean volume = required instanceof Requirement.AtLeast;
    PageTable.Builder table =
        PageTable.titled(words.say("trend.table"))
            .texts(words.say("day"))
            .numbers(words.say("trend.period"), words.say(volume ? "trend.pace" : "trend.recent"));
    for (TrendPoint point : course.trend()) {
      table.row(
          words.date(point.day()),
          words.value(required, point.period()),
          words.value(required, volume ? point.pace() : point.recent()));
    }
    addForecast(table);
    return table.build();
  }

  private void addForecast(PageTable.Builder table) {
    Forecast forecast = course.forecast();
    LocalDate end = standing.elected().reading().rule().countedIn().last();
    Interval value = forecast == null ? null : forecast.value();
    if (value != null && end != null) {
      table.row(
          words.say("trend.expected", words.date(end)),
          words.estimate(required, value),
          Words.NONE);
    }
  }
}
