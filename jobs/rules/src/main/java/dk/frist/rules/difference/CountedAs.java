package dk.frist.rules.difference;

import static dk.frist.rules.casefile.CaseFile.NO_DAY;

import dk.frist.rules.verdict.Judgement;
import dk.frist.rules.verdict.VerdictKind;
import org.jspecify.annotations.Nullable;

/**
 * What a judgement is counted as in a target's figures of the windows {@code period} and {@code
 * now}. That is its verdict, but that a unit which counts on a day still to come (what is recorded
 * may lie ahead) is in no window before.
 */
final class CountedAs {
  private CountedAs() {}

  /** What is counted at the end of a day; null for nothing. */
  static @Nullable VerdictKind asOf(Judgement judgement, int day) {
    VerdictKind verdict = judgement.asOf(day);
    boolean counts = verdict == VerdictKind.MET || verdict == VerdictKind.MISSED;
    return counts && judgement.countedOnDay() > day ? null : verdict;
  }

  /** The next day after a day on which that may be another; the greatest int for never. */
  static int changesAfter(Judgement judgement, int day) {
    int next = judgement.changesAfter(day);
    int countedOn = judgement.countedOnDay();
    return countedOn != NO_DAY && countedOn > day ? Math.min(next, countedOn) : next;
  }
}
