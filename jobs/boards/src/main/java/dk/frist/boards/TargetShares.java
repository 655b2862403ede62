package dk.frist.boards;

import static dk.frist.boards.TargetBoard.chosen;
import static dk.frist.connectors.prometheus.MetricCatalogue.FORECAST_BASIS;
import static dk.frist.connectors.prometheus.MetricCatalogue.FORECAST_CASES;
import static dk.frist.connectors.prometheus.MetricCatalogue.FORECAST_MEAN;
import static dk.frist.connectors.prometheus.MetricCatalogue.FORECAST_RATIO;
import static dk.frist.connectors.prometheus.MetricCatalogue.TARGET_COUNTED_CASES;
import static dk.frist.connectors.prometheus.MetricCatalogue.TARGET_MEAN;
import static dk.frist.connectors.prometheus.MetricCatalogue.TARGET_RATIO;
import static dk.frist.connectors.prometheus.MetricCatalogue.TARGET_RATIO_BEST;
import static dk.frist.connectors.prometheus.MetricCatalogue.TARGET_RATIO_WITH_OVERDUE;
import static dk.frist.connectors.prometheus.MetricCatalogue.TARGET_RATIO_WORST;
import static dk.frist.connectors.prometheus.MetricCatalogue.TARGET_REQUIRED_CASES;
import static dk.frist.connectors.prometheus.MetricCatalogue.TARGET_REQUIRED_MEAN;
import static dk.frist.connectors.prometheus.MetricCatalogue.TARGET_REQUIRED_RATIO;

import dk.frist.boards.grafana.Colour;
import dk.frist.boards.grafana.Look;
import dk.frist.boards.grafana.Panel;
import dk.frist.boards.grafana.Property;
import dk.frist.boards.grafana.Query;
import dk.frist.boards.grafana.Row;
import dk.frist.boards.grafana.Words;

/** The share of a target: now, over time, and where it may end. */
final class TargetShares {
  private TargetShares() {}

  static Row row() {
    return Row.of(
        new Words("Hvordan går det mod kravet?", "How does it go against the line?"),
        byWindow(),
        fan(),
        withOverdue(),
        number(),
        mean());
  }

  private static Panel byWindow() {
    Series ratio = chosen(Series.of(TARGET_RATIO)).where("site", "");
    return Panel.lines(
            new Words("Andel, vindue for vindue", "Share, window by window"),
            new Words(
                "De korte vinduer viser, hvor det bevæger sig hen; planens periode er den, der tæller.",
                "The short windows show where it is moving; the period of the plan is what counts."))
        .sized(12, 9)
        .asking(
            window(ratio, "30d", "30 dage"),
            window(ratio, "90d", "90 dage"),
            window(ratio, "365d", "365 dage"),
            window(ratio, "period", "Planens periode"),
            required())
        .shown(
            Look.zoomedShare()
                .but(
                    "30 dage",
                    Property.colour(Colour.FAINT),
                    Property.lineWidth(1),
                    Property.dashed())
                .but("90 dage", Property.colour(Colour.FAINT), Property.lineWidth(2))
                .but("365 dage", Property.colour(Colour.QUESTION), Property.lineWidth(1))
                .but("Planens periode", Property.colour(Colour.NEUTRAL), Property.lineWidth(4))
                .but("Krav", Lines.REQUIRED));
  }

  private static Panel fan() {
    Series forecast = chosen(Series.of(FORECAST_RATIO)).where("site", "");
    return Panel.lines(
            new Words("Hvor ender det?", "Where will it end?"),
            new Words(
                "Andelen ved periodens udgang, som den kunne ventes den enkelte dag. Grå: bedste og"
                    + " dårligste udfald af de sager, der kendes. Blå: prognosen med et interval, der"
                    + " skal holde fire gange ud af fem.",
                "The share at the end of the period, as it could be expected on each day. Grey: best"
                    + " and worst outcome of the cases known. Blue: the forecast with an interval that"
                    + " should hold four times out of five."))
        .sized(12, 9)
        .asking(
            bound(chosen(Series.of(TARGET_RATIO_WORST)).where("site", ""), "Dårligst"),
            bound(chosen(Series.of(TARGET_RATIO_BEST)).where("site", ""), "Bedst"),
            bound(forecast.where("bound", "low"), "Prognose, lav"),
            bound(forecast.where("bound", "high"), "Prognose, høj"),
            bound(forecast.where("bound", "estimate"), "Prognose"),
            required())
        .shown(
            Look.share()
                .but("Dårligst", Property.colour(Colour.FAINT), Property.lineWidth(1))
                .but(
                    "Bedst",
                    Property.colour(Colour.FAINT),
                    Property.lineWidth(1),
                    Property.fillDownTo("Dårligst"),
                    Property.fill(15))
                .but("Prognose, lav", Property.colour(Colour.FORECAST), Property.lineWidth(1))
                .but(
                    "Prognose, høj",
                    Property.colour(Colour.FORECAST),
                    Property.lineWidth(1),
                    Property.fillDownTo("Prognose, lav"),
                    Property.fill(25))
                .but("Prognose", Property.colour(Colour.FORECAST), Property.lineWidth(3))
                .but("Krav", Lines.REQUIRED));
  }

  private static Panel withOverdue() {
    Series official = chosen(Series.of(TARGET_RATIO)).ofPeriod().where("site", "");
    Series overdue = chosen(Series.of(TARGET_RATIO_WITH_OVERDUE)).ofPeriod().where("site", "");
    return Panel.lines(
            new Words(
                "Den officielle andel, og med de overskredne",
                "The official share, and with overdue"),
            new Words(
                "Den nederste linje regner åbne sager, hvis frist er overskredet, som ikke opfyldte."
                    + " Afstanden er det, den officielle andel endnu ikke viser: de sager tæller først,"
                    + " når de afgøres.",
                "The lower line takes open cases whose deadline has passed as missed. The distance is"
                    + " what the official share does not show yet: those cases count when they are"
                    + " decided."))
        .sized(12, 8)
        .asking(bound(official, "Officiel andel"), bound(overdue, "Med overskredne"), required())
        .shown(
            Look.zoomedShare()
                .but("Officiel andel", Property.colour(Colour.NEUTRAL), Property.lineWidth(3))
                .but("Med overskredne", Property.colour(Colour.BAD), Property.lineWidth(3))
                .but("Krav", Lines.REQUIRED));
  }

  private static Panel number() {
    Series forecast = chosen(Series.of(FORECAST_CASES)).where("site", "");
    return Panel.lines(
            new Words("Hvor mange bliver det?", "How many will it be?"),
            new Words(
                "Opgjorte sager til dato, og hvor mange der ventes ved periodens udgang. Prognosen"
                    + " hviler på de sager, den nederste linje viser; for få, og der er ingen.",
                "Cases counted to date, and how many are expected at the end of the period. The"
                    + " forecast rests on the cases of the lowest line; too few, and there is none."))
        .sized(6, 8)
        .asking(
            bound(chosen(Series.of(TARGET_COUNTED_CASES)).ofPeriod().where("site", ""), "Opgjort"),
            bound(forecast.where("bound", "low"), "Prognose, lav"),
            bound(forecast.where("bound", "high"), "Prognose, høj"),
            bound(forecast.where("bound", "estimate"), "Prognose"),
            Query.trend("max(" + chosen(Series.of(TARGET_REQUIRED_CASES)).held() + ")", "Krav"),
            bound(chosen(Series.of(FORECAST_BASIS)).where("site", ""), "Hviler på"))
        .shown(
            Look.cases()
                .but("Opgjort", Property.colour(Colour.GOOD), Property.lineWidth(3))
                .but("Prognose, lav", Property.colour(Colour.FORECAST), Property.lineWidth(1))
                .but(
                    "Prognose, høj",
                    Property.colour(Colour.FORECAST),
                    Property.lineWidth(1),
                    Property.fillDownTo("Prognose, lav"),
                    Property.fill(25))
                .but("Prognose", Property.colour(Colour.FORECAST), Property.lineWidth(3))
                .but("Hviler på", Property.colour(Colour.FAINT))
                .but("Krav", Lines.REQUIRED));
  }

  private static Panel mean() {
    return Panel.lines(
            new Words("Gennemsnit mod krav", "Mean against line"),
            new Words(
                "Kun for mål om en gennemsnitlig tid: gennemsnittet i planens periode til dato.",
                "Only for targets of a mean time: the mean in the period of the plan to date."))
        .sized(6, 8)
        .asking(
            Query.trend(
                "max(" + chosen(Series.of(TARGET_MEAN)).ofPeriod().held() + ")", "Gennemsnit"),
            Query.trend("max(" + chosen(Series.of(TARGET_REQUIRED_MEAN)).held() + ")", "Krav"),
            Query.trend(
                "max(" + chosen(Series.of(FORECAST_MEAN)).where("bound", "estimate").held() + ")",
                "Prognose"))
        .shown(
            Look.days()
                .decimals(1)
                .withoutData("Målet er ikke et gennemsnit", "Not a target of a mean")
                .but("Prognose", Property.colour(Colour.FORECAST))
                .but("Krav", Lines.REQUIRED));
  }

  private static Query window(Series ratio, String window, String name) {
    return bound(ratio.where("window", window), name);
  }

  private static Query bound(Series series, String name) {
    return Query.trend("min(" + series.held() + ")", name);
  }

  private static Query required() {
    Series required = chosen(Series.of(TARGET_REQUIRED_RATIO)).where("site", "");
    return Query.trend("max(" + required.held() + ")", "Krav");
  }
}
