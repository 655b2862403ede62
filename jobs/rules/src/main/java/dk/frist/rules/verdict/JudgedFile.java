package dk.frist.rules.verdict;

import static dk.frist.rules.casefile.CaseFile.NO_DAY;

import dk.frist.rules.figures.Column;
import dk.frist.rules.figures.Contribution;
import dk.frist.rules.figures.Series;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the plans say of one file. Filled by each {@link UnitJudge} in turn, and then compared,
 * place by place, with another file of the same unit.
 */
final class JudgedFile {
  /** Of the readings of a year's plan; there may be any number. */
  private static final int USUAL_PLACES = 32;

  private final String caseType;
  private final List<@Nullable Contribution> clocks = new ArrayList<>();
  private final List<Judgement> judgements = new ArrayList<>(USUAL_PLACES);

  JudgedFile(String caseType) {
    this.caseType = caseType;
  }

  /** What no plan says anything of. */
  static JudgedFile nothing(String caseType, int places) {
    JudgedFile nothing = new JudgedFile(caseType);
    for (int i = 0; i < places; i++) {
      nothing.add(Judgement.NONE);
    }
    return nothing;
  }

  /** Adds what a clock contributes; null when that is nothing. */
  void addClock(@Nullable Contribution contribution) {
    clocks.add(contribution);
  }

  void add(Judgement judgement) {
    judgements.add(judgement);
  }

  String caseType() {
    return caseType;
  }

  List<@Nullable Contribution> clocks() {
    return clocks;
  }

  Judgement judgement(int place) {
    return judgements.get(place);
  }

  /** What the judgement at a place contributes at the end of a day; null when that is nothing. */
  @Nullable Contribution contribution(int place, Series series, int day) {
    Judgement judgement = judgements.get(place);
    if (judgement.isAhead(day)) {
      boolean met = judgement.standing() == Judgement.Standing.MET;
      return standing(
          series, met ? Column.PENDING_MET : Column.PENDING_RUNNING, judgement.turnsOn() - 1);
    }
    if (judgement.hasLapsed(day)) {
      return counted(series, Column.MISSED, judgement);
    }
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

  /**
   * What a judgement contributes beside its {@link #contribution}; null when that is nothing. Only
   * what the first leaves out: how long a case was on the clock when it counted, unless that is its
   * lead time, and when a case left that will never count.
   */
  @Nullable Contribution besides(int place, Place at, int day) {
    Judgement judgement = judgements.get(place);
    Series series = at.series();
    if (judgement.closedOn() != NO_DAY) {
      return Contribution.sinceStart(
          series, Column.LEFT, judgement.startDay(), judgement.closedOn());
    }
    if (at.countsOnStop() || judgement.isAhead(day)) {
      return null;
    }
    return switch (judgement.standing()) {
      case MET ->
          aged(series, judgement.hasLapsed(day) ? Column.AGE_MISSED : Column.AGE_MET, judgement);
      case MISSED -> aged(series, Column.AGE_MISSED, judgement);
      case NONE, EXCLUDED, PENDING -> null;
    };
  }

  private static Contribution aged(Series series, Column column, Judgement judgement) {
    return Contribution.sinceStart(series, column, judgement.startDay(), judgement.countedOnDay());
  }

  private static Contribution counted(Series series, Column column, Judgement judgement) {
    return new Contribution(series, column, judgement.countedOnDay(), leadDaysOf(judgement));
  }

  private static int leadDaysOf(Judgement judgement) {
    return judgement.isStopped() ? judgement.leadDays() : 0;
  }

  private static Contribution pending(Series series, Judgement judgement) {
    if (!judgement.isStopped()) {
      return standing(series, Column.PENDING_RUNNING, judgement.deadlineDay());
    }
    return judgement.stopDay() <= judgement.deadlineDay()
        ? standing(series, Column.PENDING_MET, judgement.startDay())
        : standing(series, Column.PENDING_LATE, judgement.deadlineDay());
  }

  private static Contribution standing(Series series, Column column, int value) {
    return new Contribution(series, column, Contribution.STANDING, value);
  }
}
