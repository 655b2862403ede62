package dk.frist.rules.forecast;

import dk.frist.rules.calendar.Deadline;
import dk.frist.rules.forecast.UnitTable.Outcome;
import dk.frist.rules.forecast.UnitTable.State;
import dk.frist.rules.plan.Cohort;
import java.util.Random;

/**
 * A target's year played out case by case and day by day: the slow and obvious version of {@link
 * CohortForecast}. Day 0 is the first day that counts.
 */
final class SimulatedYear {
  static final int AS_OF = 180;
  static final int LAST_DAY = 365;
  private static final int FILED_A_DAY = 3;

  private final Random random;

  SimulatedYear(Random random) {
    this.random = random;
  }

  /** How many more counted as met and as missed. */
  record Played(int met, int missed) {}

  /** The chance of a case to be decided on a day of its life, in a slow authority. */
  private static double decided(int age) {
    if (age < 10) {
      return 0.005;
    }
    return age <= 40 ? 0.05 : 0.03;
  }

  private static double withdrawn(int age) {
    return age == 0 ? 0 : 0.002;
  }

  /** What was seen up to the day: cases are filed since a hundred days before day 0. */
  UnitTable seen(Cohort cohort, Deadline deadline) {
    UnitTable units = new UnitTable(CohortForecast.firstDay(cohort, AS_OF), AS_OF);
    for (int start = -100; start <= AS_OF; start++) {
      for (int i = 0; i < FILED_A_DAY; i++) {
        live(units, start, deadline.dayFor(start));
      }
    }
    return units;
  }

  private void live(UnitTable units, int start, int deadline) {
    for (int day = start; day <= AS_OF; day++) {
      double luck = random.nextDouble();
      boolean counts = luck < decided(day - start);
      if (counts || luck < decided(day - start) + withdrawn(day - start)) {
        Outcome whenCounted = day <= deadline ? Outcome.MET : Outcome.MISSED;
        if (day >= units.firstDay()) {
          units.ended(start, day, counts ? whenCounted : Outcome.LEFT, 1);
        }
        return;
      }
    }
    State state = AS_OF <= deadline ? State.IN_TIME : State.OVERDUE;
    units.waiting(start, deadline, state, 1);
  }

  /** One way the rest of the year can go, with the hazards of a table. */
  Played rest(UnitTable units, Hazards hazards, Deadline deadline, double dailyIntake) {
    int met = 0;
    int missed = 0;
    for (UnitTable.Waiting waiting : units.waiting()) {
      for (int i = 0; i < waiting.count(); i++) {
        int counted = counted(hazards, AS_OF - waiting.start());
        met += counted >= 0 && waiting.start() + counted <= waiting.deadline() ? 1 : 0;
        missed += counted >= 0 && waiting.start() + counted > waiting.deadline() ? 1 : 0;
      }
    }
    for (int start = AS_OF + 1; start <= LAST_DAY; start++) {
      for (int i = arrivals(dailyIntake); i > 0; i--) {
        int counted = counted(hazards, AS_OF - start);
        met += counted >= 0 && start + counted <= deadline.dayFor(start) ? 1 : 0;
        missed += counted >= 0 && start + counted > deadline.dayFor(start) ? 1 : 0;
      }
    }
    return new Played(met, missed);
  }

  /** At which age a case counts by the last day; -1 when it does not. */
  private int counted(Hazards hazards, int ageToday) {
    int last = ageToday + LAST_DAY - AS_OF;
    for (int age = Math.max(ageToday + 1, 0); age <= last; age++) {
      double luck = random.nextDouble();
      double counts = hazards.ofWaiting(age - 1, 1, age).early();
      if (luck < counts) {
        return age;
      }
      if (luck > hazards.chanceToStay(age) + counts) {
        return -1;
      }
    }
    return -1;
  }

  private int arrivals(double mean) {
    int arrivals = 0;
    double product = random.nextDouble();
    for (double end = Math.exp(-mean); product > end; arrivals++) {
      product *= random.nextDouble();
    }
    return arrivals;
  }

  double normal(double variance) {
    return Math.sqrt(variance) * random.nextGaussian();
  }
}
