package dk.frist.rules.verdict;

import static dk.frist.rules.casefile.CaseFile.NO_DAY;

import dk.frist.rules.casefile.CaseFile;
import dk.frist.rules.figures.Column;
import dk.frist.rules.figures.Contribution;
import dk.frist.rules.figures.Series;
import dk.frist.rules.plan.Clock;
import dk.frist.rules.plan.Plan;
import java.util.List;

/**
 * What a clock of a plan contributes for cases of one type: a lead time, or that a case is open, or
 * when it left without a stop; and of a clock with pauses, net days and paused days under names of
 * their own. Each series is one object, however many cases there are.
 */
final class ClockSeries {
  private static final String WITHDRAWN = "withdrawn";
  private static final String TRANSFERRED = "transferred";

  private final Clock clock;
  private final Series gross;
  private final Series net;
  private final List<Series> paused;

  ClockSeries(Plan plan, Clock clock, String caseType) {
    this.clock = clock;
    this.gross = Series.of(plan, clock.id(), caseType);
    this.net = Series.of(plan, clock.netId(), caseType);
    this.paused =
        clock.pauses().stream()
            .map(pause -> Series.of(plan, clock.pausedId(pause), caseType))
            .toList();
  }

  /** Adds what a file contributes, always to the same number of places. */
  void addTo(JudgedFile judged, CaseFile file, ClockState state) {
    if (state instanceof ClockState.Stopped stopped) {
      judged.addClock(leadTime(gross, stopped.stopDay(), stopped.leadDays()));
      addPauses(judged, file, stopped);
      return;
    }
    if (state instanceof ClockState.Running running) {
      judged.addClock(
          new Contribution(gross, Column.OPEN, Contribution.STANDING, running.startDay()));
    } else if (state.closedOn() != NO_DAY) {
      judged.addClock(
          Contribution.sinceStart(gross, causeOf(state), state.startDay(), state.closedOn()));
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
    if (paused.isEmpty()) {
      return;
    }
    PauseLedger ledger = PauseLedger.of(clock, file, stopped.startDay(), stopped.stopDay());
    judged.addClock(leadTime(net, stopped.stopDay(), stopped.leadDays() - ledger.days()));
    for (int i = 0; i < paused.size(); i++) {
      int days = ledger.daysOf(clock.pauses().get(i));
      judged.addClock(days == 0 ? null : leadTime(paused.get(i), stopped.stopDay(), days));
    }
  }

  private void addNoPauses(JudgedFile judged) {
    int places = paused.isEmpty() ? 0 : 1 + paused.size();
    for (int i = 0; i < places; i++) {
      judged.addClock(null);
    }
  }

  private static Contribution leadTime(Series series, int stopDay, int days) {
    return new Contribution(series, Column.LEAD_TIME, stopDay, days);
  }
}
