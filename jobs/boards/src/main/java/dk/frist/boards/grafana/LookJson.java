package dk.frist.boards.grafana;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** The JSON of how values are shown. */
final class LookJson {
  private LookJson() {}

  static ObjectNode fieldConfig(Panel panel) {
    Look look = panel.look();
    Visual visual = panel.visual();
    ObjectNode defaults =
        Json.object(
            "unit", look.unit(),
            "decimals", look.decimals(),
            "min", look.range().min(),
            "max", look.range().max(),
            "noValue", look.noValue().inOneLine(),
            "color", Json.object("mode", colourMode(visual)),
            "mappings", mappings(look.mappings()),
            "thresholds", thresholds(look.thresholds()),
            "custom", VisualJson.custom(visual, look));
    return Json.object("defaults", defaults, "overrides", overrides(panel.deviations()));
  }

  static ObjectNode thresholds(Thresholds thresholds) {
    List<ObjectNode> steps = new ArrayList<>();
    ObjectNode base = Json.object("color", thresholds.base().hex());
    steps.add(base.putNull("value"));
    for (Thresholds.Step step : thresholds.steps()) {
      steps.add(Json.object("color", step.colour().hex(), "value", step.from()));
    }
    return Json.object("mode", "absolute", "steps", steps);
  }

  static ArrayNode mappings(List<Mapping> mappings) {
    if (mappings.isEmpty()) {
      return Json.array(List.of());
    }
    ObjectNode options = Json.object();
    for (int i = 0; i < mappings.size(); i++) {
      Mapping mapping = mappings.get(i);
      options.set(
          mapping.value(),
          Json.object("text", mapping.words(), "color", mapping.colour().hex(), "index", i));
    }
    return Json.array(List.of(Json.object("type", "value", "options", options)));
  }

  private static ArrayNode overrides(List<Look.Deviation> deviations) {
    return Json.array(
        deviations.stream()
            .map(
                deviation ->
                    Json.object(
                        "matcher", matcher(deviation.name()),
                        "properties", deviation.properties()))
            .toList());
  }

  private static ObjectNode matcher(String name) {
    return Json.object("id", name.startsWith("/") ? "byRegexp" : "byName", "options", name);
  }

  private static String colourMode(Visual visual) {
    return visual instanceof Visual.Lines ? "palette-classic" : "thresholds";
  }
}
