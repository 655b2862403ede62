package dk.frist.boards;

import static dk.frist.connectors.prometheus.MetricCatalogue.COHORT_GAP;
import static dk.frist.connectors.prometheus.MetricCatalogue.COHORT_LEAD_TIME;
import static dk.frist.connectors.prometheus.MetricCatalogue.LEAD_TIME;

import dk.frist.boards.grafana.Colour;
import dk.frist.boards.grafana.Look;
import dk.frist.boards.grafana.Panel;
import dk.frist.boards.grafana.Property;
import dk.frist.boards.grafana.Query;
import dk.frist.boards.grafana.Row;
import dk.frist.boards.grafana.Thresholds;
import dk.frist.boards.grafana.Words;

/** The lead times behind a target: of the cases decided, and of all that were filed. */
final class TargetLeadTimes {
  private TargetLeadTimes() {}

  static Row row() {
    return Row.of(
        new Words(
            "Hvor lang tid tager det? $case_type, ur $clock",
            "How long does it take? $case_type, clock $clock"),
        percentiles(),
        beside("p50", "Median", "Median"),
        beside("p90", "90-percentil", "90th percentile"),
        gap());
  }

  private static Panel percentiles() {
    Series lead = chosen(Series.of(LEAD_TIME)).where("window", "$window");
    return Panel.lines(
            new Words(
                "Sagsbehandlingstid, $case_type, afgjorte sager",
                "Lead time of $case_type, cases decided"),
            new Words(
                "Median, 80-, 90- og 95-percentil af de sager af typen, der blev afgjort i det valgte"
                    + " vindue, i kalenderdage. Typen vælges øverst; den følger ikke af målet.",
                "Median, 80th, 90th and 95th percentile of the cases of the type that were decided in"
                    + " the window, in calendar days. The type is chosen at the top, not by the target."))
        .sized(12, 8)
        .asking(
            stat(lead, "p50", "p50"),
            stat(lead, "p80", "p80"),
            stat(lead, "p90", "p90"),
            stat(lead, "p95", "p95"))
        .shown(
            Look.days()
                .withoutData("Ingen afgjorte sager", "No cases decided")
                .but("p50", Property.colour(Colour.GOOD))
                .but("p80", Property.colour(Colour.FAIR))
                .but("p90", Property.colour(Colour.WARNING), Property.lineWidth(3))
                .but("p95", Property.colour(Colour.BAD)));
  }

  private static Panel beside(String stat, String da, String en) {
    Series decided = chosen(Series.of(LEAD_TIME)).where("window", "365d");
    Series all =
        chosen(Series.of(COHORT_LEAD_TIME))
            .where("window", "365d")
            .where("estimator", "km")
            .where("stat", stat);
    return Panel.lines(
            new Words(da + ", $case_type: afgjorte og alle", en + ", $case_type: decided and all"),
            new Words(
                "Den officielle tid ser kun på afgjorte sager. Kaplan-Meier regner også de ventende"
                    + " med: så længe må en ny ansøger vente. Båndet er et 95 %-konfidensinterval.",
                "The official time looks at decided cases alone. Kaplan-Meier takes those still waiting"
                    + " as well: what a new applicant must expect. The band is 95 % certain."))
        .sized(6, 8)
        .asking(
            stat(decided, stat, "Afgjorte"),
            bound(all, "low", "Alle, lav"),
            bound(all, "high", "Alle, høj"),
            bound(all, "estimate", "Alle indgivne"))
        .shown(
            Look.days()
                .withoutData("For få sager", "Too few cases")
                .but("Afgjorte", Property.colour(Colour.NEUTRAL), Property.lineWidth(3))
                .but("Alle, lav", Property.colour(Colour.WARNING), Property.lineWidth(1))
                .but(
                    "Alle, høj",
                    Property.colour(Colour.WARNING),
                    Property.lineWidth(1),
                    Property.fillDownTo("Alle, lav"),
                    Property.fill(20))
                .but("Alle indgivne", Property.colour(Colour.WARNING), Property.lineWidth(3)));
  }

  private static Panel gap() {
    Series gap = chosen(Series.of(COHORT_GAP)).where("window", "365d");
    return Panel.lines(
            new Words(
                "Hvad den officielle tid ikke viser, $case_type",
                "What the official time does not show, $case_type"),
            new Words(
                "Kaplan-Meier minus tiden for afgjorte sager, i dage. Over nul: de ventende sager er"
                    + " langsommere end de afgjorte.",
                "Kaplan-Meier less the time of cases decided, in days. Above zero: those waiting are"
                    + " slower than those decided."))
        .sized(24, 7)
        .asking(stat(gap, "p50", "Median"), stat(gap, "p90", "90-percentil"))
        .shown(
            Look.days()
                .between(null, null)
                .withoutData("For få sager", "Too few cases")
                .with(Thresholds.startingWith(Colour.GOOD).from(0, Colour.WARNING)));
  }

  private static Query stat(Series series, String stat, String name) {
    return Query.trend("max(" + series.where("stat", stat).held() + ")", name);
  }

  private static Query bound(Series series, String bound, String name) {
    return Query.trend("max(" + series.where("bound", bound).held() + ")", name);
  }

  private static Series chosen(Series series) {
    return series.where("case_type", "$case_type").where("clock", "$clock");
  }
}
