package dk.frist.connectors.files;

import static dk.frist.connectors.PlanStory.ASYLUM_DECISIONS;
import static dk.frist.connectors.PlanStory.PLANS;
import static dk.frist.connectors.PlanStory.asOf;
import static dk.frist.connectors.PlanStory.figure;
import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.rules.casefile.RejectReason;
import dk.frist.rules.casefile.Rejected;
import dk.frist.rules.figures.FigureSet;
import dk.frist.rules.figures.Measure;
import dk.frist.rules.figures.Window;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ReplaySinksTest {
  private static final int ROWS = 500;

  @RegisterExtension
  static final MiniClusterExtension CLUSTER =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(2)
              .setNumberSlotsPerTaskManager(2)
              .build());

  @TempDir Path parent;

  @Test
  void jobGivesTheSameFilesAtAnyParallelism() throws Exception {
    assertThat(replay(4)).isEqualTo(replay(1));
  }

  private Map<String, String> replay(int parallelism) throws Exception {
    Path out = parent.resolve("of-" + parallelism);
    List<Rejected> rejected =
        IntStream.range(0, ROWS)
            .mapToObj(i -> new Rejected("log.csv", i, RejectReason.MISSING_VALUE, "row " + i))
            .toList();
    FigureSet figures = asOf("2024-05-03", ASYLUM_DECISIONS, figure(Window.NOW, Measure.OPEN, 12));
    try (ReplayFolder folder = ReplayFolder.open(out, false)) {
      StreamExecutionEnvironment job = StreamExecutionEnvironment.getExecutionEnvironment();
      job.setParallelism(parallelism);
      job.fromData(TypeInformation.of(Rejected.class), rejected.toArray(Rejected[]::new))
          .rebalance()
          .sinkTo(folder.rejected());
      job.fromData(TypeInformation.of(FigureSet.class), figures).sinkTo(folder.figures());
      job.execute();
      ReplaySummary summary = folder.finish(PLANS);
      assertThat(summary.rejected()).isEqualTo(ROWS);
      assertThat(summary.figures()).isEqualTo(1);
    }
    return new ReplayRun(out, parallelism).files();
  }
}
