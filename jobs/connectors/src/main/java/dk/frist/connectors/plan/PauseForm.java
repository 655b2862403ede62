package dk.frist.connectors.plan;

import dk.frist.connectors.yaml.Fields;
import dk.frist.connectors.yaml.Key;
import dk.frist.connectors.yaml.Mistakes;
import dk.frist.connectors.yaml.Shape;
import dk.frist.connectors.yaml.YamlNode;
import dk.frist.rules.casefile.Selector;
import dk.frist.rules.plan.Pause;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the pauses of a clock: by name, what begins each and what ends it. */
final class PauseForm {
  private static final String NAME = "[a-z0-9]+(-[a-z0-9]+)*";

  private static final Key FROM =
      Key.required(
          "from",
          Shape.named("selector"),
          "suspended",
          "The event that begins it, from that day on.");
  private static final Key TO =
      Key.required("to", Shape.named("selector"), "resumed", "The event that ends it.");
  private static final List<Key> KEYS = List.of(FROM, TO);

  static final Shape SHAPE = Shape.mapOf(Shape.mapping(KEYS));

  private PauseForm() {}

  /** The pauses that are right; mistakes are noted of the others. */
  static List<Pause> readAll(YamlNode node, Mistakes mistakes) {
    List<Pause> pauses = new ArrayList<>();
    Fields named = Fields.of(node, "'pauses'", mistakes);
    if (named == null) {
      return pauses;
    }
    for (YamlNode.Entry entry : named.entries().entries()) {
      Pause pause = pause(entry, mistakes);
      if (pause != null) {
        pauses.add(pause);
      }
    }
    return pauses;
  }

  private static @Nullable Pause pause(YamlNode.Entry entry, Mistakes mistakes) {
    String name = entry.key().text();
    if (!name.matches(NAME)) {
      mistakes.at(
          entry.key(),
          "'" + name + "' becomes part of a clock's name; use small letters, digits and dashes");
      return null;
    }
    Fields fields = Fields.of(entry.value(), "pause '" + name + "'", mistakes);
    if (fields == null) {
      return null;
    }
    fields.allowKeys(KEYS);
    YamlNode fromNode = fields.required(FROM);
    YamlNode toNode = fields.required(TO);
    Selector from = fromNode == null ? null : SelectorForm.read(fromNode, FROM.name(), mistakes);
    Selector to = toNode == null ? null : SelectorForm.read(toNode, TO.name(), mistakes);
    return from == null || to == null ? null : new Pause(name, from, to);
  }
}
