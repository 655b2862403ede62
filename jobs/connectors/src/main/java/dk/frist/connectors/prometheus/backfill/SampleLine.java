package dk.frist.connectors.prometheus.backfill;

import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A sample as OpenMetrics text writes it: {@code metric{label="value",…} value seconds}.
 *
 * @param series the text up to the closing brace, as it stands
 * @param value what was measured
 * @param millis when it held, since 1970
 */
record SampleLine(String series, double value, long millis) {
  private static final Pattern SECONDS = Pattern.compile("-?\\d{1,12}(\\.\\d{1,9})?");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
  private static final Pattern LABEL_NAME = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");
  private static final int MILLIS_DIGITS = 3;

  /**
   * Reads a line.
   *
   * @param likely a series the line may be of, as the line before was; empty when there is none
   * @throws IllegalArgumentException if it is no such line; the message says what is wrong with it
   */
  static SampleLine read(String line, String likely) {
    boolean same = !likely.isEmpty() && line.startsWith(likely);
    int end = same ? likely.length() : seriesEnd(line);
    if (end >= line.length() || line.charAt(end) != ' ') {
      throw new IllegalArgumentException("is no sample: a blank and a value follow on the labels");
    }
    String[] fields = line.substring(end + 1).split(" ", -1);
    if (fields.length < 2 || fields[1].isEmpty()) {
      throw new IllegalArgumentException(
          "has no time; promtool would take the sample for one of now");
    }
    if (fields.length > 2) {
      throw new IllegalArgumentException("is no sample: more than a value and a time");
    }
    String series = same ? likely : line.substring(0, end);
    return new SampleLine(series, number(fields[0]), millis(fields[1]));
  }

  private static int seriesEnd(String line) {
    int brace = line.indexOf('{');
    int blank = line.indexOf(' ');
    if (brace < 0 || (blank >= 0 && blank < brace)) {
      return Math.max(blank, 0);
    }
    boolean quoted = false;
    for (int i = brace; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quoted && c == '\\') {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == '}' && !quoted) {
        return i + 1;
      }
    }
    throw new IllegalArgumentException("is no sample: its labels have no end");
  }

  private static double number(String text) {
    return switch (text) {
      case "NaN" -> Double.NaN;
      case "+Inf" -> Double.POSITIVE_INFINITY;
      case "-Inf" -> Double.NEGATIVE_INFINITY;
      default -> {
        if (!NUMBER.matcher(text).matches()) {
          throw new IllegalArgumentException("its value '" + text + "' is no number");
        }
        yield Double.parseDouble(text);
      }
    };
  }

  private static long millis(String text) {
    if (!SECONDS.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "its time '" + text + "' is no time in seconds since 1970, such as 1704063600.000");
    }
    return new BigDecimal(text).movePointRight(MILLIS_DIGITS).longValue();
  }

  /**
   * Reads the text of a series.
   *
   * @throws IllegalArgumentException if it is none
   */
  static SeriesLabels labels(String series) {
    int brace = series.indexOf('{');
    SortedMap<String, String> labels = new TreeMap<>();
    labels.put(SeriesLabels.NAME, brace < 0 ? series : series.substring(0, brace));
    int at = brace + 1;
    while (brace >= 0 && at < series.length() - 1) {
      int equals = series.indexOf("=\"", at);
      int end = equals < 0 ? -1 : closingQuote(series, equals + 2);
      if (end < 0) {
        throw new IllegalArgumentException("is no sample: its labels are not name=\"value\"");
      }
      String name = series.substring(at, equals);
      String value = unescaped(series.substring(equals + 2, end));
      if (!LABEL_NAME.matcher(name).matches() || labels.put(name, value) != null) {
        throw new IllegalArgumentException(
            "is no sample: '" + name + "' is no name of a label, or stands twice");
      }
      at = afterSeparator(series, end + 1);
    }
    return new SeriesLabels(labels);
  }

  private static int afterSeparator(String series, int at) {
    char next = series.charAt(at);
    if (next != ',' && next != '}') {
      throw new IllegalArgumentException("is no sample: labels are parted by a comma");
    }
    return at + 1;
  }

  private static int closingQuote(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == '"') {
        return i;
      }
    }
    return -1;
  }

  private static String unescaped(String value) {
    if (value.indexOf('\\') < 0) {
      return value;
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\' && i + 1 < value.length()) {
        i++;
        text.append(value.charAt(i) == 'n' ? '\n' : value.charAt(i));
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }
}
