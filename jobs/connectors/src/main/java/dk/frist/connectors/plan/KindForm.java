package dk.frist.connectors.plan;

import dk.frist.connectors.yaml.Fields;
import dk.frist.connectors.yaml.Key;
import dk.frist.connectors.yaml.Mistakes;
import dk.frist.connectors.yaml.Nearest;
import dk.frist.connectors.yaml.Shape;
import dk.frist.connectors.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads by which kinds a target and its readings judge, and holds their keys to these: a reading's
 * to its own kind, a target's to its kind or that of one of its readings.
 */
final class KindForm {
  static final Key KIND =
      Key.required(
          "kind",
          Shape.words(RuleForm.ids()),
          "within-deadline",
          "What the target promises: a share of cases within-deadline, a volume of cases, an average"
              + " of days, cases completed-by a date, a notice before the stated time runs out, a"
              + " service-level at sites, or a milestone.");

  private final Fields target;
  private final List<Fields> readings;
  private final Mistakes mistakes;

  KindForm(Fields target, List<Fields> readings) {
    this.target = target;
    this.readings = readings;
    this.mistakes = target.mistakes();
  }

  /**
   * The kind a reading judges by; null when a mistake was noted.
   *
   * @param reading the reading; null for the target alone
   */
  @Nullable RuleForm of(@Nullable Fields reading) {
    Optional<YamlNode> own = reading == null ? Optional.empty() : reading.optional(KIND);
    Optional<YamlNode> kind = own.isPresent() ? own : target.optional(KIND);
    if (kind.isPresent()) {
      return RuleForm.named(kind.get(), mistakes);
    }
    boolean someReadingHasIt = readings.stream().anyMatch(r -> r.optional(KIND).isPresent());
    if (!someReadingHasIt) {
      target.required(KIND);
    } else if (reading != null) {
      reading.required(KIND);
    }
    return null;
  }

  /**
   * Notes every key that is of none of the kinds.
   *
   * @param fields the target or one of its readings
   * @param common the keys that do not depend on the kind
   */
  void allow(Fields fields, List<Key> common) {
    Set<RuleForm> forms = new LinkedHashSet<>();
    Set<String> known = new LinkedHashSet<>(Key.names(common));
    for (Fields each : fields.equals(target) ? withTarget() : List.of(fields)) {
      RuleForm form = of(each.equals(target) ? null : each);
      if (form == null && each.equals(target) && target.optional(KIND).isEmpty()) {
        continue;
      }
      if (form == null) {
        // An unknown kind is mistake enough.
        forms.addAll(RuleForm.ALL);
      } else {
        forms.add(form);
      }
    }
    forms.forEach(form -> known.addAll(Key.names(form.keys())));
    for (YamlNode.Entry entry : fields.entries().entries()) {
      if (!known.contains(entry.key().text())) {
        mistakes.at(entry.key(), unknown(entry.key().text(), forms, known));
      }
    }
  }

  private List<Fields> withTarget() {
    List<Fields> all = new ArrayList<>(List.of(target));
    all.addAll(readings);
    return all;
  }

  private static String unknown(String key, Set<RuleForm> forms, Set<String> known) {
    List<String> others =
        RuleForm.ALL.stream().filter(form -> form.key(key).isPresent()).map(RuleForm::id).toList();
    if (others.isEmpty()) {
      return "unknown key '" + key + "'; " + Nearest.hint(key, known);
    }
    return "'"
        + key
        + "' is no key of kind "
        + String.join(" or ", forms.stream().map(RuleForm::id).toList())
        + ", but of "
        + String.join(", ", others)
        + "; take it out or change the kind";
  }
}
