package dk.frist.boards;

import static dk.frist.connectors.prometheus.MetricCatalogue.FORECAST_CHANCE;
import static dk.frist.connectors.prometheus.MetricCatalogue.TARGET_BREACHES_LEFT;
import static dk.frist.connectors.prometheus.MetricCatalogue.TARGET_COUNTED_CASES;
import static dk.frist.connectors.prometheus.MetricCatalogue.TARGET_INFO;
import static dk.frist.connectors.prometheus.MetricCatalogue.TARGET_RATIO;
import static dk.frist.connectors.prometheus.MetricCatalogue.TARGET_READING_STATE;
import static dk.frist.connectors.prometheus.MetricCatalogue.TARGET_STATE;

import dk.frist.boards.grafana.Board;
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
import java.util.List;

/** One target under one reading: what stands behind its figure, and what may become of it? */
final class TargetBoard {
  static final String UID = "frist-et-maal";
  static final Words TITLE = new Words("Et mål", "One target");

  private TargetBoard() {}

  static Board board() {
    return new Board(
        UID,
        TITLE,
        new Words(
            "Hvad ligger bag et måls tal, hvad skjuler det, og hvad kan der blive af det?",
            "What stands behind a target's figure, what does it hide, and what may become of it?"),
        Variables.and(
            Variables.target(Series.of(TARGET_STATE)),
            Variables.reading(),
            Variables.window("period"),
            Variables.clock(),
            Variables.caseType()),
        List.of(
            TruthRow.of(),
            Row.of(
                new Words("Mål $target: hvor står det?", "Target $target: where does it stand?"),
                title(),
                state(),
                share(),
                counted(),
                breachesLeft(),
                chance()),
            TargetShares.row(),
            TargetReadings.row(),
            TargetCases.row(),
            TargetMargins.row(),
            TargetLeadTimes.row()));
  }

  /** The series of the metric under the reading shown. */
  static Series chosen(Series series) {
    return series.where("target", "$target").where("reading", "$reading");
  }

  private static Panel title() {
    String info = Series.of(TARGET_INFO).where("target", "$target").held();
    return Panel.of(
            new Words("Målet", "The target"),
            new Words("Målet med planens ord.", "The target in the plan's words."),
            new Visual.Figure(Visual.Figure.Text.NAME))
        .sized(8, 4)
        .asking(Query.end("max by (target, title_da) (" + info + ")", "{{target}} {{title_da}}"))
        .shown(Look.in("none").with(Thresholds.startingWith(Colour.NEUTRAL)));
  }

  private static Panel state() {
    String held = chosen(Series.of(TARGET_READING_STATE)).held();
    Look look = Look.in("none");
    for (Mapping state : Targets.STATES) {
      look = look.but(state.value(), Property.colour(state.colour()), name(state.words()));
    }
    return Panel.of(
            new Words("Tilstand", "State"),
            new Words(
                "Målets tilstand under den viste læsning.",
                "The target's state under the reading shown."),
            new Visual.Figure(Visual.Figure.Text.NAME))
        .sized(4, 4)
        .asking(Query.end("max by (state) (" + held + " == 1)", "{{state}}"))
        .shown(look);
  }

  private static Property name(String words) {
    return Property.displayName(words);
  }

  private static Panel share() {
    return Panel.figure(
            new Words("Andel i vinduet", "Share in the window"),
            new Words(
                "Andel af de opgjorte sager, der opfyldte målet, i det valgte vindue.",
                "Share of the cases counted that met the target, in the window."))
        .sized(3, 4)
        .asking(Query.end("min(" + inWindow(Series.of(TARGET_RATIO)).held() + ")", ""))
        .shown(
            Look.share()
                .withoutData("Ingen opgjorte sager", "No cases counted")
                .with(Thresholds.startingWith(Colour.NEUTRAL)));
  }

  private static Panel counted() {
    return Panel.figure(
            new Words("Opgjort (n)", "Counted (n)"),
            new Words(
                "Antal sager, andelen hviler på. Få sager: et tilfælde kan flytte den meget.",
                "How many cases the share rests on. Few: chance alone can move it far."))
        .sized(3, 4)
        .asking(Query.end("sum(" + inWindow(Series.of(TARGET_COUNTED_CASES)).held() + ")", ""))
        .shown(Look.cases().with(Thresholds.startingWith(Colour.WARNING).from(30, Colour.NEUTRAL)));
  }

  private static Panel breachesLeft() {
    Series left = chosen(Series.of(TARGET_BREACHES_LEFT)).ofPeriod();
    return Panel.figure(
            new Words("Brud tilbage", "Breaches left"),
            new Words(
                "Hvor mange sager i planens periode der endnu må overskride fristen, regnet af dem,"
                    + " der er opgjort til dato. Under nul: brudt, som det står.",
                "How many cases of the plan's period may still miss the deadline, by those counted to"
                    + " date. Below zero: broken, as things stand."))
        .sized(3, 4)
        .asking(Query.end("min(" + left.held() + ")", ""))
        .shown(
            Look.in("short")
                .decimals(0)
                .withoutData("Målet har intet brudbudget", "No budget of breaches")
                .with(Targets.LEFT));
  }

  private static Panel chance() {
    Series chance = chosen(Series.of(FORECAST_CHANCE));
    return Panel.figure(
            new Words("Chance for at nå kravet", "Chance of keeping it"),
            new Words(
                "Sandsynligheden for, at kravet holder ved periodens udgang, efter de seneste måneders"
                    + " tempo. En prognose.",
                "How likely the requirement holds at the end of the period, at the pace of the last"
                    + " months. A forecast."))
        .sized(3, 4)
        .asking(Query.end("min(" + chance.held() + ")", ""))
        .shown(
            Look.share()
                .decimals(0)
                .withoutData("For få sager", "Too few cases")
                .with(Targets.CHANCE));
  }

  private static Series inWindow(Series series) {
    return chosen(series).where("window", "$window");
  }
}
