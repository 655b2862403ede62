package dk.frist.cli.plan;

import dk.frist.rules.plan.Requirement;
import dk.frist.rules.score.Attainment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * Writes what targets require and what they have come to, as people of one language read it: {@code
 * 90 %}, {@code 2.000}, {@code 35 d}.
 *
 * @param locale gives the decimal sign and the grouping of digits
 */
public record Requirements(Locale locale) {
  /** What is written where there is nothing to write. */
  public static final String NONE = "–";

  public static Requirements in(String language) {
    return new Requirements(Locale.forLanguageTag(language));
  }

  /** What is required. */
  public String text(Requirement required) {
    if (required instanceof Requirement.ShareMet part) {
      return number(BigDecimal.valueOf(part.share().partsPerMillion(), 4)) + " %";
    }
    if (required instanceof Requirement.AtLeast atLeast) {
      return count(atLeast.units());
    }
    if (required instanceof Requirement.MeanAtMost mean) {
      return mean.days() + " d";
    }
    throw new IllegalStateException("no text for " + required.getClass().getSimpleName());
  }

  /**
   * What it has come to, rounded away from the requirement: a share down and a mean up, so that
   * neither looks reached when it is not.
   */
  public String text(Requirement required, Attainment attainment) {
    if (!attainment.hasValue()) {
      return NONE;
    }
    BigDecimal value = BigDecimal.valueOf(attainment.value());
    if (required instanceof Requirement.ShareMet) {
      return share(attainment.value());
    }
    return required instanceof Requirement.AtLeast
        ? count(value.longValue())
        : oneDecimal(value.setScale(1, RoundingMode.CEILING)) + " d";
  }

  /** A share of cases met, rounded down. */
  public String share(double share) {
    BigDecimal percent = BigDecimal.valueOf(share).movePointRight(2);
    return oneDecimal(percent.setScale(1, RoundingMode.FLOOR)) + " %";
  }

  /** A whole number, its digits grouped. */
  public String count(long count) {
    return String.format(locale, "%,d", count);
  }

  /** A number with the decimals it needs. */
  public String number(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    return String.format(locale, "%,." + Math.max(0, plain.scale()) + "f", plain);
  }

  private String oneDecimal(BigDecimal number) {
    return String.format(locale, "%,.1f", number);
  }
}
