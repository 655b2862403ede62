package dk.frist.boards.grafana;

import java.util.List;

/** What the reader of a board chooses. The closed set of Grafana's kinds that the boards use. */
public sealed interface Variable {
  /** As queries name it. */
  String name();

  Words label();

  /** Which Prometheus is asked. */
  record Datasource(String name, Words label) implements Variable {}

  /**
   * What Prometheus answers.
   *
   * @param query of Grafana's template functions
   * @param regex what of each answer is the value; empty for all of it
   * @param choice how many may be chosen
   */
  record Asked(String name, Words label, String query, String regex, Choice choice)
      implements Variable {}

  /**
   * A fixed list.
   *
   * @param options the first is chosen at first
   */
  record Listed(String name, Words label, List<Option> options) implements Variable {
    public Listed {
      options = List.copyOf(options);
    }
  }

  /** A value and what it is called. */
  record Option(String value, String text) {}

  /** How many values may be chosen. */
  enum Choice {
    ONE,
    /** Any number; all at first. */
    ANY,
    /** One, that the reader does not see. */
    HIDDEN
  }

  /** One value of a label among series. */
  static Variable ofLabel(String name, Words label, String series, String labelName) {
    return new Asked(name, label, labelValues(series, labelName), "", Choice.ONE);
  }

  /** Any values of a label among series; all at first. */
  static Variable ofLabels(String name, Words label, String series, String labelName) {
    return new Asked(name, label, labelValues(series, labelName), "", Choice.ANY);
  }

  private static String labelValues(String series, String labelName) {
    return "label_values(" + series + ", " + labelName + ")";
  }
}
