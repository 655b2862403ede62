package dk.frist.boards;

import dk.frist.boards.grafana.Variable;
import dk.frist.boards.grafana.Words;
import dk.frist.connectors.prometheus.MetricCatalogue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The variables of the boards. Each rests on those before it. */
final class Variables {
  private static final String AS_OF = MetricCatalogue.FIGURES_AS_OF.metricName();

  /**
   * How long a sample holds, for the source chosen, as Prometheus writes durations: until the next,
   * and an hour more for the day in autumn that has 25.
   */
  private static final String GRID =
      """
      label_replace(group(last_over_time(%1$s{source="live",%2$s}[31d])), "grid", "5m", "", "")
      or on() label_replace(group(count_over_time(%1$s{source="replay",%2$s}[31d]) > 20), "grid", "25h", "", "")
      or on() label_replace(group(count_over_time(%1$s{source="replay",%2$s}[31d]) > 2), "grid", "169h", "", "")
      or on() label_replace(vector(1), "grid", "745h", "", "")"""
          .replace('\n', ' ');

  private Variables() {}

  /** Those of a board about one source, and these after them. */
  static List<Variable> and(Variable... more) {
    List<Variable> all = new ArrayList<>();
    all.add(datasource());
    all.add(Variable.ofLabel("source", new Words("Kilde", "Source"), AS_OF, "source"));
    all.addAll(ofOrigin("source=\"$source\","));
    all.addAll(Arrays.asList(more));
    return all;
  }

  /** Those of a board about a replay beside what was live, and these after them. */
  static List<Variable> ofReplays(Variable... more) {
    List<Variable> all = new ArrayList<>();
    all.add(datasource());
    all.addAll(ofOrigin("source=\"replay\","));
    all.addAll(Arrays.asList(more));
    return all;
  }

  private static Variable datasource() {
    return new Variable.Datasource("datasource", new Words("Datakilde", "Data source"));
  }

  private static List<Variable> ofOrigin(String source) {
    String replay = source + "replay_id=\"$replay_id\"";
    String agency = replay + ",agency=\"$agency\"";
    String plan = agency + ",plan=\"$plan\"";
    return List.of(
        ofAsOf("replay_id", new Words("Genafspilning", "Replay"), source),
        ofAsOf("agency", new Words("Myndighed", "Agency"), replay),
        ofAsOf("plan", new Words("Plan", "Plan"), agency),
        new Variable.Asked(
            "grid",
            new Words("Tal gælder i", "Figures hold for"),
            "query_result(" + GRID.formatted(AS_OF, plan) + ")",
            "/grid=\"([^\"]+)\"/",
            Variable.Choice.HIDDEN));
  }

  private static Variable ofAsOf(String label, Words words, String matchers) {
    return Variable.ofLabel(label, words, AS_OF + "{" + matchers + "}", label);
  }

  /** One target. */
  static Variable target(Series among) {
    return Variable.ofLabel("target", new Words("Mål", "Target"), among.promQl(), "target");
  }

  /** One reading of the chosen target. */
  static Variable reading() {
    Series readings = Series.of(MetricCatalogue.TARGET_READING_STATE).where("target", "$target");
    return Variable.ofLabel(
        "reading", new Words("Læsning", "Reading"), readings.promQl(), "reading");
  }

  /** Case types, all at first. */
  static Variable caseTypes() {
    Series open = Series.of(MetricCatalogue.OPEN_CASES).where("clock", "$clock");
    return Variable.ofLabels(
        "case_type", new Words("Sagstype", "Case type"), open.promQl(), "case_type");
  }

  static Variable caseType() {
    Series open = Series.of(MetricCatalogue.OPEN_CASES).where("clock", "$clock");
    return Variable.ofLabel(
        "case_type", new Words("Sagstype", "Case type"), open.promQl(), "case_type");
  }

  static Variable clock() {
    return Variable.ofLabel(
        "clock", new Words("Ur", "Clock"), Series.of(MetricCatalogue.OPEN_CASES).promQl(), "clock");
  }

  /** The windows of figures, the first chosen at first. */
  static Variable window(String first) {
    List<Variable.Option> windows =
        new ArrayList<>(
            List.of(
                new Variable.Option("period", "Planens periode"),
                new Variable.Option("365d", "365 dage"),
                new Variable.Option("90d", "90 dage"),
                new Variable.Option("30d", "30 dage"),
                new Variable.Option("month", "Måned"),
                new Variable.Option("week", "Uge"),
                new Variable.Option("day", "Dag")));
    windows.sort((a, b) -> Boolean.compare(b.value().equals(first), a.value().equals(first)));
    return new Variable.Listed("window", new Words("Vindue", "Window"), windows);
  }
}
