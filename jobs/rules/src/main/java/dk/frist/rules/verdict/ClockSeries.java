package dk.frist.rules.verdict;

import static dk.frist.rules.casefile.CaseFile.NO_DAY;

import dk.frist.rules.casefile.CaseFile;
import dk.frist.rules.figures.Column;
import dk.frist.rules.figures.Contribution;
import dk.frist.rules.figures.Series;
import dk.frist.rules.plan.Clock;
import dk.frist.rules.plan.Pause;
import dk.frist.rules.plan.Plan;
import java.util.HashMap;
import java.util.Map;

/**
 * What a clock of a plan contributes for a case: its lead time, or that it is open, or when it left
 * without a stop; and of a clock with pauses, net days and paused days under names of their own.
 * Not safe for threads.
 */
final class ClockSeries {
  private static final String WITHDRAWN = "withdrawn";
  private static final String TRANSFERRED = "transferred";

  private final Plan plan;
  private final Clock clock;
  private final Map<String, Series> gross = new HashMap<>();

  ClockSeries(Plan plan, Clock clock) {
    this.plan = plan;
    this.clock = clock;
  }

  /** Adds what a file contributes, always to the same number of places. */
  void addTo(JudgedFile judged, CaseFile file, ClockState state) {
    String caseType = file.caseType();
    if (state instanceof ClockState.Stopped stopped) {
      judged.addClock(leadTime(grossOf(caseType), stopped.stopDay(), stopped.leadDays()));
      addPauses(judged, file, stopped);
      return;
    }
    if (state instanceof ClockState.Running running) {
      judged.addClock(
          new Contribution(
              grossOf(caseType), Column.OPEN, Contribution.STANDING, running.startDay()));
    } else if (state.closedOn() != NO_DAY) {
      judged.addClock(
          Contribution.sinceStart(
              grossOf(caseType), causeOf(state), state.startDay(), state.closedOn()));
    } else {
      judged.addClock(null);
    }
    addNoPauses(judged);
  }

  private static Column causeOf(ClockState left) {
    String reason = String.valueOf(left.excludedFor());
    return switch (reason.substring(ClockState.Excluded.CLOSED_PREFIX.length())) {
      case WITHDRAWN -> Column.WITHDRAWN;
      case TRANSFERRED -> Column.TRANSFERRED;
      default -> Column.CLOSED;
    };
  }

  private void addPauses(JudgedFile judged, CaseFile file, ClockState.Stopped stopped) {
    if (clock.pauses().isEmpty()) {
      return;
    }
    PauseLedger ledger = PauseLedger.of(clock, file, stopped.startDay(), stopped.stopDay());
    int net = stopped.leadDays() - ledger.days();
    judged.addClock(leadTime(series(clock.netId(), file), stopped.stopDay(), net));
    for (Pause pause : clock.pauses()) {
      int days = ledger.daysOf(pause);
      Series paused = series(clock.pausedId(pause), file);
      judged.addClock(days == 0 ? null : leadTime(paused, stopped.stopDay(), days));
    }
  }

  private void addNoPauses(JudgedFile judged) {
    int places = clock.pauses().isEmpty() ? 0 : 1 + clock.pauses().size();
    for (int i = 0; i < places; i++) {
      judged.addClock(null);
    }
  }

  private static Contribution leadTime(Series series, int stopDay, int days) {
    return new Contribution(series, Column.LEAD_TIME, stopDay, days);
  }

  private Series grossOf(String caseType) {
    return gross.computeIfAbsent(caseType, type -> Series.of(plan, clock.id(), type));
  }

  private Series series(String clockId, CaseFile file) {
    return Series.of(plan, clockId, file.caseType());
  }
}
