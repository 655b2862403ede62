package dk.frist.connectors.yaml;

import dk.frist.rules.calendar.DateRange;
import dk.frist.rules.plan.Share;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values that plans and mappings write as text. A text that is none notes a mistake that
 * says what would be right, and reads as null.
 */
public final class Values {
  private static final Pattern PERIOD =
      Pattern.compile("P(?=\\d)(\\d{1,4}Y)?(\\d{1,5}M)?(\\d{1,5}W)?(\\d{1,6}D)?");
  private static final Pattern DAYS_ALONE = Pattern.compile("(\\d{1,6})\\s*(d|days?|dage?)?");
  private static final Pattern SHARE_OF_ONE = Pattern.compile("0?[.,]\\d+");
  private static final Pattern SHARE_WITHOUT_SIGN = Pattern.compile("(100|\\d{1,2})([.,]\\d+)?");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(\\.\\d{1,6})?");
  private static final Pattern COUNT = Pattern.compile("[1-9]\\d{0,8}");
  private static final Pattern GROUPED_COUNT = Pattern.compile("[1-9]\\d{0,2}([., ]\\d{3})+");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final String OPEN = "..";
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

  private Values() {}

  /** A time zone by its name, such as {@code Europe/Copenhagen}, or an offset. */
  public static @Nullable ZoneId zone(YamlNode node, Mistakes mistakes) {
    String text = Fields.text(node, "zone", mistakes);
    if (text == null) {
      return null;
    }
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      String hint = Nearest.hint(text, new TreeSet<>(ZoneId.getAvailableZoneIds()));
      mistakes.at(node, "'" + text + "' is not a time zone; " + hint);
      return null;
    }
  }

  /** A period of whole days, weeks, months and years, such as {@code P30D}. */
  public static @Nullable Period period(YamlNode node, String what, Mistakes mistakes) {
    String text = Fields.text(node, what, mistakes);
    if (text == null) {
      return null;
    }
    if (PERIOD.matcher(text).matches()) {
      return Period.parse(text);
    }
    String right = "write an ISO period of whole days, weeks, months or years, such as P30D or P7M";
    Matcher days = DAYS_ALONE.matcher(text);
    if (text.contains("T") && text.startsWith("P")) {
      right = "deadlines count whole days, so a period has no hours; " + right;
    } else if (text.contains("-")) {
      right = "a deadline is not negative; " + right;
    } else if (days.matches()) {
      right = "for " + days.group(1) + " days write P" + days.group(1) + "D";
    }
    mistakes.at(node, "'" + text + "' is not a period; " + right);
    return null;
  }

  /** A range of days such as {@code 2024-01-01/2024-12-31}; {@code ..} leaves an end open. */
  public static @Nullable DateRange range(YamlNode node, String what, Mistakes mistakes) {
    String text = Fields.text(node, what, mistakes);
    if (text == null) {
      return null;
    }
    String[] ends = text.split("/", -1);
    if (ends.length != 2) {
      mistakes.at(
          node,
          "'"
              + text
              + "' is not a range of days; write first/last, such as"
              + " 2024-01-01/2024-12-31, with '..' for an open end");
      return null;
    }
    try {
      LocalDate first = end(ends[0]);
      LocalDate last = end(ends[1]);
      if (first != null && last != null && last.isBefore(first)) {
        mistakes.at(node, "the range " + text + " ends before it starts; write the earlier first");
        return null;
      }
      return new DateRange(first, last);
    } catch (DateTimeException e) {
      String wrong = isEnd(ends[0]) ? ends[1] : ends[0];
      mistakes.at(
          node,
          "'"
              + wrong
              + "' in '"
              + text
              + "' is not a date that exists; write it as 2024-12-31,"
              + " or '..' for an open end");
      return null;
    }
  }

  /** A day such as {@code 2024-12-31}. */
  public static @Nullable LocalDate date(YamlNode node, String what, Mistakes mistakes) {
    String text = Fields.text(node, what, mistakes);
    if (text == null) {
      return null;
    }
    if (isDate(text)) {
      return LocalDate.parse(text, DATE);
    }
    mistakes.at(node, "'" + text + "' is not a date that exists; write it as 2024-12-31");
    return null;
  }

  /** A whole number from 1. */
  public static @Nullable Long count(YamlNode node, String what, Mistakes mistakes) {
    String text = Fields.text(node, what, mistakes);
    if (text == null) {
      return null;
    }
    if (COUNT.matcher(text).matches()) {
      return Long.parseLong(text);
    }
    boolean grouped = GROUPED_COUNT.matcher(text).matches();
    mistakes.at(
        node,
        "'"
            + text
            + "' is not a number of cases; "
            + (grouped
                ? "write " + text.replaceAll("[., ]", "")
                : "write a whole number from 1, such as 2000"));
    return null;
  }

  /** Whether a text is an ISO date that exists. */
  public static boolean isDate(String text) {
    try {
      DATE.parse(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean isEnd(String text) {
    return text.equals(OPEN) || isDate(text);
  }

  private static @Nullable LocalDate end(String text) {
    return text.equals(OPEN) ? null : LocalDate.parse(text, DATE);
  }

  /** A share such as {@code 90%}. */
  public static @Nullable Share share(YamlNode node, String what, Mistakes mistakes) {
    String text = Fields.text(node, what, mistakes);
    if (text == null) {
      return null;
    }
    try {
      return Share.parse(text);
    } catch (IllegalArgumentException e) {
      String right = "write a percentage from 0% to 100%, such as 90%";
      if (SHARE_OF_ONE.matcher(text).matches()) {
        right = "as a percentage this is " + percentage(text);
      } else if (SHARE_WITHOUT_SIGN.matcher(text).matches()) {
        right = "the percent sign is missing: write " + text.replace(',', '.') + "%";
      }
      mistakes.at(node, "'" + text + "' is not a share; " + right);
      return null;
    }
  }

  private static String percentage(String partOfOne) {
    BigDecimal percent = new BigDecimal(partOfOne.replace(',', '.')).movePointRight(2);
    return percent.stripTrailingZeros().toPlainString() + "%";
  }

  /** A target's weight: a number from 0 to 100. */
  public static @Nullable BigDecimal weight(YamlNode node, Mistakes mistakes) {
    String text = Fields.text(node, "weight", mistakes);
    if (text == null) {
      return null;
    }
    if (NUMBER.matcher(text).matches()) {
      BigDecimal weight = new BigDecimal(text);
      if (weight.compareTo(HUNDRED) <= 0) {
        return weight;
      }
    }
    mistakes.at(node, "'" + text + "' is not a weight; write a number from 0 to 100, such as 2.5");
    return null;
  }

  /** {@code true} or {@code false}. */
  public static boolean flag(YamlNode node, String what, Mistakes mistakes) {
    String text = Fields.text(node, what, mistakes);
    if (text != null && !text.equals("true") && !text.equals("false")) {
      mistakes.at(node, "'" + what + "' should be true or false, found '" + text + "'");
    }
    return "true".equals(text);
  }
}
