package dk.frist.connectors.plan;

import dk.frist.connectors.yaml.Key;
import dk.frist.rules.calendar.Deadline;
import dk.frist.rules.plan.Cohort;
import dk.frist.rules.plan.Share;
import dk.frist.rules.plan.WithinDeadline;
import dk.frist.rules.plan.WithinDeadline.NoStop;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the target kind {@code within-deadline}. */
final class WithinDeadlineForm {
  private static final Map<String, NoStop> NO_STOPS =
      Map.of("missed", NoStop.MISSED, "excluded", NoStop.EXCLUDED);
  private static final Key NO_STOP =
      Key.optional(
          "no-stop",
          Words.shape(NO_STOPS),
          "excluded",
          "What a case is judged that counts although its clock never stopped; by default missed.");

  static final List<Key> KEYS =
      List.of(
          CohortForm.POPULATION,
          CohortForm.CLOCK,
          DeadlineForm.DEADLINE,
          DeadlineForm.ROLL,
          CohortForm.FILED_IN,
          CohortForm.COUNTED_ON,
          CohortForm.COUNTED_IN,
          NO_STOP,
          ShareForm.REQUIRED);

  private WithinDeadlineForm() {}

  /** The rule, or null when a mistake was noted. */
  static @Nullable WithinDeadline read(RuleFields fields, Setting setting) {
    Cohort cohort = CohortForm.read(fields, setting);
    Deadline deadline = DeadlineForm.read(fields, setting);
    NoStop noStop = Words.read(NO_STOP, NO_STOPS, NoStop.MISSED, fields);
    Share share = ShareForm.read(fields);
    return cohort == null || deadline == null || noStop == null || share == null
        ? null
        : new WithinDeadline(cohort, deadline, noStop, share);
  }
}
