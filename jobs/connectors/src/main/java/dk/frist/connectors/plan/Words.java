package dk.frist.connectors.plan;

import dk.frist.connectors.yaml.Fields;
import dk.frist.connectors.yaml.Key;
import dk.frist.connectors.yaml.Nearest;
import dk.frist.connectors.yaml.Shape;
import dk.frist.connectors.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads fields whose value is one of a closed set of words. */
final class Words {
  private Words() {}

  /** What such a field may look like. */
  static Shape shape(Map<String, ?> words) {
    return Shape.words(sorted(words));
  }

  /** What the field's word stands for; null when a mistake was noted. */
  static <T> @Nullable T read(Key key, Map<String, T> words, T byDefault, RuleFields fields) {
    Optional<YamlNode> node = fields.optional(key);
    if (node.isEmpty()) {
      return byDefault;
    }
    String text = Fields.text(node.get(), key.name(), fields.mistakes());
    T value = text == null ? null : words.get(text);
    if (text != null && value == null) {
      String hint = Nearest.hint(text, sorted(words));
      fields
          .mistakes()
          .at(node.get(), "'" + text + "' is not a value of '" + key.name() + "'; " + hint);
    }
    return value;
  }

  private static List<String> sorted(Map<String, ?> words) {
    return words.keySet().stream().sorted().toList();
  }
}
