package dk.frist.boards;

import dk.frist.boards.grafana.Colour;
import dk.frist.boards.grafana.Look;
import dk.frist.boards.grafana.Mapping;
import dk.frist.boards.grafana.Panel;
import dk.frist.boards.grafana.Property;
import dk.frist.boards.grafana.Query;
import dk.frist.boards.grafana.Row;
import dk.frist.boards.grafana.Thresholds;
import dk.frist.boards.grafana.Visual;
import dk.frist.boards.grafana.Words;
import dk.frist.connectors.prometheus.MetricCatalogue;
import java.util.List;

/** The row that stands first on every board: are the figures true, and are they fresh? */
final class TruthRow {
  private static final Series AS_OF = Series.of(MetricCatalogue.FIGURES_AS_OF);
  private static final int MINUTE = 60;
  private static final int HOUR = 60 * MINUTE;

  /**
   * Of a job that is gone there is as little to show as of a replay, and it must not pass for one.
   */
  private static final Words NO_AGE =
      new Words("Genafspilning, eller jobbet svarer ikke", "A replay, or the job does not answer");

  private TruthRow() {}

  static Row of() {
    return Row.of(
        new Words("Er det sandt og friskt?", "Is it true, and is it fresh?"),
        source(),
        asOf(),
        age(),
        behind(),
        rejected(),
        addsUp());
  }

  private static Panel source() {
    return Panel.of(
            new Words("Kilde", "Source"),
            new Words(
                "Om tallene er drift (live) eller en genafspilning af fortiden (replay), og hvilken.",
                "Whether the figures are live or a replay of the past, and which one."),
            new Visual.Figure(Visual.Figure.Text.NAME))
        .sized(4, 3)
        .asking(
            Query.end(
                "group by (source, replay_id) (" + AS_OF.held() + ")", "{{source}} {{replay_id}}"))
        .shown(
            Look.in("none")
                .withoutData(
                    "Ingen tal: vælg en tid, som kilden dækker",
                    "No figures: choose a time that the source covers")
                .but("/^live/", Property.colour(Colour.GOOD))
                .but("/^replay/", Property.colour(Colour.QUESTION)));
  }

  private static Panel asOf() {
    return Panel.figure(
            new Words("Tallene gælder til og med", "Figures as of"),
            new Words(
                "Den seneste dag, som tallene på tavlen taler om.",
                "The newest day that the figures on this board speak of."))
        .sized(4, 3)
        .asking(Query.end("max(" + AS_OF.held() + ") * 1000", ""))
        .shown(Look.in("time:D. MMM YYYY"));
  }

  private static Panel age() {
    String published = Series.of(MetricCatalogue.FIGURES_PUBLISHED).held();
    return Panel.figure(
            new Words("Sidst opdateret for", "Last updated"),
            new Words(
                "Hvor længe siden jobbet sidst gav nye tal. Sker der intet, kommer de næste, når dagen er"
                    + " slut: om jobbet er bagud, står til højre. En genafspilning har ingen alder.",
                "How long ago the job last gave figures. While nothing happens the next ones come when"
                    + " the day is over: whether the job is behind stands to the right. A replay has no"
                    + " age."))
        .sized(4, 3)
        .asking(Query.end("time() - max(" + published + ")", ""))
        .shown(
            Look.in("s")
                .decimals(0)
                .withoutData(NO_AGE.da(), NO_AGE.en())
                .with(
                    Thresholds.startingWith(Colour.GOOD)
                        .from(26 * HOUR, Colour.WARNING)
                        .from(50 * HOUR, Colour.BAD)));
  }

  private static Panel behind() {
    String until = Series.of(MetricCatalogue.FIGURES_COMPLETE_UNTIL).held();
    return Panel.figure(
            new Words("Bagud", "Behind"),
            new Words(
                "Hvor længe siden det er, at alt, der er registreret, var læst. Over 15 minutter går"
                    + " alarmen FristFiguresStale.",
                "How long ago everything recorded had been read. Over 15 minutes the alert"
                    + " FristFiguresStale goes off."))
        .sized(4, 3)
        .asking(Query.end("time() - max(" + until + ")", ""))
        .shown(
            Look.in("s")
                .decimals(0)
                .withoutData(NO_AGE.da(), NO_AGE.en())
                .with(
                    Thresholds.startingWith(Colour.GOOD)
                        .from(5 * MINUTE, Colour.WARNING)
                        .from(15 * MINUTE, Colour.BAD)));
  }

  private static Panel rejected() {
    Series records = Series.of(MetricCatalogue.RECORDS);
    return Panel.figure(
            new Words("Afviste hændelser", "Rejected records"),
            new Words(
                "Andel af de læste hændelser, der ikke kunne bruges, siden jobbet startede. Årsager"
                    + " står på tavlen Drift.",
                "Share of the records read that could not be used, since the job started. The board"
                    + " Drift has the reasons."))
        .sized(4, 3)
        .asking(
            Query.end(
                "sum(%s) / sum(%s)"
                    .formatted(records.where("fate", "rejected").held(), records.held()),
                ""))
        .shown(
            Look.in("percentunit")
                .decimals(2)
                .withoutData(
                    "Genafspilning: se rejected.csv, eller jobbet svarer ikke",
                    "A replay: see rejected.csv, or the job does not answer")
                .with(
                    Thresholds.startingWith(Colour.GOOD)
                        .from(0.0001, Colour.WARNING)
                        .from(0.001, Colour.BAD)));
  }

  private static Panel addsUp() {
    String parts = "sum by (target, reading, site, window) (%s)";
    return Panel.figure(
            new Words("Tallene går op", "The figures add up"),
            new Words(
                "Opgjorte sager skal være opfyldte og ikke opfyldte tilsammen, i hvert mål, hver"
                    + " læsning og hvert vindue. Ellers er der en fejl i Frist.",
                "Cases counted must be those met and missed together, in each target, reading and"
                    + " window. Otherwise Frist has a defect."))
        .sized(4, 3)
        .asking(
            Query.end(
                "sum(abs(%s - %s))"
                    .formatted(
                        parts.formatted(Series.of(MetricCatalogue.TARGET_COUNTED_CASES).held()),
                        parts.formatted(Series.of(MetricCatalogue.TARGET_CASES).held())),
                ""))
        .shown(
            Look.in("short")
                .mapping(List.of(new Mapping("0", "Ja", Colour.GOOD)))
                .with(Thresholds.startingWith(Colour.GOOD).from(0.5, Colour.BAD)));
  }
}
