package dk.frist.cli.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.EventKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whether applicants of family reunification hear of a longer wait, mostly in time. */
class GeneratedLettersTest {
  private static List<List<CaseEvent>> overdueCases;

  @BeforeAll
  static void generate() {
    Map<String, List<CaseEvent>> families = new HashMap<>();
    Span span = new Span(2024, 1, 0.5, Span.UNLIMITED_EVENTS, 1);
    GeneratedEvents.withoutCorrections(span, "udlaendingestyrelsen")
        .forEachRemaining(
            event -> {
              if (String.valueOf(event.caseType()).equals("family-spouse")) {
                families.computeIfAbsent(event.caseId(), id -> new ArrayList<>()).add(event);
              }
            });
    overdueCases = families.values().stream().filter(GeneratedLettersTest::isOverdue).toList();
  }

  /** Whether a case was decided after seven months. */
  private static boolean isOverdue(List<CaseEvent> events) {
    return isFiled(events)
        && events.stream()
            .filter(event -> event.kind() == EventKind.DECIDED)
            .map(GeneratedLettersTest::day)
            .min(LocalDate::compareTo)
            .filter(decided -> decided.isAfter(stated(events)))
            .isPresent();
  }

  private static boolean isFiled(List<CaseEvent> events) {
    return events.stream().anyMatch(event -> event.kind() == EventKind.FILED);
  }

  private static LocalDate stated(List<CaseEvent> events) {
    return events.stream()
        .filter(event -> event.kind() == EventKind.FILED)
        .map(GeneratedLettersTest::day)
        .min(LocalDate::compareTo)
        .orElseThrow()
        .plusMonths(7);
  }

  private static LocalDate day(CaseEvent event) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(event.occurredAt()), CaseLog.ZONE);
  }

  private static List<CaseEvent> letters(List<CaseEvent> events) {
    return events.stream().filter(e -> e.kind() == EventKind.EXTENSION_NOTICE_SENT).toList();
  }

  @Test
  void mostLettersGoOutInTimeSomeLateAndAFewNever() {
    double n = overdueCases.size();

    long inTime =
        overdueCases.stream()
            .filter(c -> letters(c).stream().anyMatch(e -> !day(e).isAfter(stated(c))))
            .count();
    long never = overdueCases.stream().filter(c -> letters(c).isEmpty()).count();

    assertThat(inTime / n).isBetween(0.75, 0.88);
    assertThat(never / n).isBetween(0.03, 0.14);
    assertThat(n - inTime - never).isPositive();
  }

  @Test
  void everyLetterNamesANewDateAfterTheTimeThatWasStated() {
    for (List<CaseEvent> events : overdueCases) {
      assertThat(letters(events))
          .allMatch(letter -> LocalDate.parse(letter.newDate()).isAfter(stated(events)));
    }
  }

  @Test
  void someApplicantsGetASecondLetter() {
    assertThat(overdueCases).anyMatch(events -> letters(events).size() > 1);
  }
}
