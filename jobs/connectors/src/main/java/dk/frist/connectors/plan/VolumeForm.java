package dk.frist.connectors.plan;

import dk.frist.connectors.yaml.Key;
import dk.frist.connectors.yaml.Shape;
import dk.frist.connectors.yaml.Values;
import dk.frist.connectors.yaml.YamlNode;
import dk.frist.rules.plan.Cohort;
import dk.frist.rules.plan.Volume;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the target kind {@code volume}. A case counts when its clock stops. */
final class VolumeForm {
  private static final Key REQUIRED =
      Key.required(
          "required", Shape.COUNT, "2000", "How many cases must be decided, a whole number.");

  static final List<Key> KEYS =
      List.of(
          CohortForm.POPULATION,
          CohortForm.CLOCK,
          CohortForm.FILED_IN,
          CohortForm.COUNTED_IN,
          REQUIRED);

  private VolumeForm() {}

  /** The rule, or null when a mistake was noted. */
  static @Nullable Volume read(RuleFields fields, Setting setting) {
    Cohort cohort = CohortForm.read(fields, setting);
    YamlNode node = fields.required(REQUIRED);
    Long units = node == null ? null : Values.count(node, REQUIRED.name(), fields.mistakes());
    if (cohort == null
        || !CohortForm.hasBothEnds(cohort.countedIn(), "a number to be reached", fields)
        || units == null) {
      return null;
    }
    return new Volume(cohort, units, setting.holidaysOrNone());
  }
}
