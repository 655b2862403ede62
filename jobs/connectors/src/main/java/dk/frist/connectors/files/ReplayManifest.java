package dk.frist.connectors.files;

import dk.frist.connectors.kafka.TopicSlice;
import dk.frist.rules.plan.Plan;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the results in a folder rest on: {@code replay.json}. One for each plan.
 *
 * @param plan id of the plan
 * @param agency the authority it binds
 * @param edition the edition of the plan
 * @param logs the logs read, in the order given; empty when the events came from no file
 * @param topics the parts of topics that were read
 * @param mapping path of the mapping as given; null when there was none
 * @param schedule the days asked for
 * @param lastDay the last day of the figures, which the verdicts are as of; null when there is none
 */
public record ReplayManifest(
    String plan,
    String agency,
    String edition,
    List<LogFingerprint> logs,
    List<TopicSlice> topics,
    @Nullable String mapping,
    ReplayInputs.Schedule schedule,
    @Nullable LocalDate lastDay) {
  public ReplayManifest {
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(agency, "agency");
    Objects.requireNonNull(edition, "edition");
    Objects.requireNonNull(schedule, "schedule");
    logs = List.copyOf(logs);
    topics = List.copyOf(topics);
  }

  static ReplayManifest of(ReplayInputs given, Plan plan, @Nullable LocalDate lastDay) {
    ReplayInputs.GivenFile mapping = given.mapping();
    return new ReplayManifest(
        plan.id(),
        plan.agency(),
        plan.edition(),
        given.logs(),
        given.topics(),
        mapping == null ? null : mapping.path(),
        given.schedule(),
        lastDay);
  }
}
