package dk.frist.boards;

import static dk.frist.connectors.prometheus.MetricCatalogue.FIGURES_AS_OF;

import dk.frist.boards.grafana.Board;
import dk.frist.boards.grafana.Look;
import dk.frist.boards.grafana.Panel;
import dk.frist.boards.grafana.Property;
import dk.frist.boards.grafana.Row;
import dk.frist.boards.grafana.TableColumns;
import dk.frist.boards.grafana.TableColumns.Column;
import dk.frist.boards.grafana.Words;
import java.util.List;

/** The engineer's board: is the job well, and if not, where does it hurt? */
final class OperationsBoard {
  static final String UID = "frist-drift";
  static final Words TITLE = new Words("Drift", "Operations");

  private OperationsBoard() {}

  static Board board() {
    return new Board(
        UID,
        TITLE,
        new Words(
            "Er jobbet rask, og hvis ikke, hvor gør det ondt? For driften.",
            "Is the job well, and if not, where does it hurt? For operations."),
        Variables.and(),
        List.of(
            TruthRow.of(),
            JobHealth.now(),
            JobPace.row(),
            JobHealth.recovery(),
            JobLosses.row(),
            Row.of(
                new Words("Hvilke genafspilninger er der?", "Which replays are there?"),
                replays())));
  }

  private static Panel replays() {
    String asOf = FIGURES_AS_OF.metricName() + "{source=\"replay\"}";
    String held = "%s by (replay_id) (%s_over_time(" + asOf + "[$__range]))";
    TableColumns columns =
        TableColumns.by("replay_id", "Genafspilning")
            .and(
                Column.of(
                    "Første dag",
                    held.formatted("min", "min") + " * 1000",
                    Property.unit("time:D. MMM YYYY")))
            .and(
                Column.of(
                    "Når til",
                    held.formatted("max", "max") + " * 1000",
                    Property.unit("time:D. MMM YYYY")))
            .and(Column.of("Dage med tal", held.formatted("max", "count")));
    return Panel.table(
            new Words("Genafspilninger i denne Prometheus", "Replays in this Prometheus"),
            new Words(
                "Hvilke genafspilninger der er lagt ind inden for den valgte tid, og hvor langt de når."
                    + " En, der når kortere end ventet, er ikke lagt helt ind. Et job, der genafspiller"
                    + " lige nu, ses på vandmærkets alder ovenfor, som falder.",
                "Which replays are held within the time chosen, and how far they reach. One that reaches"
                    + " less far than expected was not loaded in full. A job that replays just now shows"
                    + " in the age of the watermark above, which falls."),
            columns)
        .sized(24, 7)
        .shown(
            Look.in("short")
                .withoutData("Ingen genafspilninger i denne tid", "No replays in this time")
                .but("Genafspilning", Property.width(320)));
  }
}
