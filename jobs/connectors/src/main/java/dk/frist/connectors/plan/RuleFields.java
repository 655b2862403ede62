package dk.frist.connectors.plan;

import dk.frist.connectors.yaml.Fields;
import dk.frist.connectors.yaml.Key;
import dk.frist.connectors.yaml.Mistakes;
import dk.frist.connectors.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fields that one reading of a target goes by: its own, and for the rest its target's. What the
 * target's kind says by a key in another type of value, as a volume says a number by {@code
 * required}, is not the reading's.
 *
 * @param target the target's fields
 * @param reading the reading's fields; null to look at the target alone
 * @param siblings all readings of the target; empty when it lists none
 * @param form the kind that these fields are of; keys that the target has for the kinds of other
 *     readings are passed over
 * @param targetForm the kind of the target; null when it leaves that to its readings
 */
record RuleFields(
    Fields target,
    @Nullable Fields reading,
    List<Fields> siblings,
    RuleForm form,
    @Nullable RuleForm targetForm) {

  Optional<YamlNode> optional(Key key) {
    if (form.key(key.name()).isEmpty()) {
      return Optional.empty();
    }
    Optional<YamlNode> own = reading == null ? Optional.empty() : reading.optional(key);
    return own.isPresent() || !isTakenFromTheTarget(key) ? own : target.optional(key);
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

  private boolean isTakenFromTheTarget(Key key) {
    Optional<Key> theirs = targetForm == null ? Optional.empty() : targetForm.key(key.name());
    return theirs.isEmpty() || theirs.get().shape().isOfTypeOf(key.shape());
  }

  /** Whether these are all the fields of a reading, so that they must make sense together. */
  boolean areWhole() {
    return reading != null || siblings.isEmpty();
  }

  /** Where to point at when no single field is wrong: the kind. */
  YamlNode place() {
    Optional<YamlNode> own = reading == null ? Optional.empty() : reading.optional(KindForm.KIND);
    return own.or(() -> target.optional(KindForm.KIND)).orElse(target.entries());
  }

  Mistakes mistakes() {
    return target.mistakes();
  }
}
