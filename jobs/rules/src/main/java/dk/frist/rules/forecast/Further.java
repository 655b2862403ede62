package dk.frist.rules.forecast;

/**
 * How many more units will count as met and as missed: expected numbers, and how they vary
 * together.
 *
 * @param met expected number that is met
 * @param missed expected number that is missed
 * @param varianceMet of the number met
 * @param varianceMissed of the number missed
 * @param covariance of the two
 */
record Further(
    double met, double missed, double varianceMet, double varianceMissed, double covariance) {
  /** Nothing more, for certain. */
  static final Further NONE = new Further(0, 0, 0, 0, 0);

  /** Units that are there, each of which is met, missed, or does not count, for itself. */
  static Further ofUnits(double count, double met, double missed) {
    return new Further(
        count * met,
        count * missed,
        count * met * (1 - met),
        count * missed * (1 - missed),
        -count * met * missed);
  }

  /** Units that are yet to come, independently, so that their number is Poisson's. */
  static Further ofArrivals(double count, double met, double missed) {
    return new Further(count * met, count * missed, count * met, count * missed, 0);
  }

  /** Both, when they vary independently. */
  Further plus(Further other) {
    return new Further(
        met + other.met,
        missed + other.missed,
        varianceMet + other.varianceMet,
        varianceMissed + other.varianceMissed,
        covariance + other.covariance);
  }

  /** The same, when all of it may count faster or slower than expected. */
  Further inVaryingNumber(double relativeVariance) {
    return new Further(
        met,
        missed,
        varianceMet + met * met * relativeVariance,
        varianceMissed + missed * missed * relativeVariance,
        covariance + met * missed * relativeVariance);
  }

  /** The same, when the odds of being met may be others for all of it than expected. */
  Further inVaryingShare(double varianceOfLogOdds) {
    if (n() == 0) {
      return this;
    }
    double slope = met * missed / n();
    double moved = slope * slope * varianceOfLogOdds;
    return new Further(
        met, missed, varianceMet + moved, varianceMissed + moved, covariance - moved);
  }

  double n() {
    return met + missed;
  }

  double varianceN() {
    return Math.max(0, varianceMet + varianceMissed + 2 * covariance);
  }
}
