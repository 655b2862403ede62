package dk.frist.cli.inspect;

import dk.frist.connectors.logs.ColumnFacts;
import dk.frist.connectors.logs.LogInspection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What of a log no mapping can mend, or has to be mended by hand. */
record WrongRows(LogInspection log, Guesses guesses) {

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    if (log.truncation() != null) {
      lines.add("the log was cut off " + log.truncation());
    }
    if (log.rows() == 0) {
      lines.add("the log holds no row");
    }
    log.twice().forEach(name -> lines.add("column '" + name + "' is named twice; rename one"));
    log.rejected()
        .forEach((reason, rows) -> lines.add(InspectionText.rows(rows) + ": " + reason.id()));
    for (ColumnFacts column : log.columns()) {
      addTimes(column, lines);
    }
    if (guesses.occurredAt().isEmpty() && log.rows() > 0) {
      lines.add("no column is full of times that a mapping reads, such as 2024-12-31T23:59:00");
    }
    return lines;
  }

  private static void addTimes(ColumnFacts column, List<String> lines) {
    ColumnFacts.Times times = column.times();
    if (column.isTime() && times.unread() > 0) {
      lines.add(
          String.format(
              Locale.ROOT,
              "in '%2$s' %1$,d of %4$,d values are no times, the first at line %3$d",
              column.filled() - times.read(),
              column.address(),
              times.unread(),
              column.filled()));
    } else if (times.otherForm() != null && times.read() == 0) {
      lines.add(
          "'"
              + column.address()
              + "' may hold times in a form that no mapping reads ("
              + times.otherForm()
              + "); write them as 2024-12-31");
    }
  }
}
