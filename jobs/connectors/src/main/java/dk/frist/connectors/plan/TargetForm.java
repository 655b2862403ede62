package dk.frist.connectors.plan;

import dk.frist.connectors.yaml.Fields;
import dk.frist.connectors.yaml.Mistakes;
import dk.frist.connectors.yaml.Nearest;
import dk.frist.connectors.yaml.Values;
import dk.frist.connectors.yaml.YamlNode;
import dk.frist.rules.plan.Reading;
import dk.frist.rules.plan.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads targets: their titles, weights, kinds, and one rule for each of their readings. */
final class TargetForm {
  /** The language of a title that is written as one text. */
  static final String LANGUAGE_UNSAID = "und";

  private static final List<String> KEYS = List.of("id", "title", "weight", "kind", "readings");

  private final Fields fields;
  private final PlanForm.Setting setting;
  private final Mistakes mistakes;

  private TargetForm(Fields fields, PlanForm.Setting setting) {
    this.fields = fields;
    this.setting = setting;
    this.mistakes = setting.mistakes();
  }

  /** The plan's targets that are right; there must be at least one. */
  static List<Target> readAll(Fields plan, PlanForm.Setting setting) {
    List<Target> targets = new ArrayList<>();
    YamlNode node = plan.required("targets", "[{id: \"1.1\", …}]");
    if (node == null) {
      return targets;
    }
    Map<String, Integer> lines = new HashMap<>();
    for (YamlNode item : items(node, "targets", "a target", setting.mistakes())) {
      Fields fields = Fields.of(item, "a target", setting.mistakes());
      if (fields != null) {
        Target target = new TargetForm(fields, setting).target(lines);
        if (target != null) {
          targets.add(target);
        }
      }
    }
    return targets;
  }

  private @Nullable Target target(Map<String, Integer> lines) {
    String id = id(fields, "target", lines);
    RuleForm form = form();
    if (form == null) {
      return null;
    }
    fields.allow(both(KEYS, form.keys()));
    Map<String, String> title = title();
    Optional<YamlNode> weightNode = fields.optional("weight");
    BigDecimal weight = weightNode.map(node -> Values.weight(node, mistakes)).orElse(null);
    ReadingForm readings = new ReadingForm(fields, form, setting);
    List<Reading> read = readings.read();
    return id == null || read.isEmpty() ? null : new Target(id, title, weight, read);
  }

  private @Nullable RuleForm form() {
    YamlNode node = fields.required("kind", RuleForm.WITHIN_DEADLINE.id());
    String kind = node == null ? null : Fields.text(node, "kind", mistakes);
    if (node == null || kind == null) {
      return null;
    }
    RuleForm form = RuleForm.of(kind).orElse(null);
    if (form == null) {
      List<String> known = Arrays.stream(RuleForm.values()).map(RuleForm::id).toList();
      mistakes.at(node, "unknown kind of target '" + kind + "'; known: " + Nearest.list(known));
    }
    return form;
  }

  private Map<String, String> title() {
    Optional<YamlNode> node = fields.optional("title");
    Map<String, String> title = new LinkedHashMap<>();
    if (node.isEmpty()) {
      return title;
    }
    if (node.get() instanceof YamlNode.Entries languages) {
      for (YamlNode.Entry entry : languages.entries()) {
        String text = Fields.text(entry.value(), entry.key().text(), mistakes);
        if (text != null) {
          title.put(entry.key().text(), text);
        }
      }
    } else {
      String text = Fields.text(node.get(), "title", mistakes);
      if (text != null) {
        title.put(LANGUAGE_UNSAID, text);
      }
    }
    return title;
  }

  /** An id that no other of its like has. */
  static @Nullable String id(Fields fields, String what, Map<String, Integer> lines) {
    YamlNode node = fields.required("id", "\"name of the " + what + "\"");
    String id = node == null ? null : Fields.text(node, "id", fields.mistakes());
    if (node == null || id == null) {
      return null;
    }
    Integer earlier = lines.putIfAbsent(id, node.line());
    if (earlier != null) {
      fields
          .mistakes()
          .at(
              node,
              what + " id '" + id + "' is used already on line " + earlier + "; give another");
      return null;
    }
    return id;
  }

  /** The items of a list that must hold at least one. */
  static List<YamlNode> items(YamlNode node, String key, String what, Mistakes mistakes) {
    if (!(node instanceof YamlNode.Items items)) {
      mistakes.at(node, "'" + key + "' should be a list, found " + node.form());
      return List.of();
    }
    if (items.nodes().isEmpty()) {
      mistakes.at(node, "'" + key + "' is an empty list; add " + what);
    }
    return items.nodes();
  }

  static List<String> both(List<String> some, List<String> others) {
    List<String> both = new ArrayList<>(some);
    both.addAll(others);
    return both;
  }
}
