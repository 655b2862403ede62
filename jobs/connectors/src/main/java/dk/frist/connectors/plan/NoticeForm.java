package dk.frist.connectors.plan;

import dk.frist.connectors.yaml.Key;
import dk.frist.rules.calendar.Deadline;
import dk.frist.rules.plan.Cohort;
import dk.frist.rules.plan.Notice;
import dk.frist.rules.plan.Share;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the target kind {@code notice}. Its deadline is the time stated to the applicant first. */
final class NoticeForm {
  static final List<Key> KEYS =
      List.of(
          CohortForm.POPULATION,
          CohortForm.CLOCK,
          DeadlineForm.DEADLINE,
          DeadlineForm.ROLL,
          CohortForm.FILED_IN,
          CohortForm.COUNTED_IN,
          ShareForm.REQUIRED);

  private NoticeForm() {}

  /** The rule, or null when a mistake was noted. */
  static @Nullable Notice read(RuleFields fields, Setting setting) {
    Cohort cohort = CohortForm.read(fields, setting);
    Deadline statedTime = DeadlineForm.read(fields, setting);
    Share share = ShareForm.read(fields);
    return cohort == null || statedTime == null || share == null
        ? null
        : new Notice(cohort, statedTime, share);
  }
}
