package dk.frist.connectors.plan;

import dk.frist.connectors.yaml.Key;
import dk.frist.connectors.yaml.Mistakes;
import dk.frist.connectors.yaml.Shape;
import dk.frist.connectors.yaml.Values;
import dk.frist.connectors.yaml.YamlNode;
import dk.frist.rules.plan.Average;
import dk.frist.rules.plan.Cohort;
import dk.frist.rules.plan.Share;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the target kind {@code average}. */
final class AverageForm {
  private static final Key DEADLINE =
      Key.required(
          "deadline",
          Shape.PERIOD_OF_DAYS,
          "P35D",
          "The longest that the mean may be, in days or weeks; a mean of days cannot be held"
              + " against months, which are of several lengths.");
  private static final Key FASTEST =
      Key.optional(
          "fastest",
          Shape.SHARE,
          "90%",
          "The share of cases that the mean is over, the fastest first; by default 100%, all.");

  static final List<Key> KEYS =
      List.of(
          CohortForm.POPULATION,
          CohortForm.CLOCK,
          DEADLINE,
          FASTEST,
          CohortForm.FILED_IN,
          CohortForm.COUNTED_ON,
          CohortForm.COUNTED_IN);

  private AverageForm() {}

  /** The rule, or null when a mistake was noted. */
  static @Nullable Average read(RuleFields fields, Setting setting) {
    Cohort cohort = CohortForm.read(fields, setting);
    YamlNode deadlineNode = fields.required(DEADLINE);
    Integer days = deadlineNode == null ? null : days(deadlineNode, fields.mistakes());
    Share fastest = fastest(fields);
    return cohort == null || days == null || fastest == null
        ? null
        : new Average(cohort, days, fastest);
  }

  private static @Nullable Integer days(YamlNode node, Mistakes mistakes) {
    Period period = Values.period(node, DEADLINE.name(), mistakes);
    if (period == null) {
      return null;
    }
    if (period.toTotalMonths() == 0) {
      return Math.toIntExact(period.get(ChronoUnit.DAYS));
    }
    mistakes.at(
        node,
        "a mean of days cannot be held against "
            + period
            + ", because months are of several lengths; write days or weeks, such as "
            + DEADLINE.example());
    return null;
  }

  private static @Nullable Share fastest(RuleFields fields) {
    Optional<YamlNode> node = fields.optional(FASTEST);
    if (node.isEmpty()) {
      return Share.parse("100%");
    }
    Share fastest = Values.share(node.get(), FASTEST.name(), fields.mistakes());
    if (fastest != null && fastest.partsPerMillion() == 0) {
      fields
          .mistakes()
          .at(node.get(), "a mean over no case is none; write a share above 0%, such as 90%");
      return null;
    }
    return fastest;
  }
}
