package dk.frist.cli.generate;

import static dk.frist.rules.casefile.EventKind.ADMISSIBLE;
import static dk.frist.rules.casefile.EventKind.BIOMETRICS_TAKEN;
import static dk.frist.rules.casefile.EventKind.FEE_PAID;
import static dk.frist.rules.casefile.EventKind.FILED;
import static dk.frist.rules.casefile.EventKind.FULLY_INFORMED;
import static dk.frist.rules.casefile.EventKind.HEARING_ANSWERED;
import static dk.frist.rules.casefile.EventKind.HEARING_SENT;
import static dk.frist.rules.casefile.EventKind.INFORMATION_RECEIVED;
import static dk.frist.rules.casefile.EventKind.INFORMATION_REQUESTED;
import static dk.frist.rules.casefile.EventKind.INTERVIEW_HELD;
import static dk.frist.rules.casefile.EventKind.RECLASSIFIED;
import static dk.frist.rules.casefile.EventKind.RESUMED;
import static dk.frist.rules.casefile.EventKind.SUSPENDED;

import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.EventKind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How one case runs, from filing to its end: steps on the way, a decision or a closure, and what
 * may come after. All of it is drawn at once; the caller decides what of it is known by when.
 */
final class CaseCourse {
  /** The attribute that says how an application came in. */
  static final String CHANNEL = "channel";

  private static final String PURPOSE = "purpose";

  private static final double FEE_PAID_AT_ONCE = 0.93;

  private final CaseType caseType;
  private final Area.Shares shares;
  private final CaseLog log;
  private final CaseEnding ending;
  private final ExtensionLetters letters;
  private final Draws draws;
  private final WorkingDays workingDays;

  CaseCourse(String caseId, CaseType caseType, Draws draws, WorkingDays workingDays) {
    this.caseType = caseType;
    this.shares = caseType.area().shares();
    this.log = new CaseLog(caseId, caseType, draws, workingDays);
    this.ending = new CaseEnding(caseType, log, draws, workingDays);
    this.letters = new ExtensionLetters(caseType, log, draws, workingDays);
    this.draws = draws;
    this.workingDays = workingDays;
  }

  /**
   * Every delivery of the case's events, in no particular order.
   *
   * @param position where in the generated span the filing lies: 0 at its beginning, 1 at its end
   * @param mistakenFor the type the case is first registered as, if it is reclassified
   */
  List<CaseEvent> run(LocalDate filed, double position, CaseType mistakenFor) {
    boolean reclassified = draws.chance(shares.reclassified()) && !mistakenFor.equals(caseType);
    if (reclassified) {
      log.setCaseType(mistakenFor.code());
    }
    file(filed);
    if (reclassified) {
      log.setCaseType(caseType.code());
      log.add(RECLASSIFIED, working(filed, 2, 40), Details.NONE);
    }
    LocalDate start = start(filed);
    LocalDate decided = caseType.leadTime().doneAfter(start, position, draws, workingDays);
    boolean closes = draws.chance(caseType.closed());
    LocalDate end = closes ? between(start, decided, draws.fraction()) : decided;
    end = interview(filed, end, position, closes);
    stepsBetween(start, end);
    if (closes) {
      ending.close(end);
    } else {
      ending.decide(end);
    }
    ending.mistake(start, end);
    return log.deliveries();
  }

  private void file(LocalDate filed) {
    Map<String, String> attributes = new HashMap<>();
    attributes.put(CHANNEL, caseType.area().channels().pick(draws));
    caseType.attributes().forEach((name, choice) -> attributes.put(name, choice.pick(draws)));
    Details details = Details.purpose(attributes.get(PURPOSE));
    if ("digital".equals(attributes.get(CHANNEL))) {
      log.addAtAnyHour(FILED, filed, details, attributes);
    } else {
      log.addInOffice(FILED, filed, details, attributes);
    }
  }

  /** The fee, the fingerprints, and the day on which the clock starts. */
  private LocalDate start(LocalDate filed) {
    LocalDate ready = filed;
    if (draws.chance(shares.fee())) {
      LocalDate paid = draws.chance(FEE_PAID_AT_ONCE) ? filed : working(filed, 1, 20);
      log.addAtAnyHour(FEE_PAID, paid, Details.NONE, Map.of());
      ready = later(ready, paid);
    }
    if (draws.chance(shares.biometrics())) {
      LocalDate taken = working(filed, 0, 14);
      log.add(BIOMETRICS_TAKEN, taken, Details.NONE);
      ready = later(ready, taken);
    }
    if (caseType.area().starts() == ADMISSIBLE) {
      LocalDate admissible = working(ready, 0, 4);
      log.add(ADMISSIBLE, admissible, Details.NONE);
      return admissible;
    }
    return filed;
  }

  /** Interviews come before the decision, so a late one delays it; a case that ends has none. */
  private LocalDate interview(LocalDate filed, LocalDate end, double position, boolean closes) {
    LocalDate lastDay = end;
    for (Area.Interview interview : caseType.area().interviews()) {
      if (!draws.chance(interview.share())) {
        continue;
      }
      LocalDate held = interview.leadTime().doneAfter(filed, position, draws, workingDays);
      boolean first = interview.id().equals("om");
      if (!held.isAfter(lastDay) || (first && !closes)) {
        log.add(INTERVIEW_HELD, held, Details.interview(interview.id()));
        lastDay = held.isBefore(lastDay) ? lastDay : working(held, 1, 10);
      }
    }
    return lastDay;
  }

  private void stepsBetween(LocalDate start, LocalDate end) {
    if (draws.chance(shares.information())) {
      LocalDate asked = working(between(start, end, 0.1 + 0.35 * draws.fraction()), 0, 0);
      LocalDate received = working(asked, 4, 30);
      addUpTo(end, INFORMATION_REQUESTED, asked, Details.NONE);
      addUpTo(end, INFORMATION_RECEIVED, received, Details.NONE);
      addUpTo(end, FULLY_INFORMED, received, Details.NONE);
    }
    if (draws.chance(shares.suspended())) {
      LocalDate suspended = working(between(start, end, 0.3 + 0.2 * draws.fraction()), 0, 0);
      addUpTo(end, SUSPENDED, suspended, Details.NONE);
      addUpTo(end, RESUMED, working(suspended, 5, 60), Details.NONE);
    }
    if (draws.chance(shares.hearing())) {
      LocalDate sent = working(between(start, end, 0.55 + 0.2 * draws.fraction()), 0, 0);
      addUpTo(end, HEARING_SENT, sent, Details.NONE);
      addUpTo(end, HEARING_ANSWERED, working(sent, 5, 16), Details.NONE);
    }
    letters.send(start, end);
  }

  private void addUpTo(LocalDate end, EventKind kind, LocalDate day, Details details) {
    if (!day.isAfter(end)) {
      log.add(kind, day, details);
    }
  }

  private LocalDate working(LocalDate from, int leastDays, int mostDays) {
    return workingDays.soonAfter(from, draws.between(leastDays, mostDays));
  }

  private static LocalDate between(LocalDate start, LocalDate end, double fraction) {
    return start.plusDays((long) (ChronoUnit.DAYS.between(start, end) * fraction));
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }
}
