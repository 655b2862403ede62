package dk.frist.connectors.plan;

import dk.frist.connectors.yaml.Key;
import dk.frist.connectors.yaml.Shape;
import dk.frist.connectors.yaml.Values;
import dk.frist.connectors.yaml.YamlNode;
import dk.frist.rules.calendar.DateRange;
import dk.frist.rules.casefile.Selector;
import dk.frist.rules.plan.Clock;
import dk.frist.rules.plan.Cohort;
import dk.frist.rules.plan.Population;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads which cases a target of cases speaks of, and when each of them counts. */
final class CohortForm {
  static final Key POPULATION =
      Key.optional(
          "population",
          Shape.named("population"),
          "{case-type: [asylum], where: {residence-basis: none}}",
          "The cases the target speaks of; by default all of the authority's.");
  static final Key CLOCK =
      Key.required(
          "clock",
          Shape.TEXT,
          "decision",
          "The clock, one of the plan's, that a case is measured by.");
  static final Key FILED_IN =
      Key.optional(
          "filed-in",
          Shape.RANGE,
          "2024-04-01/..",
          "The days on which the clock must have started, both ends included, '..' for an open end;"
              + " by default any.");
  static final Key COUNTED_ON =
      Key.optional(
          "counted-on",
          Shape.named("selector"),
          "decided",
          "The event on whose day a case counts; by default the one that stops the clock.");
  static final Key COUNTED_IN =
      Key.optional(
          "counted-in",
          Shape.RANGE,
          "2024-01-01/2024-12-31",
          "The days on which something counts, both ends included, '..' for an open end; by default"
              + " the plan's period.");

  private CohortForm() {}

  /** The cohort, or null when a mistake was noted. */
  static @Nullable Cohort read(RuleFields fields, Setting setting) {
    Optional<YamlNode> populationNode = fields.optional(POPULATION);
    Population population =
        populationNode.isPresent()
            ? PopulationForm.read(populationNode.get(), setting)
            : Population.ALL;
    YamlNode clockNode = fields.required(CLOCK);
    Clock clock = clockNode == null ? null : setting.clock(clockNode);
    DateRange filedIn = range(FILED_IN, DateRange.ALWAYS, fields);
    DateRange countedIn = countedIn(fields, setting);
    Optional<YamlNode> countedOnNode = fields.optional(COUNTED_ON);
    Selector countedOn =
        countedOnNode.isPresent()
            ? SelectorForm.read(countedOnNode.get(), COUNTED_ON.name(), fields.mistakes())
            : clock == null ? null : clock.to();
    if (filedIn != null && countedIn != null) {
      meet(filedIn, countedIn, fields);
    }
    if (population == null
        || clock == null
        || filedIn == null
        || countedOn == null
        || countedIn == null) {
      return null;
    }
    return new Cohort(population, clock, filedIn, countedOn, countedIn);
  }

  /** The days on which something counts; null when a mistake was noted. */
  static @Nullable DateRange countedIn(RuleFields fields, Setting setting) {
    DateRange countedIn = range(COUNTED_IN, setting.period(), fields);
    Optional<YamlNode> node = fields.optional(COUNTED_IN);
    if (countedIn != null && node.isPresent() && areApart(countedIn, setting.period())) {
      fields
          .mistakes()
          .at(
              node.get(),
              "nothing counts: no day of "
                  + countedIn
                  + " lies in the plan's period, "
                  + setting.period());
      return null;
    }
    return countedIn;
  }

  /**
   * The days on which something counts, where they must have a beginning and an end.
   *
   * @param why what needs both: {@code a pace}
   */
  static boolean hasBothEnds(DateRange countedIn, String why, RuleFields fields) {
    if (countedIn.first() != null && countedIn.last() != null) {
      return true;
    }
    if (fields.areWhole()) {
      String right =
          why
              + " needs a first and a last day; write for example "
              + COUNTED_IN.name()
              + ": "
              + COUNTED_IN.example();
      fields
          .optional(COUNTED_IN)
          .ifPresentOrElse(
              node -> fields.mistakes().at(node, "'counted-in' has an open end, and " + right),
              () ->
                  fields
                      .mistakes()
                      .at(fields.place(), "the plan's period has an open end, and " + right));
    }
    return false;
  }

  private static @Nullable DateRange range(Key key, DateRange byDefault, RuleFields fields) {
    Optional<YamlNode> node = fields.optional(key);
    return node.isPresent() ? Values.range(node.get(), key.name(), fields.mistakes()) : byDefault;
  }

  /** No case counts before its clock has started. */
  private static void meet(DateRange filedIn, DateRange countedIn, RuleFields fields) {
    LocalDate first = filedIn.first();
    LocalDate last = countedIn.last();
    if (fields.areWhole() && first != null && last != null && first.isAfter(last)) {
      fields
          .optional(FILED_IN)
          .ifPresent(
              node ->
                  fields
                      .mistakes()
                      .at(
                          node,
                          "no case can count: filed from "
                              + first
                              + " on, when counting has ended on "
                              + last
                              + "; let filed-in begin earlier or counted-in end later"));
    }
  }

  private static boolean areApart(DateRange one, DateRange other) {
    return one.lastDay() < other.firstDay() || one.firstDay() > other.lastDay();
  }
}
