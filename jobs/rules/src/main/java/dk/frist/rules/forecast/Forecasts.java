package dk.frist.rules.forecast;

import dk.frist.rules.forecast.Forecast.Expected;
import dk.frist.rules.forecast.UnitTable.Ended;
import dk.frist.rules.forecast.UnitTable.Outcome;
import dk.frist.rules.plan.Requirement;
import dk.frist.rules.plan.Requirement.AtLeast;
import dk.frist.rules.plan.Requirement.MeanAtMost;
import dk.frist.rules.plan.Requirement.ShareMet;
import org.jspecify.annotations.Nullable;

/**
 * Says what a target's final figures will be, from what is known of its units. Pure, and without
 * chance: one input has one answer. {@code forecast.md} beside the modules tells the method and how
 * well it did on real logs.
 */
public final class Forecasts {
  /** By how much a mean differs from month to month, as the variance of its relative error. */
  private static final double USUAL_OF_MEAN = 0.02;

  /**
   * What counts by now, and what it has to come to.
   *
   * @param required what the final figures must be
   * @param n how many units count by now
   * @param met how many of those are met
   */
  public record Counted(Requirement required, long n, long met) {}

  private static final double[] NONE = {};

  /** How many cases there are by lead days: now, and expected further. */
  private static final class Leads {
    private static final Leads UNASKED = new Leads(NONE, NONE);

    private final double[] now;
    private final double[] further;

    private Leads(double[] now, double[] further) {
      this.now = now;
      this.further = further;
    }
  }

  private Forecasts() {}

  /**
   * When counting has ended: the facts.
   *
   * @param leads how many units count by lead days, where a mean is asked for
   */
  public static Forecast ofTheEnd(Counted counted, double[] leads) {
    return counted.n() == 0
        ? Forecast.tooLittle(0)
        : new Forecast(
            counted.n(), expected(counted, new Leads(leads, NONE), Further.NONE, 0, counted.n()));
  }

  /**
   * Of cases whose clocks run.
   *
   * @param leads how many cases count by now by lead days, where a mean is asked for
   */
  public static Forecast ofCohort(
      CohortForecast.Question question, Counted counted, double[] leads) {
    CohortForecast cohort = new CohortForecast(question);
    UnitTable units = question.units();
    long basis = units.counted();
    if (basis < Forecast.MINIMUM) {
      return Forecast.tooLittle(basis);
    }
    Fluctuation fluctuation = new Fluctuation(units);
    Further further =
        cohort.further(
            varianceOfLogOdds(units, basis, fluctuation), fluctuation.ofNumber() + 1.0 / basis);
    double[] byAge = counted.required() instanceof MeanAtMost ? cohort.furtherByAge() : NONE;
    return new Forecast(
        basis, expected(counted, new Leads(leads, byAge), further, cohort.most(), basis));
  }

  /**
   * Of units that count at a steady pace, whatever waits: as many a day as of late, and the same
   * share of them met.
   *
   * @param daysLeft how many days there are to the end
   */
  public static Forecast ofPace(UnitTable units, int daysLeft, Counted counted) {
    long basis = units.counted();
    if (basis < Forecast.MINIMUM) {
      return Forecast.tooLittle(basis);
    }
    double share = units.count(Outcome.MET) / (double) basis;
    double more = basis * (daysLeft / (double) units.days());
    Fluctuation fluctuation = new Fluctuation(units);
    Further further =
        Further.ofArrivals(more, share, 1 - share)
            .inVaryingShare(varianceOfLogOdds(units, basis, fluctuation))
            .inVaryingNumber(fluctuation.ofNumber() + 1.0 / basis);
    double most = daysLeft > 0 ? Double.POSITIVE_INFINITY : 0;
    return new Forecast(basis, expected(counted, Leads.UNASKED, further, most, basis));
  }

  /**
   * Of days that are still to come, each a unit: as many count as of late, and the same share of
   * them met.
   *
   * @param units the days of late; those that nobody looked at have left
   * @param daysLeft how many such days are still to come
   */
  public static Forecast ofDays(UnitTable units, long daysLeft, Counted counted) {
    long basis = units.counted();
    if (basis < Forecast.MINIMUM) {
      return Forecast.tooLittle(basis);
    }
    double observed = basis / (double) (basis + units.count(Outcome.LEFT));
    double share = units.count(Outcome.MET) / (double) basis;
    Fluctuation fluctuation = new Fluctuation(units);
    Further further =
        Further.ofUnits((double) daysLeft, observed * share, observed * (1 - share))
            .inVaryingShare(varianceOfLogOdds(units, basis, fluctuation));
    return new Forecast(basis, expected(counted, Leads.UNASKED, further, (double) daysLeft, basis));
  }

  /**
   * Of a list that is to be done by a date: each unit is done on its next day with the chance of
   * late, and missed if it is not done by then.
   *
   * @param units those done of late, and those still in the list
   * @param daysLeft how many days there are to the date
   */
  public static Forecast ofList(UnitTable units, int daysLeft, Counted counted) {
    long basis = units.counted();
    if (basis < Forecast.MINIMUM) {
      return Forecast.tooLittle(basis);
    }
    long inList = units.countWaiting();
    double unitDays = inList * (double) units.days();
    for (Ended ended : units.ended()) {
      unitDays +=
          ended.count() * (double) (ended.day() - Math.max(units.firstDay(), ended.start()) + 1);
    }
    double done = -Math.expm1(-units.count(Outcome.MET) / unitDays * daysLeft);
    Fluctuation fluctuation = new Fluctuation(units);
    Further further =
        Further.ofUnits((double) inList, done, 1 - done)
            .inVaryingShare(fluctuation.ofNumber() + 1.0 / basis);
    return new Forecast(basis, expected(counted, Leads.UNASKED, further, (double) inList, basis));
  }

  /** What is not known for the past was short, and what months differ by. */
  private static double varianceOfLogOdds(UnitTable units, long basis, Fluctuation fluctuation) {
    double least = 1 / (2.0 * basis);
    double share = units.count(Outcome.MET) / (double) basis;
    double p = Math.min(Math.max(share, least), 1 - least);
    return 1 / (basis * p * (1 - p)) + fluctuation.ofLogOdds();
  }

  private static @Nullable Expected expected(
      Counted counted, Leads leads, Further further, double most, long basis) {
    Projection projection = new Projection(counted.n(), counted.met(), further, most);
    Requirement required = counted.required();
    if (required instanceof AtLeast atLeast) {
      double chance = projection.chanceOfAtLeastMet(atLeast.units());
      return new Expected(projection.unitsMet(), null, null, chance);
    }
    Estimate n = projection.units();
    if (n.value() == 0) {
      return null;
    }
    if (required instanceof MeanAtMost mean) {
      return new MeanProjection(mean, leads.now, leads.further).expected(n, basis, USUAL_OF_MEAN);
    }
    if (required instanceof ShareMet share) {
      return new Expected(n, projection.ratio(), null, projection.chanceOf(share.share()));
    }
    throw new IllegalStateException("no forecast for " + required.getClass().getSimpleName());
  }
}
