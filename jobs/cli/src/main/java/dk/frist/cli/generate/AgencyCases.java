package dk.frist.cli.generate;

import dk.frist.rules.casefile.CaseEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/**
 * The cases of one authority. Its draws are its own, so that they are the same whatever other
 * authorities are generated. Not safe for threads.
 */
final class AgencyCases implements DailyEvents {
  /** How much longer than its longest lead time a case may go on: reopened, remitted, late. */
  private static final int AFTERMATH_DAYS = 60;

  private final Span span;
  private final List<CaseType> caseTypes;
  private final WorkingDays workingDays;
  private final FilingRate filingRate;
  private final Draws draws;
  private final CaseIds caseIds;

  /**
   * @param caseTypes all of one authority, at least one
   */
  AgencyCases(Span span, List<CaseType> caseTypes, Draws draws, WorkingDays workingDays) {
    this.span = span;
    this.caseTypes = List.copyOf(caseTypes);
    this.workingDays = workingDays;
    this.filingRate = new FilingRate(workingDays);
    this.draws = draws;
    this.caseIds = new CaseIds(span.seed(), caseTypes.get(0).area().agency());
  }

  @Override
  public LocalDate firstDay() {
    return caseTypes.stream().map(this::firstDay).min(LocalDate::compareTo).orElseThrow();
  }

  /** Cases begin early enough for the span's first day to have its backlog. */
  private LocalDate firstDay(CaseType caseType) {
    return caseType.area().isListed()
        ? span.firstDay().minusYears(1)
        : span.firstDay().minusDays(caseType.leadTime().longestDays() + AFTERMATH_DAYS);
  }

  @Override
  public void on(LocalDate day, Consumer<List<CaseEvent>> units) {
    for (int i = 0; i < caseTypes.size(); i++) {
      CaseType caseType = caseTypes.get(i);
      if (begins(caseType, day)) {
        int cases = draws.poisson(span.scale() * filingRate.on(day, caseType));
        for (int n = 0; n < cases; n++) {
          units.accept(run(i, day));
        }
      }
    }
  }

  /** Listed are cases to be decided in the year after, if that is still in the span. */
  private boolean begins(CaseType caseType, LocalDate day) {
    boolean tooLate =
        caseType.area().isListed()
            && !day.plus(caseType.leadTime().deadline()).isBefore(span.end());
    return !tooLate && !day.isBefore(firstDay(caseType));
  }

  private List<CaseEvent> run(int index, LocalDate day) {
    CaseType caseType = caseTypes.get(index);
    if (caseType.area().isListed()) {
      return new ListedCourse(caseIds.next(), caseType, draws.split(), workingDays).run(day);
    }
    CaseType neighbour = caseTypes.get((index + 1) % caseTypes.size());
    CaseType mistakenFor =
        neighbour.area().id().equals(caseType.area().id()) ? neighbour : caseType;
    return new CaseCourse(caseIds.next(), caseType, draws.split(), workingDays)
        .run(day, span.positionOf(day), mistakenFor);
  }
}
