package dk.frist.boards.alerts;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A rule as it is committed: one that alerts, or one that records a series.
 *
 * @param group the group it is in
 * @param name of the alert or of the series
 * @param labels what an alert is labelled with beside the labels of its expression
 * @param annotations empty for one that records
 */
record Rule(
    String group,
    String name,
    String expression,
    Map<String, String> labels,
    Map<String, String> annotations) {

  /** Every alert. */
  static List<Rule> alerts() {
    return in(Repository.ALERTS, "alert");
  }

  /** Every recorded series. */
  static List<Rule> recordings() {
    return in(Repository.RULES, "record");
  }

  private static List<Rule> in(Path folder, String kind) {
    List<Rule> rules = new ArrayList<>();
    for (Path file : Repository.files(folder, ".yaml")) {
      for (JsonNode group : Repository.yaml(file).path("groups")) {
        for (JsonNode rule : group.path("rules")) {
          rules.add(
              new Rule(
                  group.path("name").asText(),
                  rule.path(kind).asText(),
                  rule.path("expr").asText(),
                  texts(rule.path("labels")),
                  texts(rule.path("annotations"))));
        }
      }
    }
    return rules;
  }

  private static Map<String, String> texts(JsonNode object) {
    Map<String, String> texts = new TreeMap<>();
    object.properties().forEach(field -> texts.put(field.getKey(), field.getValue().asText()));
    return texts;
  }

  @Override
  public String toString() {
    return name;
  }
}
