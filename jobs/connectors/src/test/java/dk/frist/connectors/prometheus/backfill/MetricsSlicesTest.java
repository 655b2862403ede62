package dk.frist.connectors.prometheus.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.connectors.prometheus.backfill.SampleTaker.NumberedSeries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsSlicesTest {
  private static final NumberedSeries A = series(0, "a");
  private static final NumberedSeries B = series(1, "b");
  private static final long LATER = MetricsSlices.SLICE_MILLIS;

  @TempDir Path folder;

  @Test
  void eachSliceOfTimeIsAWholeFileOfItsOwn() throws IOException {
    List<Path> files;
    try (MetricsSlices slices = new MetricsSlices(folder)) {
      slices.comment("# TYPE a gauge");
      slices.comment("# HELP a Of a.");
      slices.sample(A, 1, 0);
      slices.sample(A, 2, LATER - 1);
      slices.sample(A, Double.POSITIVE_INFINITY, LATER + 20);
      slices.comment("# TYPE b gauge");
      slices.sample(B, 0.25, LATER + 1500);
      slices.sample(B, -1, -1);
      files = slices.end();
    }

    assertThat(files).hasSize(3);
    assertThat(files.get(0)).content().isEqualTo("# TYPE b gauge\nb -1.0 -0.001\n# EOF\n");
    assertThat(Files.readAllLines(files.get(1)))
        .containsExactly(
            "# TYPE a gauge",
            "# HELP a Of a.",
            "a 1.0 0.000",
            "a 2.0 " + (LATER / 1000 - 1) + ".999",
            "# EOF");
    assertThat(Files.readAllLines(files.get(2)))
        .containsExactly(
            "# TYPE a gauge",
            "# HELP a Of a.",
            "a +Inf " + LATER / 1000 + ".020",
            "# TYPE b gauge",
            "b 0.25 " + (LATER / 1000 + 1) + ".500",
            "# EOF");
  }

  private static NumberedSeries series(int number, String name) {
    TreeMap<String, String> labels = new TreeMap<>();
    labels.put(SeriesLabels.NAME, name);
    SeriesLabels series = new SeriesLabels(labels);
    return new NumberedSeries(number, series, series.openMetrics());
  }
}
