package dk.frist.boards.grafana;

import java.util.ArrayList;
import java.util.List;

/**
 * From which value on a colour holds.
 *
 * @param base the colour below the first step
 * @param steps by value, ascending
 */
public record Thresholds(Colour base, List<Step> steps) {
  /** No value is better than another. */
  public static final Thresholds NONE = new Thresholds(Colour.NEUTRAL, List.of());

  /** A colour from a value on. */
  public record Step(double from, Colour colour) {}

  public Thresholds {
    steps = List.copyOf(steps);
  }

  public static Thresholds startingWith(Colour base) {
    return new Thresholds(base, List.of());
  }

  /** These, and the colour from the value on. */
  public Thresholds from(double value, Colour colour) {
    List<Step> more = new ArrayList<>(steps);
    more.add(new Step(value, colour));
    return new Thresholds(base, more);
  }
}
