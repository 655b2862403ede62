package dk.frist.boards.grafana;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the values of a panel are shown.
 *
 * @param unit as Grafana names units: {@code percentunit}, {@code d}, {@code short}
 * @param decimals fraction digits; null lets Grafana choose
 * @param range the ends of the axis; null ends follow the data
 * @param noValue what stands there when there is no value, and why that may be
 * @param thresholds colours by value, drawn as lines where there is an axis
 * @param mappings words in place of values
 * @param deviations series or columns that are shown otherwise
 */
public record Look(
    String unit,
    @Nullable Integer decimals,
    Range range,
    Words noValue,
    Thresholds thresholds,
    List<Mapping> mappings,
    List<Deviation> deviations) {
  private static final Words NO_VALUE =
      new Words("Ingen tal for denne kilde og tid", "No figures for this source and time");

  /**
   * The ends of an axis.
   *
   * @param softMin where it begins unless a value is lower
   */
  public record Range(@Nullable Double min, @Nullable Double max, double softMin) {
    public static final Range FREE = new Range(null, null, 0);
  }

  /**
   * How the series of a name, or a column, differ.
   *
   * @param name as it is displayed; a regular expression between slashes
   * @param properties what differs
   */
  public record Deviation(String name, List<Property> properties) {
    public Deviation {
      properties = List.copyOf(properties);
    }
  }

  public Look {
    mappings = List.copyOf(mappings);
    deviations = List.copyOf(deviations);
  }

  public static Look in(String unit) {
    return new Look(unit, null, Range.FREE, NO_VALUE, Thresholds.NONE, List.of(), List.of());
  }

  /** A share from 0 to 1, shown from 0 to 100 %. */
  public static Look share() {
    return in("percentunit").decimals(1).between(0.0, 1.0);
  }

  /** A share whose small differences count: the axis begins at 70 % where nothing is lower. */
  public static Look zoomedShare() {
    return new Look(
        "percentunit",
        1,
        new Range(null, 1.0, 0.7),
        NO_VALUE,
        Thresholds.NONE,
        List.of(),
        List.of());
  }

  /** Whole cases. */
  public static Look cases() {
    return in("short").decimals(0).between(0.0, null);
  }

  /** Whole calendar days. */
  public static Look days() {
    return in("suffix:d").decimals(0).between(0.0, null);
  }

  public static Look points() {
    return in("suffix:p").decimals(1).between(0.0, null);
  }

  public Look decimals(int digits) {
    return new Look(unit, digits, range, noValue, thresholds, mappings, deviations);
  }

  public Look between(@Nullable Double min, @Nullable Double max) {
    return new Look(
        unit, decimals, new Range(min, max, 0), noValue, thresholds, mappings, deviations);
  }

  public Look withoutData(String da, String en) {
    return new Look(unit, decimals, range, new Words(da, en), thresholds, mappings, deviations);
  }

  public Look with(Thresholds lines) {
    return new Look(unit, decimals, range, noValue, lines, mappings, deviations);
  }

  public Look mapping(List<Mapping> words) {
    return new Look(unit, decimals, range, noValue, thresholds, words, deviations);
  }

  /** These, but the series of the name with the properties. */
  public Look but(String name, Property... properties) {
    List<Deviation> more = new ArrayList<>(deviations);
    more.add(new Deviation(name, Arrays.asList(properties)));
    return new Look(unit, decimals, range, noValue, thresholds, mappings, more);
  }
}
