package dk.frist.boards;

import static dk.frist.connectors.prometheus.MetricCatalogue.DELIVERY_DUE;
import static dk.frist.connectors.prometheus.MetricCatalogue.TARGET_CASES;
import static dk.frist.connectors.prometheus.MetricCatalogue.TARGET_INFO;
import static dk.frist.connectors.prometheus.MetricCatalogue.TARGET_PENDING_CASES;
import static dk.frist.connectors.prometheus.MetricCatalogue.TARGET_POINTS;
import static dk.frist.connectors.prometheus.MetricCatalogue.TARGET_STATE;
import static dk.frist.connectors.prometheus.MetricCatalogue.TARGET_WEIGHT;

import dk.frist.boards.grafana.Board;
import dk.frist.boards.grafana.Colour;
import dk.frist.boards.grafana.Look;
import dk.frist.boards.grafana.Panel;
import dk.frist.boards.grafana.Property;
import dk.frist.boards.grafana.Query;
import dk.frist.boards.grafana.Row;
import dk.frist.boards.grafana.TableColumns;
import dk.frist.boards.grafana.TableColumns.Column;
import dk.frist.boards.grafana.Thresholds;
import dk.frist.boards.grafana.Words;
import java.util.List;

/** The milestones: what is delivered, what is due, and what is late? */
final class MilestonesBoard {
  static final String UID = "frist-milepaele";
  static final Words TITLE = new Words("Milepæle", "Milestones");
  private static final int DAY = 86_400;
  private static final String OF_MILESTONES =
      " and on (target) " + Series.of(TARGET_INFO).where("kind", "milestone").held();

  private MilestonesBoard() {}

  static Board board() {
    return new Board(
        UID,
        TITLE,
        new Words(
            "Hvad er leveret, hvad skal leveres, og hvad er for sent? For sekretariatet.",
            "What is delivered, what is due, and what is late? For the secretariat."),
        Variables.and(),
        List.of(
            TruthRow.of(),
            Row.of(
                new Words("Hvordan står milepælene?", "How do the milestones stand?"), targets()),
            Row.of(
                new Words("Hvornår skal hvad leveres?", "What is due when?"),
                deliveries(),
                overTime())));
  }

  private static Panel targets() {
    Series weight = Series.of(TARGET_WEIGHT);
    Series points = Series.of(TARGET_POINTS).where("bound", "elected");
    TableColumns columns =
        TableColumns.by("target", "Mål")
            .and(
                Column.label(
                    "Titel",
                    "title_da",
                    "max by (target, title_da) ("
                        + Series.of(TARGET_INFO).where("kind", "milestone").held()
                        + ")",
                    Property.width(420)))
            .and(
                Column.label(
                    "Tilstand",
                    "state",
                    "max by (target, state) ("
                        + Series.of(TARGET_STATE).held()
                        + " == 1)"
                        + OF_MILESTONES,
                    Property.width(180),
                    Property.mappings(Targets.STATES),
                    Property.colouredBackground()))
            .and(count("Leveret til tiden", counted("met")))
            .and(count("For sent eller ikke godkendt", counted("missed")))
            .and(count("Venter", pending("pending_in_time")))
            .and(count("Leveret, afventer vurdering", pending("pending_met")))
            .and(
                count("Overskredet", pending("pending_overdue"))
                    .with(Property.thresholds(Targets.NONE_IS_GOOD), Property.colouredBackground()))
            .and(count("Vægt", weight))
            .and(count("Point nu", points));
    return Panel.table(
            new Words("Milepæle og deres leverancer", "Milestones and their deliveries"),
            new Words(
                "En milepæl er nået, når alle dens leverancer er leveret til tiden og godkendt, hvor en"
                    + " person skal vurdere dem.",
                "A milestone is met when all of its deliveries are in time, and accepted where a person"
                    + " has to assess them."),
            columns)
        .sized(24, 8)
        .shown(Look.in("short"));
  }

  private static Panel deliveries() {
    String due = Series.of(DELIVERY_DUE).held();
    TableColumns columns =
        TableColumns.by("delivery", "Leverance")
            .and(
                Column.label(
                    "Titel",
                    "title_da",
                    "max by (delivery, title_da) (" + due + ")",
                    Property.width(360)))
            .and(
                Column.of(
                    "Senest",
                    "max by (delivery) (" + due + ") * 1000",
                    Property.unit("time:D. MMM YYYY")))
            .and(
                Column.of(
                    "Dage til",
                    "floor((max by (delivery) (" + due + ") - time()) / " + DAY + ") + 1",
                    Property.decimals(0),
                    Property.thresholds(
                        Thresholds.startingWith(Colour.NEUTRAL)
                            .from(0, Colour.WARNING)
                            .from(14, Colour.GOOD)),
                    Property.colouredBackground()))
            .smallestFirst("Senest");
    return Panel.table(
            new Words("Leverancer efter dato", "Deliveries by date"),
            new Words(
                "Hvornår hver leverance senest skal være der. Om den er leveret, står i tabellen over:"
                    + " Prometheus kender leverancerne samlet for hvert mål.",
                "By when each delivery has to be there. Whether it is delivered stands in the table"
                    + " above: Prometheus knows deliveries together for each target."),
            columns)
        .sized(14, 10)
        .shown(Look.in("short").but("Leverance", Property.width(200)));
  }

  private static Panel overTime() {
    Query[] states =
        Targets.STATES.stream()
            .map(
                state ->
                    Query.trend(
                        "sum("
                            + Series.of(TARGET_STATE).where("state", state.value()).held()
                            + " and on (target) "
                            + Series.of(TARGET_INFO).where("kind", "milestone").held()
                            + ")",
                        state.words()))
            .toArray(Query[]::new);
    return Panel.stacked(
            new Words("Milepæle efter tilstand", "Milestones by state"),
            new Words(
                "Hvor mange milepæle der stod hvordan, dag for dag.",
                "How many milestones stood how, day by day."))
        .sized(10, 10)
        .asking(states)
        .shown(Lines.coloured(Look.cases(), Targets.STATES));
  }

  private static Series counted(String verdict) {
    return Series.of(TARGET_CASES).elected().ofPeriod().where("verdict", verdict);
  }

  private static Series pending(String verdict) {
    return Series.of(TARGET_PENDING_CASES).elected().where("verdict", verdict);
  }

  private static Column count(String header, Series series) {
    return Column.of(header, "sum by (target) (" + series.held() + ")" + OF_MILESTONES);
  }
}
