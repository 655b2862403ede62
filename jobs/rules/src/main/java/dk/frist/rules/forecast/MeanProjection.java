package dk.frist.rules.forecast;

import dk.frist.rules.forecast.Forecast.Expected;
import dk.frist.rules.plan.Requirement;

/**
 * The final mean of lead times, of all cases or of the fastest share of them, from those that count
 * by now and those expected further. Its variance is that of the further part: what differs from
 * case to case, in the past looked back at and in the future, and what differs from month to month.
 */
final class MeanProjection {
  private final Requirement.MeanAtMost required;
  private final double[] now;
  private final double[] further;

  /**
   * @param now how many cases count by now, by lead days
   * @param further how many more are expected, by lead days
   */
  MeanProjection(Requirement.MeanAtMost required, double[] now, double[] further) {
    this.required = required;
    this.now = now;
    this.further = further;
  }

  /**
   * The final mean and the chance to keep the requirement.
   *
   * @param n the final number of cases, not 0
   * @param basis how many cases of the past the further ones are expected from
   * @param relativeVariance by how much the mean differs from month to month
   */
  Expected expected(Estimate n, long basis, double relativeVariance) {
    double wanted = n.value() * required.fastest().asRatio();
    double counted = 0;
    double leads = 0;
    double furtherCounted = 0;
    double furtherLeads = 0;
    double furtherSquares = 0;
    for (int lead = 0; counted < wanted && lead < Math.max(now.length, further.length); lead++) {
      double more = at(further, lead);
      double here = at(now, lead) + more;
      double taken = Math.min(here, wanted - counted);
      double takenFurther = here > 0 ? more * taken / here : 0;
      counted += taken;
      leads += taken * lead;
      furtherCounted += takenFurther;
      furtherLeads += takenFurther * lead;
      furtherSquares += takenFurther * lead * lead;
    }
    double mean = counted > 0 ? leads / counted : 0;
    double variance = 0;
    if (furtherCounted > 0) {
      double furtherMean = furtherLeads / furtherCounted;
      double spread = Math.max(0, furtherSquares / furtherCounted - furtherMean * furtherMean);
      double weight = furtherCounted / counted;
      variance =
          weight
              * weight
              * (spread / furtherCounted
                  + spread / basis
                  + relativeVariance * furtherMean * furtherMean);
    }
    double off = Projection.OUTER_TENTH * Math.sqrt(variance);
    Estimate days = Estimate.around(mean, Math.max(0, mean - off), mean + off);
    double chance = Projection.chanceOfAtLeast(-required.days(), -mean, variance);
    return new Expected(n, null, days, chance);
  }

  private static double at(double[] counts, int lead) {
    return lead < counts.length ? counts[lead] : 0;
  }
}
