package dk.frist.rules.verdict;

import static dk.frist.rules.casefile.CaseFile.NO_DAY;

import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.CaseFile;
import dk.frist.rules.casefile.Unit;
import dk.frist.rules.casefile.UnitKind;
import dk.frist.rules.plan.Clock;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Plans;
import dk.frist.rules.plan.Reading;
import dk.frist.rules.plan.Target;
import java.util.ArrayList;
import java.util.List;

/**
 * What the plans say of one unit at the end of a day, taken apart: by the same judges as the
 * figures.
 *
 * @param file what was known of the unit then
 * @param day the day, as an epoch day
 * @param clocks how every clock of every plan stands; none for a unit that is no case
 * @param readings what every reading says that judges such units
 */
public record Explanation(
    CaseFile file, int day, List<ClockAccount> clocks, List<ReadingAccount> readings) {

  /**
   * How one clock stands.
   *
   * @param pauses when the case was paused, up to the stop or the day looked at
   */
  public record ClockAccount(Plan plan, Clock clock, ClockState state, PauseLedger pauses) {
    static ClockAccount of(Plan plan, Clock clock, CaseFile file, int day) {
      ClockState state = ClockState.of(clock, file);
      boolean counts = state.startDay() != NO_DAY && state.excludedFor() == null;
      int until = state.stopDay() == NO_DAY ? day : state.stopDay();
      PauseLedger pauses =
          counts
              ? PauseLedger.of(clock, file, state.startDay(), until)
              : new PauseLedger(List.of());
      return new ClockAccount(plan, clock, state, pauses);
    }
  }

  /**
   * What one reading says.
   *
   * @param unit what verdicts call the unit: of a day at a site with the site
   * @param judgement for every day at once; {@link Judgement#asOf} gives the day's verdict
   */
  public record ReadingAccount(
      Plan plan, Target target, Reading reading, String unit, Judgement judgement) {}

  public Explanation {
    clocks = List.copyOf(clocks);
    readings = List.copyOf(readings);
  }

  /**
   * Explains a unit.
   *
   * @param events the unit's events, each id once, in {@link CaseEvent#FILE_ORDER}; those recorded
   *     later than the day do not count
   */
  public static Explanation of(Plans plans, Unit unit, List<CaseEvent> events, int day) {
    CaseFile file = CaseFile.at(events, day, plans.localDays());
    List<ClockAccount> clocks = new ArrayList<>();
    List<ReadingAccount> readings = new ArrayList<>();
    for (Plan plan : plans.of(unit.agency())) {
      if (unit.kind() == UnitKind.CASE) {
        for (Clock clock : plan.clocks()) {
          clocks.add(ClockAccount.of(plan, clock, file, day));
        }
      }
      UnitJudge judge = UnitJudge.of(plan, unit.kind());
      JudgedFile judged = new JudgedFile(file.caseType());
      judge.judge(unit, file, judged);
      for (int i = 0; i < judge.places().size(); i++) {
        readings.add(account(plan, unit, judge.places().get(i), judged.judgement(i)));
      }
    }
    return new Explanation(file, day, clocks, readings);
  }

  private static ReadingAccount account(Plan plan, Unit unit, Place place, Judgement judgement) {
    Target target = plan.target(place.series().target()).orElseThrow();
    Reading reading = plan.reading(target.id(), place.series().reading()).orElseThrow();
    return new ReadingAccount(plan, target, reading, place.nameOf(unit), judgement);
  }
}
