package dk.frist.cli.forecast;

import dk.frist.rules.forecast.Estimate;
import dk.frist.rules.forecast.Forecast;
import dk.frist.rules.plan.Requirement;
import dk.frist.rules.score.Attainment;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers as the tables of forecasts write them: shares in percent, means in days. */
final class Numbers {
  static final String NONE = "–";
  private static final double PER_CENT = 100;

  private Numbers() {}

  /** What a requirement is about: a share, a number or a mean. */
  static String value(Requirement required, double value) {
    if (Double.isNaN(value)) {
      return NONE;
    }
    if (required instanceof Requirement.ShareMet) {
      return percent(value);
    }
    return required instanceof Requirement.AtLeast ? whole(value) : days(value);
  }

  static String value(Requirement required, Attainment attainment) {
    return value(required, attainment.value());
  }

  /** The estimate of what a requirement is about. */
  static @Nullable Estimate estimate(Requirement required, Forecast.Expected expected) {
    if (required instanceof Requirement.ShareMet) {
      return expected.ratio();
    }
    return required instanceof Requirement.AtLeast ? expected.n() : expected.mean();
  }

  static String interval(Requirement required, Estimate estimate) {
    return value(required, estimate.low()) + " to " + value(required, estimate.high());
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", PER_CENT * share);
  }

  /** A difference of shares in percentage points, with its sign. */
  static String points(double difference) {
    return String.format(Locale.ROOT, "%+.1f", PER_CENT * difference);
  }

  /** A chance, in whole percent: it is not known better. */
  static String chance(double chance) {
    return String.format(Locale.ROOT, "%.0f %%", PER_CENT * chance);
  }

  static String whole(double number) {
    return String.format(Locale.ROOT, "%,.0f", number);
  }

  private static String days(double days) {
    return String.format(Locale.ROOT, "%.1f d", days);
  }
}
