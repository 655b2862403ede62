package dk.frist.rules.oracle;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.rules.calendar.LocalDays;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.EventKind;
import dk.frist.rules.figures.Measure;
import dk.frist.rules.plan.CaseRule;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Reading;
import dk.frist.rules.plan.Target;
import dk.frist.rules.story.Days;
import dk.frist.rules.story.EventBuilder;
import dk.frist.rules.verdict.CaseVerdict;
import dk.frist.rules.verdict.VerdictKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The invariants of the core, over unruly populations, against the slow oracle. */
class FiguresPropertyTest {
  private static final LocalDays LOCAL_DAYS = new LocalDays(Days.ZONE);

  @Provide
  Arbitrary<List<CaseEvent>> unruly() {
    return Populations.unruly();
  }

  @Provide
  Arbitrary<List<CaseEvent>> neverAhead() {
    return Populations.neverAheadOfTheFacts();
  }

  @Provide
  Arbitrary<Plan> plans() {
    return Populations.plans();
  }

  @Property(seed = "1", tries = 200)
  void everyFigureOfEveryDayIsTheOracles(
      @ForAll("plans") Plan plan, @ForAll("unruly") List<CaseEvent> events) {
    Ledger ledger = new Ledger(plan).addAll(events);
    SlowFigures slow = new SlowFigures(plan, events);
    for (int day : Populations.daysOf(events)) {
      LocalDate date = LocalDate.ofEpochDay(day);
      assertThat(differences(ledger.figuresAsOf(day), slow.asOf(date)))
          .as("as of %s", date)
          .isEmpty();
    }
  }

  @Property(seed = "9", tries = 200)
  void everyInsightOfADeadlineIsTheOracles(
      @ForAll("plans") Plan plan, @ForAll("unruly") List<CaseEvent> events) {
    Ledger ledger = new Ledger(plan).addAll(events);
    for (int day : Populations.daysOf(events)) {
      LocalDate date = LocalDate.ofEpochDay(day);
      SortedMap<String, String> expected = SlowInsights.asOf(date, plan, events);
      SortedMap<String, String> actual = ledger.rowsAsOf(day, Measure.Kind.INSIGHT);
      Set<String> series =
          expected.keySet().stream().map(FiguresPropertyTest::seriesOf).collect(toSet());
      actual
          .keySet()
          .removeIf(row -> row.contains(",bunching_") || !series.contains(seriesOf(row)));

      assertThat(differences(actual, expected)).as("as of %s", date).isEmpty();
    }
  }

  /** The part of a row that says what it is about: type, clock, target, reading. */
  private static String seriesOf(String row) {
    return row.substring(0, row.lastIndexOf(',', row.lastIndexOf(',') - 1));
  }

  @Property(seed = "10", tries = 200)
  void openCasesOfAllAgesAreThoseInTimeAndThoseOverdue(
      @ForAll("plans") Plan plan, @ForAll("unruly") List<CaseEvent> events) {
    Ledger ledger = new Ledger(plan).addAll(events);
    for (int day : Populations.daysOf(events)) {
      SortedMap<String, String> figures = ledger.figuresAsOf(day);
      Map<String, Long> inBands = new TreeMap<>();
      ledger
          .rowsAsOf(day, Measure.Kind.INSIGHT)
          .forEach(
              (row, count) -> {
                if (row.contains(",now,overdue_") || row.contains(",now,due_")) {
                  inBands.merge(seriesOf(row) + ",now,", Long.valueOf(count), Long::sum);
                }
              });
      inBands.forEach(
          (series, open) ->
              assertThat(open)
                  .as(series)
                  .isEqualTo(
                      Long.parseLong(figures.get(series + "pending_in_time"))
                          + Long.parseLong(figures.get(series + "pending_overdue"))));
    }
  }

  /** The rows that are not in both, each with the value it has and the one it should have. */
  private static Map<String, String> differences(
      Map<String, String> actual, Map<String, String> expected) {
    Map<String, String> differences = new TreeMap<>();
    expected.forEach(
        (row, value) -> {
          if (!value.equals(actual.get(row))) {
            differences.put(row, actual.get(row) + " instead of " + value);
          }
        });
    actual.keySet().stream()
        .filter(row -> !expected.containsKey(row))
        .forEach(row -> differences.put(row, "should not be there"));
    return differences;
  }

  @Property(seed = "2", tries = 300)
  void everyVerdictOfTheLastDayIsTheOracles(
      @ForAll("plans") Plan plan, @ForAll("unruly") List<CaseEvent> events) {
    Ledger ledger = new Ledger(plan).addAll(events);
    SlowFigures slow = new SlowFigures(plan, events);
    List<Integer> days = Populations.daysOf(events);
    int lastDay = days.get(days.size() - 1);
    forEachReading(
        plan,
        (target, reading) -> {
          Map<String, Long> expected =
              slow.verdictsAsOf(LocalDate.ofEpochDay(lastDay), (CaseRule) reading.rule());
          expected.remove("none");
          assertThat(verdictKinds(ledger, target, reading, lastDay)).isEqualTo(expected);
        });
  }

  private interface ReadingVisitor {
    void visit(Target target, Reading reading);
  }

  private static void forEachReading(Plan plan, ReadingVisitor visitor) {
    plan.targets().forEach(t -> t.readings().forEach(reading -> visitor.visit(t, reading)));
  }

  private static Map<String, Long> verdictKinds(
      Ledger ledger, Target target, Reading reading, int day) {
    Map<String, Long> kinds = new TreeMap<>();
    for (CaseVerdict verdict : ledger.verdicts()) {
      VerdictKind kind = verdict.judgement().asOf(day);
      boolean same = verdict.target().equals(target.id()) && verdict.reading().equals(reading.id());
      if (same && kind != null) {
        kinds.merge(kind.id(), 1L, Long::sum);
      }
    }
    return kinds;
  }

  @Property(seed = "3", tries = 60)
  void everyUnitOfThePopulationIsCountedOnce(
      @ForAll("plans") Plan plan, @ForAll("neverAhead") List<CaseEvent> events) {
    Ledger ledger = new Ledger(plan).addAll(events);
    SlowFigures slow = new SlowFigures(plan, events);
    for (int day : Populations.daysOf(events)) {
      SortedMap<String, String> figures = ledger.figuresAsOf(day);
      forEachReading(
          plan,
          (target, reading) -> {
            Map<String, Long> verdicts =
                slow.verdictsAsOf(LocalDate.ofEpochDay(day), (CaseRule) reading.rule());
            verdicts.remove("none");
            long units = verdicts.values().stream().mapToLong(Long::longValue).sum();
            String series = ",," + target.id() + "," + reading.id() + ",";
            long counted =
                List.of(
                        "period,n",
                        "now,pending_met",
                        "now,pending_in_time",
                        "now,pending_overdue",
                        "now,excluded")
                    .stream()
                    .mapToLong(measure -> Long.parseLong(figures.get(series + measure)))
                    .sum();
            assertThat(counted).as(series).isEqualTo(units);
          });
    }
  }

  @Property(seed = "4", tries = 300)
  void everyEventIsKeptOrADuplicate(
      @ForAll("plans") Plan plan, @ForAll("unruly") List<CaseEvent> events) {
    Ledger ledger = new Ledger(plan).addAll(events);

    int kept = ledger.kept().values().stream().mapToInt(List::size).sum();
    assertThat(kept + ledger.duplicates()).isEqualTo(events.size());
  }

  @Property(seed = "5", tries = 60)
  void anyOrderOfArrivalGivesTheSameFilesFiguresAndVerdicts(
      @ForAll("plans") Plan plan, @ForAll("unruly") List<CaseEvent> events, @ForAll Random random) {
    Ledger one = new Ledger(plan).addAll(events);
    Ledger other = new Ledger(plan).addAll(Populations.shuffled(events, random));

    assertThat(other.kept()).isEqualTo(one.kept());
    assertThat(other.duplicates()).isEqualTo(one.duplicates());
    assertThat(standing(other)).isEqualTo(standing(one));
    for (int day : Populations.daysOf(events)) {
      assertThat(other.figuresAsOf(day)).isEqualTo(one.figuresAsOf(day));
    }
  }

  /** The judgements that stand, whenever they came to be. */
  private static Map<String, String> standing(Ledger ledger) {
    Map<String, String> standing = new TreeMap<>();
    for (CaseVerdict v : ledger.verdicts()) {
      if (v.judgement().startDay() != Integer.MIN_VALUE) {
        standing.put(v.unit() + v.target() + v.reading(), v.caseType() + v.judgement());
      }
    }
    return standing;
  }

  @Property(seed = "6", tries = 200)
  void replayingUpToADayGivesWhatReplayingEverythingGivesForIt(
      @ForAll("plans") Plan plan, @ForAll("unruly") List<CaseEvent> events, @ForAll Random random) {
    List<Integer> days = Populations.daysOf(events);
    int day = days.get(random.nextInt(days.size()));
    List<CaseEvent> recordedByThen =
        events.stream().filter(e -> LOCAL_DAYS.dayOf(e.recordedAt()) <= day).toList();

    Ledger everything = new Ledger(plan).addAll(events);
    Ledger upToTheDay = new Ledger(plan).addAll(recordedByThen);

    assertThat(upToTheDay.figuresAsOf(day)).isEqualTo(everything.figuresAsOf(day));
  }

  @Property(seed = "7", tries = 200)
  void takingBackEveryEventLeavesNothing(
      @ForAll("plans") Plan plan, @ForAll("unruly") List<CaseEvent> events, @ForAll Random random) {
    List<CaseEvent> withVoids = new ArrayList<>(events);
    for (CaseEvent event : events) {
      withVoids.add(
          EventBuilder.event(EventKind.VOIDED, "2024-07-01")
              .id("v-" + event.eventId())
              .ofCase(event.caseId())
              .voids(event.eventId())
              .build());
    }

    Ledger ledger = new Ledger(plan).addAll(Populations.shuffled(withVoids, random));

    assertThat(ledger.isEmptyAsOf(Days.day("2024-07-01"))).isTrue();
    assertThat(standing(ledger)).isEmpty();
  }

  @Property(seed = "8", tries = 200)
  void addingAndTakingBackChangesLeavesNothing(
      @ForAll("plans") Plan plan, @ForAll("unruly") List<CaseEvent> events) {
    Ledger ledger = new Ledger(plan).addAll(events);

    ledger.takeBackEverything();

    for (int day : Populations.daysOf(events)) {
      assertThat(ledger.isEmptyAsOf(day)).isTrue();
    }
  }
}
