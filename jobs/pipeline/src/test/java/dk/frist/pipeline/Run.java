package dk.frist.pipeline;

import dk.frist.rules.casefile.Fate;
import dk.frist.rules.casefile.Intake;
import dk.frist.rules.casefile.Rejected;
import dk.frist.rules.casefile.Tally;
import dk.frist.rules.figures.Figure;
import dk.frist.rules.figures.FigureSet;
import dk.frist.rules.figures.Series;
import dk.frist.rules.verdict.CaseVerdict;
import dk.frist.rules.verdict.Judgement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;

/** Everything that one run of the topology gave, in the order in which it came. */
record Run(
    List<FigureSet> figures,
    List<CaseVerdict> verdicts,
    List<Rejected> rejected,
    List<Tally> tallies,
    JobExecutionResult job) {

  /** Runs the topology to the end of its input. */
  static Run of(DataStream<Intake> intake, FigureSchedule schedule) throws Exception {
    StreamExecutionEnvironment environment = intake.getExecutionEnvironment();
    FristStreams streams = FristTopology.build(intake, Population.PLAN, schedule);
    var figures = streams.figures().collectAsync();
    var verdicts = streams.verdicts().collectAsync();
    var rejected = streams.rejected().collectAsync();
    var tallies = streams.tallies().collectAsync();
    var job = environment.executeAsync();
    // All at once: a stream that nobody reads holds the others up.
    var allFigures = read(figures);
    var allVerdicts = read(verdicts);
    var allRejected = read(rejected);
    var allTallies = read(tallies);
    return new Run(
        allFigures.get(),
        allVerdicts.get(),
        allRejected.get(),
        allTallies.get(),
        job.getJobExecutionResult().get());
  }

  private static <T> CompletableFuture<List<T>> read(CloseableIterator<T> stream) {
    return CompletableFuture.supplyAsync(
        () -> {
          List<T> all = new ArrayList<>();
          stream.forEachRemaining(all::add);
          return all;
        },
        task -> new Thread(task, "read-results").start());
  }

  /** The figures of each day, as rows of {@code figures.csv} by what stands before the value. */
  SortedMap<Integer, SortedMap<String, String>> rowsByDay() {
    SortedMap<Integer, SortedMap<String, String>> rows = new TreeMap<>();
    for (FigureSet set : figures) {
      SortedMap<String, String> ofDay = rows.computeIfAbsent(set.asOf(), day -> new TreeMap<>());
      set.figures().forEach(figure -> ofDay.put(row(set.series(), figure), figure.text()));
    }
    return rows;
  }

  private static String row(Series series, Figure figure) {
    return String.join(
        ",",
        series.caseType(),
        series.clock(),
        series.target(),
        series.reading(),
        figure.window().id(),
        figure.measure().id());
  }

  /** What stands of each unit under each reading in the end; what was taken back does not. */
  SortedMap<String, Judgement> finalJudgements() {
    SortedMap<String, Judgement> last = new TreeMap<>();
    verdicts.forEach(v -> last.put(v.unit() + " " + v.target() + " " + v.reading(), v.judgement()));
    last.values().removeIf(judgement -> judgement.standing() == Judgement.Standing.NONE);
    return last;
  }

  /** How many records ended in each way. */
  Map<Fate, Long> fates() {
    Map<Fate, Long> fates = new EnumMap<>(Fate.class);
    tallies.forEach(tally -> fates.merge(tally.fate(), tally.count(), Long::sum));
    return fates;
  }
}
