package dk.frist.pipeline;

import dk.frist.rules.calendar.LocalDays;
import dk.frist.rules.figures.FigureSet;
import dk.frist.rules.figures.Figures;
import dk.frist.rules.figures.Series;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Plans;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.TimeDomain;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Adds the changes of a series up into panes, closes its days and emits its figures.
 *
 * <pre>
 * change ─▶ bucket of its recorded day ─┬─ day closes ─▶ panes ─▶ figures as of that day
 *                                       └─ every few seconds ─▶ provisional figures of the open day
 * </pre>
 *
 * <p>A day closes when the watermark passes its end. A change recorded on a day that has closed is
 * applied when the next one does: figures once emitted stand, and the next ones are right. At the
 * end of a bounded input days close up to the last recorded day of the whole input, which is why
 * every subtask is told the recorded days that any subtask has seen; only what came after that day
 * had closed is added to it, because no next one will.
 *
 * <p>A clock's series begins with its first change. A target's series begins where it is marked to,
 * so that all of a plan begin together; what is so from before that day waits for it to close.
 *
 * <p>When a job goes on with another edition of a plan, the judge publishes everything of that plan
 * anew. A series of a former edition, or of a plan that is gone, is stale: it starts from nothing
 * with its first change, and its timers clear it.
 */
final class AddUp
    extends KeyedBroadcastProcessFunction<Series, SeriesChanges, RecordedDay, FigureSet> {
  private static final long serialVersionUID = 1L;

  /** The latest recorded day of the whole input, under the key {@link #LATEST}. */
  static final MapStateDescriptor<String, Integer> RECORDED_DAYS =
      new MapStateDescriptor<>("recorded-days", Types.STRING, Types.INT);

  private static final String LATEST = "latest";

  private final Plans plans;
  private final FigureSchedule schedule;
  private transient LocalDays days;
  private transient Figures figures;
  private transient Map<String, String> editions;
  private transient WaitingChanges waiting;
  private transient MapState<PaneKey, Pane> panes;
  private transient ValueState<SeriesProgress> progress;

  /** The series whose emitted figures are up to date; forgotten on a restart, on purpose. */
  private transient Set<Series> upToDate;

  /** Of each series looked at since a restart. */
  private transient Map<Series, PaneDays> paneDays;

  // Flink calls open before anything else, which NullAway cannot know.
  @SuppressWarnings("NullAway.Init")
  AddUp(Plans plans, FigureSchedule schedule) {
    this.plans = plans;
    this.schedule = schedule;
  }

  @Override
  public void open(OpenContext context) {
    days = plans.localDays();
    figures = new Figures(plans);
    editions = plans.all().stream().collect(Collectors.toMap(Plan::id, Plan::edition));
    upToDate = new HashSet<>();
    paneDays = new HashMap<>();
    var runtime = getRuntimeContext();
    waiting =
        new WaitingChanges(
            runtime.getMapState(
                new MapStateDescriptor<>(
                    "buckets", Types.INT, TypeInformation.of(ChangeSums.class))));
    panes = runtime.getMapState(new MapStateDescriptor<>("panes", PaneKey.class, Pane.class));
    progress =
        runtime.getState(new ValueStateDescriptor<>("series-progress", SeriesProgress.class));
  }

  @Override
  public void processElement(
      SeriesChanges changes, ReadOnlyContext context, Collector<FigureSet> out) throws Exception {
    Series series = context.getCurrentKey();
    SeriesProgress known = current(series);
    String edition = editionOf(series);
    if (edition == null) {
      return; // of a plan that is gone
    }
    SeriesProgress before = known == null ? SeriesProgress.notBegun(edition) : known;
    SeriesProgress now = before.beginningNoLaterThan(changes.firstDay());
    if (!now.equals(known)) {
      progress.update(now);
      if (now.hasBegun()) {
        context.timerService().registerEventTimeTimer(lastMillisOf(now.nextDay()));
      }
    }
    if (known == null) {
      scheduleProvisional(context);
    }
    if (waiting.add(changes.sums(), now)) {
      upToDate.remove(series);
    }
  }

  /** How far a series has come; null when it is new, or stale and therefore cleared. */
  private @Nullable SeriesProgress current(Series series) throws Exception {
    SeriesProgress now = progress.value();
    if (now == null || now.edition().equals(editionOf(series))) {
      return now;
    }
    progress.clear();
    panes.clear();
    waiting.clear();
    upToDate.remove(series);
    paneDays.remove(series);
    return null;
  }

  /** The edition of the plan that has a series; null when none has. */
  private @Nullable String editionOf(Series series) {
    return figures.know(series) ? editions.get(series.plan()) : null;
  }

  /** A later day changes every series: cases grow older, and every window moves on. */
  @Override
  public void processBroadcastElement(RecordedDay day, Context context, Collector<FigureSet> out)
      throws Exception {
    var state = context.getBroadcastState(RECORDED_DAYS);
    Integer latest = state.get(LATEST);
    if (latest == null || day.epochDay() > latest) {
      state.put(LATEST, day.epochDay());
      upToDate.clear();
    }
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<FigureSet> out)
      throws Exception {
    SeriesProgress now = current(context.getCurrentKey());
    if (now == null) {
      return; // it was stale
    }
    int latest = latestRecordedDay(context.getBroadcastState(RECORDED_DAYS));
    if (context.timeDomain() == TimeDomain.PROCESSING_TIME) {
      emitProvisional(now, latest, context.getCurrentKey(), out);
      scheduleProvisional(context);
    } else if (now.hasBegun() && timestamp == lastMillisOf(now.nextDay())) {
      endDay(now, latest, context, out);
    }
  }

  private void endDay(
      SeriesProgress now, int latest, OnTimerContext context, Collector<FigureSet> out)
      throws Exception {
    SeriesPanes seriesPanes = panesOf(context.getCurrentKey(), now);
    if (hasEnded(context)) {
      endInput(now, latest, seriesPanes, context, out);
    } else {
      SeriesProgress next = close(now, latest, seriesPanes, context, out);
      seriesPanes.store();
      context.timerService().registerEventTimeTimer(lastMillisOf(next.nextDay()));
    }
  }

  /**
   * Closes all the days there are, one after another: in batch execution the timers of a series
   * fire when its input has ended, and no others can be set then.
   */
  private void endInput(
      SeriesProgress now,
      int latest,
      SeriesPanes seriesPanes,
      OnTimerContext context,
      Collector<FigureSet> out)
      throws Exception {
    SeriesProgress next = now;
    while (next.nextDay() <= latest) {
      next = close(next, latest, seriesPanes, context, out);
    }
    if (waiting.settleOverdue(seriesPanes)) { // no other day will close: they mend the last one
      out.collect(figures.of(context.getCurrentKey(), next.nextDay() - 1, false, seriesPanes));
    }
    seriesPanes.store();
  }

  private SeriesProgress close(
      SeriesProgress now,
      int latest,
      SeriesPanes seriesPanes,
      OnTimerContext context,
      Collector<FigureSet> out)
      throws Exception {
    int day = now.nextDay();
    Series series = context.getCurrentKey();
    waiting.settleNextDay(now, seriesPanes);
    SeriesProgress next = now.afterClosing(seriesPanes.earliestDay());
    progress.update(next);
    boolean isLast = hasEnded(context) && day == latest;
    if (isLast || schedule.sampling().includes(day)) {
      out.collect(figures.of(series, day, false, seriesPanes));
      if (latest <= day) {
        upToDate.add(series);
      }
    }
    return next;
  }

  private boolean hasEnded(OnTimerContext input) {
    return input.timerService().currentWatermark() == Long.MAX_VALUE;
  }

  private SeriesPanes panesOf(Series series, SeriesProgress now) throws Exception {
    PaneDays known = paneDays.get(series);
    if (known == null) {
      known = PaneDays.of(panes.keys());
      paneDays.put(series, known);
    }
    return new SeriesPanes(panes, known, now.earliestDay());
  }

  /**
   * Emits the open day's figures, or those of the last closed day when none is open: after a
   * restart every series is emitted once, so that what serves the latest figures is complete again.
   */
  private void emitProvisional(
      SeriesProgress now, int latest, Series series, Collector<FigureSet> out) throws Exception {
    boolean nothingToShow = !now.closedAny() && latest < now.nextDay();
    if (nothingToShow || !upToDate.add(series)) {
      return;
    }
    boolean provisional = latest >= now.nextDay();
    int asOf = provisional ? latest : now.nextDay() - 1;
    SeriesPanes seriesPanes = panesOf(series, now);
    if (provisional) {
      waiting.preview(asOf, now, seriesPanes);
    }
    out.collect(figures.of(series, asOf, provisional, seriesPanes));
  }

  /** Aligned to the interval, so that all series share a timer's instant. */
  private void scheduleProvisional(ReadOnlyContext context) {
    Duration interval = schedule.provisionalEvery();
    if (interval != null) {
      long now = context.timerService().currentProcessingTime();
      long step = interval.toMillis();
      context.timerService().registerProcessingTimeTimer((now / step + 1) * step);
    }
  }

  private long lastMillisOf(int day) {
    return days.startOf(day + 1) - 1;
  }

  private static int latestRecordedDay(ReadOnlyBroadcastState<String, Integer> state)
      throws Exception {
    Integer latest = state.get(LATEST);
    return latest == null ? Integer.MIN_VALUE : latest;
  }
}
