package dk.frist.connectors.plan;

import dk.frist.connectors.yaml.Fields;
import dk.frist.connectors.yaml.Key;
import dk.frist.connectors.yaml.Shape;
import dk.frist.connectors.yaml.Values;
import dk.frist.connectors.yaml.YamlNode;
import dk.frist.rules.calendar.DateRange;
import dk.frist.rules.plan.Cohort;
import dk.frist.rules.plan.CompletedBy;
import dk.frist.rules.plan.Share;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the target kind {@code completed-by}. The clock's {@code from} lists a case. */
final class CompletedByForm {
  private static final Key BY =
      Key.required(
          "by",
          Shape.DATE,
          "2024-03-16",
          "The last day in time. 'Before the 17th' is the 16th; 'by the 17th' may be the 17th.");
  private static final Key MISSED_WHEN_CLOSED =
      Key.optional(
          "missed-when-closed",
          Shape.oneOrMore(Shape.TEXT),
          "[unreachable]",
          "The reasons of closures that leave a case in the list although it was never decided, one"
              + " or a list; by default every closed case is excluded.");

  static final List<Key> KEYS =
      List.of(
          CohortForm.POPULATION,
          CohortForm.CLOCK,
          BY,
          MISSED_WHEN_CLOSED,
          CohortForm.FILED_IN,
          CohortForm.COUNTED_IN,
          ShareForm.REQUIRED);

  private CompletedByForm() {}

  /** The rule, or null when a mistake was noted. */
  static @Nullable CompletedBy read(RuleFields fields, Setting setting) {
    Cohort cohort = CohortForm.read(fields, setting);
    YamlNode byNode = fields.required(BY);
    LocalDate by = byNode == null ? null : Values.date(byNode, BY.name(), fields.mistakes());
    Optional<YamlNode> reasonsNode = fields.optional(MISSED_WHEN_CLOSED);
    Set<String> reasons =
        reasonsNode.isPresent()
            ? Fields.texts(reasonsNode.get(), MISSED_WHEN_CLOSED.name(), fields.mistakes())
            : Set.of();
    Share share = ShareForm.read(fields);
    if (by != null && cohort != null && fields.areWhole()) {
      String never = never(by, cohort, setting.period());
      if (never != null) {
        fields.optional(BY).ifPresent(node -> fields.mistakes().at(node, never));
      }
    }
    return cohort == null || by == null || reasons == null || share == null
        ? null
        : new CompletedBy(cohort, by, reasons, share);
  }

  /** Why no case could be met or missed by such a date; null when one could. */
  private static @Nullable String never(LocalDate by, Cohort cohort, DateRange period) {
    LocalDate periodStart = period.first();
    if (periodStart != null && by.isBefore(periodStart)) {
      return by + " is before the plan's period, " + period + "; write a day in it or after it";
    }
    if (!cohort.countedIn().contains((int) by.toEpochDay())) {
      return "a case that misses "
          + by
          + " would never count, because counted-in is "
          + cohort.countedIn()
          + "; let counted-in hold the day";
    }
    LocalDate listedFrom = cohort.filedIn().first();
    if (listedFrom != null && listedFrom.isAfter(by)) {
      return "every case would be too late, because filed-in begins on "
          + listedFrom
          + ", after "
          + by
          + "; write a later day, or an earlier filed-in";
    }
    return null;
  }
}
