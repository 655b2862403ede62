package dk.frist.connectors.plan;

import dk.frist.rules.plan.TargetRule;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of target that a plan may name, with the fields each reads. A further kind is a further
 * constant here and a further record of {@link TargetRule}.
 */
enum RuleForm {
  WITHIN_DEADLINE("within-deadline") {
    @Override
    List<String> keys() {
      return WithinDeadlineForm.KEYS;
    }

    @Override
    @Nullable TargetRule read(RuleFields fields, PlanForm.Setting setting) {
      return WithinDeadlineForm.read(fields, setting);
    }
  };

  private final String id;

  RuleForm(String id) {
    this.id = id;
  }

  /** The rule that the fields make, or null when a mistake was noted. */
  abstract @Nullable TargetRule read(RuleFields fields, PlanForm.Setting setting);

  /** The fields of this kind, beside those that every target has. */
  abstract List<String> keys();

  String id() {
    return id;
  }

  static Optional<RuleForm> of(String id) {
    return Arrays.stream(values()).filter(form -> form.id.equals(id)).findFirst();
  }
}
