package dk.frist.cli.plan;

import dk.frist.rules.plan.Average;
import dk.frist.rules.plan.CompletedBy;
import dk.frist.rules.plan.Milestone;
import dk.frist.rules.plan.Notice;
import dk.frist.rules.plan.Requirement;
import dk.frist.rules.plan.ServiceLevel;
import dk.frist.rules.plan.TargetRule;
import dk.frist.rules.plan.Volume;
import dk.frist.rules.plan.WithinDeadline;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Says in a line what one reading of a target asks for, in Danish or English. */
public final class RuleWords {
  private final boolean danish;
  private final Requirements numbers;

  /**
   * @param language {@code da}; any other gives English
   */
  public RuleWords(String language) {
    this.danish = language.equals("da");
    this.numbers = Requirements.in(language);
  }

  private String pick(String inDanish, String inEnglish) {
    return danish ? inDanish : inEnglish;
  }

  /** What the rule asks for: {@code within 30 days, in at least 90 %}. */
  public String text(TargetRule rule) {
    if (rule instanceof Volume) {
      return pick("mindst %s afgjort", "at least %s decided")
          .formatted(numbers.text(rule.required()));
    }
    if (rule instanceof Average average) {
      return ofMean(average);
    }
    if (rule instanceof Milestone milestone) {
      int count = milestone.deliveries().size();
      return pick("%d leverance%s til tiden", "%d deliver%s in time")
          .formatted(count, count == 1 ? pick("", "y") : pick("r", "ies"));
    }
    return demand(rule)
        + pick(", i mindst ", ", in at least ")
        + numbers.text(rule.required())
        + exceptions(rule);
  }

  private String ofMean(Average average) {
    Requirement.MeanAtMost required = new Requirement.MeanAtMost(average.days(), average.fastest());
    String bound = period(Period.ofDays(required.days()));
    return average.fastest().asRatio() == 1
        ? pick("gennemsnit højst ", "mean at most ") + bound
        : pick("gennemsnit af de hurtigste %s højst %s", "mean of the fastest %s at most %s")
            .formatted(numbers.text(new Requirement.ShareMet(average.fastest())), bound);
  }

  private String demand(TargetRule rule) {
    if (rule instanceof WithinDeadline within) {
      return pick("inden ", "within ") + period(within.deadline().period());
    }
    if (rule instanceof CompletedBy completedBy) {
      return pick("senest ", "by ") + completedBy.by();
    }
    if (rule instanceof Notice notice) {
      return pick("orienteret inden %s", "notified within %s")
          .formatted(period(notice.statedTime().period()));
    }
    if (rule instanceof ServiceLevel level) {
      return pick("næste ledige tid inden ", "next free slot within ")
          + period(level.within().period())
          + " ("
          + scope(level.scope())
          + ")";
    }
    throw new IllegalStateException("no words for " + rule.kind());
  }

  private String scope(ServiceLevel.Scope scope) {
    return switch (scope) {
      case POOLED -> pick("alle steders dage samlet", "the days of all sites together");
      case EACH_SITE -> pick("hvert sted for sig", "each site by itself");
      case ALL_SITES ->
          pick("dage, hvor fristen holdes alle steder", "days when every site is in time");
    };
  }

  private String exceptions(TargetRule rule) {
    if (rule instanceof WithinDeadline within
        && within.noStop() == WithinDeadline.NoStop.EXCLUDED) {
      return pick("; uden stop: udeladt", "; without a stop: excluded");
    }
    if (rule instanceof CompletedBy completedBy && !completedBy.missedWhenClosed().isEmpty()) {
      Set<String> reasons = new TreeSet<>(completedBy.missedWhenClosed());
      return pick("; lukket som %s: ikke opfyldt", "; closed as %s: missed")
          .formatted(String.join(", ", reasons));
    }
    return "";
  }

  /** A period as it is said: {@code 7 months}. */
  private String period(Period period) {
    List<String> parts = new ArrayList<>();
    add(parts, period.getYears(), pick("år", "year"), pick("år", "years"));
    add(parts, period.getMonths(), pick("måned", "month"), pick("måneder", "months"));
    add(parts, period.getDays(), pick("dag", "day"), pick("dage", "days"));
    return parts.isEmpty() ? pick("0 dage", "0 days") : String.join(" ", parts);
  }

  private static void add(List<String> parts, int count, String one, String many) {
    if (count != 0) {
      parts.add(count + " " + (count == 1 ? one : many));
    }
  }
}
