package dk.frist.cli.generate;

import static dk.frist.rules.casefile.EventKind.CLOSED;
import static dk.frist.rules.casefile.EventKind.DECIDED;
import static dk.frist.rules.casefile.EventKind.REMITTED;
import static dk.frist.rules.casefile.EventKind.REOPENED;
import static dk.frist.rules.casefile.EventKind.SERVED;
import static dk.frist.rules.casefile.EventKind.VOIDED;

import dk.frist.rules.casefile.CaseEvent;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How a case ends: decided or closed, and what may come after. */
final class CaseEnding {
  /** The share of cases in which something is registered by mistake and taken back. */
  private static final double REGISTERED_BY_MISTAKE = 0.012;

  private final CaseType caseType;
  private final Area.Shares shares;
  private final CaseLog log;
  private final Draws draws;
  private final WorkingDays workingDays;

  CaseEnding(CaseType caseType, CaseLog log, Draws draws, WorkingDays workingDays) {
    this.caseType = caseType;
    this.shares = caseType.area().shares();
    this.log = log;
    this.draws = draws;
    this.workingDays = workingDays;
  }

  /** Closed without a decision, and now and then taken up again. */
  void close(LocalDate day) {
    log.add(CLOSED, day, Details.reason(caseType.area().closures().pick(draws)));
    if (draws.chance(shares.reopened())) {
      LocalDate reopened = soonAfter(day, 5, 90);
      log.add(REOPENED, reopened, Details.NONE);
      log.add(DECIDED, soonAfter(reopened, 10, 80), Details.outcome(outcome()));
    }
  }

  /** Decided, the decision served, and now and then sent back by the appeals board. */
  void decide(LocalDate day) {
    log.add(DECIDED, day, Details.outcome(outcome()));
    if (draws.chance(shares.served())) {
      log.add(SERVED, soonAfter(day, 0, 6), Details.NONE);
    }
    if (draws.chance(shares.remitted())) {
      LocalDate remitted = soonAfter(day, 50, 180);
      log.add(REMITTED, remitted, Details.NONE);
      log.add(DECIDED, soonAfter(remitted, 15, 70), Details.outcome(outcome()));
    }
  }

  /** Now and then a decision that belongs to another case: taken back some days later. */
  void mistake(LocalDate start, LocalDate end) {
    if (draws.chance(REGISTERED_BY_MISTAKE)) {
      long days = (long) (ChronoUnit.DAYS.between(start, end) * draws.fraction());
      LocalDate day = workingDays.onOrAfter(start.plusDays(days));
      CaseEvent wrong = log.add(DECIDED, day, Details.outcome(outcome()));
      log.add(VOIDED, soonAfter(log.recordedDay(wrong), 1, 9), Details.voids(wrong.eventId()));
    }
  }

  private String outcome() {
    double chance = draws.fraction();
    if (chance < caseType.granted()) {
      return "granted";
    }
    return chance < caseType.granted() + caseType.dismissed() ? "dismissed" : "refused";
  }

  private LocalDate soonAfter(LocalDate from, int leastDays, int mostDays) {
    return workingDays.soonAfter(from, draws.between(leastDays, mostDays));
  }
}
