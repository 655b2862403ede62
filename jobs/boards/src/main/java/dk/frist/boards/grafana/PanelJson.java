package dk.frist.boards.grafana;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** The JSON of a panel, but for its place. */
final class PanelJson {
  private static final int WHOLE_WIDTH = 24;

  private PanelJson() {}

  static ObjectNode of(Panel panel) {
    ObjectNode json =
        Json.object(
            "type", panel.visual().type(),
            "title", panel.title().da(),
            "description", description(panel),
            "datasource", datasource(),
            "fieldConfig", LookJson.fieldConfig(panel),
            "options", VisualJson.options(panel.visual()),
            "targets", targets(panel.queries()));
    if (panel.visual() instanceof Visual.Table table) {
      json.set("transformations", VisualJson.transformations(table.columns()));
    }
    addFrame(panel.frame(), json);
    return json;
  }

  static ObjectNode datasource() {
    return Json.object("type", "prometheus", "uid", "${datasource}");
  }

  private static String description(Panel panel) {
    return "%s%n%n**%s** %s"
        .formatted(panel.description().da(), panel.title().en() + ".", panel.description().en())
        .replace(System.lineSeparator(), "\n");
  }

  private static ArrayNode targets(List<Query> queries) {
    List<ObjectNode> targets = new ArrayList<>();
    for (int i = 0; i < queries.size(); i++) {
      targets.add(target(queries.get(i), Query.ref(i)));
    }
    return Json.array(targets);
  }

  private static ObjectNode target(Query query, String ref) {
    boolean instant = query.answer() == Query.Answer.END || query.answer() == Query.Answer.TABLE;
    return Json.object(
        "refId",
        ref,
        "datasource",
        datasource(),
        "editorMode",
        "code",
        "expr",
        query.expression(),
        "legendFormat",
        query.legend().isEmpty() ? null : query.legend(),
        "instant",
        instant,
        "range",
        !instant,
        "format",
        query.answer() == Query.Answer.TABLE ? "table" : "time_series",
        "interval",
        query.answer() == Query.Answer.DAILY ? "1d" : null);
  }

  private static void addFrame(Panel.Frame frame, ObjectNode json) {
    if (frame.repeat() != null) {
      json.put("repeat", frame.repeat()).put("repeatDirection", "h");
      json.put("maxPerRow", WHOLE_WIDTH / frame.width());
    }
    Link link = frame.link();
    if (link != null) {
      json.set("links", Json.array(List.of(BoardJson.link(link.title(), link.url()))));
    }
  }
}
