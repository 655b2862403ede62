package dk.frist.rules.plan;

import java.io.Serializable;
import java.util.Objects;

/**
 * One way to read a target's wording, with every field of the target resolved.
 *
 * @param id the reading's name; {@link #PLAIN} when the target lists none
 * @param elected whether the authority stands by this reading
 * @param rule how it judges
 */
public record Reading(String id, boolean elected, TargetRule rule) implements Serializable {

  /** The id of the only reading of a target that lists none. */
  public static final String PLAIN = "plain";

  public Reading {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(rule, "rule");
  }
}
