package dk.frist.rules.verdict;

import static dk.frist.rules.casefile.CaseFile.NO_DAY;

import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.CaseFile;
import dk.frist.rules.casefile.EventKind;
import dk.frist.rules.casefile.Selector;
import dk.frist.rules.casefile.Unit;
import dk.frist.rules.casefile.UnitKind;
import dk.frist.rules.figures.Series;
import dk.frist.rules.plan.Milestone;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Reading;
import dk.frist.rules.plan.Target;
import dk.frist.rules.verdict.Judgement.Span;
import dk.frist.rules.verdict.Judgement.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Judges the file of a delivery by the {@code milestone} targets of a plan. It counts on the day it
 * was delivered or, where a person has to assess it, on the day that was done; the last assessment
 * holds.
 */
final class MilestoneJudge implements UnitJudge {
  /** The reason of a verdict on a delivery that is not what was asked for. */
  static final String NOT_ACCEPTED = "not-accepted";

  private static final Selector DELIVERED = Selector.of(EventKind.MILESTONE_DELIVERED);
  private static final String ACCEPTED = "granted";

  private final Plan plan;
  private final List<Place> places = new ArrayList<>();
  private final List<Milestone> rules = new ArrayList<>();

  MilestoneJudge(Plan plan) {
    this.plan = plan;
    for (Target target : plan.targets()) {
      for (Reading reading : target.readings()) {
        if (reading.rule() instanceof Milestone rule) {
          places.add(Place.of(Series.of(plan, target, reading)));
          rules.add(rule);
        }
      }
    }
  }

  @Override
  public List<Place> places() {
    return places;
  }

  @Override
  public List<Unit> planned() {
    Set<Unit> units = new LinkedHashSet<>();
    for (Milestone rule : rules) {
      for (Milestone.Delivery delivery : rule.deliveries()) {
        units.add(new Unit(plan.agency(), UnitKind.MILESTONE, delivery.id()));
      }
    }
    return List.copyOf(units);
  }

  @Override
  public Set<EventKind> decisiveKinds() {
    return EnumSet.allOf(EventKind.class);
  }

  @Override
  public void judge(Unit unit, CaseFile file, JudgedFile judged) {
    for (Milestone rule : rules) {
      judged.add(
          rule.delivery(unit.id()).map(delivery -> judge(delivery, file)).orElse(Judgement.NONE));
    }
  }

  private Judgement judge(Milestone.Delivery delivery, CaseFile file) {
    int deadline = (int) delivery.by().toEpochDay();
    int delivered = file.earliest(DELIVERED);
    CaseEvent assessment =
        delivery.assessed() ? file.last(EventKind.MILESTONE_ASSESSED, event -> true) : null;
    if (delivered == NO_DAY && assessment != null) {
      delivered = file.dayOf(assessment);
    }
    Span span = new Span(startDay(deadline, delivered), delivered, deadline);
    boolean awaited = delivery.assessed() ? assessment == null : delivered == NO_DAY;
    if (awaited) {
      return Judgement.of(Standing.PENDING, null, span, NO_DAY, Integer.MAX_VALUE);
    }
    int countedOn = assessment == null ? delivered : file.dayOf(assessment);
    if (assessment != null && !ACCEPTED.equals(assessment.outcome())) {
      return Judgement.of(Standing.MISSED, NOT_ACCEPTED, span, countedOn, countedOn);
    }
    Standing standing = delivered <= deadline ? Standing.MET : Standing.MISSED;
    return Judgement.of(standing, null, span, countedOn, countedOn);
  }

  /**
   * A delivery is asked for from the beginning of the plan, or from its own day if that is earlier.
   */
  private int startDay(int deadline, int delivered) {
    LocalDate first = plan.period().first();
    int start = first == null ? deadline : Math.min((int) first.toEpochDay(), deadline);
    return delivered == NO_DAY ? start : Math.min(start, delivered);
  }
}
