package dk.frist.cli.generate;

import dk.frist.rules.casefile.CaseEvent;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * The case events of a span, in the order in which they were recorded; the same for a seed. Cases
 * filed before the span and still open in it come first, with all of their events, so that the
 * first day has a backlog. What would be recorded after the span is left out, so its last day has
 * open cases.
 *
 * <p>Memory: the events still to come of the cases filed so far. Not safe for threads.
 */
public final class GeneratedEvents implements Iterator<CaseEvent> {
  /** How much longer than its longest lead time a case may go on: reopened, remitted, late. */
  private static final int AFTERMATH_DAYS = 60;

  private final Span span;
  private final boolean corrections;
  private final List<CaseType> caseTypes;
  private final WorkingDays workingDays = new WorkingDays();
  private final FilingRate filingRate = new FilingRate(workingDays);
  private final PriorityQueue<CaseEvent> upcoming = new PriorityQueue<>(CaseEvent.FILE_ORDER);
  private final Draws draws;
  private final CaseIds caseIds;
  private final long firstMilli;
  private final long endMilli;
  private LocalDate day;
  private long recordedBefore = Long.MIN_VALUE;
  private long left;

  /** All events of the span. */
  public GeneratedEvents(Span span) {
    this(span, true);
  }

  private GeneratedEvents(Span span, boolean corrections) {
    this.span = span;
    this.corrections = corrections;
    this.caseTypes = Catalogue.load().caseTypes();
    this.draws = new Draws(new SplittableRandom(span.seed()));
    this.caseIds = new CaseIds(span.seed());
    this.firstMilli = startOf(span.firstDay());
    this.endMilli = startOf(span.end());
    this.day = caseTypes.stream().map(this::firstFiling).min(LocalDate::compareTo).orElseThrow();
    this.left = span.maxEvents();
  }

  /**
   * The events of the span less duplicates and less what was registered by mistake and taken back:
   * for logs that have no event ids. As of the last day they say the same.
   */
  public static GeneratedEvents withoutCorrections(Span span) {
    return new GeneratedEvents(span, false);
  }

  private LocalDate firstFiling(CaseType caseType) {
    return span.firstDay().minusDays(caseType.leadTime().longestDays() + AFTERMATH_DAYS);
  }

  private static long startOf(LocalDate day) {
    return day.atStartOfDay(CaseLog.ZONE).toInstant().toEpochMilli();
  }

  @Override
  public boolean hasNext() {
    return left > 0 && upcoming() != null;
  }

  @Override
  public CaseEvent next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    left--;
    return upcoming.remove();
  }

  /** The next event, once no case filed later can come before it. */
  private @Nullable CaseEvent upcoming() {
    CaseEvent next = upcoming.peek();
    while (next == null || next.recordedAt() >= recordedBefore) {
      if (!day.isBefore(span.end())) {
        return next;
      }
      fileDay();
      next = upcoming.peek();
    }
    return next;
  }

  private void fileDay() {
    double position = span.positionOf(day);
    for (int i = 0; i < caseTypes.size(); i++) {
      CaseType caseType = caseTypes.get(i);
      if (!day.isBefore(firstFiling(caseType))) {
        int filed = draws.poisson(span.scale() * filingRate.on(day, caseType));
        for (int n = 0; n < filed; n++) {
          file(i, position);
        }
      }
    }
    day = day.plusDays(1);
    recordedBefore = startOf(day);
  }

  private void file(int index, double position) {
    CaseType caseType = caseTypes.get(index);
    CaseType neighbour = caseTypes.get((index + 1) % caseTypes.size());
    CaseType mistakenFor =
        neighbour.area().id().equals(caseType.area().id()) ? neighbour : caseType;
    List<CaseEvent> deliveries =
        new CaseCourse(caseIds.next(), caseType, draws.split(), workingDays)
            .run(day, position, mistakenFor);
    if (!corrections) {
      deliveries = Corrections.applyTo(deliveries);
    }
    if (deliveries.stream().anyMatch(event -> event.recordedAt() >= firstMilli)) {
      deliveries.stream().filter(event -> event.recordedAt() < endMilli).forEach(upcoming::add);
    }
  }
}
