package dk.frist.rules.verdict;

import dk.frist.rules.casefile.CaseFile;
import dk.frist.rules.figures.Column;
import dk.frist.rules.figures.Contribution;
import dk.frist.rules.figures.Series;
import dk.frist.rules.plan.Clock;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Reading;
import dk.frist.rules.plan.Target;
import dk.frist.rules.plan.TargetRule;
import dk.frist.rules.plan.WithinDeadline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Judges a case file by a whole plan: every clock, every reading of every target. A pure function
 * of the file; the only thing it remembers are the series it has named, so that a case costs no new
 * ones. Not safe for threads.
 */
final class CaseJudge {
  /**
   * @param clock the place of the rule's clock in {@link #clocks}
   */
  private record ReadingOf(TargetRule rule, Series series, int clock) {}

  /** The plan's clocks, then those that only a rule names; each is read once for a file. */
  private final List<Clock> clocks;

  private final int reported;
  private final List<ReadingOf> readings = new ArrayList<>();
  private final List<Map<String, Series>> seriesByClock = new ArrayList<>();
  private final List<Series> targetSeries;

  CaseJudge(Plan plan) {
    clocks = new ArrayList<>(plan.clocks());
    reported = clocks.size();
    clocks.forEach(clock -> seriesByClock.add(new HashMap<>()));
    for (Target target : plan.targets()) {
      for (Reading reading : target.readings()) {
        TargetRule rule = reading.rule();
        readings.add(new ReadingOf(rule, Series.of(target, reading), placeOf(clockOf(rule))));
      }
    }
    targetSeries = readings.stream().map(ReadingOf::series).toList();
  }

  private int placeOf(Clock clock) {
    if (!clocks.contains(clock)) {
      clocks.add(clock);
    }
    return clocks.indexOf(clock);
  }

  private static Clock clockOf(TargetRule rule) {
    if (rule instanceof WithinDeadline withinDeadline) {
      return withinDeadline.clock();
    }
    throw noJudgeFor(rule);
  }

  /** The series of every reading of the plan, in its order. */
  List<Series> targetSeries() {
    return targetSeries;
  }

  /** What the plan says of a file. */
  JudgedFile judge(CaseFile file) {
    String caseType = file.caseType();
    ClockState[] states = new ClockState[clocks.size()];
    for (int i = 0; i < states.length; i++) {
      states[i] = ClockState.of(clocks.get(i), file);
    }
    List<Judgement> judgements = new ArrayList<>(readings.size());
    List<@Nullable Contribution> contributions = new ArrayList<>(reported + readings.size());
    for (int i = 0; i < reported; i++) {
      contributions.add(ofClock(i, caseType, states[i]));
    }
    for (ReadingOf reading : readings) {
      Judgement judgement = judge(file, reading.rule(), states[reading.clock()]);
      judgements.add(judgement);
      contributions.add(ofJudgement(reading.series(), judgement));
    }
    return new JudgedFile(caseType, judgements, contributions);
  }

  private static Judgement judge(CaseFile file, TargetRule rule, ClockState state) {
    if (rule instanceof WithinDeadline withinDeadline) {
      return DeadlineJudge.judge(file, withinDeadline, state);
    }
    throw noJudgeFor(rule);
  }

  private static IllegalStateException noJudgeFor(TargetRule rule) {
    return new IllegalStateException("no judge for " + rule.getClass().getSimpleName());
  }

  private @Nullable Contribution ofClock(int clock, String caseType, ClockState state) {
    if (state instanceof ClockState.Stopped stopped) {
      return new Contribution(
          series(clock, caseType), Column.LEAD_TIME, stopped.stopDay(), stopped.leadDays());
    }
    if (state instanceof ClockState.Running running) {
      return standing(series(clock, caseType), Column.OPEN, running.startDay());
    }
    return null;
  }

  private Series series(int clock, String caseType) {
    return seriesByClock
        .get(clock)
        .computeIfAbsent(caseType, type -> Series.of(clocks.get(clock), type));
  }

  private static @Nullable Contribution ofJudgement(Series series, Judgement judgement) {
    return switch (judgement.standing()) {
      case NONE -> null;
      case MET -> counted(series, Column.MET, judgement);
      case MISSED -> counted(series, Column.MISSED, judgement);
      case EXCLUDED ->
          judgement.isCounted()
              ? standing(series, Column.EXCLUDED, judgement.countedOnDay())
              : standing(series, Column.EXCLUDED_UNCOUNTED, judgement.startDay());
      case PENDING -> pending(series, judgement);
    };
  }

  private static Contribution counted(Series series, Column column, Judgement judgement) {
    int leadDays = judgement.isStopped() ? judgement.leadDays() : 0;
    return new Contribution(series, column, judgement.countedOnDay(), leadDays);
  }

  private static Contribution pending(Series series, Judgement judgement) {
    if (!judgement.isStopped()) {
      return standing(series, Column.PENDING_RUNNING, judgement.deadlineDay());
    }
    boolean inTime = judgement.stopDay() <= judgement.deadlineDay();
    return standing(series, inTime ? Column.PENDING_MET : Column.PENDING_LATE, judgement.stopDay());
  }

  private static Contribution standing(Series series, Column column, int value) {
    return new Contribution(series, column, Contribution.STANDING, value);
  }
}
