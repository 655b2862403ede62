package dk.frist.connectors.plan;

import dk.frist.connectors.yaml.Fields;
import dk.frist.connectors.yaml.Mistakes;
import dk.frist.connectors.yaml.Nearest;
import dk.frist.connectors.yaml.YamlNode;
import dk.frist.rules.calendar.DateRange;
import dk.frist.rules.calendar.Holidays;
import dk.frist.rules.plan.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a plan settles for all of its targets.
 *
 * @param clocks the clocks by name; empty for a clock that is named but wrong
 * @param period the plan's period
 * @param holidays the plan's holidays; null when it names none
 * @param caseTypes the case types there are; null when the plan does not list them
 * @param deliveries the deliveries of milestones so far
 * @param mistakes where to note what is wrong
 */
record Setting(
    Map<String, Optional<Clock>> clocks,
    DateRange period,
    @Nullable Holidays holidays,
    @Nullable Set<String> caseTypes,
    DeliveryIds deliveries,
    Mistakes mistakes) {

  /** The clock a field names; null when there is none, or it is wrong itself. */
  @Nullable Clock clock(YamlNode node) {
    String id = Fields.text(node, "clock", mistakes);
    if (id == null) {
      return null;
    }
    Optional<Clock> clock = clocks.get(id);
    if (clock == null) {
      List<String> known = new ArrayList<>(clocks.keySet());
      String hint = known.isEmpty() ? "the plan has none" : Nearest.hint(id, known);
      mistakes.at(node, "unknown clock '" + id + "'; " + hint);
      return null;
    }
    return clock.orElse(null);
  }

  /** The plan's holidays, or none. */
  Holidays holidaysOrNone() {
    return holidays == null ? Holidays.NONE : holidays;
  }
}
