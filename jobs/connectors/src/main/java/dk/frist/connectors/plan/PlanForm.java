package dk.frist.connectors.plan;

import dk.frist.connectors.yaml.Fields;
import dk.frist.connectors.yaml.Key;
import dk.frist.connectors.yaml.Mistakes;
import dk.frist.connectors.yaml.Shape;
import dk.frist.connectors.yaml.Values;
import dk.frist.connectors.yaml.YamlNode;
import dk.frist.rules.calendar.DateRange;
import dk.frist.rules.calendar.Holidays;
import dk.frist.rules.plan.Clock;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Target;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the top of a plan: its name, agency, zone, period, holidays, case types and clocks. */
final class PlanForm {
  private static final Key PLAN =
      Key.required("plan", Shape.TEXT, "us-2024", "The plan's name, unique among plans.");
  private static final Key AGENCY =
      Key.required(
          "agency",
          Shape.TEXT,
          "udlaendingestyrelsen",
          "The authority it binds; only that authority's events are judged by it.");
  private static final Key ZONE =
      Key.required(
          "zone", Shape.TEXT, "Europe/Copenhagen", "The time zone whose days are business days.");
  private static final Key PERIOD =
      Key.required(
          "period",
          Shape.RANGE,
          "2024-01-01/2024-12-31",
          "The days it is for, both ends included; '..' leaves an end open.");
  private static final Key HOLIDAYS =
      Key.optional(
          "holidays",
          Shape.TEXT,
          "dk",
          "The country whose public holidays are days off, beside Saturdays and Sundays.");
  private static final Key CASE_TYPES =
      Key.optional(
          "case-types",
          Shape.oneOrMore(Shape.TEXT),
          "[asylum, visa-short-stay]",
          "The case types there are, one or a list. When given, every population is held to them.");
  private static final Key CLOCKS =
      Key.required(
          "clocks",
          Shape.mapOf(Shape.named("clock")),
          "{decision: {from: filed, to: decided}}",
          "What is measured, by name: calendar days from one event to another.");
  private static final Key TARGETS =
      Key.required(
          "targets",
          Shape.listOf(Shape.named("target")),
          "[{id: \"1.1\", …}]",
          "What is promised.");

  static final List<Key> KEYS =
      List.of(PLAN, AGENCY, ZONE, PERIOD, HOLIDAYS, CASE_TYPES, CLOCKS, TARGETS);

  private PlanForm() {}

  /**
   * The plan, or null when a mistake was noted.
   *
   * @param edition what tells this wording of the plan from others
   */
  static @Nullable Plan read(YamlNode.Entries root, String edition, Mistakes mistakes) {
    Fields fields = Fields.of(root, "a plan", mistakes);
    if (fields == null) {
      return null;
    }
    fields.allowKeys(KEYS);
    String id = fields.requiredText(PLAN);
    String agency = fields.requiredText(AGENCY);
    YamlNode zoneNode = fields.required(ZONE);
    ZoneId zone = zoneNode == null ? null : Values.zone(zoneNode, mistakes);
    YamlNode periodNode = fields.required(PERIOD);
    DateRange period =
        periodNode == null ? null : Values.range(periodNode, PERIOD.name(), mistakes);
    Setting setting = setting(fields, period == null ? DateRange.ALWAYS : period);
    List<Target> targets = TargetForm.readAll(fields, TARGETS, setting);
    if (id == null || agency == null || zone == null || period == null) {
      return null;
    }
    List<Clock> clocks = setting.clocks().values().stream().flatMap(Optional::stream).toList();
    return new Plan(id, edition, agency, zone, period, clocks, targets);
  }

  private static Setting setting(Fields plan, DateRange period) {
    Mistakes mistakes = plan.mistakes();
    Optional<YamlNode> holidaysNode = plan.optional(HOLIDAYS);
    Holidays holidays =
        holidaysNode.isPresent() ? HolidayCalendars.read(holidaysNode.get(), mistakes) : null;
    Optional<YamlNode> typesNode = plan.optional(CASE_TYPES);
    Set<String> caseTypes =
        typesNode.isPresent() ? Fields.texts(typesNode.get(), CASE_TYPES.name(), mistakes) : null;
    Map<String, Optional<Clock>> clocks = ClockForm.readAll(plan, CLOCKS);
    return new Setting(clocks, period, holidays, caseTypes, new DeliveryIds(), mistakes);
  }
}
