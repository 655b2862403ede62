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

class BucketTest {
  private static final Series SERIES = new Series("plan", "asylum", "decision", "", "");

  private static Change change(int day) {
    return new Change(SERIES, 19_000, Column.LEAD_TIME, day, day + 1, day + 2L);
  }

  private static List<String> contents(Bucket bucket) throws Exception {
    List<String> contents = new ArrayList<>();
    bucket.forEach(
        (column, day, value, count) ->
            contents.add(column + " " + day + " " + value + " " + count));
    return contents;
  }

  @Test
  void changesComeOutAsTheyWentInHoweverMany() throws Exception {
    Bucket bucket = new Bucket();
    List<String> expected = new ArrayList<>();
    for (int day = 0; day < 1000; day++) {
      bucket.add(change(day));
      expected.add("LEAD_TIME " + day + " " + (day + 1) + " " + (day + 2));
    }

    assertThat(contents(bucket)).isEqualTo(expected);
  }

  @Test
  void changeOfNothingIsNotKept() {
    Bucket bucket = new Bucket();

    bucket.add(change(1).withCount(0));

    assertThat(bucket.size).isZero();
  }

  @Test
  void copyOfStateSharesNothingWithTheOriginal() throws Exception {
    TypeSerializer<Bucket> serializer =
        TypeInformation.of(Bucket.class).createSerializer(new SerializerConfigImpl());
    Bucket bucket = new Bucket();
    bucket.add(change(1));

    Bucket snapshot = serializer.copy(bucket);
    bucket.add(change(2));
    bucket.counts[0] = 99;

    assertThat(contents(snapshot)).containsExactly("LEAD_TIME 1 2 3");
  }

  /** Buckets keep a column as its place in this list: add at the end, never in between. */
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
