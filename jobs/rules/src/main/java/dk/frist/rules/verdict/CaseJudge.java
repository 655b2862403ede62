package dk.frist.rules.verdict;

import static dk.frist.rules.casefile.CaseFile.NO_DAY;

import dk.frist.rules.casefile.CaseFile;
import dk.frist.rules.casefile.EventKind;
import dk.frist.rules.casefile.Unit;
import dk.frist.rules.figures.Series;
import dk.frist.rules.plan.Average;
import dk.frist.rules.plan.CaseRule;
import dk.frist.rules.plan.Clock;
import dk.frist.rules.plan.Cohort;
import dk.frist.rules.plan.CompletedBy;
import dk.frist.rules.plan.Notice;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Reading;
import dk.frist.rules.plan.Target;
import dk.frist.rules.plan.Volume;
import dk.frist.rules.plan.WithinDeadline;
import dk.frist.rules.plan.WithinDeadline.NoStop;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Judges a case file by a whole plan: every clock, and every reading that speaks of cases. */
final class CaseJudge implements UnitJudge {
  /**
   * @param clock the place of the rule's clock in {@link #clocks}
   */
  private record ReadingOf(CaseRule rule, int clock) {}

  /**
   * What a plan has to say of cases of one type.
   *
   * @param reported the plan's own clocks, which are reported; the first of {@link #clocks}
   * @param asked which readings may speak of them: most types are in few populations
   */
  private record OfType(List<ClockSeries> reported, BitSet asked) {}

  private final Plan plan;

  /** The plan's clocks, then those that only a rule names; each is read once for a file. */
  private final List<Clock> clocks;

  private final List<ReadingOf> readings = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();
  private final Map<String, OfType> byType = new HashMap<>();

  CaseJudge(Plan plan) {
    this.plan = plan;
    clocks = new ArrayList<>(plan.clocks());
    for (Target target : plan.targets()) {
      for (Reading reading : target.readings()) {
        if (reading.rule() instanceof CaseRule rule) {
          readings.add(new ReadingOf(rule, placeOf(rule.cohort().clock())));
          places.add(Place.of(Series.of(plan, target, reading), rule.cohort()));
        }
      }
    }
  }

  private int placeOf(Clock clock) {
    if (!clocks.contains(clock)) {
      clocks.add(clock);
    }
    return clocks.indexOf(clock);
  }

  @Override
  public List<Place> places() {
    return places;
  }

  /** No case is known before something is recorded of it. */
  @Override
  public List<Unit> planned() {
    return List.of();
  }

  /** What starts, stops and counts, and what closes, opens and takes back whatever the plan. */
  @Override
  public Set<EventKind> decisiveKinds() {
    Set<EventKind> kinds =
        EnumSet.of(
            EventKind.CLOSED,
            EventKind.REOPENED,
            EventKind.VOIDED,
            EventKind.EXTENSION_NOTICE_SENT);
    for (Clock clock : clocks) {
      kinds.add(clock.from().kind());
      kinds.add(clock.to().kind());
      clock.pauses().forEach(pause -> kinds.add(pause.from().kind()));
      clock.pauses().forEach(pause -> kinds.add(pause.to().kind()));
    }
    readings.forEach(reading -> kinds.add(reading.rule().cohort().countedOn().kind()));
    return kinds;
  }

  @Override
  public void judge(Unit unit, CaseFile file, JudgedFile judged) {
    ClockState[] states = new ClockState[clocks.size()];
    for (int i = 0; i < states.length; i++) {
      states[i] = ClockState.of(clocks.get(i), file);
    }
    OfType ofType = byType.computeIfAbsent(file.caseType(), this::ofType);
    for (int i = 0; i < ofType.reported().size(); i++) {
      ofType.reported().get(i).addTo(judged, file, states[i]);
    }
    for (int i = 0; i < readings.size(); i++) {
      ReadingOf reading = readings.get(i);
      boolean asked = ofType.asked().get(i);
      judged.add(asked ? judge(file, reading.rule(), states[reading.clock()]) : Judgement.NONE);
    }
  }

  private OfType ofType(String caseType) {
    BitSet asked = new BitSet();
    for (int i = 0; i < readings.size(); i++) {
      asked.set(i, readings.get(i).rule().cohort().population().mayCover(caseType));
    }
    return new OfType(
        plan.clocks().stream().map(clock -> new ClockSeries(plan, clock, caseType)).toList(),
        asked);
  }

  private static Judgement judge(CaseFile file, CaseRule rule, ClockState clock) {
    Cohort cohort = rule.cohort();
    int start = clock.startDay();
    if (start == NO_DAY || !cohort.filedIn().contains(start) || !cohort.population().covers(file)) {
      return Judgement.NONE;
    }
    if (rule instanceof WithinDeadline within) {
      int deadline = within.deadline().dayFor(start);
      return DeadlineJudge.judge(cohort, within.noStop(), file, clock, deadline);
    }
    if (rule instanceof Average average) {
      int deadline = average.deadline().dayFor(start);
      return DeadlineJudge.judge(cohort, NoStop.EXCLUDED, file, clock, deadline);
    }
    if (rule instanceof Volume volume) {
      int deadline = volume.countedIn().lastDay();
      return DeadlineJudge.judge(cohort, NoStop.EXCLUDED, file, clock, deadline);
    }
    if (rule instanceof CompletedBy completedBy) {
      return CompletedByJudge.judge(completedBy, file, clock);
    }
    if (rule instanceof Notice notice) {
      return NoticeJudge.judge(notice, file, clock);
    }
    throw new IllegalStateException("no judge for " + rule.getClass().getSimpleName());
  }
}
