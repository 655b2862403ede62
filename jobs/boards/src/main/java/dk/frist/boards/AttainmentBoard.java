package dk.frist.boards;

import static dk.frist.connectors.prometheus.MetricCatalogue.ATTAINMENT_POINTS;
import static dk.frist.connectors.prometheus.MetricCatalogue.FORECAST_POINTS;
import static dk.frist.connectors.prometheus.MetricCatalogue.TARGET_COUNTED_CASES;
import static dk.frist.connectors.prometheus.MetricCatalogue.TARGET_INFO;
import static dk.frist.connectors.prometheus.MetricCatalogue.TARGET_PACE;
import static dk.frist.connectors.prometheus.MetricCatalogue.TARGET_RATIO;
import static dk.frist.connectors.prometheus.MetricCatalogue.TARGET_REQUIRED_CASES;
import static dk.frist.connectors.prometheus.MetricCatalogue.TARGET_REQUIRED_RATIO;
import static dk.frist.connectors.prometheus.MetricCatalogue.TARGET_WEIGHT;

import dk.frist.boards.grafana.Board;
import dk.frist.boards.grafana.Colour;
import dk.frist.boards.grafana.Look;
import dk.frist.boards.grafana.Panel;
import dk.frist.boards.grafana.Property;
import dk.frist.boards.grafana.Query;
import dk.frist.boards.grafana.Row;
import dk.frist.boards.grafana.Thresholds;
import dk.frist.boards.grafana.Variable;
import dk.frist.boards.grafana.Words;
import java.util.List;

/** The director's board: where does the plan stand, and which targets decide it? */
final class AttainmentBoard {
  static final String UID = "frist-maalopfyldelse";
  static final Words TITLE = new Words("Målopfyldelse", "Target attainment");

  private AttainmentBoard() {}

  static Board board() {
    return new Board(
        UID,
        TITLE,
        new Words(
            "Hvor står planen, og hvilke mål afgør det? For direktionen.",
            "Where does the plan stand, and which targets decide it? For the directors."),
        variables(),
        List.of(
            TruthRow.of(),
            Row.of(
                new Words("Hvor mange point giver planen?", "How many points does the plan give?"),
                points(
                    "low",
                    "Sikret",
                    "Certain",
                    "Point, der er sikret under alle læsninger.",
                    "Points that are certain under every reading.",
                    Colour.GOOD),
                points(
                    "elected",
                    "Som det står nu",
                    "As things stand",
                    "Point, som planens læsninger giver, hvis intet ændrer sig.",
                    "Points that the plan's readings give if nothing changes.",
                    Colour.NEUTRAL),
                points(
                    "high",
                    "Kan stadig nås",
                    "Still within reach",
                    "Point, der stadig kan nås under mindst én læsning.",
                    "Points still within reach under some reading.",
                    Colour.FAIR),
                forecast(),
                pointsOverTime()),
            Row.of(
                new Words("Hvordan står hvert mål?", "How does each target stand?"),
                TargetTable.panel()),
            Row.of(
                new Words("Hvordan går det mod hvert krav?", "How does each go against its line?"),
                shareTrend()),
            Row.of(
                new Words("Følger antallene med?", "Do the numbers keep pace?"), volumeTrend())));
  }

  private static List<Variable> variables() {
    return Variables.and(
        Variable.ofLabels(
            "share_target",
            new Words("Mål med krav om andel", "Targets of a share"),
            Series.of(TARGET_INFO)
                .matching("kind", "within-deadline|completed-by|notice|service-level")
                .promQl(),
            "target"),
        Variable.ofLabels(
            "volume_target",
            new Words("Mål med krav om antal", "Targets of a volume"),
            Series.of(TARGET_REQUIRED_CASES).elected().promQl(),
            "target"));
  }

  private static Panel points(
      String bound, String da, String en, String daText, String enText, Colour colour) {
    return Panel.figure(new Words(da, en), new Words(daText, enText))
        .sized(3, 8)
        .asking(
            Query.end("sum(" + Series.of(ATTAINMENT_POINTS).where("bound", bound).held() + ")", ""))
        .shown(
            Look.points()
                .withoutData("Ingen vægte i planen", "No weights in the plan")
                .with(Thresholds.startingWith(colour)));
  }

  private static Panel forecast() {
    Series points = Series.of(FORECAST_POINTS);
    return Panel.figure(
            new Words("Prognose ved periodens udgang", "Forecast at the end of the period"),
            new Words(
                "Ventede point ved periodens udgang med et interval, som de faktiske skulle ligge i"
                    + " fire gange ud af fem. En prognose, ikke et resultat.",
                "Points expected at the end of the period, with an interval that should hold the true"
                    + " ones four times out of five. A forecast, not a result."))
        .sized(5, 8)
        .asking(
            Query.end("sum(" + points.where("bound", "low").held() + ")", "mindst"),
            Query.end("sum(" + points.where("bound", "estimate").held() + ")", "ventet"),
            Query.end("sum(" + points.where("bound", "high").held() + ")", "højst"))
        .shown(
            Look.points()
                .withoutData("For få sager til en prognose", "Too few cases for a forecast")
                .with(Thresholds.startingWith(Colour.FORECAST)));
  }

  private static Panel pointsOverTime() {
    Series points = Series.of(ATTAINMENT_POINTS);
    return Panel.lines(
            new Words("Point over tid", "Points over time"),
            new Words(
                "Fladen går fra det sikrede til det, der kan nås. Den smalner ind, når året går; linjen"
                    + " er planens læsninger, som det stod den dag.",
                "The area goes from what is certain to what is within reach. It narrows as the year"
                    + " goes by; the line is the plan's readings as things stood that day."))
        .sized(10, 8)
        .asking(
            Query.trend("sum(" + points.where("bound", "low").held() + ")", "Sikret"),
            Query.trend("sum(" + points.where("bound", "high").held() + ")", "Kan nås"),
            Query.trend("sum(" + points.where("bound", "elected").held() + ")", "Som det stod"),
            Query.trend("sum(" + Series.of(TARGET_WEIGHT).held() + ")", "Alle planens point"))
        .shown(
            Look.points()
                .but("Sikret", Property.colour(Colour.GOOD))
                .but(
                    "Kan nås",
                    Property.colour(Colour.FAIR),
                    Property.fillDownTo("Sikret"),
                    Property.fill(20))
                .but("Alle planens point", Property.colour(Colour.FAINT), Property.dashed())
                .but("Som det stod", Property.colour(Colour.NEUTRAL), Property.lineWidth(3)));
  }

  private static Panel shareTrend() {
    Series ratio = Series.of(TARGET_RATIO).elected().ofPeriod().where("target", "$share_target");
    Series required = Series.of(TARGET_REQUIRED_RATIO).elected().where("target", "$share_target");
    return Panel.lines(
            new Words(
                "Mål $share_target: andel mod krav", "Target $share_target: share against line"),
            new Words(
                "Andelen i planens periode til dato. Den stiplede linje er kravet. Aksen begynder ved 70 %,"
                    + " hvor intet ligger lavere.",
                "The share in the period of the plan to date. The dashed line is what is required. The"
                    + " axis begins at 70 % where nothing is lower."))
        .sized(6, 6)
        .repeatedFor("share_target")
        .asking(
            Query.trend("min(" + ratio.held() + ")", "Andel"),
            Query.trend("max(" + required.held() + ")", "Krav"))
        .shown(Look.zoomedShare().but("Andel", Property.lineWidth(3)).but("Krav", Lines.REQUIRED));
  }

  private static Panel volumeTrend() {
    Series counted =
        Series.of(TARGET_COUNTED_CASES).elected().ofPeriod().where("target", "$volume_target");
    Series required = Series.of(TARGET_REQUIRED_CASES).elected().where("target", "$volume_target");
    Series pace = Series.of(TARGET_PACE).elected().where("target", "$volume_target");
    return Panel.lines(
            new Words(
                "Mål $volume_target: antal mod krav", "Target $volume_target: number against line"),
            new Words(
                "Afgjort til dato. Den grå linje er et jævnt tempo over årets arbejdsdage.",
                "Decided to date. The grey line is an even pace over the working days of the year."))
        .sized(6, 6)
        .repeatedFor("volume_target")
        .asking(
            Query.trend("sum(" + counted.held() + ")", "Afgjort"),
            Query.trend("max(" + required.held() + ")", "Krav"),
            Query.trend("max(%s) * max(%s)".formatted(required.held(), pace.held()), "Jævnt tempo"))
        .shown(
            Look.cases()
                .but("Afgjort", Property.lineWidth(3))
                .but("Krav", Lines.REQUIRED)
                .but("Jævnt tempo", Property.colour(Colour.FAINT), Property.dashed()));
  }
}
