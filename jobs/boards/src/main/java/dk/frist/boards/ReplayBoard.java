package dk.frist.boards;

import static dk.frist.connectors.prometheus.MetricCatalogue.ATTAINMENT_POINTS;
import static dk.frist.connectors.prometheus.MetricCatalogue.FIGURES_AS_OF;
import static dk.frist.connectors.prometheus.MetricCatalogue.LEAD_TIME;
import static dk.frist.connectors.prometheus.MetricCatalogue.LEAD_TIME_CASES;
import static dk.frist.connectors.prometheus.MetricCatalogue.OPEN_CASES;
import static dk.frist.connectors.prometheus.MetricCatalogue.TARGET_COUNTED_CASES;
import static dk.frist.connectors.prometheus.MetricCatalogue.TARGET_RATIO;

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
import dk.frist.boards.grafana.Variable;
import dk.frist.boards.grafana.Words;
import java.util.List;

/** A replay beside what was live: does it say the same, and where not? */
final class ReplayBoard {
  static final String UID = "frist-genafspilning";
  static final Words TITLE = new Words("Genafspilning", "Replay");
  private static final Thresholds NONE =
      Thresholds.startingWith(Colour.WARNING)
          .from(-0.0005, Colour.GOOD)
          .from(0.0005, Colour.WARNING);

  private ReplayBoard() {}

  static Board board() {
    return new Board(
        UID,
        TITLE,
        new Words(
            "Siger genafspilningen det samme, som driften sagde dengang? Hvor ikke?",
            "Does the replay say what the live figures said at the time? Where not?"),
        Variables.ofReplays(
            Variable.ofLabel(
                "clock",
                new Words("Ur", "Clock"),
                Series.of(OPEN_CASES).replayed().promQl(),
                "clock")),
        List.of(
            Row.of(
                new Words("Er der noget at sammenligne?", "Is there anything to compare?"),
                asOf(
                    "Genafspilningen når til",
                    "The replay reaches",
                    Series.of(FIGURES_AS_OF).replayed()),
                asOf(
                    "Driftens tal gælder til",
                    "The live figures are as of",
                    Series.of(FIGURES_AS_OF).live()),
                differing()),
            Row.of(
                new Words("Planens point", "The points of the plan"),
                pair(
                    "Point som det står",
                    "Points as things stand",
                    Series.of(ATTAINMENT_POINTS).where("bound", "elected"),
                    Look.points()),
                difference(
                    "Point: forskel",
                    "Points: difference",
                    Series.of(ATTAINMENT_POINTS).where("bound", "elected"),
                    Look.points())),
            Row.of(new Words("Mål for mål", "Target by target"), targets(), drift()),
            Row.of(new Words("Sagstype for sagstype", "Case type by case type"), caseTypes())));
  }

  private static Panel asOf(String da, String en, Series series) {
    return Panel.figure(
            new Words(da, en),
            new Words(
                "Den seneste dag, tallene taler om, ved slutningen af den valgte tid.",
                "The newest day that the figures speak of, at the end of the time chosen."))
        .sized(6, 4)
        .asking(Query.end("max(" + series.held() + ") * 1000", ""))
        .shown(Look.in("time:D. MMM YYYY"));
  }

  private static Panel differing() {
    String ratio = "min by (target) (%s)";
    Series of = Series.of(TARGET_RATIO).elected().ofPeriod();
    return Panel.figure(
            new Words("Mål med forskel", "Targets that differ"),
            new Words(
                "Mål, hvis andel i genafspilningen afviger fra driftens. Driften retter ikke lukkede"
                    + " dage; det gør en genafspilning, så en lille forskel kan være sent registrerede"
                    + " hændelser.",
                "Targets whose share in the replay is not that of the live figures. Live, closed days"
                    + " are not corrected; a replay does, so a small difference may be events that were"
                    + " registered late."))
        .sized(6, 4)
        .asking(
            Query.end(
                "count(abs(%s - %s) > 0.0005) or (count(%s) * 0)"
                    .formatted(
                        ratio.formatted(of.replayed().held()),
                        ratio.formatted(of.live().held()),
                        ratio.formatted(of.live().held())),
                ""))
        .shown(
            Look.cases()
                .withoutData("Driften har ingen tal for denne tid", "No live figures at this time")
                .with(Targets.NONE_IS_GOOD));
  }

  private static Panel pair(String da, String en, Series series, Look look) {
    return Panel.lines(
            new Words(da, en),
            new Words(
                "Genafspilningen og driften i samme billede; ligger de oven på hinanden, er de ens.",
                "The replay and the live figures in one picture; where they cover each other they are"
                    + " equal."))
        .sized(12, 8)
        .asking(
            Query.trend("sum(" + series.live().held() + ")", "Drift"),
            Query.trend("sum(" + series.replayed().held() + ")", "Genafspilning"))
        .shown(
            look.but("Drift", Property.colour(Colour.GOOD), Property.lineWidth(4))
                .but(
                    "Genafspilning",
                    Property.colour(Colour.QUESTION),
                    Property.lineWidth(2),
                    Property.dashed()));
  }

  private static Panel difference(String da, String en, Series series, Look look) {
    return Panel.lines(
            new Words(da, en),
            new Words(
                "Genafspilning minus drift. Nul hele vejen er det ventede.",
                "Replay less live. Zero all along is what is expected."))
        .sized(12, 8)
        .asking(
            Query.trend(
                "sum(%s) - sum(%s)".formatted(series.replayed().held(), series.live().held()),
                "Forskel"))
        .shown(
            look.between(null, null)
                .withoutData("Driften har ingen tal for denne tid", "No live figures at this time")
                .with(Thresholds.startingWith(Colour.NEUTRAL).from(0, Colour.NEUTRAL)));
  }

  private static Panel targets() {
    Series ratio = Series.of(TARGET_RATIO).elected().ofPeriod();
    Series n = Series.of(TARGET_COUNTED_CASES).elected().ofPeriod();
    TableColumns columns =
        TableColumns.by("target", "Mål")
            .and(share("Andel, drift", by("min", "target", ratio.live())))
            .and(share("Andel, genafspilning", by("min", "target", ratio.replayed())))
            .and(
                share(
                        "Forskel",
                        by("min", "target", ratio.replayed())
                            + " - "
                            + by("min", "target", ratio.live()))
                    .with(Property.thresholds(NONE), Property.colouredBackground()))
            .and(Column.of("n, drift", by("sum", "target", n.live())))
            .and(Column.of("n, genafspilning", by("sum", "target", n.replayed())))
            .and(
                Column.of(
                    "n, forskel",
                    by("sum", "target", n.replayed()) + " - " + by("sum", "target", n.live()),
                    Property.thresholds(NONE),
                    Property.colouredBackground()));
    return Panel.table(
            new Words("Andel og antal", "Share and number"),
            new Words(
                "Hvert mål efter planens læsning, i planens periode, ved slutningen af den valgte"
                    + " tid.",
                "Each target by the plan's reading, in the period of the plan, at the end of the time"
                    + " chosen."),
            columns)
        .sized(12, 12)
        .shown(Look.in("short"));
  }

  private static Panel drift() {
    Series ratio = Series.of(TARGET_RATIO).elected().ofPeriod();
    return Panel.lines(
            new Words("Andel: forskel over tid", "Share: difference over time"),
            new Words(
                "Genafspilning minus drift, mål for mål, i procentpoint.",
                "Replay less live, target by target, in percentage points."))
        .sized(12, 12)
        .asking(
            Query.trend(
                "(min by (target) (%s) - min by (target) (%s)) * 100"
                    .formatted(ratio.replayed().held(), ratio.live().held()),
                "{{target}}"))
        .shown(
            Look.in("suffix:pp")
                .decimals(2)
                .withoutData("Driften har ingen tal for denne tid", "No live figures at this time")
                .with(Thresholds.startingWith(Colour.NEUTRAL).from(0, Colour.NEUTRAL)));
  }

  private static Panel caseTypes() {
    Series p90 = clock(Series.of(LEAD_TIME)).where("window", "365d").where("stat", "p90");
    Series decided = clock(Series.of(LEAD_TIME_CASES)).where("window", "365d");
    Series open = clock(Series.of(OPEN_CASES));
    TableColumns columns =
        TableColumns.by("case_type", "Sagstype")
            .and(Column.of("p90, drift", by("max", "case_type", p90.live())))
            .and(Column.of("p90, genafspilning", by("max", "case_type", p90.replayed())))
            .and(difference("p90, forskel", p90))
            .and(difference("Ur stoppet, forskel", decided))
            .and(difference("Åbne, forskel", open));
    return Panel.table(
            new Words("Sagsbehandlingstid og bunke", "Lead time and stock"),
            new Words(
                "90-percentil og sager, hvis ur stoppede, i de seneste 365 dage, og åbne sager.",
                "90th percentile and cases whose clock stopped in the last 365 days, and open cases."),
            columns)
        .sized(24, 14)
        .shown(Look.in("short").decimals(0));
  }

  private static Column difference(String header, Series series) {
    return Column.of(
        header,
        by("max", "case_type", series.replayed()) + " - " + by("max", "case_type", series.live()),
        Property.thresholds(NONE),
        Property.colouredBackground());
  }

  private static Column share(String header, String expression) {
    return Column.of(header, expression, Property.unit("percentunit"), Property.decimals(2));
  }

  private static String by(String of, String label, Series series) {
    return of + " by (" + label + ") (" + series.held() + ")";
  }

  private static Series clock(Series series) {
    return series.where("clock", "$clock");
  }
}
