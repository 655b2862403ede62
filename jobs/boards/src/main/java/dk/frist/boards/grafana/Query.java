package dk.frist.boards.grafana;

/**
 * A question to Prometheus.
 *
 * @param expression in PromQL, with the variables of the board
 * @param legend the name of each series in the answer; {@code {{label}}} stands for a label's value
 * @param answer what of the chosen time the answer covers
 */
public record Query(String expression, String legend, Answer answer) {
  /** What of the chosen time an answer covers. */
  public enum Answer {
    /** All of it, as fine as the panel is wide. */
    TREND,
    /** All of it, a value a day. */
    DAILY,
    /** Its end, a value for each series. */
    END,
    /** Its end, a row for each series and a column for each label. */
    TABLE
  }

  public static Query trend(String expression, String legend) {
    return new Query(expression, legend, Answer.TREND);
  }

  public static Query daily(String expression, String legend) {
    return new Query(expression, legend, Answer.DAILY);
  }

  public static Query end(String expression, String legend) {
    return new Query(expression, legend, Answer.END);
  }

  /** The letter that tells the queries of a panel apart: A for the first. */
  static String ref(int index) {
    return String.valueOf((char) ('A' + index));
  }

  static Query table(String expression) {
    return new Query(expression, "", Answer.TABLE);
  }
}
