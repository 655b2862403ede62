package dk.frist.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads values of options, and says of a wrong one what would be right instead of what Java says.
 */
final class Conversions {
  private Conversions() {}

  /** Makes a command line, subcommands included, read its values so. */
  static void register(CommandLine commandLine) {
    add(commandLine, LocalDate.class, LocalDate::parse, "a date; write it as 2024-04-01");
    add(commandLine, Period.class, Period::parse, "a period; write a month as P1M");
    add(commandLine, Duration.class, Duration::parse, "a duration; write 15 seconds as PT15S");
    addZone(commandLine);
    add(commandLine, Double.class, Double::valueOf, "a number, such as 0.1");
    add(commandLine, double.class, Double::valueOf, "a number, such as 0.1");
    add(commandLine, Integer.class, Integer::valueOf, "a whole number");
    add(commandLine, int.class, Integer::valueOf, "a whole number");
    add(commandLine, Long.class, Long::valueOf, "a whole number");
    add(commandLine, long.class, Long::valueOf, "a whole number");
  }

  private static void addZone(CommandLine commandLine) {
    ITypeConverter<ZoneId> converter =
        text -> {
          try {
            return ZoneId.of(text);
          } catch (DateTimeException e) {
            throw new TypeConversionException(
                "'" + text + "' is not a zone of time; write Europe/Copenhagen");
          }
        };
    commandLine.registerConverter(ZoneId.class, converter);
  }

  private static <T> void add(
      CommandLine commandLine, Class<T> type, Function<String, T> reader, String what) {
    ITypeConverter<T> converter =
        text -> {
          try {
            return reader.apply(text);
          } catch (DateTimeParseException | NumberFormatException e) {
            throw new TypeConversionException("'" + text + "' is not " + what);
          }
        };
    commandLine.registerConverter(type, converter);
  }
}
