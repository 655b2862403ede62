package dk.frist.connectors.plan;

import dk.frist.connectors.yaml.Fields;
import dk.frist.connectors.yaml.Key;
import dk.frist.connectors.yaml.Mistakes;
import dk.frist.connectors.yaml.Nearest;
import dk.frist.connectors.yaml.YamlNode;
import dk.frist.rules.plan.TargetRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of target that a plan may name, with the fields each reads. A further kind is a further
 * constant here and a further record of {@link TargetRule}.
 */
enum RuleForm {
  WITHIN_DEADLINE("within-deadline", WithinDeadlineForm.KEYS, WithinDeadlineForm::read),
  VOLUME("volume", VolumeForm.KEYS, VolumeForm::read),
  AVERAGE("average", AverageForm.KEYS, AverageForm::read),
  COMPLETED_BY("completed-by", CompletedByForm.KEYS, CompletedByForm::read),
  NOTICE("notice", NoticeForm.KEYS, NoticeForm::read),
  SERVICE_LEVEL("service-level", ServiceLevelForm.KEYS, ServiceLevelForm::read),
  MILESTONE("milestone", MilestoneForm.KEYS, MilestoneForm::read);

  private interface Reader {
    @Nullable TargetRule read(RuleFields fields, Setting setting);
  }

  private final String id;
  private final List<Key> keys;
  private final Reader reader;

  RuleForm(String id, List<Key> keys, Reader reader) {
    this.id = id;
    this.keys = keys;
    this.reader = reader;
  }

  /** The fields of this kind, beside those that every target has. */
  List<Key> keys() {
    return keys;
  }

  /** The kind's name in plans. */
  String id() {
    return id;
  }

  /** The field of a name; empty when this kind has none. */
  Optional<Key> key(String name) {
    return keys.stream().filter(key -> key.name().equals(name)).findFirst();
  }

  /** The fields of this kind, after another. */
  List<Key> keysWith(Key first) {
    List<Key> all = new ArrayList<>(List.of(first));
    all.addAll(keys);
    return all;
  }

  /** The rule that the fields of a reading make, or null when a mistake was noted. */
  @Nullable TargetRule read(RuleFields fields, Setting setting) {
    return reader.read(fields, setting);
  }

  /** The kind that a field names; null when a mistake was noted. */
  static @Nullable RuleForm named(YamlNode node, Mistakes mistakes) {
    String kind = Fields.text(node, "kind", mistakes);
    if (kind == null) {
      return null;
    }
    RuleForm form =
        Arrays.stream(values()).filter(each -> each.id.equals(kind)).findFirst().orElse(null);
    if (form == null) {
      mistakes.at(node, "unknown kind of target '" + kind + "'; " + Nearest.hint(kind, ids()));
    }
    return form;
  }

  static List<String> ids() {
    return Arrays.stream(values()).map(RuleForm::id).toList();
  }
}
