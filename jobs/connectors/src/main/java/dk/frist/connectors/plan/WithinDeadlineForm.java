package dk.frist.connectors.plan;

import dk.frist.connectors.yaml.Fields;
import dk.frist.connectors.yaml.Mistakes;
import dk.frist.connectors.yaml.Nearest;
import dk.frist.connectors.yaml.Values;
import dk.frist.connectors.yaml.YamlNode;
import dk.frist.rules.calendar.DateRange;
import dk.frist.rules.calendar.Deadline;
import dk.frist.rules.calendar.Holidays;
import dk.frist.rules.casefile.Selector;
import dk.frist.rules.plan.Clock;
import dk.frist.rules.plan.Population;
import dk.frist.rules.plan.Share;
import dk.frist.rules.plan.WithinDeadline;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the target kind {@code within-deadline}. */
final class WithinDeadlineForm {
  static final List<String> KEYS =
      List.of(
          "population",
          "clock",
          "deadline",
          "roll",
          "filed-in",
          "counted-on",
          "counted-in",
          "no-stop",
          "required");

  private static final Map<String, Deadline.Roll> ROLLS =
      Map.of("none", Deadline.Roll.NONE, "next-working-day", Deadline.Roll.NEXT_WORKING_DAY);
  private static final Map<String, WithinDeadline.NoStop> NO_STOPS =
      Map.of("missed", WithinDeadline.NoStop.MISSED, "excluded", WithinDeadline.NoStop.EXCLUDED);

  private final RuleFields fields;
  private final PlanForm.Setting setting;
  private final Mistakes mistakes;

  private WithinDeadlineForm(RuleFields fields, PlanForm.Setting setting) {
    this.fields = fields;
    this.setting = setting;
    this.mistakes = setting.mistakes();
  }

  /** The rule, or null when a mistake was noted. */
  static @Nullable WithinDeadline read(RuleFields fields, PlanForm.Setting setting) {
    return new WithinDeadlineForm(fields, setting).rule();
  }

  private @Nullable WithinDeadline rule() {
    Population population = population();
    YamlNode clockNode = fields.required("clock", "decision");
    Clock clock = clockNode == null ? null : setting.clock(clockNode);
    Deadline deadline = deadline();
    DateRange filedIn = range("filed-in", DateRange.ALWAYS);
    DateRange countedIn = range("counted-in", setting.period());
    Optional<YamlNode> countedOnNode = fields.optional("counted-on");
    Selector countedOn =
        countedOnNode.isPresent()
            ? SelectorForm.read(countedOnNode.get(), "counted-on", mistakes)
            : clock == null ? null : clock.to();
    WithinDeadline.NoStop noStop = word("no-stop", NO_STOPS, WithinDeadline.NoStop.MISSED);
    YamlNode requiredNode = fields.required("required", "90%");
    Share required = requiredNode == null ? null : Values.share(requiredNode, "required", mistakes);
    if (population == null
        || clock == null
        || deadline == null
        || filedIn == null
        || countedOn == null
        || countedIn == null
        || noStop == null
        || required == null) {
      return null;
    }
    return new WithinDeadline(
        population, clock, deadline, filedIn, countedOn, countedIn, noStop, required);
  }

  private @Nullable Deadline deadline() {
    YamlNode node = fields.required("deadline", "P30D");
    Period period = node == null ? null : Values.period(node, "deadline", mistakes);
    Deadline.Roll roll = word("roll", ROLLS, Deadline.Roll.NONE);
    Holidays holidays = setting.holidays();
    if (roll == Deadline.Roll.NEXT_WORKING_DAY && holidays == null) {
      fields
          .optional("roll")
          .ifPresent(
              at ->
                  mistakes.at(
                      at,
                      "'roll: next-working-day' needs to know the holidays; add for example"
                          + " holidays: dk at the top of the plan"));
    }
    if (period == null || roll == null) {
      return null;
    }
    return roll == Deadline.Roll.NONE || holidays == null
        ? Deadline.of(period)
        : new Deadline(period, roll, holidays);
  }

  private @Nullable Population population() {
    Optional<YamlNode> node = fields.optional("population");
    if (node.isEmpty()) {
      return Population.ALL;
    }
    Fields parts = Fields.of(node.get(), "'population'", mistakes);
    if (parts == null) {
      return null;
    }
    parts.allow(List.of("case-type", "where"));
    Optional<YamlNode> caseTypeNode = parts.optional("case-type");
    Set<String> caseTypes =
        caseTypeNode.isPresent()
            ? Fields.texts(caseTypeNode.get(), "case-type", mistakes)
            : Set.of();
    Optional<YamlNode> whereNode = parts.optional("where");
    Map<String, Set<String>> where = new LinkedHashMap<>();
    if (whereNode.isPresent()) {
      Fields conditions = Fields.conditions(whereNode.get(), "where", mistakes);
      if (conditions == null) {
        return null;
      }
      for (YamlNode.Entry entry : conditions.entries().entries()) {
        Set<String> values = Fields.texts(entry.value(), entry.key().text(), mistakes);
        if (values != null) {
          where.put(entry.key().text(), values);
        }
      }
    }
    return caseTypes == null ? null : new Population(caseTypes, where);
  }

  private @Nullable DateRange range(String key, DateRange byDefault) {
    Optional<YamlNode> node = fields.optional(key);
    return node.isPresent() ? Values.range(node.get(), key, mistakes) : byDefault;
  }

  private <T> @Nullable T word(String key, Map<String, T> words, T byDefault) {
    Optional<YamlNode> node = fields.optional(key);
    if (node.isEmpty()) {
      return byDefault;
    }
    String text = Fields.text(node.get(), key, mistakes);
    T value = text == null ? null : words.get(text);
    if (text != null && value == null) {
      String hint = Nearest.hint(text, words.keySet().stream().sorted().toList());
      mistakes.at(node.get(), "'" + text + "' is not a value of '" + key + "'; " + hint);
    }
    return value;
  }
}
