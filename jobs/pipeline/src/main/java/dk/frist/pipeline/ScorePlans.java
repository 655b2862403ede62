package dk.frist.pipeline;

import dk.frist.rules.calendar.LocalDays;
import dk.frist.rules.figures.Series;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Plans;
import dk.frist.rules.score.Scorecard;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.TimeDomain;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Gathers how far the series of a plan have come and emits the plan's scorecard: of a day when it
 * has closed, and of the open day every few seconds if something moved. A card waits until every
 * series of the plan is there, so it never mixes days.
 *
 * <p>The stage before emits its figures of a day before it lets the watermark pass that closes the
 * day, so a timer at that same instant finds them all. State: the attainments of the last closed
 * day, because a late change may mend some of them, and of the days since.
 */
final class ScorePlans extends KeyedProcessFunction<String, SeriesAttainment, Scorecard> {
  private static final long serialVersionUID = 1L;

  private final Plans plans;
  private final FigureSchedule schedule;
  private transient LocalDays days;
  private transient Map<String, ScorecardAssembler> assemblers;
  private transient MapState<DayOfSeries, SeriesAttainment> attainments;
  private transient ValueState<ScoreProgress> progress;

  /** The plans whose emitted cards are up to date; forgotten on a restart, as the figures' are. */
  private transient Set<String> upToDate;

  // Flink calls open before anything else, which NullAway cannot know.
  @SuppressWarnings("NullAway.Init")
  ScorePlans(Plans plans, FigureSchedule schedule) {
    this.plans = plans;
    this.schedule = schedule;
  }

  @Override
  public void open(OpenContext context) {
    days = plans.localDays();
    upToDate = new HashSet<>();
    assemblers = plans.all().stream().collect(Collectors.toMap(Plan::id, ScorecardAssembler::new));
    var runtime = getRuntimeContext();
    attainments =
        runtime.getMapState(
            new MapStateDescriptor<>("attainments", DayOfSeries.class, SeriesAttainment.class));
    progress = runtime.getState(new ValueStateDescriptor<>("score-progress", ScoreProgress.class));
  }

  @Override
  public void processElement(SeriesAttainment reached, Context context, Collector<Scorecard> out)
      throws Exception {
    String plan = context.getCurrentKey();
    ScorecardAssembler assembler = assemblers.get(plan);
    ScoreProgress known = current(plan, assembler);
    if (assembler == null) {
      return; // the plan is gone
    }
    int day = reached.asOf();
    ScoreProgress now =
        known == null ? ScoreProgress.startingOn(day, assembler.edition()) : known.reaching(day);
    if (!now.equals(known)) {
      progress.update(now);
    }
    attainments.put(new DayOfSeries(day, reached.series()), reached);
    upToDate.remove(plan);
    context.timerService().registerEventTimeTimer(days.startOf(day + 1) - 1);
    if (known == null) {
      scheduleProvisional(context);
    }
  }

  /** How far the score has come; null when it is new, or of another edition and so cleared. */
  private @Nullable ScoreProgress current(String plan, @Nullable ScorecardAssembler assembler)
      throws Exception {
    ScoreProgress now = progress.value();
    if (now == null || (assembler != null && now.edition().equals(assembler.edition()))) {
      return now;
    }
    progress.clear();
    attainments.clear();
    upToDate.remove(plan);
    return null;
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<Scorecard> out)
      throws Exception {
    String plan = context.getCurrentKey();
    ScorecardAssembler assembler = assemblers.get(plan);
    ScoreProgress now = current(plan, assembler);
    if (now == null || assembler == null) {
      return; // it was stale
    }
    if (context.timeDomain() == TimeDomain.PROCESSING_TIME) {
      emitLatest(now, plan, assembler, out);
      scheduleProvisional(context);
    } else if (endDay(days.dayOf(timestamp), now, assembler, out)) {
      upToDate.add(plan);
    }
  }

  /** Emits the card of a day that gives figures; true when there is nothing later to show. */
  private boolean endDay(
      int day, ScoreProgress now, ScorecardAssembler assembler, Collector<Scorecard> out)
      throws Exception {
    Map<Series, SeriesAttainment> all = asOf(day, assembler, true);
    if (all.size() < assembler.series().size()) {
      forget(day, assembler); // shown while it was open, if ever, but not sampled
      return false;
    }
    out.collect(assembler.assembleWithOutlook(day, false, all));
    if (day != now.closedDay()) {
      forget(now.closedDay(), assembler);
      progress.update(now.afterClosing(day));
    }
    return now.latestDay() <= day;
  }

  /** After a restart that is the last closed day's card once more, as with the figures. */
  private void emitLatest(
      ScoreProgress now, String plan, ScorecardAssembler assembler, Collector<Scorecard> out)
      throws Exception {
    if (!upToDate.contains(plan)) {
      Map<Series, SeriesAttainment> all = asOf(now.latestDay(), assembler, false);
      if (all.size() == assembler.series().size()) {
        out.collect(assembler.assembleWithOutlook(now.latestDay(), now.isOpen(), all));
        upToDate.add(plan);
      }
    }
  }

  private Map<Series, SeriesAttainment> asOf(int day, ScorecardAssembler assembler, boolean closed)
      throws Exception {
    Map<Series, SeriesAttainment> all = new HashMap<>();
    for (Series series : assembler.series()) {
      SeriesAttainment reached = attainments.get(new DayOfSeries(day, series));
      if (reached != null && !(closed && reached.provisional())) {
        all.put(series, reached);
      }
    }
    return all;
  }

  private void forget(int day, ScorecardAssembler assembler) throws Exception {
    for (Series series : assembler.series()) {
      attainments.remove(new DayOfSeries(day, series));
    }
  }

  /** Aligned to the interval, as the figures are. */
  private void scheduleProvisional(Context context) {
    Duration interval = schedule.provisionalEvery();
    if (interval != null) {
      long now = context.timerService().currentProcessingTime();
      long step = interval.toMillis();
      context.timerService().registerProcessingTimeTimer((now / step + 1) * step);
    }
  }
}
