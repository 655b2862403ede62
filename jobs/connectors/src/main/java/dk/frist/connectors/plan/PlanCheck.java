package dk.frist.connectors.plan;

import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import dk.frist.rules.plan.Plan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of checking a plan's file. Without mistakes there is a plan, and it holds.
 *
 * @param plan the plan; null exactly when there are mistakes
 * @param mistakes what is wrong, each with its line and column, in the file's order
 * @param warnings what is right as it stands but likely not meant, in the file's order
 */
public record PlanCheck(@Nullable Plan plan, List<Mistake> mistakes, List<Mistake> warnings) {

  /**
   * @throws IllegalArgumentException if there are both a plan and mistakes, or neither
   */
  public PlanCheck {
    mistakes = List.copyOf(mistakes);
    warnings = List.copyOf(warnings);
    if ((plan == null) == mistakes.isEmpty()) {
      throw new IllegalArgumentException("a file holds a plan, or it has mistakes");
    }
  }

  /**
   * The plan.
   *
   * @throws InvalidInputException with every mistake, if there is one
   */
  public Plan orThrow() {
    if (plan == null) {
      throw new InvalidInputException(mistakes);
    }
    return plan;
  }
}
