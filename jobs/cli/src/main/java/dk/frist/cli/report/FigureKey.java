package dk.frist.cli.report;

import java.util.Objects;

/**
 * What a figure of a day is: the columns of its row between the day and the value. Columns that do
 * not apply are empty.
 *
 * @param caseType the case type of a clock's figure, or the site of a target's
 * @param clock id of the clock
 * @param target id of the target
 * @param reading id of the reading
 * @param window id of the window: {@code period}
 * @param measure id of the measure: {@code ratio}
 */
public record FigureKey(
    String caseType, String clock, String target, String reading, String window, String measure) {
  public FigureKey {
    Objects.requireNonNull(caseType, "caseType");
    Objects.requireNonNull(clock, "clock");
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(reading, "reading");
    Objects.requireNonNull(window, "window");
    Objects.requireNonNull(measure, "measure");
  }
}
