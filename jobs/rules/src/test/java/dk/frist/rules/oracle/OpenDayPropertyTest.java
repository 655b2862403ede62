package dk.frist.rules.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.figures.Change;
import dk.frist.rules.figures.Figure;
import dk.frist.rules.figures.Figures;
import dk.frist.rules.figures.Measure;
import dk.frist.rules.figures.MemoryPanes;
import dk.frist.rules.figures.Series;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Plans;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A live job shows figures at any moment, when some of the changes may not have come yet. */
class OpenDayPropertyTest {
  @Provide
  Arbitrary<List<CaseEvent>> unruly() {
    return Populations.unruly();
  }

  @Provide
  Arbitrary<Plan> plans() {
    return Populations.plans();
  }

  @Property(seed = "1", tries = 200)
  void figuresOfAnOpenDayBearChangesThatAreStillToCome(
      @ForAll("plans") Plan plan, @ForAll("unruly") List<CaseEvent> events, @ForAll Random random) {
    Map<Series, MemoryPanes> panes = new HashMap<>();
    for (Change change : new Ledger(plan).addAll(events).changes()) {
      if (random.nextBoolean()) {
        panes.computeIfAbsent(change.series(), series -> new MemoryPanes()).add(change);
      }
    }
    Figures figures = new Figures(Plans.of(plan));
    for (int day : Populations.daysOf(events)) {
      panes.forEach(
          (series, half) ->
              assertThat(figures.of(series, day, true, half).figures())
                  .filteredOn(figure -> figure.measure().unit() == Measure.Unit.COUNT)
                  .filteredOn(figure -> figure.measure() != Measure.BREACHES_LEFT)
                  .extracting(Figure::value)
                  .allMatch(count -> count >= 0));
    }
  }
}
