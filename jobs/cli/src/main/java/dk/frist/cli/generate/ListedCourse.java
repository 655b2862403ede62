package dk.frist.cli.generate;

import static dk.frist.rules.casefile.EventKind.EXTENSION_DUE;

import dk.frist.rules.casefile.CaseEvent;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a case runs that nobody applied for: an order lists it, and it is to be decided by a fixed
 * day. A few are decided the day after, whatever day of the week that is; persons whom the
 * authority cannot reach are closed undecided.
 */
final class ListedCourse {
  private static final double ON_THE_DAY_AFTER = 0.011;

  private final CaseType caseType;
  private final CaseLog log;
  private final CaseEnding ending;
  private final Draws draws;
  private final WorkingDays workingDays;

  ListedCourse(String caseId, CaseType caseType, Draws draws, WorkingDays workingDays) {
    this.caseType = caseType;
    this.log = new CaseLog(caseId, caseType, draws, workingDays);
    this.ending = new CaseEnding(caseType, log, draws, workingDays);
    this.draws = draws;
    this.workingDays = workingDays;
  }

  /** Every delivery of the case's events, in no particular order. */
  List<CaseEvent> run(LocalDate listed) {
    Map<String, String> attributes = new HashMap<>();
    attributes.put(CaseCourse.CHANNEL, caseType.area().channels().pick(draws));
    caseType.attributes().forEach((name, choice) -> attributes.put(name, choice.pick(draws)));
    log.addInOffice(EXTENSION_DUE, listed, Details.NONE, attributes);
    LocalDate due = listed.plus(caseType.leadTime().deadline());
    if (draws.chance(caseType.closed())) {
      LocalDate givenUp = workingDays.soonAfter(due, draws.between(-30, 20));
      ending.close(givenUp);
      ending.mistake(listed, givenUp);
      return log.deliveries();
    }
    LocalDate decided =
        draws.chance(ON_THE_DAY_AFTER)
            ? due.plusDays(1)
            : caseType.leadTime().doneAfter(listed, 0, draws, workingDays);
    ending.decide(decided);
    ending.mistake(listed, decided);
    return log.deliveries();
  }
}
