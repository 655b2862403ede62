package dk.frist.boards;

import static dk.frist.connectors.prometheus.MetricCatalogue.TARGET_COUNTED_CASES;
import static dk.frist.connectors.prometheus.MetricCatalogue.TARGET_EXCLUDED_CASES;
import static dk.frist.connectors.prometheus.MetricCatalogue.TARGET_MEAN;
import static dk.frist.connectors.prometheus.MetricCatalogue.TARGET_RATIO;
import static dk.frist.connectors.prometheus.MetricCatalogue.TARGET_RATIO_BEST;
import static dk.frist.connectors.prometheus.MetricCatalogue.TARGET_RATIO_WORST;
import static dk.frist.connectors.prometheus.MetricCatalogue.TARGET_READING_STATE;

import dk.frist.boards.grafana.Look;
import dk.frist.boards.grafana.Panel;
import dk.frist.boards.grafana.Property;
import dk.frist.boards.grafana.Row;
import dk.frist.boards.grafana.TableColumns;
import dk.frist.boards.grafana.TableColumns.Column;
import dk.frist.boards.grafana.Words;

/** The readings of a target side by side: does its result depend on how the plan is read? */
final class TargetReadings {
  private TargetReadings() {}

  static Row row() {
    return Row.of(
        new Words("Afhænger svaret af læsningen?", "Does the answer depend on the reading?"),
        Panel.table(
                new Words("Målets læsninger", "The target's readings"),
                new Words(
                    "Hvor planens ord kan læses på flere måder, regnes alle. Planens læsning er den,"
                        + " der gøres op efter. Udeladt: sager, der ikke bedømmes, med en grund.",
                    "Where the plan's words can be read in several ways, all are computed. The plan's"
                        + " reading is the one that counts. Excluded: cases not judged, for a reason."),
                columns())
            .sized(24, 6)
            .shown(Look.in("short").but("Læsning", Property.width(260))));
  }

  private static TableColumns columns() {
    return TableColumns.by("reading", "Læsning")
        .and(
            Column.label(
                "Planens",
                "elected",
                "max by (reading, elected) ("
                    + of(Series.of(TARGET_COUNTED_CASES)).ofPeriod().held()
                    + ")",
                Property.width(80),
                Property.mappings(Targets.ELECTED)))
        .and(
            Column.label(
                "Tilstand",
                "state",
                "max by (reading, state) (" + of(Series.of(TARGET_READING_STATE)).held() + " == 1)",
                Property.width(180),
                Property.mappings(Targets.STATES),
                Property.colouredBackground()))
        .and(share("Andel", Series.of(TARGET_RATIO)))
        .and(share("Dårligst", Series.of(TARGET_RATIO_WORST)))
        .and(share("Bedst", Series.of(TARGET_RATIO_BEST)))
        .and(
            Column.of(
                "n",
                "sum by (reading) (" + of(Series.of(TARGET_COUNTED_CASES)).ofPeriod().held() + ")"))
        .and(
            Column.of(
                "Gennemsnit, dage",
                "max by (reading) (" + of(Series.of(TARGET_MEAN)).ofPeriod().held() + ")",
                Property.decimals(1)))
        .and(
            Column.of(
                "Udeladt",
                "sum by (reading) (" + of(Series.of(TARGET_EXCLUDED_CASES)).held() + ")"));
  }

  private static Column share(String header, Series series) {
    return Column.of(
        header,
        "min by (reading) (" + of(series).ofPeriod().held() + ")",
        Property.unit("percentunit"),
        Property.decimals(1));
  }

  private static Series of(Series series) {
    return series.where("target", "$target");
  }
}
