package dk.frist.cli.demo;

import dk.frist.rules.figures.Figure;
import dk.frist.rules.figures.FigureSet;
import dk.frist.rules.figures.Measure;
import dk.frist.rules.figures.Window;
import dk.frist.rules.plan.Share;

/**
 * How a target stands in its period so far.
 *
 * @param n counted cases
 * @param met those in time
 * @param breachesLeft how many more may be late; negative when the target is broken
 * @param overdue open cases past their deadline
 */
record TargetState(long n, long met, long breachesLeft, long overdue) {
  /** Nothing is known yet. */
  static final TargetState EMPTY = new TargetState(0, 0, 0, 0);

  private static final long PER_MILLE = 1000;

  /** What a person needs to know first. */
  enum Standing {
    /** No case counts yet. */
    NO_CASES("faint"),
    /** The share is reached. */
    KEPT("green"),
    /** The share is reached, but more cases are overdue than may still be late. */
    AT_RISK("yellow"),
    /** The share is not reached. */
    MISSED("red,bold");

    private final String style;

    Standing(String style) {
      this.style = style;
    }

    /** How it is coloured, in picocli's markup. */
    String style() {
      return style;
    }
  }

  static TargetState of(FigureSet figures) {
    return new TargetState(
        value(figures, Window.PERIOD, Measure.N),
        value(figures, Window.PERIOD, Measure.MET),
        value(figures, Window.PERIOD, Measure.BREACHES_LEFT),
        value(figures, Window.NOW, Measure.PENDING_OVERDUE));
  }

  private static long value(FigureSet figures, Window window, Measure measure) {
    for (Figure figure : figures.figures()) {
      if (figure.window() == window && figure.measure() == measure) {
        return (long) figure.value();
      }
    }
    return 0;
  }

  Standing standing(Share required) {
    if (n == 0) {
      return Standing.NO_CASES;
    }
    if (!required.isReachedBy(met, n)) {
      return Standing.MISSED;
    }
    return overdue > breachesLeft ? Standing.AT_RISK : Standing.KEPT;
  }

  /**
   * The share of cases in time, in thousandths; rounded down, so that it never looks reached when
   * it is not.
   */
  long sharePerMille() {
    return n == 0 ? 0 : met * PER_MILLE / n;
  }
}
