package dk.frist.rules.survival;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * What became of a cohort of cases, day by day since their clocks started: how many left on each
 * day and by which cause, and how many were still under observation before it. Exact: it holds
 * counts, whatever the order they came in. Immutable.
 *
 * <p>Only days on which something happened are steps of the table. On a step, exits come before the
 * running cases of the same age drop out of observation, so those are still at risk there.
 */
public final class LifeTable {
  private final int[] days;
  private final long[] atRisk;
  private final Map<Exit, long[]> exits;

  private LifeTable(int[] days, long[] atRisk, Map<Exit, long[]> exits) {
    this.days = days;
    this.atRisk = atRisk;
    this.exits = exits;
  }

  /** How many cases the cohort has. */
  public long filed() {
    return days.length == 0 ? 0 : atRisk[0];
  }

  /** Chance to be without a stop, if no case left otherwise. */
  public KaplanMeier kaplanMeier() {
    return new KaplanMeier(this);
  }

  /** Chance to have left by each cause, with all causes at work. */
  public AalenJohansen aalenJohansen() {
    return new AalenJohansen(this);
  }

  int steps() {
    return days.length;
  }

  int day(int step) {
    return days[step];
  }

  /** How many are still there when the day begins. */
  long atRisk(int step) {
    return atRisk[step];
  }

  long exits(Exit exit, int step) {
    long[] counts = exits.get(exit);
    return counts == null ? 0 : counts[step];
  }

  long exits(int step) {
    long all = 0;
    for (long[] counts : exits.values()) {
      all += counts[step];
    }
    return all;
  }

  /** The last step on or before a day; -1 before the first. */
  int lastStepUpTo(int day) {
    int at = Arrays.binarySearch(days, day);
    return at >= 0 ? at : -at - 2;
  }

  /**
   * Collects a cohort. Counts add up and may be taken back again by negative ones, in any order.
   *
   * <p>Takes 8 bytes for each day up to the last one, for each cause that occurs: 3 kB a cause for
   * a cohort of a year. Not safe for threads.
   */
  public static final class Builder {
    private static final int FIRST_CAPACITY = 64;
    private static final long[] NONE = {};

    private final Map<Exit, long[]> exits = new EnumMap<>(Exit.class);
    private long[] running = NONE;

    /** Counts cases whose clock stopped, so many days after its start. */
    public Builder stopped(int day, long count) {
      return left(Exit.STOPPED, day, count);
    }

    /**
     * Counts cases that left the clock.
     *
     * @param day the days since the clock started, 0 or more
     * @throws IllegalArgumentException if the day is negative
     */
    public Builder left(Exit exit, int day, long count) {
      long[] counts = withRoom(exits.getOrDefault(exit, NONE), day);
      counts[day] += count;
      exits.put(exit, counts);
      return this;
    }

    /**
     * Counts cases whose clock still runs.
     *
     * @param age the days since the clock started, 0 or more
     * @throws IllegalArgumentException if the age is negative
     */
    public Builder running(int age, long count) {
      running = withRoom(running, age);
      running[age] += count;
      return this;
    }

    private static long[] withRoom(long[] counts, int day) {
      if (day < 0) {
        throw new IllegalArgumentException("no case leaves its clock before it starts: " + day);
      }
      if (day < counts.length) {
        return counts;
      }
      int doubled = Math.max(FIRST_CAPACITY, 2 * counts.length);
      return Arrays.copyOf(counts, Math.max(doubled, day + 1));
    }

    /**
     * The table of what was counted.
     *
     * @throws IllegalStateException if more was taken back of a day than was counted
     */
    public LifeTable build() {
      int[] days = new int[lastDay() + 1];
      int steps = 0;
      for (int day = 0; day < days.length; day++) {
        if (goneOn(day) > 0) {
          days[steps++] = day;
        }
      }
      return tableOf(Arrays.copyOf(days, steps));
    }

    private LifeTable tableOf(int[] days) {
      long[] atRisk = new long[days.length];
      long left = 0;
      for (int step = days.length - 1; step >= 0; step--) {
        left += goneOn(days[step]);
        atRisk[step] = left;
      }
      Map<Exit, long[]> exitsOfSteps = new EnumMap<>(Exit.class);
      exits.forEach((exit, counts) -> exitsOfSteps.put(exit, at(counts, days)));
      return new LifeTable(days, atRisk, exitsOfSteps);
    }

    private static long[] at(long[] counts, int[] days) {
      return Arrays.stream(days).mapToLong(day -> at(counts, day)).toArray();
    }

    private int lastDay() {
      int length = running.length;
      for (long[] counts : exits.values()) {
        length = Math.max(length, counts.length);
      }
      return length - 1;
    }

    private long goneOn(int day) {
      long gone = at(running, day);
      for (long[] counts : exits.values()) {
        gone += at(counts, day);
      }
      return gone;
    }

    private static long at(long[] counts, int day) {
      long count = day < counts.length ? counts[day] : 0;
      if (count < 0) {
        throw new IllegalStateException(
            -count + " more taken back of day " + day + " than counted");
      }
      return count;
    }
  }
}
