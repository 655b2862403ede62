package dk.frist.rules.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.figures.Measure;
import dk.frist.rules.plan.Plan;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Estimates over the cases filed, over unruly populations, against the slow oracle. */
class CohortPropertyTest {
  private static final double HALF_A_MILLIONTH = 0.51e-6;

  @Provide
  Arbitrary<List<CaseEvent>> unruly() {
    return Populations.unruly();
  }

  @Provide
  Arbitrary<Plan> plans() {
    return Populations.plans();
  }

  @Property(seed = "1", tries = 200)
  void everyEstimateOfEveryDayIsTheOracles(
      @ForAll("plans") Plan plan, @ForAll("unruly") List<CaseEvent> events) {
    Ledger ledger = new Ledger(plan).addAll(events);
    for (int day : Populations.daysOf(events)) {
      LocalDate date = LocalDate.ofEpochDay(day);

      SortedMap<String, String> actual = new TreeMap<>(ledger.rowsAsOf(day, Measure.Kind.INSIGHT));

      actual.keySet().removeIf(row -> row.startsWith(",,"));
      SortedMap<String, Double> expected = SlowCohorts.asOf(date, plan, events);
      assertThat(actual.keySet()).as("as of %s", date).isEqualTo(expected.keySet());
      actual.forEach(
          (row, value) ->
              assertThat(Double.parseDouble(value))
                  .as("%s as of %s", row, date)
                  .isCloseTo(expected.get(row), within(HALF_A_MILLIONTH)));
    }
  }
}
