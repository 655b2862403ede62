package dk.frist.connectors.logs;

import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.Intake;
import dk.frist.rules.casefile.Rejected;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What came out of a log.
 *
 * @param ignored how many records the mapping left out
 */
record Taken(List<CaseEvent> events, List<Rejected> rejected, long ignored) {

  static Taken from(EventLog log) throws IOException {
    List<CaseEvent> events = new ArrayList<>();
    List<Rejected> rejected = new ArrayList<>();
    long ignored = 0;
    try (LogReader reader = log.reader()) {
      for (Intake intake = reader.next(); intake != null; intake = reader.next()) {
        if (intake.event() != null) {
          events.add(intake.event());
        } else if (intake.rejected() != null) {
          rejected.add(intake.rejected());
        } else {
          ignored++;
        }
      }
    }
    return new Taken(events, rejected, ignored);
  }

  long total() {
    return events.size() + rejected.size() + ignored;
  }
}
