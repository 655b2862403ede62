package dk.frist.cli.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.EventKind;
import dk.frist.rules.casefile.UnitKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whether a generated year looks like a year of an authority. */
class GeneratedEventsTest {
  private static final Span YEAR = new Span(2024, 1, 1, Span.UNLIMITED_EVENTS, 1);

  private static List<CaseEvent> year;

  @BeforeAll
  static void generate() {
    year = all(new GeneratedEvents(YEAR));
  }

  private static List<CaseEvent> all(GeneratedEvents events) {
    List<CaseEvent> all = new ArrayList<>();
    events.forEachRemaining(all::add);
    return all;
  }

  private static LocalDate businessDate(CaseEvent event) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(event.occurredAt()), CaseLog.ZONE);
  }

  /** The year's distinct applications and listed cases, by the type that a case has in the end. */
  private static Map<String, Integer> filedByType() {
    Map<String, String> typeOf = new HashMap<>();
    year.forEach(event -> typeOf.put(event.caseId(), event.caseType()));
    Map<String, Integer> filed = new HashMap<>();
    Set<String> seen = new HashSet<>();
    for (CaseEvent event : year) {
      boolean begins =
          event.kind() == EventKind.EXTENSION_DUE
              || (event.kind() == EventKind.FILED && businessDate(event).getYear() == 2024);
      if (begins && seen.add(event.caseId())) {
        filed.merge(typeOf.get(event.caseId()), 1, Integer::sum);
      }
    }
    return filed;
  }

  @Test
  void volumesAreThoseOfTheCatalogue() {
    Map<String, Integer> filed = filedByType();

    List<CaseType> caseTypes = Catalogue.load().caseTypes();
    assertThat(Catalogue.load().of("udlaendingestyrelsen")).hasSizeBetween(78, 86);
    assertThat(Catalogue.load().of("siri")).hasSize(12);
    for (CaseType caseType : caseTypes) {
      double chance = 4 * Math.sqrt(caseType.yearly());
      double allowed = Math.max(chance, caseType.yearly() * 0.05);
      assertThat((double) filed.getOrDefault(caseType.code(), 0))
          .as(caseType.code())
          .isCloseTo(caseType.yearly(), within(allowed));
    }
    int total = filed.values().stream().mapToInt(Integer::intValue).sum();
    double expected = caseTypes.stream().mapToDouble(CaseType::yearly).sum();
    assertThat((double) total).isCloseTo(expected, within(expected * 0.05));
    assertThat(filed.get("asylum")).as("the plan expects 2,000").isBetween(2000, 2300);
    int family =
        filed.get("family-spouse")
            + filed.get("family-child")
            + filed.get("family-parent")
            + filed.get("family-other");
    assertThat(family).isCloseTo(5300, within(265));
  }

  @Test
  void eventsComeInTheOrderInWhichTheyWereRecorded() {
    assertThat(year).isSortedAccordingTo(CaseEvent.FILE_ORDER);
    assertThat(year).allMatch(event -> event.recordedAt() >= event.occurredAt());
  }

  @Test
  void firstDayHasABacklogAndLastDayOpenCases() {
    Set<String> openBefore = new HashSet<>();
    Set<String> openAfter = new HashSet<>();
    LocalDate newYear = LocalDate.of(2024, 1, 1);
    for (CaseEvent event : year) {
      boolean ends = event.kind() == EventKind.DECIDED || event.kind() == EventKind.CLOSED;
      boolean before = businessDate(event).isBefore(newYear);
      if (event.kind() == EventKind.FILED) {
        openAfter.add(event.caseId());
        if (before) {
          openBefore.add(event.caseId());
        }
      } else if (ends) {
        openAfter.remove(event.caseId());
      }
    }
    assertThat(openBefore.size()).isBetween(15_000, 40_000);
    assertThat(openAfter.size()).isBetween(15_000, 40_000);
  }

  @Test
  void authorityRestsOnWeekendsAndHolidays() {
    WorkingDays workingDays = new WorkingDays();
    long decided = year.stream().filter(e -> e.kind() == EventKind.DECIDED).count();
    long decidedOnFreeDays =
        year.stream()
            .filter(e -> e.kind() == EventKind.DECIDED)
            .filter(e -> !workingDays.contains(businessDate(e)))
            .count();
    long filedOnFreeDays =
        year.stream()
            .filter(e -> e.kind() == EventKind.FILED)
            .filter(e -> !workingDays.contains(businessDate(e)))
            .count();
    long filed = year.stream().filter(e -> e.kind() == EventKind.FILED).count();

    assertThat(decidedOnFreeDays).isLessThan(decided / 100);
    assertThat(filedOnFreeDays).isBetween(filed / 50, filed / 7);
    assertThat(workingDays.contains(LocalDate.of(2024, 4, 26))).as("Store Bededag").isTrue();
    assertThat(workingDays.contains(LocalDate.of(2024, 4, 1))).as("2. påskedag").isFalse();
  }

  @Test
  void someEventsAreRegisteredLateAndSomeTwice() {
    Set<String> ids = new HashSet<>();
    long duplicates = year.stream().filter(event -> !ids.add(event.eventId())).count();
    long late = year.stream().filter(e -> e.recordedAt() - e.occurredAt() > 3_600_000).count();
    long weeks =
        year.stream().filter(e -> e.recordedAt() - e.occurredAt() > 7 * 86_400_000L).count();

    assertThat((double) duplicates / year.size()).isBetween(0.003, 0.009);
    assertThat((double) late / year.size()).isBetween(0.03, 0.10);
    assertThat((double) weeks / year.size()).isBetween(0.005, 0.03);
  }

  @Test
  void everyKindThatTheAuthorityRegistersOccurs() {
    assertThat(year.stream().map(CaseEvent::kind).distinct())
        .containsExactlyInAnyOrder(EventKind.values());
    assertThat(year).filteredOn(e -> e.kind() == EventKind.VOIDED).allMatch(e -> e.voids() != null);
  }

  @Test
  void caseIdsSayNothing() {
    assertThat(year)
        .filteredOn(event -> event.kind().unitKind() == UnitKind.CASE)
        .allMatch(event -> event.caseId().matches("[0-9a-f]{16}"));
  }

  @Test
  void sameSeedGivesTheSameEventsAndAnotherSeedOthers() {
    Span small = new Span(2024, 1, 0.01, Span.UNLIMITED_EVENTS, 7);
    Span other = new Span(2024, 1, 0.01, Span.UNLIMITED_EVENTS, 8);

    List<CaseEvent> first = all(new GeneratedEvents(small));

    assertThat(all(new GeneratedEvents(small))).isEqualTo(first);
    assertThat(all(new GeneratedEvents(other)))
        .filteredOn(event -> event.kind().unitKind() == UnitKind.CASE)
        .doesNotContainAnyElementsOf(first);
  }

  @Test
  void authorityIsTheSameWhetherAnotherStandsBesideItOrNot() {
    Span small = new Span(2024, 1, 0.01, Span.UNLIMITED_EVENTS, 7);
    List<CaseEvent> both = all(new GeneratedEvents(small));

    for (String agency : Catalogue.load().agencies()) {
      assertThat(all(GeneratedEvents.ofAgency(small, agency)))
          .isEqualTo(both.stream().filter(event -> event.agency().equals(agency)).toList());
    }
  }

  @Test
  void secondAuthorityAddsAboutASixthOfTheCases() {
    Catalogue catalogue = Catalogue.load();

    double first = yearly(catalogue.of("udlaendingestyrelsen"));
    double second = yearly(catalogue.of("siri"));

    assertThat(second / first).isBetween(0.13, 0.18);
  }

  private static double yearly(List<CaseType> caseTypes) {
    return caseTypes.stream().mapToDouble(CaseType::yearly).sum();
  }

  @Test
  void numberOfEventsEndsTheStreamAndRunsOnIntoLaterYears() {
    Span span = new Span(2024, Span.UNLIMITED_YEARS, 0.01, 20_000, 1);

    List<CaseEvent> events = all(new GeneratedEvents(span));

    assertThat(events).hasSize(20_000);
    assertThat(businessDate(events.get(events.size() - 1)).getYear()).isGreaterThan(2024);
  }

  @Test
  void withoutCorrectionsNothingIsTwiceAndNothingTakenBack() {
    Span small = new Span(2024, 1, 0.05, Span.UNLIMITED_EVENTS, 1);
    String agency = "udlaendingestyrelsen";
    List<CaseEvent> corrected = all(GeneratedEvents.withoutCorrections(small, agency));
    List<CaseEvent> asDelivered = all(GeneratedEvents.ofAgency(small, agency));

    assertThat(corrected.stream().map(CaseEvent::eventId)).doesNotHaveDuplicates();
    assertThat(corrected).noneMatch(event -> event.kind() == EventKind.VOIDED);
    assertThat(corrected.size()).isBetween(asDelivered.size() * 97 / 100, asDelivered.size() - 1);
  }
}
