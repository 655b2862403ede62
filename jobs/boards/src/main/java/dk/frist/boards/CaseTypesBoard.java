package dk.frist.boards;

import static dk.frist.connectors.prometheus.MetricCatalogue.COHORT_CASES;
import static dk.frist.connectors.prometheus.MetricCatalogue.COHORT_INCIDENCE;
import static dk.frist.connectors.prometheus.MetricCatalogue.LEAD_TIME;
import static dk.frist.connectors.prometheus.MetricCatalogue.LEAD_TIME_CASES;
import static dk.frist.connectors.prometheus.MetricCatalogue.OPEN_AGE;
import static dk.frist.connectors.prometheus.MetricCatalogue.OPEN_CASES;

import dk.frist.boards.grafana.Board;
import dk.frist.boards.grafana.Colour;
import dk.frist.boards.grafana.Look;
import dk.frist.boards.grafana.Panel;
import dk.frist.boards.grafana.Property;
import dk.frist.boards.grafana.Query;
import dk.frist.boards.grafana.Row;
import dk.frist.boards.grafana.Thresholds;
import dk.frist.boards.grafana.Visual;
import dk.frist.boards.grafana.Words;
import java.util.List;

/** Every case type beside every other: which are slow, growing or old? */
final class CaseTypesBoard {
  static final String UID = "frist-sagstyper";
  static final Words TITLE = new Words("Sagstyper", "Case types");
  static final Thresholds DAYS =
      Thresholds.startingWith(Colour.GOOD)
          .from(60, Colour.FAIR)
          .from(120, Colour.WARNING)
          .from(240, Colour.BAD)
          .from(365, Colour.WORST);

  private CaseTypesBoard() {}

  static Board board() {
    return new Board(
        UID,
        TITLE,
        new Words(
            "Hvilke sagstyper er langsomme, vokser eller bliver gamle? For afdelingerne.",
            "Which case types are slow, growing or getting old? For the departments."),
        Variables.and(Variables.clock(), Variables.caseTypes(), Variables.window("365d")),
        List.of(
            TruthRow.of(),
            Row.of(
                new Words("Hvordan står hver sagstype?", "How does each case type stand?"),
                CaseTypeTable.panel()),
            Row.of(
                new Words("Hvor og hvornår er det langsomt?", "Where and when is it slow?"),
                heatMap()),
            Row.of(
                new Words("Kommer der flere, end der afgøres?", "Do more come than are decided?"),
                flow(),
                stock(),
                ages(),
                ends()),
            Row.of(new Words("Sagstype for sagstype", "Case type by case type"), smallMultiple())));
  }

  private static Panel heatMap() {
    Series p90 = chosen(Series.of(LEAD_TIME)).where("window", "90d").where("stat", "p90");
    return Panel.of(
            new Words(
                "90-percentil, 90 dage, sagstype for sagstype",
                "90th percentile, 90 days, by case type"),
            new Words(
                "Så mange dage tog ni ud af ti afgjorte sager højst. Farverne skifter ved 60, 120, 240 og"
                    + " 365 dage, ens for alle typer: de siger intet om typens frist. Tomt: ingen"
                    + " afgjorte sager.",
                "Nine out of ten cases decided took at most so many days. Colours change at 60, 120, 240"
                    + " and 365 days, for all types alike: they say nothing of a type's deadline."
                    + " Empty: no cases decided."),
            new Visual.Cells())
        .sized(24, 26)
        .asking(Query.daily("max by (case_type) (" + p90.held() + ")", "{{case_type}}"))
        .shown(Look.days().with(DAYS));
  }

  private static Panel flow() {
    return Panel.lines(
            new Words(
                "Ur startet mod ur stoppet, 365 dage", "Clock started against stopped, 365 days"),
            new Words(
                "Sager, hvis ur ($clock) startede, og sager, hvis ur stoppede, i de seneste 365 dage, de"
                    + " valgte sagstyper sammen. Sager kan også ende, uden at uret stopper; om bunken"
                    + " vokser, viser de åbne sager.",
                "Cases whose clock ($clock) started, and cases whose clock stopped, in the last 365 days,"
                    + " the chosen case types together. Cases also end without a stop; whether the pile"
                    + " grows is shown by the open ones."))
        .sized(12, 8)
        .asking(
            sum(chosen(Series.of(COHORT_CASES)).where("window", "365d"), "Ur startet"),
            sum(chosen(Series.of(LEAD_TIME_CASES)).where("window", "365d"), "Ur stoppet"))
        .shown(
            Look.cases()
                .but("Ur startet", Property.colour(Colour.WARNING), Property.lineWidth(3))
                .but("Ur stoppet", Property.colour(Colour.GOOD), Property.lineWidth(3)));
  }

  private static Panel stock() {
    return Panel.stacked(
            new Words("Åbne sager", "Open cases"),
            new Words(
                "Sager, hvis ur løber, de ti største sagstyper blandt de valgte.",
                "Cases whose clock runs, the ten largest case types among those chosen."))
        .sized(12, 8)
        .asking(
            Query.trend(
                "sum by (case_type) (%s) and on (case_type) topk(10, sum by (case_type) (%s))"
                    .formatted(
                        chosen(Series.of(OPEN_CASES)).held(),
                        chosen(Series.of(OPEN_CASES)).atEnd()),
                "{{case_type}}"))
        .shown(Look.cases());
  }

  private static Panel ages() {
    Series age = chosen(Series.of(OPEN_AGE)).where("stat", "p90");
    return Panel.of(
            new Words("Hvor gammel er bunken?", "How old is the stock?"),
            new Words(
                "Ni ud af ti åbne sager har ventet højst så mange dage. De tyve ældste sagstyper.",
                "Nine out of ten open cases have waited at most so many days. The twenty oldest case"
                    + " types."),
            new Visual.Bars())
        .sized(12, 12)
        .asking(
            Query.end(
                "sort_desc(topk(20, max by (case_type) (" + age.held() + ")))", "{{case_type}}"))
        .shown(Look.days().with(DAYS));
  }

  private static Panel ends() {
    Series ends = chosen(Series.of(COHORT_INCIDENCE)).where("window", "365d");
    return Panel.of(
            new Words("Hvordan ender sagerne?", "How do cases end?"),
            new Words(
                "Sandsynligheden for, at en sag indgivet i de seneste 365 dage er endt uden afgørelse på"
                    + " den sidste dag, der kan ses: trukket, overført eller lukket. De tyve højeste.",
                "How likely a case filed in the last 365 days has ended without a decision by the last"
                    + " day seen: withdrawn, transferred or closed. The twenty highest."),
            new Visual.Bars())
        .sized(12, 12)
        .asking(
            Query.end(
                "sort_desc(topk(20, sum by (case_type) (%s)))"
                    .formatted(ends.matching("outcome", "withdrawn|transferred|closed").held()),
                "{{case_type}}"))
        .shown(Look.share().with(Thresholds.startingWith(Colour.GOOD).from(0.1, Colour.WARNING)));
  }

  private static Panel smallMultiple() {
    Series lead =
        Series.of(LEAD_TIME)
            .where("clock", "$clock")
            .where("case_type", "$case_type")
            .where("window", "$window");
    return Panel.lines(
            new Words("$case_type", "$case_type"),
            new Words(
                "Median og 90-percentil af de afgjorte sager i det valgte vindue, i dage.",
                "Median and 90th percentile of the cases decided in the window, in days."))
        .sized(4, 5)
        .repeatedFor("case_type")
        .asking(
            Query.trend("max(" + lead.where("stat", "p50").held() + ")", "p50"),
            Query.trend("max(" + lead.where("stat", "p90").held() + ")", "p90"))
        .shown(
            Look.days()
                .withoutData("Ingen afgjorte sager", "No cases decided")
                .but("p50", Property.colour(Colour.GOOD))
                .but("p90", Property.colour(Colour.BAD)));
  }

  private static Query sum(Series series, String name) {
    return Query.trend("sum(" + series.held() + ")", name);
  }

  /** Of the case types chosen, on the clock chosen. */
  static Series chosen(Series series) {
    return series.where("clock", "$clock").matching("case_type", "$case_type");
  }
}
