package dk.frist.cli.plan;

import dk.frist.rules.plan.Milestone;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Reading;
import dk.frist.rules.plan.Target;
import dk.frist.rules.plan.TargetRule;
import dk.frist.rules.score.StateRules;
import dk.frist.rules.score.TargetState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A plan's catalogue as text: its targets, their readings, and the rules of their states. */
final class PlanTable {
  private static final String GAP = "  ";
  private static final String ELECTED = "*";

  private final Plan plan;
  private final String language;
  private final boolean danish;
  private final Requirements numbers;
  private final RuleWords words;
  private final @Nullable WorkedDeadlines worked;
  private final List<String> lines = new ArrayList<>();

  /**
   * @param language {@code da}; any other gives English
   * @param workedFor the day to work the deadlines out for; null for none
   */
  PlanTable(Plan plan, String language, @Nullable LocalDate workedFor) {
    this.plan = plan;
    this.language = language;
    this.danish = language.equals("da");
    this.numbers = Requirements.in(language);
    this.words = new RuleWords(language);
    this.worked = workedFor == null ? null : new WorkedDeadlines(workedFor, language);
  }

  private String pick(String inDanish, String inEnglish) {
    return danish ? inDanish : inEnglish;
  }

  /** The text, line by line. */
  List<String> lines() {
    lines.add(
        String.join(
            " · ", plan.id(), plan.agency(), plan.period().toString(), plan.zone().toString()));
    if (worked != null) {
      lines.add("→ " + worked.meaning());
    }
    lines.add("");
    addTargets();
    addSum();
    lines.add("");
    addStates();
    return lines;
  }

  private void addTargets() {
    int idWidth = width(plan.targets().stream().map(Target::id).toList(), pick("Mål", "Target"));
    int weightWidth =
        width(plan.targets().stream().map(this::weight).toList(), pick("Vægt", "Weight"));
    String indent = " ".repeat(idWidth) + GAP + " ".repeat(weightWidth) + GAP;
    lines.add(
        row(pick("Mål", "Target"), idWidth, pick("Vægt", "Weight"), weightWidth, "")
            + pick(
                "Titel; under den hver læsning, den valgte med *",
                "Title; beneath it each reading, the elected one with *"));
    for (Target target : plan.targets()) {
      lines.add(row(target.id(), idWidth, weight(target), weightWidth, target.titleIn(language)));
      addReadings(target, indent);
    }
  }

  private static String row(String id, int idWidth, String weight, int weightWidth, String rest) {
    return pad(id, idWidth) + GAP + " ".repeat(weightWidth - weight.length()) + weight + GAP + rest;
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  private static int width(List<String> cells, String heading) {
    return cells.stream().mapToInt(String::length).reduce(heading.length(), Math::max);
  }

  private String weight(Target target) {
    BigDecimal weight = target.weight();
    return weight == null ? Requirements.NONE : numbers.number(weight);
  }

  private void addReadings(Target target, String indent) {
    int idWidth = width(target.readings().stream().map(Reading::id).toList(), "");
    int kindWidth = width(target.readings().stream().map(r -> r.rule().kind()).toList(), "");
    for (Reading reading : target.readings()) {
      TargetRule rule = reading.rule();
      lines.add(
          indent
              + (reading.elected() ? ELECTED : " ")
              + " "
              + pad(reading.id(), idWidth)
              + GAP
              + pad(rule.kind(), kindWidth)
              + GAP
              + words.text(rule));
      addDates(rule, indent + "    ");
    }
  }

  /** The deliveries of a milestone are shown by their dates in any case. */
  private void addDates(TargetRule rule, String indent) {
    if (worked != null) {
      worked.of(rule).forEach(date -> lines.add(indent + "→ " + date));
    } else if (rule instanceof Milestone milestone) {
      for (Milestone.Delivery delivery : milestone.deliveries()) {
        String assessed = delivery.assessed() ? pick(", vurderes", ", assessed") : "";
        lines.add(indent + delivery.by() + GAP + delivery.id() + assessed);
      }
    }
  }

  private void addSum() {
    List<BigDecimal> weights =
        plan.targets().stream().map(Target::weight).filter(Objects::nonNull).toList();
    if (!weights.isEmpty()) {
      BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      lines.add("");
      lines.add(
          pick("%d mål med vægt, i alt %s point", "%d targets with a weight, %s points in all")
              .formatted(weights.size(), numbers.number(sum)));
    }
  }

  /** The rules of the states, by what the plan's kinds require; each rule once. */
  private void addStates() {
    StateRules rules = new StateRules(language);
    Map<TargetState, Set<String>> byState = new EnumMap<>(TargetState.class);
    for (Target target : plan.targets()) {
      for (Reading reading : target.readings()) {
        for (TargetState state : rules.statesOf(reading.rule())) {
          byState
              .computeIfAbsent(state, key -> new LinkedHashSet<>())
              .add(rules.of(reading.rule(), state));
        }
      }
    }
    if (plan.targets().stream().anyMatch(target -> target.readings().size() > 1)) {
      byState
          .computeIfAbsent(TargetState.NEEDS_A_DECISION, key -> new LinkedHashSet<>())
          .add(rules.ofReadingsThatDisagree());
    }
    lines.add(pick("Status, og hvornår et mål har den:", "States, and when a target has them:"));
    int stateWidth = width(byState.keySet().stream().map(this::name).toList(), "");
    byState.forEach(
        (state, texts) -> {
          String name = name(state);
          for (String text : texts) {
            lines.add(GAP + pad(name, stateWidth) + GAP + text);
            name = "";
          }
        });
  }

  /** As files and topics have it, and in Danish also as people do. */
  private String name(TargetState state) {
    return danish ? state.id() + " · " + StateWords.of(state, language) : state.id();
  }
}
