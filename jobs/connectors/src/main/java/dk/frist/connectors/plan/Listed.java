package dk.frist.connectors.plan;

import dk.frist.connectors.yaml.Fields;
import dk.frist.connectors.yaml.Key;
import dk.frist.connectors.yaml.Mistakes;
import dk.frist.connectors.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads lists of things that have ids: targets, readings, deliveries. */
final class Listed {
  private Listed() {}

  /** The items of a list that must hold at least one. */
  static List<YamlNode> items(YamlNode node, String key, String what, Mistakes mistakes) {
    if (!(node instanceof YamlNode.Items items)) {
      mistakes.at(node, "'" + key + "' should be a list, found " + node.form());
      return List.of();
    }
    if (items.nodes().isEmpty()) {
      mistakes.at(node, "'" + key + "' is an empty list; add " + what);
    }
    return items.nodes();
  }

  /**
   * An id that no other of its list has; null when a mistake was noted.
   *
   * @param lines the line of each id so far; this one is added
   */
  static @Nullable String id(Fields fields, Key key, String what, Map<String, Integer> lines) {
    YamlNode node = fields.required(key);
    String id = node == null ? null : Fields.text(node, key.name(), fields.mistakes());
    if (node == null || id == null) {
      return null;
    }
    Integer earlier = lines.putIfAbsent(id, node.line());
    if (earlier != null) {
      noteTaken(id, node, what, earlier, fields.mistakes());
      return null;
    }
    return id;
  }

  /** Notes that an id is used already. */
  static void noteTaken(String id, YamlNode node, String what, int line, Mistakes mistakes) {
    mistakes.at(node, what + " id '" + id + "' is used already on line " + line + "; give another");
  }
}
