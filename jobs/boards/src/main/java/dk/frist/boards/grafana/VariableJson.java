package dk.frist.boards.grafana;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;

/** The JSON of variables. */
final class VariableJson {
  private static final int HIDDEN = 2;
  private static final int ON_TIME_RANGE = 2;
  private static final int NATURAL_ORDER = 7;

  private VariableJson() {}

  static ObjectNode of(Variable variable) {
    if (variable instanceof Variable.Datasource) {
      ObjectNode json = common(variable, "datasource");
      return json.put("query", "prometheus").put("refresh", 1).put("regex", "");
    }
    if (variable instanceof Variable.Listed listed) {
      return listed(listed);
    }
    return asked((Variable.Asked) variable);
  }

  private static ObjectNode asked(Variable.Asked asked) {
    ObjectNode json = common(asked, "query");
    json.set("datasource", PanelJson.datasource());
    json.set(
        "query", Json.object("qryType", queryType(asked), "query", asked.query(), "refId", "V"));
    json.put("regex", asked.regex()).put("refresh", ON_TIME_RANGE).put("sort", NATURAL_ORDER);
    boolean any = asked.choice() == Variable.Choice.ANY;
    json.put("multi", any).put("includeAll", any);
    if (any) {
      json.set("current", Json.object("text", List.of("All"), "value", List.of("$__all")));
    }
    if (asked.choice() == Variable.Choice.HIDDEN) {
      json.put("hide", HIDDEN);
    }
    return json;
  }

  private static int queryType(Variable.Asked asked) {
    return asked.query().startsWith("label_values") ? 1 : 3;
  }

  private static ObjectNode listed(Variable.Listed listed) {
    ObjectNode json = common(listed, "custom");
    json.put(
        "query",
        listed.options().stream()
            .map(option -> option.text() + " : " + option.value())
            .collect(Collectors.joining(", ")));
    Variable.Option first = listed.options().get(0);
    json.set("current", Json.object("text", first.text(), "value", first.value()));
    return json;
  }

  private static ObjectNode common(Variable variable, String type) {
    return Json.object(
        "name", variable.name(),
        "type", type,
        "label", variable.label().da(),
        "description", variable.label().en());
  }
}
