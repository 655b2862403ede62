package dk.frist.connectors.plan;

import dk.frist.connectors.yaml.Key;
import dk.frist.connectors.yaml.Mistakes;
import dk.frist.connectors.yaml.Shape;
import dk.frist.connectors.yaml.Values;
import dk.frist.connectors.yaml.YamlNode;
import dk.frist.rules.calendar.Deadline;
import dk.frist.rules.calendar.Holidays;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads how long a target allows, and what happens on days off. */
final class DeadlineForm {
  private static final Map<String, Deadline.Roll> ROLLS =
      Map.of("none", Deadline.Roll.NONE, "next-working-day", Deadline.Roll.NEXT_WORKING_DAY);

  static final Key DEADLINE =
      Key.required(
          "deadline",
          Shape.PERIOD,
          "P30D",
          "How long it may take: an ISO period of days, weeks, months or years. Months are months,"
              + " never days; the last day is in time.");
  static final Key ROLL =
      Key.optional(
          "roll",
          Words.shape(ROLLS),
          "next-working-day",
          "What happens when the last day is a Saturday, a Sunday or a holiday of the plan; by"
              + " default none: the deadline stays.");

  /** Below this nobody means months, and "60 days" is the first to be suspected. */
  private static final int FEWEST_DAYS_OF_MONTHS = 60;

  private static final int MOST_MONTHS = 120;
  private static final int SHORTEST_MONTHS = 30;
  private static final Pattern DAYS = Pattern.compile("P(\\d{2,4})D");

  private DeadlineForm() {}

  /** The deadline, rolled as the fields say; null when a mistake was noted. */
  static @Nullable Deadline read(RuleFields fields, Setting setting) {
    Period period = period(fields);
    Deadline.Roll roll = Words.read(ROLL, ROLLS, Deadline.Roll.NONE, fields);
    Holidays holidays = setting.holidays();
    if (roll == Deadline.Roll.NEXT_WORKING_DAY && holidays == null) {
      fields
          .optional(ROLL)
          .ifPresent(
              at ->
                  fields
                      .mistakes()
                      .at(
                          at,
                          "'roll: next-working-day' needs to know the holidays; add for example"
                              + " holidays: dk at the top of the plan"));
    }
    if (period == null || roll == null) {
      return null;
    }
    return roll == Deadline.Roll.NONE || holidays == null
        ? Deadline.of(period)
        : new Deadline(period, roll, holidays);
  }

  /** The period; warns when it looks like months that somebody wrote as days. */
  static @Nullable Period period(RuleFields fields) {
    YamlNode node = fields.required(DEADLINE);
    if (node == null) {
      return null;
    }
    Period period = Values.period(node, DEADLINE.name(), fields.mistakes());
    if (period != null && node instanceof YamlNode.Text text) {
      warnOfMonths(text, fields.mistakes());
    }
    return period;
  }

  private static void warnOfMonths(YamlNode.Text node, Mistakes mistakes) {
    Matcher matcher = DAYS.matcher(node.text());
    int days = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    if (days < FEWEST_DAYS_OF_MONTHS) {
      return;
    }
    IntStream.rangeClosed(2, MOST_MONTHS)
        .filter(months -> days == months * SHORTEST_MONTHS || areDaysOf(months, days))
        .findFirst()
        .ifPresent(
            months ->
                mistakes.warn(
                    node,
                    "'%s' is a fixed number of days; write P%dM if %d months are meant: %d to %d days"
                        .formatted(
                            node.text(), months, months, shortest(months), longest(months))));
  }

  private static boolean areDaysOf(int months, int days) {
    return days >= shortest(months) && days <= longest(months);
  }

  private static int shortest(int months) {
    return spans(months).min().orElseThrow();
  }

  private static int longest(int months) {
    return spans(months).max().orElseThrow();
  }

  /** How many days so many months have, from the first of each month of four years. */
  private static IntStream spans(int months) {
    LocalDate start = LocalDate.of(2023, 1, 1);
    return IntStream.range(0, 48)
        .mapToObj(start::plusMonths)
        .mapToInt(from -> (int) ChronoUnit.DAYS.between(from, from.plusMonths(months)));
  }
}
