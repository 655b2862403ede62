package dk.frist.cli.imports;

import dk.frist.cli.Progress;
import dk.frist.connectors.files.EventSort;
import dk.frist.connectors.files.Rejections;
import dk.frist.connectors.logs.EventLog;
import dk.frist.connectors.logs.LogReader;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.Intake;
import dk.frist.rules.casefile.Rejected;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * What became of the rows of some logs. The three add up to what was read.
 *
 * @param events how many became events
 * @param ignored how many the mapping leaves out
 * @param rejections how many became none, by reason
 */
record ImportedRows(long events, long ignored, Rejections rejections) {
  private static final int PROGRESS_STEP = 1000;

  /** Reads logs to their ends. */
  static ImportedRows read(List<EventLog> logs, EventSort into, Progress progress)
      throws IOException, InterruptedException {
    long events = 0;
    long ignored = 0;
    long read = 0;
    TreeMap<String, Long> rejected = new TreeMap<>();
    for (EventLog log : logs) {
      try (LogReader reader = log.reader()) {
        for (Intake intake = reader.next(); intake != null; intake = reader.next()) {
          CaseEvent event = intake.event();
          Rejected rejection = intake.rejected();
          if (event != null) {
            into.add(event);
            events++;
          } else if (rejection != null) {
            rejected.merge(rejection.reason().id(), 1L, Long::sum);
          } else {
            ignored++;
          }
          if (++read % PROGRESS_STEP == 0) {
            progress.advance(PROGRESS_STEP);
            if (Thread.interrupted()) {
              throw new InterruptedException();
            }
          }
        }
      }
    }
    progress.advance(read % PROGRESS_STEP);
    return new ImportedRows(events, ignored, new Rejections(rejected, 0));
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%,d records = %,d events + %,d ignored + %,d rejected",
        events + ignored + rejections.total(),
        events,
        ignored,
        rejections.total());
  }
}
