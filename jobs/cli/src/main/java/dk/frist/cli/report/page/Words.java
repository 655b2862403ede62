package dk.frist.cli.report.page;

import dk.frist.cli.plan.Requirements;
import dk.frist.cli.plan.StateWords;
import dk.frist.cli.report.Interval;
import dk.frist.rules.calendar.DateRange;
import dk.frist.rules.plan.Requirement;
import dk.frist.rules.score.Attainment;
import dk.frist.rules.score.TargetState;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says everything of a report in one language: {@code 97,8 %}, {@code 30. juni 2024}. Shares are
 * rounded down, so that none looks reached when it is not.
 */
final class Words {
  /** What stands where nothing was computed, or nothing applies. */
  static final String NONE = Requirements.NONE;

  private static final String BUNDLE = "dk.frist.cli.report.report";
  private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_DEFAULT);
  private static final String NO_BREAK = "\u00a0";

  private static final Pattern ISO_DATE = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");

  private final String language;
  private final Locale locale;
  private final ResourceBundle bundle;
  private final Requirements numbers;
  private final DateTimeFormatter dates;

  /**
   * @param language {@code da} or {@code en}
   * @throws IllegalArgumentException if it is another
   */
  Words(String language) {
    if (!language.equals("da") && !language.equals("en")) {
      throw new IllegalArgumentException("no words in " + language);
    }
    boolean danish = language.equals("da");
    this.language = language;
    this.locale = Locale.forLanguageTag(danish ? "da-DK" : "en-GB");
    this.bundle =
        ResourceBundle.getBundle(
            BUNDLE, danish ? Locale.forLanguageTag("da") : Locale.ROOT, NO_FALLBACK);
    this.numbers = new Requirements(locale);
    this.dates = DateTimeFormatter.ofPattern(danish ? "d. MMMM uuuu" : "d MMMM uuuu", locale);
  }

  String language() {
    return language;
  }

  /** A text with what it speaks of put in. */
  String say(String key, Object... values) {
    String text = bundle.getString(key);
    return values.length == 0 ? text : String.format(locale, text, values);
  }

  /** One of two texts, {@code key.one} and {@code key.many}. */
  String sayCount(String key, long count) {
    return say(key + (count == 1 ? ".one" : ".many"), count(count));
  }

  /** Whether there is such a text. */
  boolean knows(String key) {
    return bundle.containsKey(key);
  }

  String date(LocalDate day) {
    return dates.format(day).replace(" ", NO_BREAK);
  }

  /** Both ends, or the one there is. */
  String span(DateRange range) {
    LocalDate first = range.first();
    LocalDate last = range.last();
    if (first != null && last != null) {
      return say("span", date(first), date(last));
    }
    if (first != null) {
      return say("span.from", date(first));
    }
    return last == null ? say("span.always") : say("span.to", date(last));
  }

  String state(TargetState state) {
    return StateWords.of(state, language);
  }

  String count(@Nullable Long count) {
    return count == null ? NONE : minus(numbers.count(count));
  }

  /** A number with its sign: {@code +3}. */
  String change(@Nullable Long difference) {
    if (difference == null) {
      return NONE;
    }
    return difference > 0 ? "+" + count(difference) : count(difference);
  }

  String points(BigDecimal points) {
    return numbers.number(points);
  }

  /** A share from 0 to 1, in percent with a decimal, rounded down. */
  String share(@Nullable BigDecimal share) {
    return share == null ? NONE : oneDecimal(percent(share)) + NO_BREAK + "%";
  }

  /** A share as percent with a decimal, rounded down: how charts have it. */
  static BigDecimal percent(BigDecimal share) {
    return share.movePointRight(2).setScale(1, RoundingMode.FLOOR);
  }

  /** A probability in whole percent; never certain when it is not. */
  String chance(BigDecimal probability) {
    int whole = probability.movePointRight(2).setScale(0, RoundingMode.HALF_UP).intValue();
    return Math.min(99, Math.max(1, whole)) + NO_BREAK + "%";
  }

  /** The probability of a test's result by chance. */
  String pValue(BigDecimal probability) {
    return probability.compareTo(new BigDecimal("0.001")) < 0
        ? say("p.small")
        : say("p", String.format(locale, "%.3f", probability));
  }

  String required(Requirement required) {
    return unbroken(numbers.text(required));
  }

  /** What a target has come to, in the form of what it requires. */
  String value(Requirement required, Attainment attainment) {
    return unbroken(numbers.text(required, attainment));
  }

  /** The same of a figure. */
  String value(Requirement required, @Nullable BigDecimal value) {
    return value == null
        ? NONE
        : value(required, new Attainment(TargetState.ON_COURSE, value.doubleValue()));
  }

  /** An estimate and its bounds, in the form of what is required. */
  String estimate(Requirement required, Interval interval) {
    return say("interval", value(required, interval.value()), bounds(required, interval));
  }

  /** The bounds of an estimate; their unit stands once. */
  String bounds(Requirement required, Interval interval) {
    return bounds(value(required, interval.low()), value(required, interval.high()));
  }

  /** Two bounds that were said already. */
  String bounds(String low, String high) {
    int unit = low.indexOf(NO_BREAK);
    return say("bounds", unit < 0 ? low : low.substring(0, unit), high);
  }

  /** A text with its ISO dates written as the language does. */
  String dated(String text) {
    return ISO_DATE.matcher(text).replaceAll(found -> date(LocalDate.parse(found.group())));
  }

  private static String unbroken(String text) {
    return minus(text.replace(" ", NO_BREAK));
  }

  private String oneDecimal(BigDecimal number) {
    return minus(String.format(locale, "%,.1f", number));
  }

  /** A minus sign instead of a hyphen. */
  private static String minus(String number) {
    return number.replace('-', '\u2212');
  }
}
