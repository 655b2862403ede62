package dk.frist.boards;

import com.fasterxml.jackson.databind.JsonNode;
import dk.frist.testkit.PromQl;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Someone who opens a board: chooses a time and some variables, and gets for the others what
 * Grafana would choose. Reads the board's JSON and knows nothing of its builder.
 */
final class Reader {
  private static final Pattern LABEL_VALUES =
      Pattern.compile("label_values\\((.*), (\\w+)\\)", Pattern.DOTALL);
  private static final Pattern QUERY_RESULT =
      Pattern.compile("query_result\\((.*)\\)", Pattern.DOTALL);
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{?([a-z_]\\w*)}?");
  private static final int POINTS = 480;
  private static final Duration SCRAPES = Duration.ofSeconds(5);

  private final PromQl prometheus;
  private final Instant from;
  private final Instant to;
  private final Map<String, List<String>> chosen = new LinkedHashMap<>();
  private final Map<String, List<String>> options = new LinkedHashMap<>();

  /**
   * @param wishes values of variables that are not left to Grafana
   */
  Reader(PromQl prometheus, JsonNode board, Instant from, Instant to, Map<String, String> wishes) {
    this.prometheus = prometheus;
    this.from = from;
    this.to = to;
    for (JsonNode variable : board.at("/templating/list")) {
      choose(variable, wishes);
    }
  }

  /** What could be chosen for a variable. */
  List<String> options(String variable) {
    return options.getOrDefault(variable, List.of());
  }

  /** Every value of a variable that is chosen. */
  List<String> chosen(String variable) {
    return chosen.getOrDefault(variable, List.of());
  }

  /**
   * The answer to a panel's query.
   *
   * @param scoped the variable that the panel is repeated for, with one value; else empty
   */
  List<PromQl.Series> ask(JsonNode target, Map<String, String> scoped) {
    Duration step = step(target);
    String query = substituted(target.get("expr").asText(), step, scoped);
    return target.get("instant").asBoolean()
        ? prometheus.instant(query, to)
        : prometheus.range(query, from, to, step);
  }

  /** Grafana's step: as the target asks, and never finer than the panel is wide. */
  private Duration step(JsonNode target) {
    Duration fine = Duration.between(from, to).dividedBy(POINTS);
    Duration least = target.hasNonNull("interval") ? Duration.ofDays(1) : SCRAPES;
    return least.compareTo(fine) > 0 ? least : fine;
  }

  private String substituted(String text, Duration step, Map<String, String> scoped) {
    String interval = step.toSeconds() + "s";
    return VARIABLE
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    switch (found.group(1)) {
                      case "__interval" -> interval;
                      case "__rate_interval" -> SCRAPES.multipliedBy(4).toSeconds() + "s";
                      case "__range" -> Duration.between(from, to).toSeconds() + "s";
                      default -> value(found.group(1), scoped);
                    }));
  }

  private String value(String variable, Map<String, String> scoped) {
    if (scoped.containsKey(variable)) {
      return scoped.get(variable);
    }
    List<String> values = chosen.get(variable);
    if (values == null) {
      throw new AssertionError("the board has no variable " + variable);
    }
    return values.size() == 1
        ? values.get(0)
        : values.stream().map(Reader::escaped).collect(Collectors.joining("|", "(", ")"));
  }

  private static String escaped(String value) {
    return value.replaceAll("([\\\\^$.|?*+()\\[\\]{}])", "\\\\\\\\$1");
  }

  private void choose(JsonNode variable, Map<String, String> wishes) {
    String name = variable.get("name").asText();
    List<String> all = optionsOf(variable);
    options.put(name, all);
    if (wishes.containsKey(name)) {
      chosen.put(name, List.of(wishes.get(name)));
    } else if (variable.path("includeAll").asBoolean()) {
      chosen.put(name, all);
    } else {
      chosen.put(name, List.of(all.isEmpty() ? "" : all.get(0)));
    }
  }

  private List<String> optionsOf(JsonNode variable) {
    return switch (variable.get("type").asText()) {
      case "datasource" -> List.of("prometheus");
      case "custom" ->
          Pattern.compile(", ")
              .splitAsStream(variable.get("query").asText())
              .map(option -> option.substring(option.indexOf(" : ") + 3))
              .toList();
      default -> answers(variable);
    };
  }

  private List<String> answers(JsonNode variable) {
    String query = substituted(variable.at("/query/query").asText(), SCRAPES, Map.of());
    Matcher labelValues = LABEL_VALUES.matcher(query);
    if (labelValues.matches()) {
      String label = labelValues.group(2);
      TreeSet<String> values = new TreeSet<>();
      String held =
          "group by (%s) (last_over_time(%s[%ds]))"
              .formatted(label, labelValues.group(1), Duration.between(from, to).toSeconds());
      for (PromQl.Series series : prometheus.instant(held, to)) {
        String value = series.labels().get(label);
        if (value != null) {
          values.add(value);
        }
      }
      return List.copyOf(values);
    }
    Matcher queryResult = QUERY_RESULT.matcher(query);
    if (!queryResult.matches()) {
      throw new AssertionError("no function of Grafana's: " + query);
    }
    Pattern regex = Pattern.compile(variable.get("regex").asText().replaceAll("^/|/$", ""));
    return prometheus.instant(queryResult.group(1), to).stream()
        .map(series -> regex.matcher(text(series)))
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .toList();
  }

  /** As Grafana writes a result: the labels, the value, the time. */
  private static String text(PromQl.Series series) {
    return series.labels().entrySet().stream()
            .map(label -> label.getKey() + "=\"" + label.getValue() + '"')
            .collect(Collectors.joining(",", "{", "}"))
        + " "
        + series.value();
  }
}
