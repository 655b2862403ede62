package dk.frist.cli.diff;

import dk.frist.rules.plan.Plan;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;

/** Names a reading of a target, whichever plan it is of. */
record ReadingKey(String target, String reading) implements Comparable<ReadingKey> {
  private static final Comparator<ReadingKey> ORDER =
      Comparator.comparing(ReadingKey::target).thenComparing(ReadingKey::reading);

  /** Every reading of a plan. */
  static SortedSet<ReadingKey> of(Plan plan) {
    SortedSet<ReadingKey> keys = new TreeSet<>();
    plan.targets()
        .forEach(
            target ->
                target
                    .readings()
                    .forEach(reading -> keys.add(new ReadingKey(target.id(), reading.id()))));
    return keys;
  }

  @Override
  public int compareTo(ReadingKey other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return target + " " + reading;
  }
}
