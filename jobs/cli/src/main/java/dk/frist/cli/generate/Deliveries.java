package dk.frist.cli.generate;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.EventKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the authority's plan wants delivered, and what persons said of it, in the first year of the
 * span. The dates stand in a table, are moved back to a working day where they are none, and are
 * made up like everything else. Not safe for threads.
 */
final class Deliveries implements DailyEvents {
  private static final int AFTERNOON = 14 * 60;
  private static final int SOON_IN_SECONDS = 300;

  /**
   * One delivery.
   *
   * @param id its id in the plan
   * @param delivered when
   * @param recorded when that was registered
   * @param assessed when a person said whether it is what was asked for; null if nobody did
   * @param outcome what that person said; null if nobody did
   */
  private record Delivery(
      String id,
      MonthDay delivered,
      MonthDay recorded,
      @Nullable MonthDay assessed,
      @Nullable String outcome) {

    static Delivery of(NamedCsvRecord row) {
      String assessed = row.getField("assessed");
      String outcome = row.getField("outcome");
      return new Delivery(
          row.getField("delivery"),
          MonthDay.parse("--" + row.getField("delivered")),
          MonthDay.parse("--" + row.getField("recorded")),
          assessed.isEmpty() ? null : MonthDay.parse("--" + assessed),
          outcome.isEmpty() ? null : outcome);
    }
  }

  private final String agency;
  private final LocalDate firstDay;
  private final WorkingDays workingDays;
  private final List<Delivery> deliveries = Table.read("deliveries.csv", Delivery::of);

  Deliveries(String agency, LocalDate firstDay, WorkingDays workingDays) {
    this.agency = agency;
    this.firstDay = firstDay;
    this.workingDays = workingDays;
  }

  @Override
  public LocalDate firstDay() {
    return firstDay;
  }

  @Override
  public void on(LocalDate day, Consumer<List<CaseEvent>> units) {
    if (day.getYear() != firstDay.getYear()) {
      return;
    }
    for (Delivery delivery : deliveries) {
      if (day.equals(inFirstYear(delivery.delivered()))) {
        units.accept(List.of(delivered(delivery, day)));
      }
      MonthDay assessed = delivery.assessed();
      if (assessed != null && day.equals(inFirstYear(assessed))) {
        units.accept(List.of(assessed(delivery, day)));
      }
    }
  }

  private LocalDate inFirstYear(MonthDay monthDay) {
    return workingDays.onOrBefore(monthDay.atYear(firstDay.getYear()));
  }

  private CaseEvent delivered(Delivery delivery, LocalDate day) {
    LocalDate recorded = inFirstYear(delivery.recorded());
    return event(delivery, EventKind.MILESTONE_DELIVERED, null, day, recorded);
  }

  private CaseEvent assessed(Delivery delivery, LocalDate day) {
    return event(delivery, EventKind.MILESTONE_ASSESSED, delivery.outcome(), day, day);
  }

  private CaseEvent event(
      Delivery delivery,
      EventKind kind,
      @Nullable String outcome,
      LocalDate day,
      LocalDate recorded) {
    Instant recordedAt = CaseLog.at(recorded, AFTERNOON, SOON_IN_SECONDS);
    return new CaseEvent(
        delivery.id() + '-' + kind.id(),
        delivery.id(),
        agency,
        null,
        kind,
        CaseLog.at(day, AFTERNOON, 0).toEpochMilli(),
        recordedAt.toEpochMilli(),
        null,
        outcome,
        null,
        null,
        null,
        null,
        null,
        null,
        Map.of());
  }
}
