package dk.frist.connectors.plan;

import dk.frist.connectors.yaml.Fields;
import dk.frist.connectors.yaml.Key;
import dk.frist.connectors.yaml.Mistakes;
import dk.frist.connectors.yaml.Shape;
import dk.frist.connectors.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads titles: by language, or as one text. */
final class TitleForm {
  /** The language of a title that is written as one text. */
  static final String LANGUAGE_UNSAID = "und";

  static final Key TITLE =
      Key.optional(
          "title",
          Shape.either(Shape.TEXT, Shape.mapOf(Shape.TEXT)),
          "{da: Første samtale, en: First interview}",
          "What people call it, by language or as one text.");

  private TitleForm() {}

  /** The title by language; empty when there is none. */
  static Map<String, String> read(Fields fields) {
    Mistakes mistakes = fields.mistakes();
    Optional<YamlNode> node = fields.optional(TITLE);
    Map<String, String> title = new LinkedHashMap<>();
    if (node.isEmpty()) {
      return title;
    }
    if (node.get() instanceof YamlNode.Entries languages) {
      for (YamlNode.Entry entry : languages.entries()) {
        String text = Fields.text(entry.value(), entry.key().text(), mistakes);
        if (text != null) {
          title.put(entry.key().text(), text);
        }
      }
    } else {
      String text = Fields.text(node.get(), TITLE.name(), mistakes);
      if (text != null) {
        title.put(LANGUAGE_UNSAID, text);
      }
    }
    return title;
  }
}
