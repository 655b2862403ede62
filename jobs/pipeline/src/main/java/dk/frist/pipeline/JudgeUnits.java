package dk.frist.pipeline;

import dk.frist.rules.calendar.LocalDays;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.Fate;
import dk.frist.rules.casefile.Tally;
import dk.frist.rules.casefile.Unit;
import dk.frist.rules.figures.Change;
import dk.frist.rules.plan.Plans;
import dk.frist.rules.verdict.CaseUpdate;
import dk.frist.rules.verdict.CaseUpdater;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;

/**
 * Keeps one case file per unit, judges it anew on each event and emits the difference: changes to
 * the figures, and the verdicts that are now other than before. State: the unit's events, and what
 * {@link PlansInForce} needs to know which plans have judged them.
 *
 * <p>Before anything else leaves, each edition of a plan is {@link PlansInForce#publish published}
 * once, so nothing downstream sees a day close that lacks what a plan knows by itself.
 */
final class JudgeUnits extends AbstractStreamOperator<Change>
    implements OneInputStreamOperator<CaseEvent, Change> {
  private static final long serialVersionUID = 1L;

  private static final Tally EVENT = Tally.one(Fate.EVENT);
  private static final Tally DUPLICATE = Tally.one(Fate.DUPLICATE);

  private final Plans plans;
  private transient Updaters updaters;
  private transient FirstDays firstDays;
  private transient LocalDays days;
  private transient ListState<CaseEvent> events;
  private transient PlansInForce plansInForce;
  private transient JudgeOutput out;
  private transient Counter lateEvents;
  private transient long watermark;
  private transient boolean plansPublished;

  // Flink calls these before anything else, which NullAway cannot know.
  @SuppressWarnings("NullAway.Init")
  JudgeUnits(Plans plans) {
    this.plans = plans;
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    var files = new ListStateDescriptor<>("case-events", CaseEventType.INSTANCE);
    events = context.getKeyedStateStore().getListState(files);
    plansInForce = new PlansInForce(plans, files, context, getRuntimeContext().getTaskInfo());
  }

  @Override
  public void open() throws Exception {
    super.open();
    updaters = new Updaters(plans);
    days = plans.localDays();
    firstDays = new FirstDays();
    out = new JudgeOutput(output);
    plansPublished = false;
    lateEvents = getMetricGroup().counter("lateEvents");
    watermark = Long.MIN_VALUE;
  }

  @Override
  public void processElement(StreamRecord<CaseEvent> element) throws Exception {
    if (!plansPublished) {
      publishPlans();
      setKeyContextElement1(element);
    }
    out.setCause(element);
    CaseEvent event = element.getValue();
    Unit unit = Unit.of(event, days);
    CaseUpdater updater = updaters.of(unit.agency(), unit.kind());
    int recordedDay = updater.recordedDay(event);
    if (hasClosed(recordedDay)) {
      lateEvents.inc();
    }
    if (firstDays.reach(unit.agency(), recordedDay)) {
      updaters.begin(unit.agency(), recordedDay).forEach(out::emit);
    }
    List<CaseEvent> known = known();
    CaseUpdate update = updater.add(unit, known, event);
    out.emit(update.duplicate() ? DUPLICATE : EVENT);
    store(known, update, event);
    out.emit(update);
  }

  private void publishPlans() throws Exception {
    if (!plansPublished) {
      plansPublished = true;
      plansInForce.publish(this.<String>getKeyedStateBackend(), firstDays, out);
    }
  }

  /** A day closes with the watermark that reaches its last millisecond. */
  private boolean hasClosed(int day) {
    return watermark != Long.MIN_VALUE && day < days.dayOf(watermark + 1);
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

  @Override
  public void processWatermark(Watermark mark) throws Exception {
    publishPlans();
    watermark = mark.getTimestamp();
    super.processWatermark(mark);
  }

  @Override
  public void processWatermarkStatus(WatermarkStatus status) throws Exception {
    publishPlans();
    super.processWatermarkStatus(status);
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
    publishPlans();
    super.prepareSnapshotPreBarrier(checkpointId);
  }

  @Override
  public void finish() throws Exception {
    publishPlans();
    super.finish();
  }
}
