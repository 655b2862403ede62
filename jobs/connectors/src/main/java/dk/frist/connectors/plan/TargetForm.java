package dk.frist.connectors.plan;

import dk.frist.connectors.yaml.Fields;
import dk.frist.connectors.yaml.Key;
import dk.frist.connectors.yaml.Mistakes;
import dk.frist.connectors.yaml.Shape;
import dk.frist.connectors.yaml.Values;
import dk.frist.connectors.yaml.YamlNode;
import dk.frist.rules.plan.Reading;
import dk.frist.rules.plan.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads targets: their titles, weights, kinds, and one rule for each of their readings. */
final class TargetForm {
  private static final BigDecimal ALL_POINTS = BigDecimal.valueOf(100);
  private static final Key ID =
      Key.required(
          "id", Shape.TEXT, "\"name of the target\"", "The target's name, unique in the plan.");
  private static final Key WEIGHT =
      Key.optional(
          "weight",
          Shape.number(0, 100),
          "2.5",
          "How many of the plan's 100 points it is worth. All weights sum to 100; a target without"
              + " one is worth nothing and is shown beside.");
  static final Key READINGS =
      Key.optional(
          "readings",
          Shape.listOf(Shape.named("reading")),
          "[{id: strict, elected: true, required: 90%}, {id: lenient, required: 80%}]",
          "The ways to read the target's wording, each overriding some of its fields; exactly one is"
              + " elected. By default there is one, plain.");

  /** The fields of a target, beside those of its kind. */
  static final List<Key> KEYS = List.of(ID, TitleForm.TITLE, WEIGHT, KindForm.KIND, READINGS);

  private TargetForm() {}

  /** The plan's targets that are right; there must be at least one. */
  static List<Target> readAll(Fields plan, Key key, Setting setting) {
    Mistakes mistakes = setting.mistakes();
    List<Target> targets = new ArrayList<>();
    YamlNode node = plan.required(key);
    if (node == null) {
      return targets;
    }
    List<Fields> listed = new ArrayList<>();
    Map<String, Integer> lines = new HashMap<>();
    for (YamlNode item : Listed.items(node, key.name(), "a target", mistakes)) {
      Fields fields = Fields.of(item, "a target", mistakes);
      if (fields != null) {
        listed.add(fields);
        Target target = target(fields, lines, setting);
        if (target != null) {
          targets.add(target);
        }
      }
    }
    plan.entries().key(key.name()).ifPresent(at -> weigh(listed, at, mistakes));
    return targets;
  }

  private static @Nullable Target target(
      Fields fields, Map<String, Integer> lines, Setting setting) {
    String id = Listed.id(fields, ID, "target", lines);
    Map<String, String> title = TitleForm.read(fields);
    BigDecimal weight =
        fields.optional(WEIGHT).map(node -> Values.weight(node, setting.mistakes())).orElse(null);
    List<Reading> readings = ReadingForm.read(fields, setting);
    return id == null || readings.isEmpty() ? null : new Target(id, title, weight, readings);
  }

  /** Weights sum to 100, unless there are none. One that is wrong itself is mistake enough. */
  private static void weigh(List<Fields> targets, YamlNode at, Mistakes mistakes) {
    BigDecimal sum = BigDecimal.ZERO;
    boolean weighed = false;
    for (Fields target : targets) {
      YamlNode node = target.optional(WEIGHT).orElse(null);
      if (node != null) {
        BigDecimal weight = Values.weight(node, mistakes);
        if (weight == null) {
          return;
        }
        sum = sum.add(weight);
        weighed = true;
      }
    }
    if (weighed && sum.compareTo(ALL_POINTS) != 0) {
      BigDecimal missing = ALL_POINTS.subtract(sum);
      mistakes.at(
          at,
          "the weights of the targets sum to "
              + plain(sum)
              + ", not to 100: "
              + plain(missing.abs())
              + (missing.signum() > 0 ? " is missing" : " is too much"));
    }
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
