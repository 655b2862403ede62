package dk.frist.cli.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.EventKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whether the waits at the service desks look like a year of them. */
class GeneratedServiceDaysTest {
  /** Monday to Friday less the eight public holidays among them. */
  private static final int WORKING_DAYS = 254;

  private static final List<String> SITES = List.of("Næstved", "Aalborg", "Aarhus", "Odense");

  private static List<CaseEvent> observations;

  @BeforeAll
  static void generate() {
    observations = observations(0.001);
  }

  private static List<CaseEvent> observations(double scale) {
    List<CaseEvent> observations = new ArrayList<>();
    new GeneratedEvents(new Span(2024, 1, scale, Span.UNLIMITED_EVENTS, 1))
        .forEachRemaining(
            event -> {
              if (event.kind() == EventKind.SLOT_OBSERVED) {
                observations.add(event);
              }
            });
    return observations;
  }

  private static LocalDate day(long epochMilli) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(epochMilli), CaseLog.ZONE);
  }

  @Test
  void everySiteIsLookedAtOnNearlyEveryWorkingDayAndOnNoOther() {
    WorkingDays workingDays = new WorkingDays();
    Map<String, Set<LocalDate>> seen =
        observations.stream()
            .collect(
                Collectors.groupingBy(
                    CaseEvent::site,
                    Collectors.mapping(event -> day(event.occurredAt()), Collectors.toSet())));

    assertThat(seen.keySet()).containsExactlyInAnyOrderElementsOf(SITES);
    assertThat(seen.values()).allSatisfy(d -> assertThat(d.size()).isBetween(245, WORKING_DAYS));
    assertThat(seen.values().stream().mapToInt(Set::size).sum()).isLessThan(4 * WORKING_DAYS);
    assertThat(seen.values()).allSatisfy(d -> assertThat(d).allMatch(workingDays::contains));
    assertThat(seen.get("Aarhus"))
        .as("Store Bededag is a working day from 2024")
        .contains(LocalDate.of(2024, 4, 26))
        .doesNotContain(LocalDate.of(2024, 4, 1));
  }

  @Test
  void waitsAreMostlyFiveToTwentyDaysAndOneSiteHasABadSpell() {
    Map<String, Integer> tooLong = new TreeMap<>();
    int usual = 0;
    for (CaseEvent event : observations) {
      String nextFree = event.nextFree();
      LocalDate day = day(event.occurredAt());
      if (nextFree != null) {
        long wait = ChronoUnit.DAYS.between(day, LocalDate.parse(nextFree));
        assertThat(wait).isBetween(0L, 45L);
        usual += wait >= 5 && wait <= 20 ? 1 : 0;
        tooLong.merge(event.site(), wait > 21 ? 1 : 0, Integer::sum);
      }
    }

    assertThat((double) usual / observations.size()).isBetween(0.85, 0.98);
    assertThat(tooLong.get("Aarhus")).isBetween(25, 60);
    assertThat(tooLong.values().stream().mapToInt(Integer::intValue).sum())
        .isLessThan(tooLong.get("Aarhus") + 15);
  }

  @Test
  void someDaysHaveNoFreeSlotAndSomeAreRegisteredLaterOrLookedAtAgain() {
    long none = observations.stream().filter(event -> event.nextFree() == null).count();
    long late =
        observations.stream()
            .filter(event -> !day(event.recordedAt()).equals(day(event.occurredAt())))
            .count();
    long again = observations.stream().filter(event -> event.eventId().endsWith("-2")).count();

    assertThat(none).isBetween(1L, 20L);
    assertThat(late).isBetween(5L, 60L);
    assertThat(again).isBetween(2L, 30L);
  }

  @Test
  void numberOfCasesDoesNotChangeTheDesks() {
    assertThat(observations(0.004)).isEqualTo(observations);
  }
}
