package dk.frist.connectors.plan;

import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.EventKind;
import dk.frist.rules.figures.Series;
import dk.frist.rules.oracle.Ledger;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Reading;
import dk.frist.rules.plan.Target;
import dk.frist.rules.score.Attainment;
import dk.frist.rules.score.ReadingScore;
import dk.frist.rules.score.TargetScore;
import dk.frist.rules.story.CaseStory;
import dk.frist.rules.story.Days;
import dk.frist.rules.story.EventBuilder;
import dk.frist.rules.verdict.CaseVerdict;
import dk.frist.rules.verdict.VerdictKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The plan of 2024 as it ships, with a ledger to write stories into, for examples worked by hand.
 */
final class PlanOf2024 {
  private final Plan plan;
  private final Ledger ledger;
  private int events;

  PlanOf2024() {
    Plan shipped = PlanFile.read(plans().resolve("udlaendingestyrelsen-2024.yaml"));
    plan =
        new Plan(
            shipped.id(),
            shipped.edition(),
            EventBuilder.AGENCY,
            shipped.zone(),
            shipped.period(),
            shipped.clocks(),
            shipped.targets());
    ledger = new Ledger(plan);
  }

  /** The folder of the plans that ship. */
  static Path plans() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("jobs/plans"))) {
      folder = folder.getParent();
    }
    return folder.resolve("jobs/plans");
  }

  Plan plan() {
    return plan;
  }

  PlanOf2024 tell(CaseStory story) {
    ledger.addAll(story.events());
    return this;
  }

  /** What was seen at a site on a day; null when there was no free slot. */
  PlanOf2024 seen(String site, String day, @Nullable String nextFree) {
    return add(EventBuilder.event(EventKind.SLOT_OBSERVED, day).site(site).nextFree(nextFree));
  }

  PlanOf2024 delivered(String delivery, String at) {
    return add(EventBuilder.event(EventKind.MILESTONE_DELIVERED, at).ofCase(delivery));
  }

  /** A person's word on a delivery: {@code granted} or {@code refused}. */
  PlanOf2024 assessed(String delivery, String outcome, String at) {
    return add(
        EventBuilder.event(EventKind.MILESTONE_ASSESSED, at).ofCase(delivery).outcome(outcome));
  }

  private PlanOf2024 add(EventBuilder event) {
    CaseEvent built = event.id("told-" + ++events).build();
    ledger.add(built);
    return this;
  }

  /**
   * The verdict at the end of a day, with its reason: {@code met}, {@code missed no-stop}, or
   * {@code none}.
   */
  String verdict(String unit, String target, String reading, String asOf) {
    return ledger.verdicts().stream()
        .filter(v -> v.unit().equals(unit) && v.target().equals(target))
        .filter(v -> v.reading().equals(reading))
        .findFirst()
        .map(verdict -> text(verdict, Days.day(asOf)))
        .orElse("none");
  }

  private static String text(CaseVerdict verdict, int day) {
    VerdictKind kind = verdict.judgement().asOf(day);
    String reason = verdict.judgement().reasonAsOf(day);
    return kind == null ? "none" : kind.id() + (reason == null ? "" : " " + reason);
  }

  /** A figure as of a day: the row is {@code target,reading,window,measure}; null without one. */
  @Nullable String figure(String asOf, String row) {
    return ledger.figuresAsOf(Days.day(asOf)).get(",," + row);
  }

  /** The figure of one site. */
  @Nullable String figureAt(String site, String asOf, String row) {
    return ledger.figuresAsOf(Days.day(asOf)).get(site + ",," + row);
  }

  /** Where a target stands at the end of a day. */
  TargetScore score(String targetId, String asOf) {
    Map<Series, Attainment> attainments = ledger.attainmentsAsOf(Days.day(asOf));
    Target target = plan.target(targetId).orElseThrow();
    List<ReadingScore> readings = new ArrayList<>();
    for (Reading reading : target.readings()) {
      Attainment worst =
          Series.allOf(plan, target, reading).stream()
              .map(attainments::get)
              .max(Comparator.comparing(Attainment::state))
              .orElseThrow();
      readings.add(new ReadingScore(reading.id(), reading.elected(), worst));
    }
    return TargetScore.of(targetId, target.weight(), readings);
  }
}
