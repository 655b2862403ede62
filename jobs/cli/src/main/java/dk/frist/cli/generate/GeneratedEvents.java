package dk.frist.cli.generate;

import dk.frist.rules.casefile.CaseEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * The made-up events of a span, in the order in which they were recorded; the same for a seed, and
 * for an authority the same whether others are generated beside it. Cases filed before the span and
 * still open in it come first, with all of their events, so that the first day has a backlog. What
 * would be recorded after the span is left out, so its last day has open cases.
 *
 * <p>Memory: the events still to come of the cases filed so far, some 110 bytes each, and the
 * events of a day. Not safe for threads.
 */
public final class GeneratedEvents implements Iterator<CaseEvent> {
  /** The authority that serves persons at desks and has a plan with deliveries. */
  static final String IMMIGRATION_SERVICE = "udlaendingestyrelsen";

  private final Span span;
  private final boolean corrections;
  private final List<DailyEvents> sources;
  private final WaitingEvents waiting = new WaitingEvents();
  private final long firstMilli;
  private final long endMilli;
  private LocalDate day;
  private Iterator<CaseEvent> due = Collections.emptyIterator();
  private long left;

  /** All events of the span, of every authority. */
  public GeneratedEvents(Span span) {
    this(span, true, null);
  }

  private GeneratedEvents(Span span, boolean corrections, @Nullable String agency) {
    this.span = span;
    this.corrections = corrections;
    this.sources = sources(span, agency);
    this.firstMilli = startOf(span.firstDay());
    this.endMilli = startOf(span.end());
    this.day = sources.stream().map(DailyEvents::firstDay).min(LocalDate::compareTo).orElseThrow();
    this.left = span.maxEvents();
  }

  /**
   * All events of the span that are one authority's.
   *
   * @throws java.util.NoSuchElementException if the authority is not in the catalogue
   */
  public static GeneratedEvents ofAgency(Span span, String agency) {
    return new GeneratedEvents(span, true, agency);
  }

  /**
   * The events of one authority less duplicates and less what was registered by mistake and taken
   * back: for logs that have no event ids. As of the last day they say the same.
   *
   * @throws java.util.NoSuchElementException if the authority is not in the catalogue
   */
  public static GeneratedEvents withoutCorrections(Span span, String agency) {
    return new GeneratedEvents(span, false, agency);
  }

  private static List<DailyEvents> sources(Span span, @Nullable String only) {
    Draws seeded = new Draws(new SplittableRandom(span.seed()));
    WorkingDays workingDays = new WorkingDays();
    Catalogue catalogue = Catalogue.load();
    List<DailyEvents> sources = new ArrayList<>();
    for (String agency : catalogue.agencies()) {
      Draws draws = seeded.split();
      if (only == null || only.equals(agency)) {
        sources.add(new AgencyCases(span, catalogue.of(agency), draws.split(), workingDays));
        if (agency.equals(IMMIGRATION_SERVICE)) {
          for (ServiceDesk desk : ServiceDesk.load()) {
            sources.add(
                new SlotObservations(agency, desk, span.firstDay(), draws.split(), workingDays));
          }
          sources.add(new Deliveries(agency, span.firstDay(), workingDays));
        }
      }
    }
    return sources;
  }

  private static long startOf(LocalDate day) {
    return CaseLog.at(day, 0, 0).toEpochMilli();
  }

  @Override
  public boolean hasNext() {
    while (left > 0 && !due.hasNext() && day.isBefore(span.end())) {
      generateDay();
    }
    return left > 0 && due.hasNext();
  }

  @Override
  public CaseEvent next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    left--;
    return due.next();
  }

  /** What is recorded on the day is then due: nothing that begins later can come before it. */
  private void generateDay() {
    for (DailyEvents source : sources) {
      if (!day.isBefore(source.firstDay())) {
        source.on(day, this::add);
      }
    }
    day = day.plusDays(1);
    due = waiting.removeBefore(startOf(day)).iterator();
  }

  /** What is taken back after the span stands in it, with corrections or without. */
  private void add(List<CaseEvent> unit) {
    List<CaseEvent> known = unit.stream().filter(event -> event.recordedAt() < endMilli).toList();
    if (known.stream().anyMatch(event -> event.recordedAt() >= firstMilli)) {
      (corrections ? known : Corrections.applyTo(known)).forEach(waiting::add);
    }
  }
}
