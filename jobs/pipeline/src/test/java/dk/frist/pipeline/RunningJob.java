package dk.frist.pipeline;

import dk.frist.rules.casefile.Intake;
import dk.frist.rules.figures.FigureSet;
import dk.frist.rules.plan.Plans;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.testutils.CommonTestUtils;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;

/** The topology as it runs, with everything it gives being read. */
final class RunningJob {
  private final JobClient job;
  private final CompletableFuture<Run> results;
  private final CountDownLatch awaitedDay;

  private RunningJob(JobClient job, CompletableFuture<Run> results, CountDownLatch awaitedDay) {
    this.job = job;
    this.results = results;
    this.awaitedDay = awaitedDay;
  }

  /** Starts the topology. */
  static RunningJob start(DataStream<Intake> intake, Plans plans, FigureSchedule schedule)
      throws Exception {
    return start(intake, plans, schedule, Integer.MAX_VALUE);
  }

  /**
   * Starts the topology.
   *
   * @param awaitedDay the day whose figures {@link #stopWithSavepoint} waits for
   */
  static RunningJob start(
      DataStream<Intake> intake, Plans plans, FigureSchedule schedule, int awaitedDay)
      throws Exception {
    CountDownLatch awaited = new CountDownLatch(1);
    Consumer<FigureSet> watch =
        set -> {
          if (set.asOf() >= awaitedDay) {
            awaited.countDown();
          }
        };
    FristStreams streams = FristTopology.build(intake, plans, schedule);
    var figures = streams.figures().collectAsync();
    var scorecards = streams.scorecards().collectAsync();
    var verdicts = streams.verdicts().collectAsync();
    var rejected = streams.rejected().collectAsync();
    var tallies = streams.tallies().collectAsync();
    var job = environmentOf(intake, awaitedDay).executeAsync();
    // All at once: a stream that nobody reads holds the others up.
    var allFigures = read(figures, watch);
    var allScorecards = read(scorecards, card -> {});
    var allVerdicts = read(verdicts, verdict -> {});
    var allRejected = read(rejected, record -> {});
    var allTallies = read(tallies, tally -> {});
    var results =
        CompletableFuture.allOf(allFigures, allScorecards, allVerdicts, allRejected, allTallies)
            .thenCombine(
                job.getJobExecutionResult(),
                (done, result) ->
                    new Run(
                        allFigures.join(),
                        allScorecards.join(),
                        allVerdicts.join(),
                        allRejected.join(),
                        allTallies.join(),
                        result));
    return new RunningJob(job, results, awaited);
  }

  /** The sinks that collect results are not to find the state of those of a job before. */
  private static StreamExecutionEnvironment environmentOf(DataStream<Intake> intake, int job) {
    StreamExecutionEnvironment environment = intake.getExecutionEnvironment();
    environment.getTransformations().stream()
        .filter(sink -> sink.getUid() == null && sink.getName().contains("Collect"))
        .forEach(sink -> sink.setUid("results-" + job + "-" + sink.getId()));
    return environment;
  }

  private static <T> CompletableFuture<List<T>> read(
      CloseableIterator<T> stream, Consumer<T> watch) {
    return CompletableFuture.supplyAsync(
        () -> {
          List<T> all = new ArrayList<>();
          stream.forEachRemaining(
              each -> {
                all.add(each);
                watch.accept(each);
              });
          return all;
        },
        task -> new Thread(task, "read-results").start());
  }

  /** Ends the job when the figures of the awaited day have come; says where its state is. */
  String stopWithSavepoint(MiniCluster cluster, Path directory) throws Exception {
    awaitedDay.await();
    CommonTestUtils.waitForAllTaskRunning(cluster, job.getJobID(), false);
    return job.stopWithSavepoint(false, directory.toUri().toString(), SavepointFormatType.NATIVE)
        .get();
  }

  /** Everything the job has given, when it has ended. */
  Run results() throws Exception {
    return results.get();
  }
}
