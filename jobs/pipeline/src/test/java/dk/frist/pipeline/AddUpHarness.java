package dk.frist.pipeline;

import dk.frist.rules.figures.Change;
import dk.frist.rules.figures.Column;
import dk.frist.rules.figures.Contribution;
import dk.frist.rules.figures.Figure;
import dk.frist.rules.figures.FigureSet;
import dk.frist.rules.figures.Measure;
import dk.frist.rules.figures.Series;
import dk.frist.rules.figures.Window;
import dk.frist.rules.plan.Plans;
import dk.frist.rules.story.Days;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.heap.HeapKeyedStateBackend;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.util.KeyedBroadcastOperatorTestHarness;

/** {@link AddUp} in Flink's harness, spoken to in dates. */
final class AddUpHarness implements AutoCloseable {
  /** Decisions on asylum cases: the series of every change that names no other. */
  static final Series ASYLUM = new Series("plan", "asylum", "decision", "", "");

  static final Series FAMILY = new Series("plan", "family", "decision", "", "");

  private final Plans plans;
  private final KeyedBroadcastOperatorTestHarness<Series, SeriesChanges, RecordedDay, FigureSet>
      flink;

  AddUpHarness(Plans plans, FigureSchedule schedule) throws Exception {
    this.plans = plans;
    flink =
        new KeyedBroadcastOperatorTestHarness<>(
            new CoBroadcastWithKeyedOperator<>(
                new AddUp(plans, schedule), List.of(AddUp.RECORDED_DAYS)),
            SeriesChanges::series,
            TypeInformation.of(Series.class),
            128,
            1,
            0);
    flink.setup(
        TypeInformation.of(FigureSet.class)
            .createSerializer(flink.getExecutionConfig().getSerializerConfig()));
  }

  /** A new operator. */
  static AddUpHarness started(Plans plans, FigureSchedule schedule) throws Exception {
    AddUpHarness harness = new AddUpHarness(plans, schedule);
    harness.flink.open();
    return harness;
  }

  /** An operator that goes on from a snapshot. */
  static AddUpHarness restored(Plans plans, FigureSchedule schedule, OperatorSubtaskState state)
      throws Exception {
    AddUpHarness harness = new AddUpHarness(plans, schedule);
    harness.flink.initializeState(state);
    harness.flink.open();
    return harness;
  }

  /** A case decided on the day it is recorded. */
  AddUpHarness decided(String recordedDay, int leadDays) throws Exception {
    return leadTime(recordedDay, recordedDay, leadDays, 1);
  }

  AddUpHarness leadTime(String recordedDay, String stopDay, int leadDays, long count)
      throws Exception {
    Contribution lead = new Contribution(ASYLUM, Column.LEAD_TIME, Days.day(stopDay), leadDays);
    return change(Change.of(lead, Days.day(recordedDay), count));
  }

  AddUpHarness open(Series series, String recordedDay, String startDay, long count)
      throws Exception {
    Contribution open =
        new Contribution(series, Column.OPEN, Contribution.STANDING, Days.day(startDay));
    return change(Change.of(open, Days.day(recordedDay), count));
  }

  private static SeriesChanges changes(Change change) {
    if (change.count() == 0) {
      return SeriesChanges.mark(change);
    }
    ChangeSums sums = new ChangeSums();
    sums.add(change);
    return SeriesChanges.of(change.series(), sums);
  }

  AddUpHarness change(Change change) throws Exception {
    flink.processElement(changes(change), 0);
    return this;
  }

  /** The input has reached a recorded day somewhere. */
  AddUpHarness reached(String day) throws Exception {
    flink.processBroadcastElement(new RecordedDay(Days.day(day)), 0);
    return this;
  }

  /** The watermark reaches the last millisecond of a day. */
  AddUpHarness dayEnds(String day) throws Exception {
    return watermark(plans.localDays().startOf(Days.day(day) + 1) - 1);
  }

  AddUpHarness watermark(long millis) throws Exception {
    flink.watermark(millis);
    return this;
  }

  AddUpHarness inputEnds() throws Exception {
    return watermark(Long.MAX_VALUE);
  }

  AddUpHarness wallClock(long millis) throws Exception {
    flink.setProcessingTime(millis);
    return this;
  }

  OperatorSubtaskState snapshot() throws Exception {
    return flink.snapshot(1, 1);
  }

  /** Everything emitted so far. */
  List<FigureSet> emitted() {
    return flink.extractOutputValues();
  }

  /** What was emitted since the last call of this. */
  List<FigureSet> fresh() {
    List<FigureSet> fresh = List.copyOf(flink.extractOutputValues());
    flink.getOutput().clear();
    return fresh;
  }

  /** Keys with state, counted once for each state they have. */
  int stateEntries() {
    return ((HeapKeyedStateBackend<?>) flink.getOperator().getKeyedStateBackend())
        .numKeyValueStateEntries();
  }

  int timers() {
    return flink.numEventTimeTimers();
  }

  int wallClockTimers() {
    return flink.numProcessingTimeTimers();
  }

  static List<String> days(List<FigureSet> sets) {
    return sets.stream().map(set -> LocalDate.ofEpochDay(set.asOf()).toString()).toList();
  }

  static OptionalDouble value(FigureSet set, Window window, Measure measure) {
    return set.figures().stream()
        .filter(figure -> figure.window() == window && figure.measure() == measure)
        .mapToDouble(Figure::value)
        .findFirst();
  }

  @Override
  public void close() throws Exception {
    flink.close();
  }
}
