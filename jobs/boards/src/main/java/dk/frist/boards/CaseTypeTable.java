package dk.frist.boards;

import static dk.frist.boards.CaseTypesBoard.chosen;
import static dk.frist.connectors.prometheus.MetricCatalogue.COHORT_LEAD_TIME;
import static dk.frist.connectors.prometheus.MetricCatalogue.LEAD_TIME;
import static dk.frist.connectors.prometheus.MetricCatalogue.LEAD_TIME_CASES;
import static dk.frist.connectors.prometheus.MetricCatalogue.OPEN_AGE;
import static dk.frist.connectors.prometheus.MetricCatalogue.OPEN_CASES;

import dk.frist.boards.grafana.Link;
import dk.frist.boards.grafana.Look;
import dk.frist.boards.grafana.Panel;
import dk.frist.boards.grafana.Property;
import dk.frist.boards.grafana.TableColumns;
import dk.frist.boards.grafana.TableColumns.Column;
import dk.frist.boards.grafana.Words;

/** Every case type in one table that can be sorted by any column. */
final class CaseTypeTable {
  private static final String CASE_TYPE = "Sagstype";

  private CaseTypeTable() {}

  static Panel panel() {
    return Panel.table(
            new Words("Alle sagstyper", "All case types"),
            new Words(
                "Sager, hvis ur stoppede i det valgte vindue, deres tid i kalenderdage, de åbne sager, og hvad"
                    + " de ventende lader forvente (Kaplan-Meier, 365 dage). Farverne er de samme for alle typer og siger intet om typens frist. Klik på en overskrift for at"
                    + " sortere.",
                "Cases whose clock stopped in the window, their time in calendar days, the open cases, and what"
                    + " those waiting suggest (Kaplan-Meier, 365 days). Colours are the same for all types and say nothing of a type's deadline. Click a header to sort."),
            columns())
        .sized(24, 16)
        .shown(
            Look.in("short")
                .decimals(0)
                .but(
                    CASE_TYPE,
                    Property.width(260),
                    Property.link(
                        Link.to(TargetBoard.UID, TargetBoard.TITLE)
                            .setting("case_type", CASE_TYPE))));
  }

  private static TableColumns columns() {
    Series lead = chosen(Series.of(LEAD_TIME)).where("window", "$window");
    Series all =
        chosen(Series.of(COHORT_LEAD_TIME))
            .where("window", "365d")
            .where("estimator", "km")
            .where("bound", "estimate");
    Series age = chosen(Series.of(OPEN_AGE));
    return TableColumns.by("case_type", CASE_TYPE)
        .and(column("Åbne", chosen(Series.of(OPEN_CASES))).with(Property.bar()))
        .and(column("Ur stoppet", chosen(Series.of(LEAD_TIME_CASES)).where("window", "$window")))
        .and(column("Median, dage", lead.where("stat", "p50")))
        .and(column("p90, dage", lead.where("stat", "p90")).with(coloured()))
        .and(column("Længst, dage", lead.where("stat", "max")))
        .and(column("Median, alle", all.where("stat", "p50")))
        .and(column("p90, alle", all.where("stat", "p90")))
        .and(column("Åbnes alder, median", age.where("stat", "p50")))
        .and(column("Åbnes alder, p90", age.where("stat", "p90")).with(coloured()))
        .and(column("Ældste åbne", age.where("stat", "max")))
        .largestFirst("Åbne");
  }

  private static Property[] coloured() {
    return new Property[] {Property.thresholds(CaseTypesBoard.DAYS), Property.colouredBackground()};
  }

  private static Column column(String header, Series series) {
    return Column.of(header, "max by (case_type) (" + series.held() + ")");
  }
}
