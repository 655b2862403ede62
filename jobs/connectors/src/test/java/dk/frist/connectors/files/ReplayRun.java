package dk.frist.connectors.files;

import dk.frist.connectors.PlanStory;
import dk.frist.rules.casefile.Rejected;
import dk.frist.rules.figures.FigureSet;
import dk.frist.rules.plan.Plans;
import dk.frist.rules.score.Scorecard;
import dk.frist.rules.verdict.CaseVerdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;

/** Writes through the sinks of a folder as the subtasks of a job would, then finishes the files. */
final class ReplayRun {
  private final Path out;
  private final int subtasks;
  private final Plans plans;

  /**
   * @param subtasks writers of each sink; elements are dealt out to them, verdicts by unit
   */
  ReplayRun(Path out, int subtasks) {
    this(out, subtasks, PlanStory.PLANS);
  }

  ReplayRun(Path out, int subtasks, Plans plans) {
    this.out = out;
    this.subtasks = subtasks;
    this.plans = plans;
  }

  /** What the job emits. */
  record Emitted(
      List<FigureSet> figures,
      List<CaseVerdict> verdicts,
      List<Rejected> rejected,
      List<Scorecard> scorecards) {
    static final Emitted NOTHING = new Emitted(List.of(), List.of(), List.of());

    Emitted(List<FigureSet> figures, List<CaseVerdict> verdicts, List<Rejected> rejected) {
      this(figures, verdicts, rejected, List.of());
    }

    static Emitted of(FigureSet... figures) {
      return new Emitted(List.of(figures), List.of(), List.of());
    }

    static Emitted of(Scorecard... scorecards) {
      return new Emitted(List.of(), List.of(), List.of(), List.of(scorecards));
    }
  }

  ReplaySummary of(Emitted emitted) throws Exception {
    return of(emitted, Capacity.ofTheMachine());
  }

  ReplaySummary of(Emitted emitted, Capacity capacity) throws Exception {
    try (ReplayFolder folder = ReplayFolder.open(out, false, capacity)) {
      write(folder, emitted);
      return folder.finish(plans);
    }
  }

  void write(ReplayFolder folder, Emitted emitted) throws Exception {
    deal(folder.figures(), emitted.figures(), Object::hashCode);
    deal(folder.verdicts(), emitted.verdicts(), verdict -> verdict.unit().hashCode());
    deal(folder.scorecards(), emitted.scorecards(), Object::hashCode);
    deal(folder.rejected(), emitted.rejected(), Object::hashCode);
  }

  /** The content of every file of the folder and of those in it, by name. */
  Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> entries = Files.walk(out)) {
      for (Path file : entries.filter(Files::isRegularFile).toList()) {
        files.put(out.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }

  List<String> lines(String file) throws IOException {
    return Files.readAllLines(out.resolve(file));
  }

  private <T> void deal(Sink<T> sink, List<T> elements, ToIntFunction<T> key) throws Exception {
    List<SinkWriter<T>> writers = new ArrayList<>();
    for (int subtask = 0; subtask < subtasks; subtask++) {
      writers.add(((SpillSink<T>) sink).writer(subtask));
    }
    for (T element : elements) {
      writers.get(Math.floorMod(key.applyAsInt(element), subtasks)).write(element, null);
    }
    for (SinkWriter<T> writer : writers) {
      writer.flush(true);
      writer.close();
    }
  }
}
