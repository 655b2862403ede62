package dk.frist.boards;

import static dk.frist.connectors.prometheus.MetricCatalogue.TARGET_BREACHES_LEFT;
import static dk.frist.connectors.prometheus.MetricCatalogue.TARGET_CASES;
import static dk.frist.connectors.prometheus.MetricCatalogue.TARGET_COUNTED_CASES;
import static dk.frist.connectors.prometheus.MetricCatalogue.TARGET_RATIO;
import static dk.frist.connectors.prometheus.MetricCatalogue.TARGET_REQUIRED_RATIO;

import dk.frist.boards.grafana.Board;
import dk.frist.boards.grafana.Colour;
import dk.frist.boards.grafana.Look;
import dk.frist.boards.grafana.Mapping;
import dk.frist.boards.grafana.Panel;
import dk.frist.boards.grafana.Property;
import dk.frist.boards.grafana.Query;
import dk.frist.boards.grafana.Row;
import dk.frist.boards.grafana.TableColumns;
import dk.frist.boards.grafana.TableColumns.Column;
import dk.frist.boards.grafana.Thresholds;
import dk.frist.boards.grafana.Visual;
import dk.frist.boards.grafana.Words;
import java.util.List;

/** The service desks: at which of them, and when, is the next free slot too far off? */
final class ServiceDesksBoard {
  static final String UID = "frist-borgerservice";
  static final Words TITLE = new Words("Borgerservice", "Service desks");

  private ServiceDesksBoard() {}

  static Board board() {
    return new Board(
        UID,
        TITLE,
        new Words(
            "Hvor og hvornår er der for langt til næste ledige tid? For borgerservice.",
            "Where and when is the next free slot too far off? For the service desks."),
        Variables.and(Variables.target(Series.of(TARGET_RATIO).matching("site", ".+"))),
        List.of(
            TruthRow.of(),
            Row.of(
                new Words("Holder målet?", "Does the target hold?"),
                newestDay(),
                together(),
                bySite()),
            Row.of(new Words("Hvilke dage gik galt?", "Which days went wrong?"), days(), trend())));
  }

  private static Series sites(Series series) {
    return series.where("target", "$target").matching("site", ".+");
  }

  private static Panel newestDay() {
    Series missed =
        sites(Series.of(TARGET_CASES)).where("window", "day").where("verdict", "missed");
    return Panel.of(
            new Words("Nyeste dag med tal", "Newest day with figures"),
            new Words(
                "Dagen står øverst, »Tallene gælder til og med«; til dagens første hændelse er det i går."
                    + " Rød: der var længere til næste ledige tid, end målet tillader. Grøn: der var ikke."
                    + " Et sted, der ikke er observeret, mangler.",
                "The day stands on top, \"Figures as of\"; until the first event of a day it is yesterday."
                    + " Red: the next free slot was further off than the target allows. Green: it was"
                    + " not. A site that was not observed is missing."),
            new Visual.Figure(Visual.Figure.Text.BOTH))
        .sized(10, 7)
        .asking(
            Query.end(
                "max by (site) (%s) and on (site) (max by (site) (%s) > 0)"
                    .formatted(
                        missed.held(),
                        sites(Series.of(TARGET_COUNTED_CASES)).where("window", "day").held()),
                "{{site}}"))
        .shown(
            Look.in("short")
                .withoutData("Ingen åbningsdag", "Not a working day")
                .mapping(
                    List.of(
                        new Mapping("0", "Inden for målet", Colour.GOOD),
                        new Mapping("1", "For lang ventetid", Colour.BAD)))
                .with(Thresholds.startingWith(Colour.GOOD).from(1, Colour.BAD)));
  }

  private static Panel together() {
    Series ratio = Series.of(TARGET_RATIO).where("target", "$target").elected().ofPeriod();
    Series required = Series.of(TARGET_REQUIRED_RATIO).where("target", "$target").elected();
    return Panel.figure(
            new Words("Alle steder sammen", "All sites together"),
            new Words(
                "Andel af dagene i perioden til dato, der holdt målet, efter planens læsning.",
                "Share of the days of the period to date that kept the target, by the plan's"
                    + " reading."))
        .sized(4, 7)
        .asking(
            Query.end("min(" + ratio.held() + ")", "andel"),
            Query.end("max(" + required.held() + ")", "krav"))
        .shown(Look.share().with(Thresholds.startingWith(Colour.NEUTRAL)));
  }

  private static Panel bySite() {
    TableColumns columns =
        TableColumns.by("site", "Sted")
            .and(share("Andel", sites(Series.of(TARGET_RATIO)).ofPeriod()))
            .and(share("Seneste 30 dage", sites(Series.of(TARGET_RATIO)).where("window", "30d")))
            .and(share("Krav", sites(Series.of(TARGET_REQUIRED_RATIO))))
            .and(
                Column.of(
                    "Dage i alt",
                    "max by (site) ("
                        + sites(Series.of(TARGET_COUNTED_CASES)).ofPeriod().held()
                        + ")"))
            .and(
                Column.of(
                    "Brud tilbage",
                    "max by (site) ("
                        + sites(Series.of(TARGET_BREACHES_LEFT)).ofPeriod().held()
                        + ")",
                    Property.thresholds(Targets.LEFT),
                    Property.colouredBackground()));
    return Panel.table(
            new Words("Sted for sted", "Site by site"),
            new Words(
                "Hvert sted for sig, i perioden til dato. Brud tilbage: dage, der endnu må overskride.",
                "Each site by itself, in the period to date. Breaches left: days that may still miss."),
            columns)
        .sized(10, 7)
        .shown(Look.in("short"));
  }

  private static Panel days() {
    Series missed =
        sites(Series.of(TARGET_CASES)).where("window", "day").where("verdict", "missed");
    Series counted = sites(Series.of(TARGET_COUNTED_CASES)).where("window", "day");
    return Panel.of(
            new Words("Dag for dag", "Day by day"),
            new Words(
                "En celle for hvert sted og hver dag, der er tal for ved dagens slutning. Tomt: ingen"
                    + " åbningsdag, ingen observation, eller en genafspilning, der springer dagen over.",
                "A cell for each site and each day with figures at its end. Empty: not a working day,"
                    + " not observed, or a replay that skips the day."),
            new Visual.Cells())
        .sized(24, 7)
        .asking(
            Query.daily(
                "max by (site) (%s) and on (site) (max by (site) (%s) > 0)"
                    .formatted(missed.ofTheDay(), counted.ofTheDay()),
                "{{site}}"))
        .shown(
            Look.in("short")
                .withoutData(
                    "Kræver tal for hver dag: genafspil med --sample P1D",
                    "Needs figures of each day: replay with --sample P1D")
                .mapping(
                    List.of(
                        new Mapping("0", "Inden for", Colour.GOOD),
                        new Mapping("1", "For lang", Colour.BAD)))
                .with(Thresholds.startingWith(Colour.GOOD).from(1, Colour.BAD)));
  }

  private static Panel trend() {
    Series ratio = sites(Series.of(TARGET_RATIO)).where("window", "30d");
    return Panel.lines(
            new Words("Andel af dagene, seneste 30 dage", "Share of the days, last 30 days"),
            new Words(
                "Andelen af arbejdsdage, der holdt målet, sted for sted. Stiplet: kravet.",
                "Share of working days that kept the target, site by site. Dashed: the line."))
        .sized(24, 9)
        .asking(
            Query.trend("max by (site) (" + ratio.held() + ")", "{{site}}"),
            Query.trend("max(" + sites(Series.of(TARGET_REQUIRED_RATIO)).held() + ")", "Krav"))
        .shown(Look.share().but("Krav", Lines.REQUIRED));
  }

  private static Column share(String header, Series series) {
    return Column.of(
        header,
        "max by (site) (" + series.held() + ")",
        Property.unit("percentunit"),
        Property.decimals(1));
  }
}
