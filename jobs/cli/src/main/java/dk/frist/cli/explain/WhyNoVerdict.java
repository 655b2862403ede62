package dk.frist.cli.explain;

import static dk.frist.rules.casefile.CaseFile.NO_DAY;

import dk.frist.rules.casefile.CaseFile;
import dk.frist.rules.casefile.Selector;
import dk.frist.rules.plan.CaseRule;
import dk.frist.rules.plan.Cohort;
import dk.frist.rules.plan.CompletedBy;
import dk.frist.rules.plan.Notice;
import dk.frist.rules.plan.Population;
import dk.frist.rules.plan.TargetRule;
import dk.frist.rules.verdict.ClockState;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Why a reading says nothing of a unit: the first of its conditions that does not hold. */
final class WhyNoVerdict {
  private WhyNoVerdict() {}

  static String text(TargetRule rule, CaseFile file) {
    if (!(rule instanceof CaseRule ofCases)) {
      return "the target does not speak of this day or delivery";
    }
    Cohort cohort = ofCases.cohort();
    if (!cohort.population().covers(file)) {
      return "not in the population: " + whyNotIn(cohort.population(), file);
    }
    ClockState clock = ClockState.of(cohort.clock(), file);
    if (clock.startDay() == NO_DAY) {
      return "not on the clock '" + cohort.clock().id() + "': nothing has started it";
    }
    LocalDate start = LocalDate.ofEpochDay(clock.startDay());
    if (!cohort.filedIn().contains(clock.startDay())) {
      return "the clock started on " + start + ", outside filed-in " + cohort.filedIn();
    }
    return afterStart(ofCases, file, clock);
  }

  private static String afterStart(CaseRule rule, CaseFile file, ClockState clock) {
    if (rule instanceof Notice notice) {
      LocalDate stated = LocalDate.ofEpochDay(notice.statedTime().dayFor(clock.startDay()));
      return rule.countedIn().contains((int) stated.toEpochDay())
          ? "no notice was owed: it ended within its stated time, by " + stated
          : "its stated time ended on " + stated + ", outside counted-in " + rule.countedIn();
    }
    if (rule instanceof CompletedBy) {
      return "it would count outside counted-in " + rule.countedIn();
    }
    int countedOn = file.earliestFrom(rule.cohort().countedOn(), clock.startDay());
    return countedOn == NO_DAY
        ? "counting ended with " + rule.countedIn() + " before it counted"
        : "it counts on "
            + LocalDate.ofEpochDay(countedOn)
            + " ("
            + named(rule.cohort().countedOn())
            + "), outside counted-in "
            + rule.countedIn();
  }

  private static String whyNotIn(Population population, CaseFile file) {
    if (!population.caseTypes().isEmpty() && !population.caseTypes().contains(file.caseType())) {
      Set<String> types = new TreeSet<>(population.caseTypes());
      return "its case type is '" + file.caseType() + "', not " + String.join(" or ", types);
    }
    for (Map.Entry<String, Set<String>> where : new TreeMap<>(population.where()).entrySet()) {
      String value = file.attribute(where.getKey());
      String wanted = String.join(" or ", new TreeSet<>(where.getValue()));
      if (value == null) {
        return "its '" + where.getKey() + "' is not known, and has to be " + wanted;
      }
      if (!where.getValue().contains(value)) {
        return "its '" + where.getKey() + "' is '" + value + "', not " + wanted;
      }
    }
    throw new IllegalArgumentException("the population covers the file");
  }

  private static String named(Selector selector) {
    return selector.kind().id();
  }
}
