package dk.frist.rules.verdict;

import dk.frist.rules.figures.Change;
import dk.frist.rules.figures.Contribution;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The course of one unit from day to day: walks from judgement to judgement and gathers what each
 * step changes. Days only go forward. Where a judgement stays, nothing is looked at twice, so a
 * unit costs as much as what happened to it.
 *
 * <p>Begins where nothing is said of the unit. Not for a unit that a plan knows by itself.
 */
final class UnitCourse {
  /** Of a unit, by a year's plan; there may be any number. */
  private static final int USUAL_CHANGES = 32;

  private final List<Place> places;
  private final List<Change> changes = new ArrayList<>(USUAL_CHANGES);
  private JudgedFile judged;
  private int day;
  private int nextTurn = FileStep.NONE;

  /**
   * @param nothing what is said of the unit before its first day
   */
  UnitCourse(JudgedFile nothing, List<Place> places) {
    this.judged = nothing;
    this.places = places;
    this.day = Integer.MIN_VALUE;
  }

  /** Lets a file's judgements hold from a day on; those before turn by themselves up to it. */
  void reach(int recordedDay, JudgedFile now) {
    turnUpTo(recordedDay - 1);
    step(recordedDay, now);
  }

  /** Lets the judgements turn for ever after, and gives all that has changed. */
  List<Change> end() {
    turnUpTo(FileStep.NONE - 1);
    return changes;
  }

  private void turnUpTo(int lastDay) {
    while (nextTurn <= lastDay) {
      step(nextTurn, judged);
    }
  }

  @SuppressWarnings("ReferenceEquality") // a shortcut: most are the one that says nothing
  private void step(int toDay, JudgedFile now) {
    int next = FileStep.NONE;
    for (int i = 0; i < places.size(); i++) {
      Judgement before = judged.judgement(i);
      Judgement after = now.judgement(i);
      boolean differs = before != after && !before.equals(after);
      if (differs || before.turnAfter(day) <= toDay) {
        Place at = places.get(i);
        change(
            toDay,
            judged.contribution(i, at.series(), day),
            now.contribution(i, at.series(), toDay));
        change(toDay, judged.besides(i, at, day), now.besides(i, at, toDay));
      }
      next = Math.min(next, after.turnAfter(toDay));
    }
    if (now != judged) {
      stepClocks(toDay, now.clocks());
    }
    judged = now;
    day = toDay;
    nextTurn = next;
  }

  private void stepClocks(int toDay, List<@Nullable Contribution> after) {
    List<@Nullable Contribution> before = judged.clocks();
    for (int i = 0; i < after.size(); i++) {
      change(toDay, i < before.size() ? before.get(i) : null, after.get(i));
    }
  }

  private void change(int fromDay, @Nullable Contribution taken, @Nullable Contribution added) {
    if (!Objects.equals(taken, added)) {
      if (taken != null) {
        changes.add(Change.of(taken, fromDay, -1));
      }
      if (added != null) {
        changes.add(Change.of(added, fromDay, 1));
      }
    }
  }
}
