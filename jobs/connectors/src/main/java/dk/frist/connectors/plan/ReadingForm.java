package dk.frist.connectors.plan;

import dk.frist.connectors.yaml.Fields;
import dk.frist.connectors.yaml.Key;
import dk.frist.connectors.yaml.Mistakes;
import dk.frist.connectors.yaml.Nearest;
import dk.frist.connectors.yaml.Shape;
import dk.frist.connectors.yaml.Values;
import dk.frist.connectors.yaml.YamlNode;
import dk.frist.rules.plan.Reading;
import dk.frist.rules.plan.TargetRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the readings of one target. A target that lists none has one, {@link Reading#PLAIN}, and it
 * is elected; of those listed exactly one says {@code elected: true}. A reading may override every
 * field of its target, its kind too; no two judge alike.
 */
final class ReadingForm {
  private static final Key ID =
      Key.required(
          "id", Shape.TEXT, "\"name of the reading\"", "The reading's name, unique in its target.");
  private static final Key ELECTED =
      Key.optional(
          "elected",
          Shape.FLAG,
          "true",
          "Whether the authority stands by this reading; true for exactly one.");
  private static final Key KIND =
      Key.optional(
          "kind",
          KindForm.KIND.shape(),
          "average",
          "The kind this reading judges by, if another than its target's.");

  /** The fields of a reading, beside those of its kind. */
  static final List<Key> KEYS = List.of(ID, ELECTED, KIND);

  private final Fields target;
  private final KindForm kinds;
  private final Setting setting;
  private final Mistakes mistakes;
  private final List<Fields> listed;

  private ReadingForm(Fields target, List<Fields> listed, Setting setting) {
    this.target = target;
    this.listed = listed;
    this.setting = setting;
    this.mistakes = setting.mistakes();
    this.kinds = new KindForm(target, listed);
  }

  /** The readings, exactly one of them elected; none when a mistake was noted. */
  static List<Reading> read(Fields target, Setting setting) {
    Optional<YamlNode> node = target.optional(TargetForm.READINGS);
    List<Fields> listed = new ArrayList<>();
    if (node.isPresent()) {
      String key = TargetForm.READINGS.name();
      for (YamlNode item : Listed.items(node.get(), key, "a reading", setting.mistakes())) {
        Fields fields = Fields.of(item, "a reading", setting.mistakes());
        if (fields != null) {
          listed.add(fields);
        }
      }
    }
    ReadingForm form = new ReadingForm(target, listed, setting);
    return node.isEmpty() ? form.plain() : form.all(node.get());
  }

  private List<Reading> plain() {
    kinds.allow(target, TargetForm.KEYS);
    TargetRule rule = rule(null);
    return rule == null ? List.of() : List.of(new Reading(Reading.PLAIN, true, rule));
  }

  private List<Reading> all(YamlNode node) {
    kinds.allow(target, TargetForm.KEYS);
    // A field that every reading overrides is looked at too.
    rule(null);
    Map<String, Integer> lines = new HashMap<>();
    Map<TargetRule, Fields> rules = new LinkedHashMap<>();
    List<Reading> readings = new ArrayList<>();
    for (Fields fields : listed) {
      Reading reading = reading(fields, lines, rules);
      if (reading != null) {
        readings.add(reading);
      }
    }
    boolean oneElected = listed.isEmpty() || oneIsElected(node);
    return oneElected && readings.size() == listed.size() ? readings : List.of();
  }

  /**
   * @param lines the line of each id so far
   * @param rules the reading of each rule so far
   */
  private @Nullable Reading reading(
      Fields fields, Map<String, Integer> lines, Map<TargetRule, Fields> rules) {
    kinds.allow(fields, KEYS);
    String id = Listed.id(fields, ID, "reading", lines);
    boolean elected = isElected(fields);
    TargetRule rule = rule(fields);
    if (overridesSomething(fields) && rule != null) {
      Fields earlier = rules.putIfAbsent(rule, fields);
      if (earlier != null) {
        mistakes.at(
            fields.entries(),
            "this reading judges as that on line "
                + earlier.entries().line()
                + " does; let it differ or take it out");
      }
    }
    return id == null || rule == null ? null : new Reading(id, elected, rule);
  }

  private @Nullable TargetRule rule(@Nullable Fields reading) {
    RuleForm form = kinds.of(reading);
    if (form == null) {
      return null;
    }
    RuleForm targetForm = target.optional(KIND).isEmpty() ? null : kinds.of(null);
    return form.reader().read(new RuleFields(target, reading, listed, form, targetForm), setting);
  }

  private boolean overridesSomething(Fields reading) {
    List<YamlNode.Entry> overridden =
        reading.entries().entries().stream().filter(ReadingForm::isOfTheTarget).toList();
    if (overridden.isEmpty()) {
      RuleForm form = kinds.of(reading);
      mistakes.at(
          reading.entries(),
          "this reading overrides nothing of its target; give it one of "
              + Nearest.list(form == null ? List.of(KIND.name()) : Key.names(form.keysWith(KIND))));
      return false;
    }
    boolean differs =
        overridden.stream()
            .anyMatch(
                entry ->
                    target.optional(entry.key().text()).filter(entry.value()::saysAs).isEmpty());
    if (!differs) {
      mistakes.at(
          reading.entries(),
          "this reading only repeats what its target says; let it differ or take it out");
    }
    return differs;
  }

  private static boolean isOfTheTarget(YamlNode.Entry entry) {
    String key = entry.key().text();
    return !key.equals(ID.name()) && !key.equals(ELECTED.name());
  }

  private boolean isElected(Fields fields) {
    return fields
        .optional(ELECTED)
        .map(node -> Values.flag(node, ELECTED.name(), mistakes))
        .orElse(false);
  }

  private boolean oneIsElected(YamlNode readings) {
    List<Fields> elected = listed.stream().filter(this::isElected).toList();
    if (elected.isEmpty()) {
      mistakes.at(readings, "no reading is elected; add elected: true to one of them");
    }
    elected.stream()
        .skip(1)
        .flatMap(fields -> fields.optional(ELECTED).stream())
        .forEach(node -> mistakes.at(node, "a second reading is elected; only one may be"));
    return elected.size() == 1;
  }
}
