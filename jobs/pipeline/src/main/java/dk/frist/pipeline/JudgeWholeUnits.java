package dk.frist.pipeline;

import dk.frist.rules.calendar.LocalDays;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.Fate;
import dk.frist.rules.casefile.Tally;
import dk.frist.rules.casefile.Unit;
import dk.frist.rules.casefile.UnitEvents;
import dk.frist.rules.figures.Change;
import dk.frist.rules.plan.Plans;
import dk.frist.rules.verdict.CaseUpdater;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.InternalTimer;
import org.apache.flink.streaming.api.operators.InternalTimerService;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.operators.Triggerable;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Judges each unit once, when all of its events are there: what {@link JudgeUnits} does event by
 * event, for an input that ends and whose days close only then. The changes add up to the same, and
 * cost less: an event is filed, not judged, and only the verdicts that stand leave.
 *
 * <p>The key is a group of units. Runs in either execution mode of Flink: streaming keeps the packs
 * of every group until the input ends; batch has them sorted by group and keeps one group at a
 * time. Nothing leaves before the input ends, so a checkpoint holds all there is.
 */
final class JudgeWholeUnits extends AbstractStreamOperator<Change>
    implements OneInputStreamOperator<EventPack, Change>, Triggerable<Integer, VoidNamespace> {
  private static final long serialVersionUID = 1L;

  private static final long END_OF_INPUT = Long.MAX_VALUE;

  private final Plans plans;
  private transient LocalDays days;
  private transient Updaters updaters;
  private transient FirstDays firstDays;
  private transient ListState<EventPack> packs;
  private transient UnpackedUnits units;
  private transient InternalTimerService<VoidNamespace> timers;
  private transient JudgeOutput out;
  private transient boolean plansPublished;
  private transient long kept;
  private transient long duplicates;

  // Flink calls these before anything else, which NullAway cannot know.
  @SuppressWarnings("NullAway.Init")
  JudgeWholeUnits(Plans plans) {
    this.plans = plans;
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    packs =
        context
            .getKeyedStateStore()
            .getListState(
                new ListStateDescriptor<>("event-packs", TypeInformation.of(EventPack.class)));
  }

  @Override
  public void open() throws Exception {
    super.open();
    days = plans.localDays();
    updaters = new Updaters(plans);
    firstDays = new FirstDays();
    units = new UnpackedUnits();
    out = new JudgeOutput(output);
    timers = getInternalTimerService("whole-units", VoidNamespaceSerializer.INSTANCE, this);
  }

  @Override
  public void processElement(StreamRecord<EventPack> element) throws Exception {
    packs.add(element.getValue());
    timers.registerEventTimeTimer(VoidNamespace.INSTANCE, END_OF_INPUT);
  }

  @Override
  public void onEventTime(InternalTimer<Integer, VoidNamespace> timer) throws Exception {
    publishPlans();
    List<EventPack> all = new ArrayList<>();
    packs.get().forEach(all::add);
    packs.clear();
    kept = 0;
    duplicates = 0;
    units.forEach(all, this::judge);
    tally(Fate.EVENT, kept);
    tally(Fate.DUPLICATE, duplicates);
  }

  private void tally(Fate fate, long count) {
    if (count > 0) {
      out.emit(new Tally(fate, null, count));
    }
  }

  /** Judges events whose units have one hash: nearly always those of one unit. */
  private void judge(List<CaseEvent> events) {
    Unit unit = Unit.of(events.get(0), days);
    if (ownsAll(unit, events)) {
      judge(unit, UnitEvents.of(events));
    } else {
      events.stream()
          .collect(Collectors.groupingBy(event -> Unit.of(event, days)))
          .forEach((each, own) -> judge(each, UnitEvents.of(own)));
    }
  }

  private boolean ownsAll(Unit unit, List<CaseEvent> events) {
    for (CaseEvent event : events) {
      if (!unit.owns(event, days)) {
        return false;
      }
    }
    return true;
  }

  private void judge(Unit unit, UnitEvents deliveries) {
    List<CaseEvent> events = deliveries.kept();
    kept += events.size();
    duplicates += deliveries.duplicates();
    CaseUpdater updater = updaters.of(unit.agency(), unit.kind());
    int firstDay = updater.recordedDay(events.get(0));
    if (firstDays.reach(unit.agency(), firstDay)) {
      updaters.begin(unit.agency(), firstDay).forEach(out::emit);
    }
    out.emit(updater.addAll(unit, events));
  }

  /** What the plans say of units before anything is recorded of them; by the owner of each. */
  private void publishPlans() {
    if (!plansPublished) {
      plansPublished = true;
      KeyOwner owner = KeyOwner.of(getRuntimeContext().getTaskInfo());
      for (Unit unit : updaters.planned()) {
        if (owner.owns(EventPack.groupOf(unit.hash()))) {
          out.emit(updaters.of(unit.agency(), unit.kind()).begin(unit));
        }
      }
    }
  }

  /** No day may close before everything is judged. */
  @Override
  public void processWatermark(Watermark mark) throws Exception {
    if (mark.getTimestamp() == END_OF_INPUT) {
      publishPlans();
      super.processWatermark(mark);
    }
  }

  @Override
  public void onProcessingTime(InternalTimer<Integer, VoidNamespace> timer) {
    throw new IllegalStateException("no such timer is set");
  }
}
