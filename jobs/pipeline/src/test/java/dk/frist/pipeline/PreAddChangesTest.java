package dk.frist.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.rules.figures.Change;
import dk.frist.rules.figures.Column;
import dk.frist.rules.figures.Series;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PreAddChangesTest {
  private static final Series ASYLUM = new Series("plan", "asylum", "decision", "", "");
  private static final Series FAMILY = new Series("plan", "family", "decision", "", "");
  private static final Series TARGET = new Series("plan", "", "", "1.1", "plain");

  private OneInputStreamOperatorTestHarness<Change, SeriesChanges> flink;

  @BeforeEach
  void start() throws Exception {
    flink = new OneInputStreamOperatorTestHarness<>(new PreAddChanges(3, false));
    flink.open();
  }

  @AfterEach
  void stop() throws Exception {
    flink.close();
  }

  private static Change decided(Series series, int recordedDay, int leadDays) {
    return new Change(series, recordedDay, Column.LEAD_TIME, recordedDay, leadDays, 1);
  }

  private void add(Change... changes) throws Exception {
    for (Change change : changes) {
      flink.processElement(change, 0);
    }
  }

  private List<String> left() throws Exception {
    List<String> left = new ArrayList<>();
    for (SeriesChanges changes : flink.extractOutputValues()) {
      changes
          .sums()
          .forEach(
              (recordedDay, column, day, value, count) ->
                  left.add(changes.series().caseType() + " " + recordedDay + " " + count));
    }
    return left;
  }

  @Test
  void changesOfASeriesLeaveTogetherAddedUpBeforeTheWatermark() throws Exception {
    add(decided(ASYLUM, 1, 30), decided(ASYLUM, 1, 30));
    assertThat(flink.getOutput()).isEmpty();

    flink.processWatermark(7);

    assertThat(flink.extractOutputValues()).hasSize(1);
    assertThat(left()).containsExactly("asylum 1 2");
  }

  @Test
  void ofWholeUnitsAddsUpChangesOfTargetsAlone() throws Exception {
    try (var wholeUnits = new OneInputStreamOperatorTestHarness<>(new PreAddChanges(4, true))) {
      wholeUnits.open();
      for (Series series : List.of(ASYLUM, ASYLUM, TARGET, TARGET)) {
        wholeUnits.processElement(decided(series, 1, 30), 0);
      }

      assertThat(wholeUnits.extractOutputValues())
          .extracting(changes -> changes.series().clock() + " " + changes.sums().size)
          .containsExactlyInAnyOrder("decision 2", " 1");
    }
  }

  /** Else a series would begin in which nothing ever stood at the end of a day. */
  @Test
  void whatADayTakesBackItselfBeginsNoSeries() throws Exception {
    Change change = decided(ASYLUM, 1, 30);
    add(change, change.withCount(-1));

    flink.processWatermark(7);

    assertThat(flink.extractOutputValues())
        .extracting(SeriesChanges::firstDay)
        .containsExactly(SeriesChanges.UNMARKED);
  }

  @Test
  void changesLeaveWhenThereAreTooMany() throws Exception {
    add(decided(ASYLUM, 1, 30), decided(FAMILY, 1, 30));
    assertThat(flink.getOutput()).isEmpty();

    add(decided(ASYLUM, 2, 30));

    assertThat(left()).containsExactlyInAnyOrder("asylum 1 1", "asylum 2 1", "family 1 1");
  }

  @Test
  void whatLeftIsNotAddedToAgain() throws Exception {
    add(decided(ASYLUM, 1, 30));
    flink.processWatermark(7);
    add(decided(ASYLUM, 1, 30));
    flink.processWatermark(8);

    assertThat(left()).containsExactly("asylum 1 1", "asylum 1 1");
  }

  @Test
  void markOfASeriesPassesAtOnce() throws Exception {
    add(Change.begin(TARGET, 19_000));

    assertThat(flink.extractOutputValues())
        .singleElement()
        .satisfies(changes -> assertThat(changes.firstDay()).isEqualTo(19_000));
  }

  @Test
  void changesAloneDoNotBeginATargetsSeries() throws Exception {
    add(decided(TARGET, 19_000, 30), decided(ASYLUM, 19_000, 30));

    flink.processWatermark(7);

    assertThat(flink.extractOutputValues())
        .extracting(SeriesChanges::firstDay)
        .containsExactlyInAnyOrder(SeriesChanges.UNMARKED, 19_000);
  }
}
