package dk.frist.cli.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.EventKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whether the extensions run as the order of 3 November 2023 made them run. */
class GeneratedExtensionsTest {
  private static final LocalDate ORDER = LocalDate.of(2023, 11, 3);
  private static final LocalDate SUNDAY = LocalDate.of(2024, 3, 17);

  private static List<CaseEvent> extensions(Span span) {
    List<CaseEvent> events = new ArrayList<>();
    GeneratedEvents.withoutCorrections(span, "udlaendingestyrelsen")
        .forEachRemaining(
            event -> {
              if ("ukraine-extension".equals(event.caseType())) {
                events.add(event);
              }
            });
    return events;
  }

  private static List<CaseEvent> year() {
    return extensions(new Span(2024, 1, 0.5, Span.UNLIMITED_EVENTS, 1));
  }

  private static LocalDate day(CaseEvent event) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(event.occurredAt()), CaseLog.ZONE);
  }

  @Test
  void nobodyAppliesAndTheOrderListsThemAll() {
    List<CaseEvent> events = year();

    assertThat(events).noneMatch(event -> event.kind() == EventKind.FILED);
    assertThat(events)
        .filteredOn(event -> event.kind() == EventKind.EXTENSION_DUE)
        .hasSizeBetween(3000, 3500)
        .allMatch(event -> day(event).equals(ORDER));
  }

  @Test
  void mostAreDecidedByThe16thOfMarchAndAFewOnTheSunday() {
    Map<String, LocalDate> decided = new LinkedHashMap<>();
    for (CaseEvent event : year()) {
      if (event.kind() == EventKind.DECIDED) {
        decided.merge(event.caseId(), day(event), (a, b) -> a.isBefore(b) ? a : b);
      }
    }
    double n = decided.size();

    long before = decided.values().stream().filter(day -> day.isBefore(SUNDAY)).count();
    long onSunday = decided.values().stream().filter(SUNDAY::equals).count();

    assertThat(before / n).isBetween(0.95, 0.97);
    assertThat(onSunday / n).isBetween(0.005, 0.02);
    assertThat(decided.values()).allMatch(day -> day.getYear() == 2024);
  }

  @Test
  void personsWhoCannotBeReachedAreClosedUndecided() {
    assertThat(year())
        .filteredOn(event -> "unreachable".equals(event.reason()))
        .hasSizeBetween(30, 90)
        .allMatch(event -> event.kind() == EventKind.CLOSED);
  }

  @Test
  void everyYearOfALongerSpanHasItsList() {
    List<CaseEvent> events = extensions(new Span(2024, 2, 0.01, Span.UNLIMITED_EVENTS, 1));

    assertThat(events.stream().filter(e -> e.kind() == EventKind.EXTENSION_DUE).map(e -> day(e)))
        .contains(ORDER, LocalDate.of(2024, 11, 4))
        .doesNotContain(LocalDate.of(2025, 11, 3));
  }
}
