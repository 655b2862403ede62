package dk.frist.pipeline;

import dk.frist.rules.casefile.Fate;
import dk.frist.rules.casefile.Intake;
import dk.frist.rules.casefile.Rejected;
import dk.frist.rules.casefile.Tally;
import dk.frist.rules.figures.Figure;
import dk.frist.rules.figures.FigureSet;
import dk.frist.rules.figures.Measure;
import dk.frist.rules.figures.Series;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Plans;
import dk.frist.rules.score.Scorecard;
import dk.frist.rules.verdict.CaseVerdict;
import dk.frist.rules.verdict.Judgement;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.streaming.api.datastream.DataStream;

/** Everything that one run of the topology gave, in the order in which it came. */
record Run(
    List<FigureSet> figures,
    List<Scorecard> scorecards,
    List<CaseVerdict> verdicts,
    List<Rejected> rejected,
    List<Tally> tallies,
    JobExecutionResult job) {

  /** Runs the topology to the end of its input. */
  static Run of(DataStream<Intake> intake, Plans plans, FigureSchedule schedule) throws Exception {
    return RunningJob.start(intake, plans, schedule).results();
  }

  /** The figures of a plan. */
  List<FigureSet> figuresOf(Plan plan) {
    return figures.stream().filter(set -> set.series().plan().equals(plan.id())).toList();
  }

  /** A plan's figures of each day, as rows of {@code figures.csv} less the value. */
  SortedMap<Integer, SortedMap<String, String>> rowsByDay(Plan plan, Measure.Kind... kinds) {
    Set<Measure.Kind> wanted = Set.of(kinds);
    SortedMap<Integer, SortedMap<String, String>> rows = new TreeMap<>();
    for (FigureSet set : figuresOf(plan)) {
      SortedMap<String, String> ofDay = rows.computeIfAbsent(set.asOf(), day -> new TreeMap<>());
      set.figures().stream()
          .filter(figure -> wanted.contains(figure.measure().kind()))
          .forEach(figure -> ofDay.put(row(set.series(), figure), figure.text()));
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
    verdicts.forEach(v -> last.put(name(v), v.judgement()));
    last.values().removeIf(judgement -> judgement.standing() == Judgement.Standing.NONE);
    return last;
  }

  private static String name(CaseVerdict verdict) {
    return String.join(" ", verdict.plan(), verdict.unit(), verdict.target(), verdict.reading());
  }

  /** How many records ended in each way. */
  Map<Fate, Long> fates() {
    Map<Fate, Long> fates = new EnumMap<>(Fate.class);
    tallies.forEach(tally -> fates.merge(tally.fate(), tally.count(), Long::sum));
    return fates;
  }
}
