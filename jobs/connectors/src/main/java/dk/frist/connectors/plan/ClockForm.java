package dk.frist.connectors.plan;

import dk.frist.connectors.yaml.Fields;
import dk.frist.connectors.yaml.Key;
import dk.frist.connectors.yaml.Mistakes;
import dk.frist.connectors.yaml.Shape;
import dk.frist.connectors.yaml.YamlNode;
import dk.frist.rules.casefile.Selector;
import dk.frist.rules.plan.Clock;
import dk.frist.rules.plan.Pause;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the clocks of a plan. */
final class ClockForm {
  private static final Key FROM =
      Key.required(
          "from",
          Shape.named("selector"),
          "filed",
          "The event that starts it; the earliest business date counts and is day 0.");
  private static final Key TO =
      Key.required(
          "to",
          Shape.named("selector"),
          "decided",
          "The event that stops it; the earliest business date on or after the start counts.");
  private static final Key PAUSES =
      Key.optional(
          "pauses",
          PauseForm.SHAPE,
          "{suspended: {from: suspended, to: resumed}}",
          "Time that is reported beside the lead time and deducted in a net one; no target deducts"
              + " it. Default: none.");
  private static final List<Key> KEYS = List.of(FROM, TO, PAUSES);

  static final Shape SHAPE = Shape.mapping(KEYS);

  private ClockForm() {}

  /** The clocks by name, at least one; empty for a clock that is wrong. */
  static Map<String, Optional<Clock>> readAll(Fields plan, Key key) {
    Map<String, Optional<Clock>> clocks = new LinkedHashMap<>();
    YamlNode node = plan.required(key);
    Fields fields = node == null ? null : Fields.of(node, "'" + key.name() + "'", plan.mistakes());
    if (fields == null) {
      return clocks;
    }
    if (fields.entries().entries().isEmpty()) {
      plan.mistakes()
          .at(
              fields.entries(),
              "'clocks' names no clock; add decision: {from: filed, to: decided}");
    }
    for (YamlNode.Entry entry : fields.entries().entries()) {
      clocks.put(entry.key().text(), Optional.ofNullable(clock(entry, plan.mistakes())));
    }
    refuseTakenNames(fields, clocks);
    return clocks;
  }

  /** The figures of a clock with pauses come under further names, which no other clock may have. */
  private static void refuseTakenNames(Fields fields, Map<String, Optional<Clock>> clocks) {
    for (YamlNode.Entry entry : fields.entries().entries()) {
      clocks.values().stream()
          .flatMap(Optional::stream)
          .filter(clock -> clock.derivedIds().contains(entry.key().text()))
          .forEach(
              clock ->
                  fields
                      .mistakes()
                      .at(
                          entry.key(),
                          "net and paused days of clock '"
                              + clock.id()
                              + "' are reported under this name; rename one of them"));
    }
  }

  private static @Nullable Clock clock(YamlNode.Entry entry, Mistakes mistakes) {
    Fields fields = Fields.of(entry.value(), "clock '" + entry.key().text() + "'", mistakes);
    if (fields == null) {
      return null;
    }
    fields.allowKeys(KEYS);
    YamlNode fromNode = fields.required(FROM);
    YamlNode toNode = fields.required(TO);
    Selector from = fromNode == null ? null : SelectorForm.read(fromNode, FROM.name(), mistakes);
    Selector to = toNode == null ? null : SelectorForm.read(toNode, TO.name(), mistakes);
    List<Pause> pauses =
        fields.optional(PAUSES).map(node -> PauseForm.readAll(node, mistakes)).orElse(List.of());
    return from == null || to == null ? null : new Clock(entry.key().text(), from, to, pauses);
  }
}
