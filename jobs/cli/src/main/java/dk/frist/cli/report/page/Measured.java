package dk.frist.cli.report.page;

import dk.frist.rules.casefile.EventDetail;
import dk.frist.rules.casefile.Selector;
import dk.frist.rules.plan.CaseRule;
import dk.frist.rules.plan.Clock;
import dk.frist.rules.plan.Milestone;
import dk.frist.rules.plan.Population;
import dk.frist.rules.plan.ServiceLevel;
import dk.frist.rules.plan.TargetRule;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Says in a sentence what a rule measures, and of which cases. */
final class Measured {
  private final Words words;

  Measured(Words words) {
    this.words = words;
  }

  /** What is measured, what is asked for, and when it counts. */
  String sentence(TargetRule rule, String demand) {
    if (rule instanceof Milestone) {
      return words.say("measures.milestone", demand);
    }
    if (rule instanceof ServiceLevel level) {
      return words.say(
          "measures.service-level",
          String.join(", ", level.sites()),
          demand,
          words.span(level.countedIn()));
    }
    CaseRule ofCases = (CaseRule) rule;
    Clock clock = ofCases.cohort().clock();
    return words.say(
        "measures.case",
        name(clock.from()),
        name(clock.to()),
        demand,
        words.span(ofCases.countedIn()));
  }

  /** The cases a rule speaks of: its case types, and what else they must be. */
  String cases(CaseRule rule) {
    Population population = rule.cohort().population();
    String types =
        population.caseTypes().isEmpty() ? words.say("all-cases") : joined(population.caseTypes());
    String where =
        population.where().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(condition -> condition.getKey() + ": " + joined(condition.getValue()))
            .collect(Collectors.joining("; "));
    return where.isEmpty() ? types : types + " (" + where + ")";
  }

  /** What a clock measures. */
  String clock(Clock clock) {
    return words.say("lead-times.clock", clock.id(), name(clock.from()), name(clock.to()));
  }

  private String name(Selector selector) {
    String kind = words.say("event." + selector.kind().id());
    return selector.where().entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<EventDetail, Set<String>> detail) -> detail.getKey()))
        .map(detail -> joined(detail.getValue()))
        .reduce((one, other) -> one + ", " + other)
        .map(details -> kind + " (" + details + ")")
        .orElse(kind);
  }

  private static String joined(Set<String> names) {
    return String.join(", ", new TreeSet<>(names));
  }
}
