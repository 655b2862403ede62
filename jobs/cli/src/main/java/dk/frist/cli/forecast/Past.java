package dk.frist.cli.forecast;

import dk.frist.cli.Console;
import dk.frist.cli.Progress;
import dk.frist.cli.history.CaseHistory;
import dk.frist.cli.replay.LogOptions;
import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import dk.frist.rules.plan.Plans;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a command looks ahead from.
 *
 * @param history everything that the logs hold; never empty
 */
record Past(CaseHistory history) {

  /**
   * Reads the logs given.
   *
   * @throws InvalidInputException if they hold no event of the plans' authorities
   */
  static Past read(LogOptions input, Plans plans, Console console) throws IOException {
    try (Progress progress = new Progress(console, "records")) {
      CaseHistory history = CaseHistory.read(input.open(plans), plans, progress);
      if (history.isEmpty()) {
        throw new InvalidInputException(
            Mistake.in("--events", "no event of " + String.join(", ", plans.agencies())));
      }
      return new Past(history);
    }
  }

  /**
   * The day to look ahead from, as an epoch day; by default the last of the logs.
   *
   * @throws InvalidInputException if nothing had been recorded by then
   */
  int day(@Nullable LocalDate asOf) {
    if (asOf == null) {
      return history.lastDay();
    }
    if (asOf.toEpochDay() < history.firstDay()) {
      throw new InvalidInputException(
          Mistake.in(
              "--as-of",
              "nothing was recorded by "
                  + asOf
                  + "; the first record is of "
                  + LocalDate.ofEpochDay(history.firstDay())));
    }
    return (int) asOf.toEpochDay();
  }

  /**
   * What a reader has to know of a day: after the last record it is as if nobody had worked since.
   */
  List<String> notes(int day) {
    return day <= history.lastDay()
        ? List.of()
        : List.of(
            "The last record is of "
                + LocalDate.ofEpochDay(history.lastDay())
                + ": from then to "
                + LocalDate.ofEpochDay(day)
                + " it is as if nothing had happened.");
  }
}
