package dk.frist.connectors.plan;

import dk.frist.connectors.yaml.Fields;
import dk.frist.connectors.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fields that one reading of a target goes by: its own, and for the rest its target's.
 *
 * @param target the target's fields
 * @param reading the reading's fields; null to look at the target alone
 * @param siblings all readings of the target; empty when it lists none
 */
record RuleFields(Fields target, @Nullable Fields reading, List<Fields> siblings) {

  Optional<YamlNode> optional(String key) {
    Optional<YamlNode> own = reading == null ? Optional.empty() : reading.optional(key);
    return own.isPresent() ? own : target.optional(key);
  }

  /**
   * A field that must be there. Missing in the target, it may stand in each reading: then a reading
   * without it is wrong; when it stands nowhere the target is.
   */
  @Nullable YamlNode required(String key, String example) {
    Optional<YamlNode> value = optional(key);
    if (value.isPresent()) {
      return value.get();
    }
    boolean someReadingHasIt = siblings.stream().anyMatch(s -> s.optional(key).isPresent());
    if (!someReadingHasIt) {
      return target.required(key, example);
    }
    return reading == null ? null : reading.required(key, example);
  }
}
