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

/**
 * Judges a case file by a whole plan: every clock, every reading of every target. A pure function
 * of the file; the only thing it remembers are the series it has named, so that a case costs no new
 * ones. Not safe for threads.
 */
public final class CaseJudge {
  private record ReadingOf(Reading reading, Series series) {}

  private final List<Clock> clocks;
  private final List<ReadingOf> readings = new ArrayList<>();
  private final List<Map<String, Series>> seriesByClock = new ArrayList<>();
  private final List<Series> targetSeries;

  public CaseJudge(Plan plan) {
    this.clocks = plan.clocks();
    clocks.forEach(clock -> seriesByClock.add(new HashMap<>()));
    for (Target target : plan.targets()) {
      for (Reading reading : target.readings()) {
        readings.add(new ReadingOf(reading, Series.of(target, reading)));
      }
    }
    targetSeries = readings.stream().map(ReadingOf::series).toList();
  }

  /** The series of every reading of the plan, in its order. */
  public List<Series> targetSeries() {
    return targetSeries;
  }

  /** What each reading of the plan says of a file, in the order of {@link #targetSeries()}. */
  public List<Judgement> judge(CaseFile file) {
    List<Judgement> judgements = new ArrayList<>(readings.size());
    for (ReadingOf of : readings) {
      judgements.add(judge(file, of.reading().rule()));
    }
    return judgements;
  }

  private static Judgement judge(CaseFile file, TargetRule rule) {
    if (rule instanceof WithinDeadline withinDeadline) {
      return DeadlineJudge.judge(file, withinDeadline);
    }
    throw new IllegalStateException("no judge for " + rule.getClass().getSimpleName());
  }

  /**
   * What a file adds to the figures.
   *
   * @param judgements what {@link #judge} said of it
   */
  public List<Contribution> contributions(CaseFile file, List<Judgement> judgements) {
    List<Contribution> contributions = new ArrayList<>(clocks.size() + judgements.size());
    addClocks(file, contributions);
    for (int i = 0; i < judgements.size(); i++) {
      addJudgement(readings.get(i).series(), judgements.get(i), contributions);
    }
    return contributions;
  }

  private void addClocks(CaseFile file, List<Contribution> contributions) {
    String caseType = file.caseType();
    for (int i = 0; i < clocks.size(); i++) {
      Clock clock = clocks.get(i);
      ClockState state = ClockState.of(clock, file);
      if (state instanceof ClockState.Stopped stopped) {
        contributions.add(
            new Contribution(
                series(i, caseType), Column.LEAD_TIME, stopped.stopDay(), stopped.leadDays()));
      } else if (state instanceof ClockState.Running running) {
        contributions.add(standing(series(i, caseType), Column.OPEN, running.startDay()));
      }
    }
  }

  private Series series(int clock, String caseType) {
    return seriesByClock
        .get(clock)
        .computeIfAbsent(caseType, type -> Series.of(clocks.get(clock), type));
  }

  private static void addJudgement(
      Series series, Judgement judgement, List<Contribution> contributions) {
    switch (judgement.standing()) {
      case NONE -> {}
      case MET -> contributions.add(counted(series, Column.MET, judgement));
      case MISSED -> contributions.add(counted(series, Column.MISSED, judgement));
      case EXCLUDED ->
          contributions.add(
              judgement.isCounted()
                  ? standing(series, Column.EXCLUDED, judgement.countedOnDay())
                  : standing(series, Column.EXCLUDED_UNCOUNTED, judgement.startDay()));
      case PENDING -> contributions.add(pending(series, judgement));
    }
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
