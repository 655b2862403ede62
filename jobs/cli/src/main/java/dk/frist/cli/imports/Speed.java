package dk.frist.cli.imports;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * How fast recorded time passes.
 *
 * @param daysPerSecond days of recorded time in a second, more than 0
 */
record Speed(double daysPerSecond) {
  private static final Pattern TEXT = Pattern.compile("(\\d+(?:\\.\\d+)?)([mhdw])/s");
  private static final Map<String, Duration> UNITS =
      Map.of(
          "m", Duration.ofMinutes(1),
          "h", Duration.ofHours(1),
          "d", Duration.ofDays(1),
          "w", Duration.ofDays(7));

  /** Reads {@code 1d/s}, {@code 6h/s}, {@code 0.5w/s}. */
  static final class Converter implements ITypeConverter<Speed> {
    @Override
    public Speed convert(String text) {
      Matcher matcher = TEXT.matcher(text);
      if (!matcher.matches() || Double.parseDouble(matcher.group(1)) <= 0) {
        throw new TypeConversionException(
            "'"
                + text
                + "' is not a speed; write a day a second as 1d/s, six hours a second as 6h/s"
                + " (units: m, h, d, w)");
      }
      Duration unit = Objects.requireNonNull(UNITS.get(matcher.group(2)));
      double days = unit.toSeconds() / (double) Duration.ofDays(1).toSeconds();
      return new Speed(Double.parseDouble(matcher.group(1)) * days);
    }
  }
}
