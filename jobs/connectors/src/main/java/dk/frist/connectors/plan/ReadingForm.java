package dk.frist.connectors.plan;

import dk.frist.connectors.yaml.Fields;
import dk.frist.connectors.yaml.Mistakes;
import dk.frist.connectors.yaml.Nearest;
import dk.frist.connectors.yaml.Values;
import dk.frist.connectors.yaml.YamlNode;
import dk.frist.rules.plan.Reading;
import dk.frist.rules.plan.TargetRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the readings of one target. A target that lists none has one, {@link Reading#PLAIN}, and it
 * is elected; of those listed exactly one says {@code elected: true}.
 */
final class ReadingForm {
  private static final List<String> KEYS = List.of("id", "elected");

  private final Fields target;
  private final RuleForm form;
  private final PlanForm.Setting setting;
  private final Mistakes mistakes;

  ReadingForm(Fields target, RuleForm form, PlanForm.Setting setting) {
    this.target = target;
    this.form = form;
    this.setting = setting;
    this.mistakes = setting.mistakes();
  }

  /** The readings, exactly one of them elected; none when a mistake was noted. */
  List<Reading> read() {
    Optional<YamlNode> node = target.optional("readings");
    if (node.isEmpty()) {
      TargetRule rule = form.read(new RuleFields(target, null, List.of()), setting);
      return rule == null ? List.of() : List.of(new Reading(Reading.PLAIN, true, rule));
    }
    List<Fields> listed = new ArrayList<>();
    for (YamlNode item : TargetForm.items(node.get(), "readings", "a reading", mistakes)) {
      Fields fields = Fields.of(item, "a reading", mistakes);
      if (fields != null) {
        listed.add(fields);
      }
    }
    // A field that every reading overrides is looked at too.
    form.read(new RuleFields(target, null, listed), setting);
    Map<String, Integer> lines = new HashMap<>();
    List<Reading> readings = new ArrayList<>();
    for (Fields fields : listed) {
      Reading reading = reading(fields, listed, lines);
      if (reading != null) {
        readings.add(reading);
      }
    }
    boolean oneElected = listed.isEmpty() || oneIsElected(node.get(), listed);
    return oneElected && readings.size() == listed.size() ? readings : List.of();
  }

  private @Nullable Reading reading(
      Fields fields, List<Fields> listed, Map<String, Integer> lines) {
    fields.allow(TargetForm.both(KEYS, form.keys()));
    String id = TargetForm.id(fields, "reading", lines);
    boolean elected = isElected(fields);
    if (form.keys().stream().noneMatch(key -> fields.optional(key).isPresent())) {
      mistakes.at(
          fields.entries(),
          "this reading overrides nothing of its target; give it one of "
              + Nearest.list(form.keys()));
    }
    TargetRule rule = form.read(new RuleFields(target, fields, listed), setting);
    return id == null || rule == null ? null : new Reading(id, elected, rule);
  }

  private boolean isElected(Fields fields) {
    return fields
        .optional("elected")
        .map(node -> Values.flag(node, "elected", mistakes))
        .orElse(false);
  }

  private boolean oneIsElected(YamlNode readings, List<Fields> listed) {
    List<Fields> elected = listed.stream().filter(this::isElected).toList();
    if (elected.isEmpty()) {
      mistakes.at(readings, "no reading is elected; add elected: true to one of them");
    }
    elected.stream()
        .skip(1)
        .flatMap(fields -> fields.optional("elected").stream())
        .forEach(node -> mistakes.at(node, "a second reading is elected; only one may be"));
    return elected.size() == 1;
  }
}
