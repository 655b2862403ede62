package dk.frist.rules.forecast;

import dk.frist.rules.forecast.UnitTable.Ended;
import dk.frist.rules.forecast.UnitTable.Outcome;
import dk.frist.rules.forecast.UnitTable.Waiting;
import java.util.Arrays;

/**
 * How likely a unit that waits is to count, or to leave, on its next day, by its age: a period life
 * table. At each age, those that counted (or left) in the days looked back at are divided by the
 * unit-days spent there in those days, whenever the units were filed; so a backlog has its own ages
 * and long waits are no younger than they are.
 *
 * <p>Ages of which fewer than {@value #FEW} unit-days tell, above all the greatest, have one hazard
 * together.
 */
final class Hazards {
  private static final int FEW = 20;

  /** Fewer unit-days than this of all thin ages together are eked out with older ages beside. */
  private static final int TOO_THIN = 200;

  private static final int BESIDE = 30;
  private static final double NOBODY = 1e-9;

  /**
   * What becomes of a unit in some days.
   *
   * @param early the chance to count by an age
   * @param late the chance to count after it
   */
  record Chances(double early, double late) {
    double counted() {
      return early + late;
    }
  }

  private final double[] counted;
  private final double[] left;

  /** The incidence of counting by an age, from the start on. */
  private final double[] incidence;

  /**
   * @param horizon up to which age a unit that starts later is asked about
   */
  Hazards(UnitTable units, int horizon) {
    int ages = oldest(units) + 1;
    double[] counting = new double[ages];
    double[] leaving = new double[ages];
    double[] exposure = new double[ages + 1];
    for (Ended ended : units.ended()) {
      double[] events = ended.outcome() == Outcome.LEFT ? leaving : counting;
      events[ended.age()] += ended.count();
      int firstAge = Math.max(units.firstDay() - ended.start(), 0);
      expose(exposure, firstAge, ended.age(), ended.count());
    }
    for (Waiting waiting : units.waiting()) {
      int firstAge = Math.max(units.firstDay() - waiting.start(), 0);
      expose(exposure, firstAge, units.asOf() - waiting.start(), waiting.count());
    }
    for (int age = 1; age < ages; age++) {
      exposure[age] += exposure[age - 1];
    }
    counted = perUnitDay(counting, exposure);
    left = perUnitDay(leaving, exposure);
    incidence = incidence(horizon);
  }

  private static int oldest(UnitTable units) {
    int ended = units.ended().stream().mapToInt(Ended::age).max().orElse(0);
    int waiting = units.waiting().stream().mapToInt(w -> units.asOf() - w.start()).max().orElse(0);
    return Math.max(ended, waiting);
  }

  private static void expose(double[] exposure, int fromAge, int toAge, long count) {
    exposure[fromAge] += count;
    exposure[toAge + 1] -= count;
  }

  /** The hazard of each age up to the last that is not thin, and as the last entry that beyond. */
  private static double[] perUnitDay(double[] events, double[] exposure) {
    int beyond = events.length;
    while (beyond > 0 && exposure[beyond - 1] < FEW) {
      beyond--;
    }
    double[] hazard = new double[beyond + 1];
    Arrays.fill(hazard, ofThinAges(events, exposure, beyond));
    for (int age = 0; age < beyond; age++) {
      if (exposure[age] >= FEW) {
        hazard[age] = events[age] / exposure[age];
      }
    }
    return hazard;
  }

  private static double ofThinAges(double[] events, double[] exposure, int beyond) {
    double thinEvents = 0;
    double thinDays = 0;
    double besideEvents = 0;
    double besideDays = 0;
    for (int age = 0; age < events.length; age++) {
      if (exposure[age] < FEW) {
        thinEvents += events[age];
        thinDays += exposure[age];
      } else if (age >= beyond - BESIDE) {
        besideEvents += events[age];
        besideDays += exposure[age];
      }
    }
    if (thinDays < TOO_THIN) {
      thinEvents += besideEvents;
      thinDays += besideDays;
    }
    return thinDays > 0 ? thinEvents / thinDays : 0;
  }

  private double[] incidence(int horizon) {
    double[] reached = new double[Math.max(horizon, 0) + 1];
    double there = 1;
    double sum = 0;
    for (int age = 0; age < reached.length; age++) {
      sum += there * hazard(counted, age);
      there *= chanceToStay(age);
      reached[age] = sum;
    }
    return reached;
  }

  private static double hazard(double[] hazards, int age) {
    return hazards[Math.min(age, hazards.length - 1)];
  }

  /** The chance of a unit at an age to be there on the next day. */
  double chanceToStay(int age) {
    return Math.max(0, 1 - hazard(counted, age) - hazard(left, age));
  }

  /**
   * What becomes of a unit that waits.
   *
   * @param age its age today, which it has survived
   * @param days how many more days there are
   * @param lateAfter the greatest age that is early
   */
  Chances ofWaiting(int age, int days, int lateAfter) {
    double early = 0;
    double late = 0;
    double there = 1;
    for (int next = age + 1; next <= age + days && there > NOBODY; next++) {
      double counts = there * hazard(counted, next);
      if (next <= lateAfter) {
        early += counts;
      } else {
        late += counts;
      }
      there *= chanceToStay(next);
    }
    return new Chances(early, late);
  }

  /**
   * What becomes of a unit that is yet to start.
   *
   * @param days how many days it has after its start, at most the horizon
   * @param lateAfter the greatest age that is early
   */
  Chances ofNew(int days, int lateAfter) {
    double early = lateAfter < 0 ? 0 : incidence[Math.min(days, lateAfter)];
    return new Chances(early, incidence[days] - early);
  }

  /**
   * Adds up at which ages units will count.
   *
   * @param age their age today, which they have survived; -1 for units that start tomorrow
   * @param days how many more days there are
   * @param count how many units
   * @param byAge what it is added to, by age
   */
  void addAges(int age, int days, double count, double[] byAge) {
    double there = count;
    for (int next = age + 1; next <= age + days && there > NOBODY; next++) {
      byAge[next] += there * hazard(counted, next);
      there *= chanceToStay(next);
    }
  }
}
