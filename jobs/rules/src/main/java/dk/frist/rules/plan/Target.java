package dk.frist.rules.plan;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One promise of a plan.
 *
 * @param id the target's name in the plan, such as {@code 1.1a}
 * @param title the title by language ({@code da}, {@code en})
 * @param weight its share of the plan's 100 points; null when the plan gives none
 * @param readings at least one; exactly one is elected
 */
public record Target(
    String id, Map<String, String> title, @Nullable BigDecimal weight, List<Reading> readings)
    implements Serializable {

  /**
   * @throws IllegalArgumentException if there is not exactly one elected reading
   */
  public Target {
    Objects.requireNonNull(id, "id");
    title = Map.copyOf(title);
    readings = List.copyOf(readings);
    if (readings.stream().filter(Reading::elected).count() != 1) {
      throw new IllegalArgumentException("target " + id + " must have exactly one elected reading");
    }
  }

  public Reading elected() {
    return readings.stream().filter(Reading::elected).findFirst().orElseThrow();
  }

  /** The title in a language, or in whichever is given, or the id. */
  public String titleIn(String language) {
    String wanted = title.get(language);
    return wanted != null ? wanted : title.values().stream().sorted().findFirst().orElse(id);
  }
}
