package dk.frist.rules.verdict;

import dk.frist.rules.figures.Change;
import dk.frist.rules.figures.Contribution;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A file at the end of a day, without some events and with them.
 *
 * @param day the day, as an epoch day
 * @param before what was said of it without them
 * @param after what is said of it with them
 * @param places where the judgements count
 */
record FileStep(int day, JudgedFile before, JudgedFile after, List<Place> places) {
  /** No further day. */
  static final int NONE = Integer.MAX_VALUE;

  /** The same two files at the end of a later day, up to which nothing more was recorded. */
  FileStep asOf(int laterDay) {
    return new FileStep(laterDay, before, after, places);
  }

  /** Whether a judgement is another than before. */
  @SuppressWarnings("ReferenceEquality") // a shortcut: most are the one that says nothing
  boolean differsAt(int place) {
    Judgement now = after.judgement(place);
    Judgement then = before.judgement(place);
    return now != then && !now.equals(then);
  }

  /** The next day on which a judgement that differs turns by itself, or {@link #NONE}. */
  int nextTurn() {
    int next = NONE;
    for (int i = 0; i < places.size(); i++) {
      if (differsAt(i)) {
        next = Math.min(next, before.judgement(i).turnAfter(day));
        next = Math.min(next, after.judgement(i).turnAfter(day));
      }
    }
    return next;
  }

  /** Adds what holds from this day on. */
  void addTo(List<Change> changes) {
    forEachDifference((contribution, count) -> changes.add(Change.of(contribution, day, count)));
  }

  /** Adds what holds from this day on, less what already holds from an earlier day on. */
  void addWhatIsMoreThan(FileStep earlier, List<Change> changes) {
    Map<Contribution, Integer> more = new LinkedHashMap<>();
    forEachDifference((contribution, count) -> more.merge(contribution, count, Integer::sum));
    earlier.forEachDifference(
        (contribution, count) -> more.merge(contribution, -count, Integer::sum));
    more.forEach(
        (contribution, count) -> {
          if (count != 0) {
            changes.add(Change.of(contribution, day, count));
          }
        });
  }

  private void forEachDifference(ObjIntConsumer<Contribution> signed) {
    List<@Nullable Contribution> clocksBefore = before.clocks();
    List<@Nullable Contribution> clocksAfter = after.clocks();
    for (int i = 0; i < clocksAfter.size(); i++) {
      difference(clocksBefore.get(i), clocksAfter.get(i), signed);
    }
    for (int i = 0; i < places.size(); i++) {
      if (differsAt(i)) {
        Place at = places.get(i);
        difference(
            before.contribution(i, at.series(), day),
            after.contribution(i, at.series(), day),
            signed);
        difference(before.besides(i, at, day), after.besides(i, at, day), signed);
      }
    }
  }

  private static void difference(
      @Nullable Contribution taken,
      @Nullable Contribution added,
      ObjIntConsumer<Contribution> signed) {
    if (!Objects.equals(taken, added)) {
      if (taken != null) {
        signed.accept(taken, -1);
      }
      if (added != null) {
        signed.accept(added, 1);
      }
    }
  }
}
