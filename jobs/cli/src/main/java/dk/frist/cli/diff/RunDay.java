package dk.frist.cli.diff;

import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import dk.frist.connectors.files.ReplayResults;
import dk.frist.connectors.kafka.TopicSlice;
import dk.frist.rules.figures.Figure;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One day of a finished run, with its figures.
 *
 * @param results the run's folder
 * @param date the day
 * @param figures the figures as of that day
 */
record RunDay(ReplayResults results, LocalDate date, SortedMap<FigureKey, Figure> figures) {

  /**
   * Reads a day of a folder.
   *
   * @param asked the day; null for the folder's last
   * @throws InvalidInputException if the folder has no figures of that day
   */
  static RunDay read(ReplayResults results, @Nullable LocalDate asked) throws IOException {
    LocalDate last = results.manifest().lastDay();
    if (last == null) {
      throw wrong(results, "has no figures: nothing was recorded");
    }
    LocalDate date = asked == null ? last : asked;
    TreeSet<LocalDate> days = new TreeSet<>();
    SortedMap<FigureKey, Figure> figures = new TreeMap<>();
    results.figures(
        row -> {
          days.add(row.asOf());
          if (row.asOf().equals(date)) {
            figures.put(FigureKey.of(row), row.figure());
          }
        });
    if (!days.contains(date)) {
      throw wrong(results, "has no figures as of " + date + "; " + nearest(days, date));
    }
    return new RunDay(results, date, figures);
  }

  private static String nearest(TreeSet<LocalDate> days, LocalDate date) {
    LocalDate before = days.lower(date);
    LocalDate after = days.higher(date);
    if (before == null) {
      return "the first day is " + after;
    }
    return after == null
        ? "the last day is " + before
        : "the nearest days are " + before + " and " + after;
  }

  private static InvalidInputException wrong(ReplayResults results, String message) {
    return new InvalidInputException(Mistake.in(results.folder().toString(), message));
  }

  /** The parts of topics that the run read. */
  List<TopicSlice> topics() {
    return results.manifest().topics();
  }

  /** The day as an epoch day. */
  int day() {
    return (int) date.toEpochDay();
  }

  /** The count that a figure is; 0 where there is none. */
  long count(FigureKey key) {
    Figure figure = figures.get(key);
    return figure == null ? 0 : (long) figure.value();
  }

  /** A figure as files write it; a dash where there is none. */
  String text(FigureKey key) {
    Figure figure = figures.get(key);
    return figure == null ? "–" : figure.text();
  }
}
