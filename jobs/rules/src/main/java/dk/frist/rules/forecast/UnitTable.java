package dk.frist.rules.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is known of a target's units as of a day: those that counted or left lately, and those that
 * wait. Units that are alike are one entry with a count. All days are epoch days. Not safe for
 * threads.
 */
public final class UnitTable {
  /** How a unit ceased to wait. */
  public enum Outcome {
    MET,
    MISSED,
    /** It will never count: withdrawn, transferred, closed. */
    LEFT
  }

  /** How a unit that waits would count. */
  public enum State {
    /** The deadline has not passed. */
    IN_TIME,
    /** What was asked was done in time, and the unit counts later. */
    MET,
    /** The deadline has passed, or what was asked was done too late. */
    OVERDUE
  }

  /**
   * Units that ceased to wait.
   *
   * @param start the day their clock started
   * @param day the day they counted or left, not before the start
   */
  public record Ended(int start, int day, Outcome outcome, long count) {
    int age() {
      return day - start;
    }
  }

  /**
   * Units that wait.
   *
   * @param start the day their clock started
   * @param deadline the last day in time, where {@link State#IN_TIME} asks for one
   */
  public record Waiting(int start, int deadline, State state, long count) {}

  private final int firstDay;
  private final int asOf;
  private final List<Ended> ended = new ArrayList<>();
  private final List<Waiting> waiting = new ArrayList<>();
  private long[] metByLead = new long[0];

  /**
   * @param firstDay the first day looked back at
   * @param asOf the last day looked back at, at whose end the others wait
   * @throws IllegalArgumentException if there is no day between the two
   */
  public UnitTable(int firstDay, int asOf) {
    if (asOf < firstDay) {
      throw new IllegalArgumentException("nothing to look back at from " + asOf);
    }
    this.firstDay = firstDay;
    this.asOf = asOf;
  }

  /** A table of the same days, in which there is nothing yet. */
  public UnitTable(UnitTable other) {
    this(other.firstDay, other.asOf);
  }

  /**
   * Adds units that ceased to wait.
   *
   * @param start the day their clock started
   * @param day the day they counted or left
   * @throws IllegalArgumentException if that day is before the start, or is not looked back at
   */
  public UnitTable ended(int start, int day, Outcome outcome, long count) {
    if (day < start || day < firstDay || day > asOf) {
      throw new IllegalArgumentException(
          "no unit of " + start + " ends on " + day + " between " + firstDay + " and " + asOf);
    }
    ended.add(new Ended(start, day, outcome, count));
    return this;
  }

  /** Adds units that wait; one that starts after the day is not there yet. */
  public UnitTable waiting(int start, int deadline, State state, long count) {
    if (start <= asOf) {
      waiting.add(new Waiting(start, deadline, state, count));
    }
    return this;
  }

  /**
   * Says after how many days the clock of met units stopped: needed only where they do not count on
   * that day.
   */
  public UnitTable stoppedInTime(int leadDays, long count) {
    if (leadDays >= metByLead.length) {
      metByLead = Arrays.copyOf(metByLead, Math.max(64, 2 * leadDays));
    }
    metByLead[leadDays] += count;
    return this;
  }

  int firstDay() {
    return firstDay;
  }

  int asOf() {
    return asOf;
  }

  /** How many days are looked back at. */
  int days() {
    return asOf - firstDay + 1;
  }

  List<Ended> ended() {
    return ended;
  }

  List<Waiting> waiting() {
    return waiting;
  }

  long count(Outcome outcome) {
    return ended.stream().filter(e -> e.outcome() == outcome).mapToLong(Ended::count).sum();
  }

  /** How many counted in the days looked back at. */
  long counted() {
    return count(Outcome.MET) + count(Outcome.MISSED);
  }

  long countWaiting() {
    return waiting.stream().mapToLong(Waiting::count).sum();
  }

  /** How many met units had their clock stopped later than an age. */
  long metLaterThan(int age) {
    long later = 0;
    for (int lead = Math.max(age + 1, 0); lead < metByLead.length; lead++) {
      later += metByLead[lead];
    }
    return later;
  }
}
