package dk.frist.pipeline;

import dk.frist.rules.calendar.LocalDays;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.Unit;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Plans;
import dk.frist.rules.verdict.CaseUpdate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.flink.api.common.TaskInfo;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.KeyedStateBackend;
import org.apache.flink.runtime.state.ManagedInitializationContext;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which editions of plans have judged the files in state, and publishes others that take
 * their place: what they know by themselves, and every file judged anew. Each subtask does so for
 * the keys it owns, so verdicts on one unit never come from two.
 *
 * <p>State: the editions, alike in every subtask (broadcast, not union, so that a checkpoint may
 * find some subtasks finished); and of each unit that a plan knows by itself, the verdicts that
 * were published for that reason.
 */
final class PlansInForce {
  private static final MapStateDescriptor<String, JudgedPlan> JUDGED_PLANS =
      new MapStateDescriptor<>("judged-plans", Types.STRING, TypeInformation.of(JudgedPlan.class));
  private static final String PLANNED_VERDICTS = "planned-verdicts";

  private final Plans plans;
  private final ListStateDescriptor<CaseEvent> files;
  private final BroadcastState<String, JudgedPlan> judgedPlans;
  private final ListState<PlannedVerdict> planned;
  private final KeyOwner owner;

  /**
   * @param files the state that holds the events of each unit
   */
  PlansInForce(
      Plans plans,
      ListStateDescriptor<CaseEvent> files,
      ManagedInitializationContext context,
      TaskInfo subtask)
      throws Exception {
    this.plans = plans;
    this.files = files;
    owner = KeyOwner.of(subtask);
    judgedPlans = context.getOperatorStateStore().getBroadcastState(JUDGED_PLANS);
    planned =
        context
            .getKeyedStateStore()
            .getListState(new ListStateDescriptor<>(PLANNED_VERDICTS, PlannedVerdict.class));
  }

  /**
   * Publishes the plans that are not in force yet, and puts them in force. Leaves another key
   * current.
   */
  void publish(KeyedStateBackend<String> keyed, FirstDays firstDays, JudgeOutput out)
      throws Exception {
    Map<String, JudgedPlan> judgedBy = new TreeMap<>();
    judgedPlans.immutableEntries().forEach(e -> judgedBy.put(e.getKey(), e.getValue()));
    Succession succession = Succession.of(plans, judgedBy);
    if (succession.isNeeded()) {
      publishPlanned(succession, keyed, out);
      judgeFilesAnew(succession, keyed, firstDays, out);
      judgedPlans.clear();
      for (Plan plan : plans.all()) {
        judgedPlans.put(plan.id(), JudgedPlan.of(plan));
      }
    }
  }

  private void publishPlanned(
      Succession succession, KeyedStateBackend<String> keyed, JudgeOutput out) throws Exception {
    Map<String, @Nullable Unit> units = new LinkedHashMap<>();
    try (Stream<String> known = keyed.getKeys(PLANNED_VERDICTS, VoidNamespace.INSTANCE)) {
      known.forEach(key -> units.put(key, null));
    }
    succession.planned().stream()
        .filter(unit -> owner.owns(unit.key()))
        .forEach(unit -> units.put(unit.key(), unit));
    for (var entry : units.entrySet()) {
      keyed.setCurrentKey(entry.getKey());
      Unit unit = entry.getValue();
      publishPlanned(succession, unit == null ? null : succession.begin(unit), out);
    }
  }

  /**
   * @param now what the plans that are new say of the current unit; null when they do not know it
   */
  private void publishPlanned(Succession succession, @Nullable CaseUpdate now, JudgeOutput out)
      throws Exception {
    List<PlannedVerdict> standing = new ArrayList<>();
    for (PlannedVerdict verdict : planned.get()) {
      if (!succession.replaces(verdict.plan())) {
        standing.add(verdict);
      } else if (now == null || now.verdicts().stream().noneMatch(verdict::isReplacedBy)) {
        out.emit(verdict.takenBack());
      }
    }
    if (now != null) {
      out.emit(now);
      now.verdicts().forEach(verdict -> standing.add(PlannedVerdict.of(verdict)));
    }
    planned.update(standing);
  }

  private void judgeFilesAnew(
      Succession succession, KeyedStateBackend<String> keyed, FirstDays firstDays, JudgeOutput out)
      throws Exception {
    LocalDays days = plans.localDays();
    keyed.applyToAllKeys(
        VoidNamespace.INSTANCE,
        VoidNamespaceSerializer.INSTANCE,
        files,
        (key, file) -> {
          List<CaseEvent> events = new ArrayList<>();
          file.get().forEach(events::add);
          Unit unit = Unit.of(events.get(0), days);
          int firstDay = days.dayOf(events.get(0).recordedAt());
          if (firstDays.reach(unit.agency(), firstDay)) {
            succession.beginSeries(unit.agency(), firstDay).forEach(out::emit);
          }
          out.emit(succession.judgeAnew(unit, events));
        });
  }
}
