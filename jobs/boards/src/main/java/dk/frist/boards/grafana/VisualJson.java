package dk.frist.boards.grafana;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** The JSON of how panels draw: the options of each plugin. */
final class VisualJson {
  private VisualJson() {}

  static ObjectNode options(Visual visual) {
    if (visual instanceof Visual.Figure figure) {
      return figure(figure);
    }
    if (visual instanceof Visual.Table table) {
      TableColumns columns = table.columns();
      ObjectNode sort = Json.object("displayName", columns.sortBy(), "desc", columns.descending());
      return Json.object(
          "frameIndex",
          0,
          "showHeader",
          true,
          "cellHeight",
          "sm",
          "sortBy",
          Json.array(List.of(sort)));
    }
    if (visual instanceof Visual.Bars) {
      return Json.object(
          "displayMode",
          "basic",
          "orientation",
          "horizontal",
          "showUnfilled",
          false,
          "valueMode",
          "color",
          "namePlacement",
          "left",
          "sizing",
          "auto",
          "minVizWidth",
          8,
          "minVizHeight",
          16,
          "maxVizHeight",
          300,
          "legend",
          legend(false),
          "reduceOptions",
          reduce());
    }
    if (visual instanceof Visual.Cells) {
      return Json.object(
          "showValue",
          "auto",
          "rowHeight",
          0.9,
          "colWidth",
          0.95,
          "legend",
          legend(false),
          "tooltip",
          tooltip());
    }
    return Json.object("legend", legend(true), "tooltip", tooltip());
  }

  /** What each series of the plugin has; empty for plugins whose series have nothing. */
  static ObjectNode custom(Visual visual, Look look) {
    if (visual instanceof Visual.Lines lines) {
      return Json.object(
          "drawStyle",
          "line",
          "lineInterpolation",
          lines.steps() ? "stepAfter" : "linear",
          "lineWidth",
          2,
          "fillOpacity",
          lines.stacked() ? 60 : 0,
          "showPoints",
          "auto",
          "pointSize",
          4,
          "spanNulls",
          false,
          "axisSoftMin",
          look.range().softMin(),
          "stacking",
          Json.object("group", "A", "mode", lines.stacked() ? "normal" : "none"),
          "thresholdsStyle",
          Json.object("mode", look.thresholds().steps().isEmpty() ? "off" : "dashed"));
    }
    if (visual instanceof Visual.Table) {
      return Json.object(
          "align",
          "auto",
          "cellOptions",
          Json.object("type", "auto"),
          "filterable",
          true,
          "inspect",
          false);
    }
    if (visual instanceof Visual.Cells) {
      return Json.object("fillOpacity", 85, "lineWidth", 0);
    }
    return Json.object();
  }

  /** What makes one table of the answers of a table's columns. */
  static ArrayNode transformations(TableColumns columns) {
    List<String> fields = new ArrayList<>();
    ObjectNode names = Json.object();
    ObjectNode order = Json.object();
    fields.add(columns.label());
    names.put(columns.label(), columns.header());
    order.put(columns.label(), 0);
    for (int i = 0; i < columns.columns().size(); i++) {
      TableColumns.Column column = columns.columns().get(i);
      fields.add(column.field(i));
      names.put(column.field(i), column.header());
      order.put(column.field(i), i + 1);
    }
    return Json.array(
        List.of(
            transformation("joinByField", "byField", columns.label(), "mode", "outer"),
            transformation("filterFieldsByName", "include", Json.object("names", fields)),
            transformation("organize", "indexByName", order, "renameByName", names)));
  }

  private static ObjectNode transformation(String id, Object... options) {
    return Json.object("id", id, "options", Json.object(options));
  }

  private static ObjectNode figure(Visual.Figure figure) {
    return Json.object(
        "textMode", figure.text().id(),
        "colorMode", "background_solid",
        "graphMode", "none",
        "justifyMode", "center",
        "orientation", "auto",
        "wideLayout", true,
        "showPercentChange", false,
        "percentChangeColorMode", "standard",
        "reduceOptions", reduce());
  }

  private static ObjectNode reduce() {
    return Json.object("calcs", List.of("lastNotNull"), "fields", "", "values", false);
  }

  private static ObjectNode legend(boolean shown) {
    return Json.object(
        "showLegend", shown, "displayMode", "list", "placement", "bottom", "calcs", List.of());
  }

  private static ObjectNode tooltip() {
    return Json.object("mode", "multi", "sort", "none");
  }
}
