package dk.frist.rules.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The slow obvious version, case by case. Incidences come from Efron's <em>redistribution to the
 * right</em>: every case is worth the same; when one drops out of observation, its worth is shared
 * among those still there. That is another method than the product of the rules, with the same
 * outcome.
 */
public final class SlowSurvival {
  /** A case; {@code exit} is null while it runs. */
  public record Observed(int day, @Nullable Exit exit) {}

  private final List<Observed> cases;

  public SlowSurvival(List<Observed> cases) {
    this.cases = cases;
  }

  /** As Kaplan and Meier look at it: who left otherwise, is only lost from sight. */
  public SlowSurvival stopsOnly() {
    return new SlowSurvival(
        cases.stream()
            .map(each -> each.exit() == Exit.STOPPED ? each : new Observed(each.day(), null))
            .toList());
  }

  /** The share that has left by a day, by cause. */
  public Map<Exit, Double> incidences(int lastDay) {
    List<Observed> waiting = new ArrayList<>(cases);
    waiting.sort(Comparator.comparingInt(Observed::day).thenComparing(each -> each.exit() == null));
    double[] worth = new double[waiting.size()];
    Arrays.fill(worth, 1.0 / waiting.size());
    Map<Exit, Double> left = new EnumMap<>(Exit.class);
    for (int i = 0; i < worth.length && waiting.get(i).day() <= lastDay; i++) {
      Exit exit = waiting.get(i).exit();
      if (exit != null) {
        left.merge(exit, worth[i], Double::sum);
      } else {
        for (int later = i + 1; later < worth.length; later++) {
          worth[later] += worth[i] / (worth.length - 1 - i);
        }
      }
    }
    return left;
  }

  /** The share that is still there at the end of a day. */
  public double survival(int day) {
    return 1 - incidences(day).values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** Greenwood's sum over the days with a stop. */
  public double greenwood(int lastDay) {
    return cases.stream()
        .filter(each -> each.exit() == Exit.STOPPED && each.day() <= lastDay)
        .mapToInt(Observed::day)
        .distinct()
        .mapToDouble(
            day -> {
              double n = cases.stream().filter(each -> each.day() >= day).count();
              double d =
                  cases.stream()
                      .filter(each -> each.day() == day && each.exit() == Exit.STOPPED)
                      .count();
              return d / (n * (n - d));
            })
        .sum();
  }
}
