package dk.frist.connectors.plan;

import dk.frist.connectors.yaml.Fields;
import dk.frist.connectors.yaml.Mistakes;
import dk.frist.connectors.yaml.Nearest;
import dk.frist.connectors.yaml.Values;
import dk.frist.connectors.yaml.YamlNode;
import dk.frist.rules.calendar.DateRange;
import dk.frist.rules.calendar.Holidays;
import dk.frist.rules.casefile.Selector;
import dk.frist.rules.plan.Clock;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Target;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the top of a plan: its name, agency, zone, period, holidays and clocks. */
final class PlanForm {
  private static final List<String> KEYS =
      List.of("plan", "agency", "zone", "period", "holidays", "clocks", "targets");
  private static final List<String> CLOCK_KEYS = List.of("from", "to");

  private PlanForm() {}

  /** The plan, or null when a mistake was noted. */
  static @Nullable Plan read(YamlNode.Entries root, Mistakes mistakes) {
    Fields fields = Fields.of(root, "a plan", mistakes);
    if (fields == null) {
      return null;
    }
    fields.allow(KEYS);
    String id = fields.requiredText("plan", "us-2024");
    String agency = fields.requiredText("agency", "udlaendingestyrelsen");
    YamlNode zoneNode = fields.required("zone", "Europe/Copenhagen");
    ZoneId zone = zoneNode == null ? null : Values.zone(zoneNode, mistakes);
    YamlNode periodNode = fields.required("period", "2024-01-01/2024-12-31");
    DateRange period = periodNode == null ? null : Values.range(periodNode, "period", mistakes);
    Optional<YamlNode> holidaysNode = fields.optional("holidays");
    Holidays holidays =
        holidaysNode.isPresent() ? HolidayCalendars.read(holidaysNode.get(), mistakes) : null;
    Map<String, Optional<Clock>> clocks = clocks(fields);
    List<Target> targets =
        TargetForm.readAll(
            fields,
            new Setting(clocks, period == null ? DateRange.ALWAYS : period, holidays, mistakes));
    if (id == null || agency == null || zone == null || period == null) {
      return null;
    }
    return new Plan(
        id,
        agency,
        zone,
        period,
        clocks.values().stream().flatMap(Optional::stream).toList(),
        targets);
  }

  /** The clocks by name; empty for a clock whose selectors are wrong. */
  private static Map<String, Optional<Clock>> clocks(Fields plan) {
    Map<String, Optional<Clock>> clocks = new LinkedHashMap<>();
    YamlNode node = plan.required("clocks", "{decision: {from: filed, to: decided}}");
    Fields fields = node == null ? null : Fields.of(node, "'clocks'", plan.mistakes());
    if (fields == null) {
      return clocks;
    }
    if (fields.entries().entries().isEmpty()) {
      plan.mistakes()
          .at(
              fields.entries(),
              "'clocks' names no clock; add decision: {from: filed, to: decided}");
    }
    for (YamlNode.Entry entry : fields.entries().entries()) {
      clocks.put(entry.key().text(), Optional.ofNullable(clock(entry, plan.mistakes())));
    }
    return clocks;
  }

  private static @Nullable Clock clock(YamlNode.Entry entry, Mistakes mistakes) {
    Fields fields = Fields.of(entry.value(), "clock '" + entry.key().text() + "'", mistakes);
    if (fields == null) {
      return null;
    }
    fields.allow(CLOCK_KEYS);
    YamlNode fromNode = fields.required("from", "filed");
    YamlNode toNode = fields.required("to", "decided");
    Selector from = fromNode == null ? null : SelectorForm.read(fromNode, "from", mistakes);
    Selector to = toNode == null ? null : SelectorForm.read(toNode, "to", mistakes);
    return from == null || to == null ? null : new Clock(entry.key().text(), from, to);
  }

  /**
   * What the plan settles for all of its targets.
   *
   * @param clocks the clocks by name; empty for a clock that is named but wrong
   * @param period the plan's period
   * @param holidays the plan's holidays; null when it names none
   * @param mistakes where to note what is wrong
   */
  record Setting(
      Map<String, Optional<Clock>> clocks,
      DateRange period,
      @Nullable Holidays holidays,
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
  }
}
