package dk.frist.cli.generate;

import static dk.frist.rules.casefile.EventKind.EXTENSION_NOTICE_SENT;

import java.time.LocalDate;

/**
 * The letters that tell an applicant of a longer wait. They are to be sent before the stated time
 * has run out, and mostly are; now and then the new date passes as well.
 */
final class ExtensionLetters {
  private static final double IN_TIME = 0.82;
  private static final double LATE = 0.12;
  private static final double NEW_DATE_KEPT = 0.8;
  private static final double SECOND_LETTER = 0.7;

  private final CaseType caseType;
  private final CaseLog log;
  private final Draws draws;
  private final WorkingDays workingDays;

  ExtensionLetters(CaseType caseType, CaseLog log, Draws draws, WorkingDays workingDays) {
    this.caseType = caseType;
    this.log = log;
    this.draws = draws;
    this.workingDays = workingDays;
  }

  /** Sends what a case that ends on a day is sent: nothing, if the stated time is enough. */
  void send(LocalDate start, LocalDate end) {
    LocalDate stated = start.plus(caseType.leadTime().deadline());
    if (!end.isAfter(stated)) {
      return;
    }
    double chance = draws.fraction();
    LocalDate newDate =
        draws.chance(NEW_DATE_KEPT) ? later(end) : stated.plusDays(draws.between(14, 60));
    if (chance < IN_TIME) {
      sendBefore(stated, start, newDate);
      if (newDate.isBefore(end) && draws.chance(SECOND_LETTER)) {
        sendBefore(newDate, start, later(end));
      }
    } else if (chance < IN_TIME + LATE) {
      LocalDate sent = workingDays.soonAfter(stated, draws.between(1, 14));
      if (!sent.isAfter(end)) {
        log.add(EXTENSION_NOTICE_SENT, sent, Details.newDate(newDate));
      }
    }
  }

  private LocalDate later(LocalDate end) {
    return end.plusDays(draws.between(3, 45));
  }

  private void sendBefore(LocalDate stated, LocalDate start, LocalDate newDate) {
    LocalDate sent = workingDays.onOrBefore(stated.minusDays(draws.between(1, 12)));
    log.add(EXTENSION_NOTICE_SENT, sent.isBefore(start) ? start : sent, Details.newDate(newDate));
  }
}
