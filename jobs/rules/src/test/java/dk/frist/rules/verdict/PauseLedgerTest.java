package dk.frist.rules.verdict;

import static dk.frist.rules.story.Days.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.frist.rules.casefile.EventKind;
import dk.frist.rules.casefile.Selector;
import dk.frist.rules.plan.Clock;
import dk.frist.rules.plan.Pause;
import dk.frist.rules.story.CaseStory;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PauseLedgerTest {
  private static final Pause INFORMATION =
      pause("information", EventKind.INFORMATION_REQUESTED, EventKind.INFORMATION_RECEIVED);
  private static final Pause SUSPENDED = pause("suspended", EventKind.SUSPENDED, EventKind.RESUMED);
  private static final Clock CLOCK =
      new Clock(
          "decision",
          Selector.of(EventKind.FILED),
          Selector.of(EventKind.DECIDED),
          List.of(INFORMATION, SUSPENDED));

  private static Pause pause(String id, EventKind from, EventKind to) {
    return new Pause(id, Selector.of(from), Selector.of(to));
  }

  private static PauseLedger ledger(CaseStory story, String until) {
    return PauseLedger.of(CLOCK, story.file(), day("2024-01-10"), day(until));
  }

  private static CaseStory story() {
    return CaseStory.of("c1").filed("2024-01-10");
  }

  @Test
  void pauseTakesTheDaysFromItsBeginningToItsEnd() {
    PauseLedger ledger =
        ledger(
            story()
                .happened(EventKind.INFORMATION_REQUESTED, "2024-01-15")
                .happened(EventKind.INFORMATION_RECEIVED, "2024-01-25"),
            "2024-03-01");

    assertThat(ledger.entries())
        .containsExactly(
            new PauseLedger.Entry(INFORMATION, day("2024-01-15"), day("2024-01-25"), true));
    assertThat(ledger.daysOf(INFORMATION)).isEqualTo(10);
    assertThat(ledger.daysOf(SUSPENDED)).isZero();
  }

  @Test
  void daysUnderTwoPausesAreDeductedOnce() {
    PauseLedger ledger =
        ledger(
            story()
                .happened(EventKind.INFORMATION_REQUESTED, "2024-01-15")
                .happened(EventKind.SUSPENDED, "2024-01-20")
                .happened(EventKind.INFORMATION_RECEIVED, "2024-01-25")
                .happened(EventKind.RESUMED, "2024-02-01"),
            "2024-03-01");

    assertThat(ledger.daysOf(INFORMATION)).isEqualTo(10);
    assertThat(ledger.daysOf(SUSPENDED)).isEqualTo(12);
    assertThat(ledger.days()).isEqualTo(17);
  }

  @Test
  void pauseInsideAnotherAddsNothing() {
    PauseLedger ledger =
        ledger(
            story()
                .happened(EventKind.INFORMATION_REQUESTED, "2024-01-15")
                .happened(EventKind.SUSPENDED, "2024-01-17")
                .happened(EventKind.RESUMED, "2024-01-18")
                .happened(EventKind.INFORMATION_RECEIVED, "2024-01-25"),
            "2024-03-01");

    assertThat(ledger.days()).isEqualTo(10);
  }

  @Test
  void whatBeginsAPauseAgainWhileItLastsChangesNothing() {
    PauseLedger ledger =
        ledger(
            story()
                .happened(EventKind.SUSPENDED, "2024-01-15")
                .happened(EventKind.SUSPENDED, "2024-01-20")
                .happened(EventKind.RESUMED, "2024-01-25")
                .happened(EventKind.SUSPENDED, "2024-02-01")
                .happened(EventKind.RESUMED, "2024-02-03"),
            "2024-03-01");

    assertThat(ledger.entries())
        .extracting(PauseLedger.Entry::from, PauseLedger.Entry::days)
        .containsExactly(tuple(day("2024-01-15"), 10), tuple(day("2024-02-01"), 2));
  }

  @Test
  void pauseIsCutAtStartAndStop() {
    PauseLedger ledger =
        ledger(
            story()
                .happened(EventKind.SUSPENDED, "2024-01-02")
                .happened(EventKind.RESUMED, "2024-01-12")
                .happened(EventKind.SUSPENDED, "2024-02-20"),
            "2024-03-01");

    assertThat(ledger.entries())
        .containsExactly(
            new PauseLedger.Entry(SUSPENDED, day("2024-01-10"), day("2024-01-12"), true),
            new PauseLedger.Entry(SUSPENDED, day("2024-02-20"), day("2024-03-01"), false));
  }

  @Test
  void pauseOverBeforeTheStartDoesNotCount() {
    PauseLedger ledger =
        ledger(
            story()
                .happened(EventKind.SUSPENDED, "2024-01-02")
                .happened(EventKind.RESUMED, "2024-01-05"),
            "2024-03-01");

    assertThat(ledger.entries()).isEmpty();
    assertThat(ledger.days()).isZero();
  }

  @Test
  void pauseThatBeginsAgainOnTheDayItEndedGoesOn() {
    PauseLedger ledger =
        ledger(
            story()
                .happened(EventKind.SUSPENDED, "2024-01-11T09:00")
                .happened(EventKind.RESUMED, "2024-01-20T10:00")
                .happened(EventKind.SUSPENDED, "2024-01-20T15:00")
                .happened(EventKind.RESUMED, "2024-01-25T09:00"),
            "2024-03-01");

    assertThat(ledger.days()).isEqualTo(14);
  }

  /** In a log of mere dates all happens at noon; ids of imported rows say nothing of the order. */
  @ParameterizedTest
  @CsvSource({"SUSPENDED, RESUMED", "RESUMED, SUSPENDED"})
  void beginningAndEndAtOneMomentChangeNothing(EventKind first, EventKind second) {
    CaseStory neverPaused =
        story().happened(first, "2024-01-15T12:00").happened(second, "2024-01-15T12:00");
    CaseStory pausedAllAlong =
        story()
            .happened(EventKind.SUSPENDED, "2024-01-11T12:00")
            .happened(first, "2024-01-15T12:00")
            .happened(second, "2024-01-15T12:00")
            .happened(EventKind.RESUMED, "2024-01-21T12:00");

    assertThat(ledger(neverPaused, "2024-03-01").entries()).isEmpty();
    assertThat(ledger(pausedAllAlong, "2024-03-01").days()).isEqualTo(10);
  }

  /** Walks the days one by one, as nobody would write it twice. */
  @Property(seed = "1", tries = 500)
  void daysAreThoseOnWhichSomePauseHeldWhenTheyBegan(
      @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 47) Integer> moves,
      @ForAll @IntRange(min = 0, max = 30) int length) {
    CaseStory story = story();
    EventKind[] kinds = {
      EventKind.INFORMATION_REQUESTED,
      EventKind.INFORMATION_RECEIVED,
      EventKind.SUSPENDED,
      EventKind.RESUMED
    };
    TreeMap<Integer, EventKind> byDay = new TreeMap<>();
    moves.forEach(move -> byDay.put(2 * (move / 4) + 3, kinds[move % 4]));
    byDay.forEach((day, kind) -> story.happened(kind, LocalDate.of(2024, 1, 1).plusDays(day) + ""));
    int start = day("2024-01-10");

    long expected = 0;
    boolean asked = false;
    boolean suspended = false;
    for (int day = day("2024-01-01"); day < start + length; day++) {
      EventKind kind = byDay.get(day - day("2024-01-01"));
      asked = kind == kinds[0] || (asked && kind != kinds[1]);
      suspended = kind == kinds[2] || (suspended && kind != kinds[3]);
      expected += day >= start && (asked || suspended) ? 1 : 0;
    }

    assertThat(PauseLedger.of(CLOCK, story.file(), start, start + length).days())
        .isEqualTo((int) expected);
  }
}
