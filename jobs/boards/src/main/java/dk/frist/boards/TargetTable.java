package dk.frist.boards;

import static dk.frist.connectors.prometheus.MetricCatalogue.FORECAST_CHANCE;
import static dk.frist.connectors.prometheus.MetricCatalogue.FORECAST_RATIO;
import static dk.frist.connectors.prometheus.MetricCatalogue.TARGET_BREACHES_LEFT;
import static dk.frist.connectors.prometheus.MetricCatalogue.TARGET_COUNTED_CASES;
import static dk.frist.connectors.prometheus.MetricCatalogue.TARGET_DEPENDS_ON_READING;
import static dk.frist.connectors.prometheus.MetricCatalogue.TARGET_INFO;
import static dk.frist.connectors.prometheus.MetricCatalogue.TARGET_POINTS;
import static dk.frist.connectors.prometheus.MetricCatalogue.TARGET_RATIO;
import static dk.frist.connectors.prometheus.MetricCatalogue.TARGET_REQUIRED_CASES;
import static dk.frist.connectors.prometheus.MetricCatalogue.TARGET_REQUIRED_RATIO;
import static dk.frist.connectors.prometheus.MetricCatalogue.TARGET_STATE;
import static dk.frist.connectors.prometheus.MetricCatalogue.TARGET_WEIGHT;

import dk.frist.boards.grafana.Link;
import dk.frist.boards.grafana.Look;
import dk.frist.boards.grafana.Panel;
import dk.frist.boards.grafana.Property;
import dk.frist.boards.grafana.TableColumns;
import dk.frist.boards.grafana.TableColumns.Column;
import dk.frist.boards.grafana.Words;

/** Every target of the plan in one table, by its elected reading. */
final class TargetTable {
  private static final String TARGET = "Mål";

  private TargetTable() {}

  static Panel panel() {
    return Panel.table(
            new Words("Alle mål", "All targets"),
            new Words(
                "Hvert mål efter planens læsning, i planens periode til dato. Brud tilbage: hvor"
                    + " mange sager der endnu må overskride fristen; under nul er målet brudt. Klik på"
                    + " målet for at se det alene.",
                "Each target by the plan's reading, in the period of the plan to date. Breaches left:"
                    + " how many cases may still miss the deadline; below zero the target is broken."
                    + " Click the target to see it alone."),
            columns())
        .sized(24, 13)
        .shown(
            Look.in("short")
                .but(
                    TARGET,
                    Property.width(70),
                    Property.link(
                        Link.to(TargetBoard.UID, TargetBoard.TITLE).setting("target", TARGET))));
  }

  private static TableColumns columns() {
    return TableColumns.by("target", TARGET)
        .and(
            Column.label(
                "Titel",
                "title_da",
                "max by (target, title_da) (" + Series.of(TARGET_INFO).held() + ")",
                Property.width(420)))
        .and(
            Column.label(
                "Tilstand",
                "state",
                "max by (target, state) (" + Series.of(TARGET_STATE).held() + " == 1)",
                Property.width(170),
                Property.mappings(Targets.STATES),
                Property.colouredBackground()))
        .and(share("Andel", "min", Series.of(TARGET_RATIO).elected().ofPeriod()))
        .and(share("Krav", "max", Series.of(TARGET_REQUIRED_RATIO).elected()))
        .and(number("n", "sum", Series.of(TARGET_COUNTED_CASES).elected().ofPeriod()))
        .and(number("Krav, antal", "max", Series.of(TARGET_REQUIRED_CASES).elected()))
        .and(
            number("Brud tilbage", "min", Series.of(TARGET_BREACHES_LEFT).elected().ofPeriod())
                .with(Property.thresholds(Targets.LEFT), Property.colouredBackground()))
        .and(
            share(
                "Prognose", "min", Series.of(FORECAST_RATIO).elected().where("bound", "estimate")))
        .and(
            share("Chance", "min", Series.of(FORECAST_CHANCE).elected())
                .with(
                    Property.decimals(0),
                    Property.thresholds(Targets.CHANCE),
                    Property.colouredBackground()))
        .and(number("Vægt", "max", Series.of(TARGET_WEIGHT)))
        .and(number("Point nu", "max", Series.of(TARGET_POINTS).where("bound", "elected")))
        .and(
            number("Læsninger", "max", Series.of(TARGET_DEPENDS_ON_READING))
                .with(
                    Property.width(170),
                    Property.mappings(Targets.DEPENDS),
                    Property.colouredBackground()));
  }

  private static Column share(String header, String of, Series series) {
    return Column.of(
        header,
        of + " by (target) (" + series.held() + ")",
        Property.unit("percentunit"),
        Property.decimals(1),
        Property.width(85));
  }

  private static Column number(String header, String of, Series series) {
    return Column.of(header, of + " by (target) (" + series.held() + ")", Property.width(90));
  }
}
