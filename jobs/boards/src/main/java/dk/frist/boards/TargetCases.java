package dk.frist.boards;

import static dk.frist.boards.TargetBoard.chosen;
import static dk.frist.connectors.prometheus.MetricCatalogue.TARGET_BREACHES_ALLOWED;
import static dk.frist.connectors.prometheus.MetricCatalogue.TARGET_CASES;
import static dk.frist.connectors.prometheus.MetricCatalogue.TARGET_DECISIONS_TO_WIN_BACK;
import static dk.frist.connectors.prometheus.MetricCatalogue.TARGET_OPEN_CASES;
import static dk.frist.connectors.prometheus.MetricCatalogue.TARGET_PENDING_CASES;

import dk.frist.boards.grafana.Colour;
import dk.frist.boards.grafana.Look;
import dk.frist.boards.grafana.Panel;
import dk.frist.boards.grafana.Property;
import dk.frist.boards.grafana.Query;
import dk.frist.boards.grafana.Row;
import dk.frist.boards.grafana.Thresholds;
import dk.frist.boards.grafana.Visual;
import dk.frist.boards.grafana.Words;

/** The cases of a target: those counted, those open, and how long the open ones have left. */
final class TargetCases {
  private TargetCases() {}

  static Row row() {
    return Row.of(
        new Words("Hvilke sager er det?", "Which cases are these?"),
        verdicts(),
        ageing(),
        ageingOverTime(),
        budget(),
        winBack());
  }

  private static Panel verdicts() {
    Series counted = chosen(Series.of(TARGET_CASES)).ofPeriod();
    Series pending = chosen(Series.of(TARGET_PENDING_CASES));
    return Panel.stacked(
            new Words("Opfyldt, ikke opfyldt, åbne", "Met, missed, open"),
            new Words(
                "Alle målets sager i planens periode til dato: de opgjorte nederst, de åbne ovenpå."
                    + " Orange er sager, hvis frist er overskredet, men som endnu ikke tæller.",
                "All of the target's cases in the period to date: those counted below, the open ones on"
                    + " top. Orange are cases past their deadline that do not count yet."))
        .sized(12, 9)
        .asking(
            part(counted.where("verdict", "met"), "Opfyldt"),
            part(counted.where("verdict", "missed"), "Ikke opfyldt"),
            part(pending.where("verdict", "pending_overdue"), "Åben, over frist"),
            part(pending.where("verdict", "pending_in_time"), "Åben, inden for frist"),
            part(pending.where("verdict", "pending_met"), "Nået, tæller endnu ikke"))
        .shown(
            Look.cases()
                .but("Opfyldt", Property.colour(Colour.GOOD))
                .but("Ikke opfyldt", Property.colour(Colour.WORST))
                .but("Åben, over frist", Property.colour(Colour.BAD))
                .but("Åben, inden for frist", Property.colour(Colour.FAINT))
                .but("Nået, tæller endnu ikke", Property.colour(Colour.FAIR)));
  }

  private static Panel ageing() {
    Series open = chosen(Series.of(TARGET_OPEN_CASES));
    return Panel.of(
            new Words("Åbne sager efter tid til fristen", "Open cases by time to the deadline"),
            new Words(
                "De åbne sager nu, de længst overskredne øverst. Det gule er det, der kan nås i de"
                    + " kommende uger.",
                "The open cases now, those longest overdue on top. The yellow ones are what can be"
                    + " saved in the coming weeks."),
            new Visual.Bars())
        .sized(12, 9)
        .asking(Lines.parts(Targets.DUE, open, "band", false))
        .shown(
            Lines.coloured(
                Look.cases().withoutData("Ingen åbne sager", "No open cases"), Targets.DUE));
  }

  private static Panel ageingOverTime() {
    Series open = chosen(Series.of(TARGET_OPEN_CASES));
    return Panel.stacked(
            new Words("De åbne sagers alder over tid", "Ageing of the open cases over time"),
            new Words(
                "Vokser det røde, arbejdes der på de unge sager, mens de gamle venter.",
                "If the red grows, young cases are worked on while old ones wait."))
        .sized(12, 8)
        .asking(Lines.parts(Targets.DUE, open, "band", true))
        .shown(
            Lines.coloured(
                Look.cases().withoutData("Ingen åbne sager", "No open cases"), Targets.DUE));
  }

  private static Panel budget() {
    Series missed = chosen(Series.of(TARGET_CASES)).ofPeriod().where("verdict", "missed");
    return Panel.lines(
            new Words("Brud mod budget", "Breaches against the budget"),
            new Words(
                "Hvor mange sager der har overskredet fristen, mod hvor mange der må. Budgettet vokser"
                    + " med antallet af opgjorte sager.",
                "How many cases missed the deadline, against how many may. The budget grows with the"
                    + " number of cases counted."))
        .sized(8, 8)
        .asking(
            part(missed, "Brud"),
            Query.trend(
                "sum(" + chosen(Series.of(TARGET_BREACHES_ALLOWED)).ofPeriod().held() + ")",
                "Må bryde"))
        .shown(
            Look.cases()
                .but("Brud", Property.colour(Colour.WORST), Property.lineWidth(3))
                .but("Må bryde", Lines.REQUIRED));
  }

  private static Panel winBack() {
    Series decisions = chosen(Series.of(TARGET_DECISIONS_TO_WIN_BACK)).ofPeriod();
    return Panel.figure(
            new Words("Afgørelser, der skal til for at nå kravet igen", "Decisions to win it back"),
            new Words(
                "Det mindste antal yderligere afgørelser, alle inden for fristen, der bringer andelen op"
                    + " på kravet. Nul: kravet holder nu.",
                "The fewest further decisions, all in time, that bring the share up to the line. Zero:"
                    + " the requirement holds now."))
        .sized(4, 8)
        .asking(Query.end("max(" + decisions.held() + ")", ""))
        .shown(
            Look.cases()
                .withoutData(
                    "Kan ikke vindes tilbage, eller der er ingen andel",
                    "Cannot be won back, or there is no share")
                .with(Thresholds.startingWith(Colour.GOOD).from(1, Colour.WARNING)));
  }

  private static Query part(Series series, String name) {
    return Query.trend("sum(" + series.held() + ")", name);
  }
}
