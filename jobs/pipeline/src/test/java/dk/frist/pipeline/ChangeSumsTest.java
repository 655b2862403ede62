package dk.frist.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.rules.figures.Change;
import dk.frist.rules.figures.Column;
import dk.frist.rules.figures.DayHistogram;
import dk.frist.rules.figures.Series;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeSumsTest {
  private static final Series SERIES = new Series("plan", "asylum", "decision", "", "");

  private static Change change(int day) {
    return new Change(SERIES, 19_000, Column.LEAD_TIME, day, day + 1, day + 2L);
  }

  private static List<String> contents(ChangeSums sums) throws Exception {
    List<String> contents = new ArrayList<>();
    sums.forEach(
        (recordedDay, column, day, value, count) ->
            contents.add(recordedDay + " " + column + " " + day + " " + value + " " + count));
    return contents;
  }

  @Test
  void changesComeOutAsTheyWentInHoweverMany() throws Exception {
    ChangeSums sums = new ChangeSums();
    List<String> expected = new ArrayList<>();
    for (int day = 0; day < 1000; day++) {
      sums.add(change(day));
      expected.add("19000 LEAD_TIME " + day + " " + (day + 1) + " " + (day + 2));
    }

    assertThat(contents(sums)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8, 9, 1000})
  void whatDiffersInCountAloneIsAddedUp(int distinct) throws Exception {
    ChangeSums sums = new ChangeSums();
    for (int round = 0; round < 3; round++) {
      for (int day = 0; day < distinct; day++) {
        sums.add(change(day).withCount(round + 1));
      }
    }

    assertThat(sums.size).isEqualTo(distinct);
    assertThat(contents(sums)).hasSize(distinct).allMatch(entry -> entry.endsWith(" 6"));
  }

  @Test
  void everyPartOfAChangeTellsItFromOthers() throws Exception {
    ChangeSums sums = new ChangeSums();
    sums.add(1, Column.MET, 2, 3, 1);
    sums.add(4, Column.MET, 2, 3, 1);
    sums.add(1, Column.MISSED, 2, 3, 1);
    sums.add(1, Column.MET, 5, 3, 1);
    sums.add(1, Column.MET, 2, 6, 1);

    assertThat(contents(sums))
        .containsExactly(
            "1 MET 2 3 1", "4 MET 2 3 1", "1 MISSED 2 3 1", "1 MET 5 3 1", "1 MET 2 6 1");
  }

  @Test
  void whatCancelsOutIsNotHandedOut() throws Exception {
    ChangeSums sums = new ChangeSums();

    sums.add(change(1));
    sums.add(change(2));
    sums.add(change(1).withCount(-3));

    assertThat(contents(sums)).containsExactly("19000 LEAD_TIME 2 3 4");
    assertThat(sums.firstRecordedDay()).isEqualTo(19_000);
  }

  @Test
  void copyOfStateSharesNothingWithTheOriginalAndGoesOnAddingUp() throws Exception {
    TypeSerializer<ChangeSums> serializer =
        TypeInformation.of(ChangeSums.class).createSerializer(new SerializerConfigImpl());
    ChangeSums sums = new ChangeSums();
    for (int day = 0; day < 20; day++) {
      sums.add(change(day));
    }

    ChangeSums copy = serializer.copy(sums);
    sums.counts[0] = 99;
    copy.add(change(19));

    assertThat(copy.size).isEqualTo(20);
    assertThat(contents(copy))
        .startsWith("19000 LEAD_TIME 0 1 2")
        .endsWith("19000 LEAD_TIME 19 20 42");
  }

  /** Sums keep a column as its place in this list: add at the end, never in between. */
  @Test
  void columnsKeepTheirPlaces() {
    assertThat(Column.values())
        .startsWith(
            Column.LEAD_TIME,
            Column.OPEN,
            Column.MET,
            Column.MISSED,
            Column.PENDING_MET,
            Column.PENDING_LATE,
            Column.PENDING_RUNNING,
            Column.EXCLUDED,
            Column.EXCLUDED_UNCOUNTED,
            Column.WITHDRAWN,
            Column.TRANSFERRED,
            Column.CLOSED,
            Column.AGE_MET,
            Column.AGE_MISSED,
            Column.LEFT);
  }

  @Test
  void paneIsLeftAloneByChangesToItsHistogram() {
    DayHistogram histogram = new DayHistogram();
    histogram.add(3, 1);
    histogram.add(5, 2);
    Pane pane = Pane.of(histogram);

    DayHistogram changed = pane.histogram();
    changed.add(3, -1);
    changed.add(5, 7);
    changed.add(9, 1);

    assertThat(pane.values()).containsExactly(3, 5);
    assertThat(pane.counts()).containsExactly(1, 2);
    assertThat(pane.histogram()).isEqualTo(histogram);
  }
}
