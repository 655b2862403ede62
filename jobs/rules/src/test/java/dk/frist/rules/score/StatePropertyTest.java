package dk.frist.rules.score;

import static dk.frist.rules.story.PlanBuilder.DECISION;
import static dk.frist.rules.story.RuleBuilder.within;
import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.rules.plan.WithinDeadline;
import dk.frist.rules.story.Days;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * The states of a share against everything that can become of the units, tried out one by one: done
 * units count or never do, units in time succeed, fail or never count, overdue ones fail or never
 * count.
 */
class StatePropertyTest {
  private enum End {
    REACHED,
    FAILED,
    NOTHING_COUNTED
  }

  private static End end(int percent, long met, long counted) {
    if (counted == 0) {
      return End.NOTHING_COUNTED;
    }
    BigDecimal required =
        BigDecimal.valueOf(percent).multiply(BigDecimal.valueOf(counted)).movePointLeft(2);
    return BigDecimal.valueOf(met).compareTo(required) >= 0 ? End.REACHED : End.FAILED;
  }

  private static List<End> everyEnd(int percent, Units units) {
    List<End> ends = new ArrayList<>();
    for (long done = 0; done <= units.pendingMet(); done++) {
      for (long succeed = 0; succeed <= units.pendingInTime(); succeed++) {
        for (long fail = 0; fail <= units.pendingInTime() - succeed; fail++) {
          for (long late = 0; late <= units.pendingOverdue(); late++) {
            long met = units.met() + done + succeed;
            ends.add(end(percent, met, units.counted() + done + succeed + fail + late));
          }
        }
      }
    }
    return ends;
  }

  private static TargetState expected(int percent, boolean settled, Units units) {
    End now = end(percent, units.met(), units.counted());
    if (settled) {
      return switch (now) {
        case REACHED -> TargetState.MET;
        case FAILED -> TargetState.MISSED;
        case NOTHING_COUNTED -> TargetState.NEEDS_A_DECISION;
      };
    }
    List<End> ends = everyEnd(percent, units);
    if (ends.stream().allMatch(end -> end == End.FAILED)) {
      return TargetState.OUT_OF_REACH;
    }
    if (ends.stream().allMatch(end -> end == End.REACHED)) {
      return TargetState.CERTAIN;
    }
    End withOverdue = end(percent, units.met(), units.counted() + units.pendingOverdue());
    return withOverdue == End.FAILED ? TargetState.AT_RISK : TargetState.ON_COURSE;
  }

  @Property(seed = "1", tries = 3000)
  void everyShareHasTheOneStateThatAllItsEndsGiveIt(
      @ForAll @IntRange(min = 1, max = 100) int percent,
      @ForAll boolean settled,
      @ForAll @IntRange(max = 12) int met,
      @ForAll @IntRange(max = 4) int missed,
      @ForAll @IntRange(max = 4) int done,
      @ForAll @IntRange(max = 4) int inTime,
      @ForAll @IntRange(max = 4) int overdue) {
    WithinDeadline rule =
        within("P30D", DECISION).countedIn("2024-01-01/2024-12-31").required(percent + "%").build();
    Units units = new Units(met + missed, met, done, inTime, overdue, 0);
    int day = Days.day(settled ? "2024-12-31" : "2024-12-30");

    assertThat(Attainments.of(rule, day, units).state())
        .isEqualTo(expected(percent, settled, units));
  }
}
