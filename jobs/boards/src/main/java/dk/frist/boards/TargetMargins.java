package dk.frist.boards;

import static dk.frist.boards.TargetBoard.chosen;
import static dk.frist.connectors.prometheus.MetricCatalogue.TARGET_BUNCHING_P_VALUE;
import static dk.frist.connectors.prometheus.MetricCatalogue.TARGET_BUNCHING_RATIO;
import static dk.frist.connectors.prometheus.MetricCatalogue.TARGET_MARGIN_CASES;

import dk.frist.boards.grafana.Colour;
import dk.frist.boards.grafana.Look;
import dk.frist.boards.grafana.Panel;
import dk.frist.boards.grafana.Property;
import dk.frist.boards.grafana.Query;
import dk.frist.boards.grafana.Row;
import dk.frist.boards.grafana.Thresholds;
import dk.frist.boards.grafana.Visual;
import dk.frist.boards.grafana.Words;

/** Where decisions fall around the deadline, and whether they gather just before it. */
final class TargetMargins {
  private static final double UNLIKELY = 0.01;

  private TargetMargins() {}

  static Row row() {
    return Row.of(
        new Words("Hvor tæt på fristen afgøres der?", "How close to the deadline is it decided?"),
        margins(),
        bunching(),
        chanceAlone());
  }

  private static Panel margins() {
    Series margins = chosen(Series.of(TARGET_MARGIN_CASES)).where("window", "365d");
    return Panel.of(
            new Words("Afstand til fristen, 365 dage", "Margin to the deadline, 365 days"),
            new Words(
                "De afgjorte sager i de seneste 365 dage efter, hvor længe før eller efter fristen de"
                    + " blev afgjort.",
                "The cases decided in the last 365 days, by how long before or after the deadline."),
            new Visual.Bars())
        .sized(12, 8)
        .asking(Lines.parts(Targets.MARGINS, margins, "band", false))
        .shown(
            Lines.coloured(
                Look.cases().withoutData("Ingen afgjorte sager", "No cases decided"),
                Targets.MARGINS));
  }

  private static Panel bunching() {
    Series ratio = chosen(Series.of(TARGET_BUNCHING_RATIO)).where("window", "365d");
    return Panel.lines(
            new Words("Afgjort i de sidste tre dage", "Decided in the last three days"),
            new Words(
                "Andelen, der afgøres 0-2 dage før fristen, mod hvad dagene omkring lader forvente. Ligger"
                    + " den langt over, styrer fristen arbejdet, og sagerne lige efter kan være dem, der"
                    + " betaler.",
                "The share decided 0-2 days before the deadline, against what the days around suggest."
                    + " Far above it, the deadline steers the work, and the cases just after may pay."))
        .sized(8, 8)
        .asking(
            Query.trend("max(" + ratio.where("kind", "observed").held() + ")", "Faktisk"),
            Query.trend("max(" + ratio.where("kind", "expected").held() + ")", "Ventet"))
        .shown(
            Look.share()
                .between(0.0, null)
                .withoutData("For få sager at se det af", "Too few cases to see it")
                .but("Faktisk", Property.colour(Colour.WARNING), Property.lineWidth(3))
                .but("Ventet", Property.colour(Colour.NEUTRAL), Property.dashed()));
  }

  private static Panel chanceAlone() {
    Series p = chosen(Series.of(TARGET_BUNCHING_P_VALUE)).where("window", "365d");
    return Panel.figure(
            new Words("Kan det være tilfældigt?", "Could it be chance?"),
            new Words(
                "Sandsynligheden for en mindst lige så stor andel, hvis intet trækker sagerne mod"
                    + " fristen. Under 1 %: næppe tilfældigt.",
                "How likely a share at least as large is if nothing draws cases to the deadline. Below"
                    + " 1 %: hardly chance."))
        .sized(4, 8)
        .asking(Query.end("min(" + p.held() + ")", ""))
        .shown(
            Look.share()
                .withoutData("For få sager at se det af", "Too few cases to see it")
                .with(Thresholds.startingWith(Colour.WARNING).from(UNLIKELY, Colour.GOOD)));
  }
}
