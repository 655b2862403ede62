package dk.frist.cli.report;

import dk.frist.rules.figures.Series;
import dk.frist.rules.figures.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How many cases lie in one band of days around their deadline.
 *
 * @param measure the band: {@code margin_0_2}, {@code due_8_14}
 * @param cases how many
 */
public record Band(String measure, long cases) {
  /** Open cases by days to their deadline, the longest overdue first. */
  private static final List<String> AGEING =
      List.of(
          "overdue_over_90",
          "overdue_31_90",
          "overdue_1_30",
          "due_0_7",
          "due_8_14",
          "due_15_30",
          "due_31_90",
          "due_later");

  /** Cases with a stop by the days between it and the deadline, the earliest first. */
  private static final List<String> MARGINS =
      List.of(
          "margin_over_30",
          "margin_8_30",
          "margin_3_7",
          "margin_0_2",
          "late_1_7",
          "late_8_30",
          "late_31_90",
          "late_over_90");

  public Band {
    Objects.requireNonNull(measure, "measure");
  }

  /** Whether the deadline has passed in it. */
  public boolean isLate() {
    return measure.startsWith("late_") || measure.startsWith("overdue_");
  }

  /** Open cases by days to their deadline, added up over series; empty when not computed. */
  static List<Band> ageing(DayFigures day, List<Series> series) {
    return of(AGEING, Window.NOW, day, series);
  }

  /** Cases that stopped and count in the period, added up; empty when not computed. */
  static List<Band> margins(DayFigures day, List<Series> series) {
    return of(MARGINS, Window.PERIOD, day, series);
  }

  /** A band that one series lacks while it has others holds none of its cases. */
  private static List<Band> of(
      List<String> measures, Window window, DayFigures day, List<Series> series) {
    List<Band> bands = new ArrayList<>();
    boolean computed = false;
    for (String measure : measures) {
      long cases = 0;
      for (Series one : series) {
        Long count = day.count(one, window, measure);
        computed |= count != null;
        cases += count == null ? 0 : count;
      }
      bands.add(new Band(measure, cases));
    }
    return computed ? List.copyOf(bands) : List.of();
  }
}
