package dk.frist.connectors.plan;

import dk.frist.connectors.yaml.Fields;
import dk.frist.connectors.yaml.Key;
import dk.frist.connectors.yaml.Mistakes;
import dk.frist.connectors.yaml.Nearest;
import dk.frist.connectors.yaml.YamlNode;
import dk.frist.rules.plan.Average;
import dk.frist.rules.plan.CompletedBy;
import dk.frist.rules.plan.Milestone;
import dk.frist.rules.plan.Notice;
import dk.frist.rules.plan.ServiceLevel;
import dk.frist.rules.plan.TargetRule;
import dk.frist.rules.plan.Volume;
import dk.frist.rules.plan.WithinDeadline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A kind of target that a plan may name, with the fields it reads. A further kind is a further line
 * of {@link #ALL} and a further record of {@link TargetRule}.
 *
 * @param id the kind's name in plans
 * @param keys its fields, beside those that every target has
 * @param reader makes a rule of them
 */
record RuleForm(String id, List<Key> keys, Reader reader) {
  static final List<RuleForm> ALL =
      List.of(
          new RuleForm(WithinDeadline.KIND, WithinDeadlineForm.KEYS, WithinDeadlineForm::read),
          new RuleForm(Volume.KIND, VolumeForm.KEYS, VolumeForm::read),
          new RuleForm(Average.KIND, AverageForm.KEYS, AverageForm::read),
          new RuleForm(CompletedBy.KIND, CompletedByForm.KEYS, CompletedByForm::read),
          new RuleForm(Notice.KIND, NoticeForm.KEYS, NoticeForm::read),
          new RuleForm(ServiceLevel.KIND, ServiceLevelForm.KEYS, ServiceLevelForm::read),
          new RuleForm(Milestone.KIND, MilestoneForm.KEYS, MilestoneForm::read));

  /** Makes a rule of the fields of a reading; null when it noted a mistake. */
  interface Reader {
    @Nullable TargetRule read(RuleFields fields, Setting setting);
  }

  RuleForm {
    keys = List.copyOf(keys);
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

  /** The kind that a field names; null when a mistake was noted. */
  static @Nullable RuleForm named(YamlNode node, Mistakes mistakes) {
    String kind = Fields.text(node, "kind", mistakes);
    if (kind == null) {
      return null;
    }
    RuleForm form = ALL.stream().filter(each -> each.id.equals(kind)).findFirst().orElse(null);
    if (form == null) {
      mistakes.at(node, "unknown kind of target '" + kind + "'; " + Nearest.hint(kind, ids()));
    }
    return form;
  }

  static List<String> ids() {
    return ALL.stream().map(RuleForm::id).toList();
  }
}
