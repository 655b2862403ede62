package dk.frist.connectors.plan;

import dk.frist.connectors.yaml.Fields;
import dk.frist.connectors.yaml.Key;
import dk.frist.connectors.yaml.Mistakes;
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
 * @param known the keys of the kind; what else its target says is for other readings
 */
record RuleFields(Fields target, @Nullable Fields reading, List<Fields> siblings, List<Key> known) {

  Optional<YamlNode> optional(Key key) {
    if (known.stream().noneMatch(each -> each.name().equals(key.name()))) {
      return Optional.empty();
    }
    Optional<YamlNode> own = reading == null ? Optional.empty() : reading.optional(key);
    return own.isPresent() ? own : target.optional(key);
  }

  /**
   * A field that must be there. Missing in the target, it may stand in each reading: then a reading
   * without it is wrong, and so is one that brings its own kind; when it stands nowhere the target
   * is.
   */
  @Nullable YamlNode required(Key key) {
    Optional<YamlNode> value = optional(key);
    if (value.isPresent()) {
      return value.get();
    }
    if (reading != null && reading.optional(KindForm.KIND).isPresent()) {
      return reading.required(key);
    }
    boolean someReadingHasIt = siblings.stream().anyMatch(s -> s.optional(key).isPresent());
    if (!someReadingHasIt) {
      return target.required(key);
    }
    return reading == null ? null : reading.required(key);
  }

  /** Whether these are all the fields of a reading, so that they must make sense together. */
  boolean areWhole() {
    return reading != null || siblings.isEmpty();
  }

  /** Where to point at when no single field is wrong. */
  YamlNode place() {
    return reading == null ? target.entries() : reading.entries();
  }

  Mistakes mistakes() {
    return target.mistakes();
  }
}
