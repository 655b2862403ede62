package dk.frist.rules.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.Unit;
import dk.frist.rules.casefile.UnitEvents;
import dk.frist.rules.figures.Change;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Plans;
import dk.frist.rules.verdict.CaseUpdate;
import dk.frist.rules.verdict.CaseUpdater;
import dk.frist.rules.verdict.CaseVerdict;
import dk.frist.rules.verdict.Judgement;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * A unit judged once, from all of its events, changes what judging it event by event adds up to.
 */
class WholeUnitPropertyTest {
  @Provide
  Arbitrary<List<CaseEvent>> unruly() {
    return Populations.unruly();
  }

  @Provide
  Arbitrary<Plan> plans() {
    return Populations.plans();
  }

  @Property(seed = "21", tries = 300)
  void changesAddUpToTheSameAndTheLastVerdictsStand(
      @ForAll("plans") Plan plan, @ForAll("unruly") List<CaseEvent> events) {
    Map<Unit, UnitEvents> units = new LinkedHashMap<>();
    for (CaseEvent event : events) {
      Unit unit = Unit.of(event, plan.localDays());
      units.computeIfAbsent(unit, any -> new UnitEvents()).add(event);
    }

    units.forEach(
        (unit, deliveries) -> {
          CaseUpdater updater = new CaseUpdater(Plans.of(plan), unit.agency(), unit.kind());
          EventByEvent slow = new EventByEvent();
          List<CaseEvent> known = List.of();
          for (CaseEvent event : events) {
            if (Unit.of(event, plan.localDays()).equals(unit)) {
              CaseUpdate update = updater.add(unit, known, event);
              known = update.events();
              slow.take(update);
            }
          }
          EventByEvent fast = new EventByEvent();
          fast.take(updater.addAll(unit, deliveries.kept()));

          assertThat(deliveries.kept()).isEqualTo(known);
          assertThat(fast.sums()).isEqualTo(slow.sums());
          assertThat(fast.standing()).isEqualTo(slow.standing());
        });
  }

  /** What updates add up to. */
  private static final class EventByEvent {
    private final Map<Change, Long> sums = new HashMap<>();
    private final Map<List<String>, CaseVerdict> verdicts = new HashMap<>();

    void take(CaseUpdate update) {
      update
          .changes()
          .forEach(change -> sums.merge(change.withCount(0), change.count(), Long::sum));
      update
          .verdicts()
          .forEach(verdict -> verdicts.put(List.of(verdict.target(), verdict.reading()), verdict));
    }

    Map<Change, Long> sums() {
      Map<Change, Long> left = new HashMap<>(sums);
      left.values().removeIf(sum -> sum == 0);
      return left;
    }

    /** As of which day each was given is how the event came that brought it. */
    Map<List<String>, Judgement> standing() {
      Map<List<String>, Judgement> standing = new HashMap<>();
      verdicts.forEach((place, verdict) -> standing.put(place, verdict.judgement()));
      standing.values().removeIf(judgement -> judgement.standing() == Judgement.Standing.NONE);
      return standing;
    }
  }
}
