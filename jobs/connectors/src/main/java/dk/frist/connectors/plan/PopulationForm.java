package dk.frist.connectors.plan;

import dk.frist.connectors.yaml.Fields;
import dk.frist.connectors.yaml.Key;
import dk.frist.connectors.yaml.Mistakes;
import dk.frist.connectors.yaml.Nearest;
import dk.frist.connectors.yaml.Shape;
import dk.frist.connectors.yaml.YamlNode;
import dk.frist.rules.plan.Population;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads which cases a target speaks of. */
final class PopulationForm {
  private static final Key CASE_TYPE =
      Key.optional(
          "case-type",
          Shape.oneOrMore(Shape.TEXT),
          "[asylum]",
          "The case types it covers, one or a list; by default all.");
  private static final Key WHERE =
      Key.optional(
          "where",
          Shape.mapOf(Shape.oneOrMore(Shape.TEXT)),
          "{residence-basis: none}",
          "For each attribute of a case the values it may have, one or a list; a case without the"
              + " attribute is not covered.");
  private static final List<Key> KEYS = List.of(CASE_TYPE, WHERE);

  static final Shape SHAPE = Shape.mapping(KEYS);

  private PopulationForm() {}

  static @Nullable Population read(YamlNode node, Setting setting) {
    Mistakes mistakes = setting.mistakes();
    Fields parts = Fields.of(node, "'population'", mistakes);
    if (parts == null) {
      return null;
    }
    parts.allowKeys(KEYS);
    Optional<YamlNode> caseTypeNode = parts.optional(CASE_TYPE);
    Set<String> caseTypes =
        caseTypeNode.isPresent() ? caseTypes(caseTypeNode.get(), setting) : Set.of();
    Optional<YamlNode> whereNode = parts.optional(WHERE);
    Map<String, Set<String>> where =
        whereNode.isPresent() ? where(whereNode.get(), mistakes) : Map.of();
    return caseTypes == null || where == null ? null : new Population(caseTypes, where);
  }

  private static @Nullable Set<String> caseTypes(YamlNode node, Setting setting) {
    Set<String> caseTypes = Fields.texts(node, CASE_TYPE.name(), setting.mistakes());
    Set<String> known = setting.caseTypes();
    if (caseTypes == null || known == null) {
      return caseTypes;
    }
    List<YamlNode> nodes = node instanceof YamlNode.Items items ? items.nodes() : List.of(node);
    for (YamlNode each : nodes) {
      if (each instanceof YamlNode.Text type && !known.contains(type.text())) {
        setting
            .mistakes()
            .at(
                each,
                "case type '"
                    + type.text()
                    + "' is not among the plan's case-types; "
                    + Nearest.hint(type.text(), known));
      }
    }
    return caseTypes;
  }

  private static @Nullable Map<String, Set<String>> where(YamlNode node, Mistakes mistakes) {
    Fields conditions = Fields.conditions(node, WHERE.name(), mistakes);
    if (conditions == null) {
      return null;
    }
    Map<String, Set<String>> where = new LinkedHashMap<>();
    for (YamlNode.Entry entry : conditions.entries().entries()) {
      Set<String> values = Fields.texts(entry.value(), entry.key().text(), mistakes);
      if (values != null) {
        where.put(entry.key().text(), values);
      }
    }
    return where;
  }
}
