package dk.frist.rules.score;

import dk.frist.rules.plan.Milestone;
import dk.frist.rules.plan.Notice;
import dk.frist.rules.plan.Requirement;
import dk.frist.rules.plan.TargetRule;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * The rules of the states in words, in English or Danish: what {@link Attainments} and {@link
 * TargetScore} decide by, for whoever reads the result.
 */
public final class StateRules {
  private static final String BUNDLE = "dk.frist.rules.score.state-rules";

  /** English whatever the machine's own language is. */
  private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_DEFAULT);

  private final ResourceBundle words;

  /**
   * @param language {@code da}; any other gives English
   */
  public StateRules(String language) {
    Locale locale = language.equals("da") ? Locale.forLanguageTag("da") : Locale.ROOT;
    words = ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK);
  }

  /** The states that a rule can have, from best to worst. */
  public List<TargetState> statesOf(TargetRule rule) {
    return Arrays.stream(TargetState.values())
        .filter(state -> words.containsKey(key(rule, state)))
        .toList();
  }

  /**
   * Why a reading is in a state.
   *
   * @throws IllegalArgumentException if the rule cannot have the state
   */
  public String of(TargetRule rule, TargetState state) {
    String key = key(rule, state);
    if (!words.containsKey(key)) {
      throw new IllegalArgumentException("no such state: " + key);
    }
    return words.getString(key);
  }

  /** Why a target is in its state: by its elected reading, unless its readings disagree. */
  public String of(TargetRule elected, TargetScore score) {
    boolean byItself =
        score.readings().stream().anyMatch(r -> r.elected() && r.state() == score.state());
    return byItself ? of(elected, score.state()) : ofReadingsThatDisagree();
  }

  /** Why a target whose readings are settled and disagree is in its state. */
  public String ofReadingsThatDisagree() {
    return words.getString("readings." + TargetState.NEEDS_A_DECISION.id());
  }

  private static String key(TargetRule rule, TargetState state) {
    return groupOf(rule) + "." + state.id();
  }

  private static String groupOf(TargetRule rule) {
    if (rule instanceof Milestone) {
      return "milestone";
    }
    if (rule instanceof Notice) {
      return "notice";
    }
    Requirement required = rule.required();
    if (required instanceof Requirement.AtLeast) {
      return "number";
    }
    return required instanceof Requirement.MeanAtMost ? "mean" : "share";
  }
}
