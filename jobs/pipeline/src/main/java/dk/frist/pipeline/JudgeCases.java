package dk.frist.pipeline;

import dk.frist.rules.calendar.LocalDays;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.Fate;
import dk.frist.rules.casefile.Tally;
import dk.frist.rules.figures.Change;
import dk.frist.rules.figures.Series;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.verdict.CaseUpdate;
import dk.frist.rules.verdict.CaseUpdater;
import dk.frist.rules.verdict.CaseVerdict;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Keeps one case file per case, judges it anew on each event and emits the difference: changes to
 * the figures, and the verdicts that are now other than before. State: the case's events.
 */
final class JudgeCases extends KeyedProcessFunction<String, CaseEvent, Change> {
  private static final long serialVersionUID = 1L;

  static final OutputTag<CaseVerdict> VERDICTS =
      new OutputTag<>("verdicts", TypeInformation.of(CaseVerdict.class));
  static final OutputTag<Tally> TALLIES =
      new OutputTag<>("judge-tallies", TypeInformation.of(Tally.class));

  private static final Tally EVENT = Tally.one(Fate.EVENT);
  private static final Tally DUPLICATE = Tally.one(Fate.DUPLICATE);

  private final Plan plan;
  private transient CaseUpdater updater;
  private transient LocalDays days;
  private transient ListState<CaseEvent> events;
  private transient Counter lateEvents;
  private transient int earliestDay;

  // Flink calls open before anything else, which NullAway cannot know.
  @SuppressWarnings("NullAway.Init")
  JudgeCases(Plan plan) {
    this.plan = plan;
  }

  @Override
  public void open(OpenContext context) {
    updater = new CaseUpdater(plan);
    days = plan.localDays();
    earliestDay = Integer.MAX_VALUE;
    events =
        getRuntimeContext().getListState(new ListStateDescriptor<>("case-events", CaseEvent.class));
    lateEvents = getRuntimeContext().getMetricGroup().counter("lateEvents");
  }

  @Override
  public void processElement(CaseEvent event, Context context, Collector<Change> out)
      throws Exception {
    int recordedDay = updater.recordedDay(event);
    beginTargetSeries(recordedDay, out);
    if (hasClosed(recordedDay, context.timerService().currentWatermark())) {
      lateEvents.inc();
    }
    List<CaseEvent> known = known();
    CaseUpdate update = updater.add(known, event);
    context.output(TALLIES, update.duplicate() ? DUPLICATE : EVENT);
    store(known, update, event);
    update.changes().forEach(out::collect);
    update.verdicts().forEach(verdict -> context.output(VERDICTS, verdict));
  }

  /** A day closes with the watermark that reaches its last millisecond. */
  private boolean hasClosed(int day, long watermark) {
    return watermark != Long.MIN_VALUE && day < days.dayOf(watermark + 1);
  }

  /** A target has figures from the first recorded day on, even before a case is in it. */
  private void beginTargetSeries(int recordedDay, Collector<Change> out) {
    if (recordedDay < earliestDay) {
      earliestDay = recordedDay;
      for (Series series : updater.targetSeries()) {
        out.collect(Change.begin(series, recordedDay));
      }
    }
  }

  private List<CaseEvent> known() throws Exception {
    List<CaseEvent> known = new ArrayList<>();
    events.get().forEach(known::add);
    return known;
  }

  /** Appending is cheap on every state backend; rewriting is needed only out of order. */
  private void store(List<CaseEvent> known, CaseUpdate update, CaseEvent event) throws Exception {
    List<CaseEvent> now = update.events();
    if (!update.duplicate() && now.get(now.size() - 1).equals(event)) {
      events.add(event);
    } else if (!now.equals(known)) {
      events.update(now);
    }
  }
}
