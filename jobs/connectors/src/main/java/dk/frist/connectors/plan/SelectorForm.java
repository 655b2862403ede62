package dk.frist.connectors.plan;

import dk.frist.connectors.yaml.EventWords;
import dk.frist.connectors.yaml.Fields;
import dk.frist.connectors.yaml.Key;
import dk.frist.connectors.yaml.Mistakes;
import dk.frist.connectors.yaml.Nearest;
import dk.frist.connectors.yaml.Shape;
import dk.frist.connectors.yaml.YamlNode;
import dk.frist.rules.casefile.EventDetail;
import dk.frist.rules.casefile.EventKind;
import dk.frist.rules.casefile.Selector;
import dk.frist.rules.casefile.UnitKind;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads selectors: {@code filed}, or {@code {kind: interview-held, where: {interview: om}}}. */
final class SelectorForm {
  private static final List<String> CASE_KINDS =
      Arrays.stream(EventKind.values())
          .filter(kind -> kind.unitKind() == UnitKind.CASE)
          .map(EventKind::id)
          .toList();
  private static final Key KIND =
      Key.required(
          "kind", Shape.words(CASE_KINDS), EventKind.INTERVIEW_HELD.id(), "What happened.");
  private static final Key WHERE =
      Key.optional(
          "where",
          Shape.mapOf(Shape.oneOrMore(Shape.TEXT)),
          "{interview: om}",
          "For each detail of the event the values it may have, one or a list; an event without the"
              + " detail is not picked.");
  private static final List<Key> KEYS = List.of(KIND, WHERE);

  static final Shape SHAPE = Shape.either(Shape.words(CASE_KINDS), Shape.mapping(KEYS));

  private SelectorForm() {}

  static @Nullable Selector read(YamlNode node, String what, Mistakes mistakes) {
    if (node instanceof YamlNode.Text) {
      EventKind kind = kind(node, what, mistakes);
      return kind == null ? null : Selector.of(kind);
    }
    Fields fields = Fields.of(node, "'" + what + "', unless it is an event kind,", mistakes);
    if (fields == null) {
      return null;
    }
    fields.allowKeys(KEYS);
    YamlNode kindNode = fields.required(KIND);
    EventKind kind = kindNode == null ? null : kind(kindNode, KIND.name(), mistakes);
    Optional<YamlNode> whereNode = fields.optional(WHERE);
    Map<EventDetail, Set<String>> where =
        whereNode.isPresent() ? where(whereNode.get(), mistakes) : Map.of();
    if (kind != null && whereNode.orElse(null) instanceof YamlNode.Entries conditions) {
      warnOfNothing(kind, conditions, mistakes);
    }
    return kind == null || where == null ? null : new Selector(kind, where);
  }

  /** What happened to a case; other units have no clocks. */
  private static @Nullable EventKind kind(YamlNode node, String what, Mistakes mistakes) {
    EventKind kind = EventWords.kind(node, what, mistakes);
    if (kind != null && kind.unitKind() != UnitKind.CASE) {
      mistakes.at(
          node, "'" + kind.id() + "' happens to no case; write one of " + Nearest.list(CASE_KINDS));
      return null;
    }
    return kind;
  }

  private static void warnOfNothing(
      EventKind kind, YamlNode.Entries conditions, Mistakes mistakes) {
    for (YamlNode.Entry entry : conditions.entries()) {
      EventDetail detail = EventDetail.of(entry.key().text()).orElse(null);
      if (detail != null && !EventWords.carries(kind, detail)) {
        mistakes.warn(
            entry.key(),
            "events '" + kind.id() + "' carry no '" + detail.id() + "', so none will be picked");
      }
    }
  }

  private static @Nullable Map<EventDetail, Set<String>> where(YamlNode node, Mistakes mistakes) {
    Fields fields = Fields.conditions(node, WHERE.name(), mistakes);
    if (fields == null) {
      return null;
    }
    Map<EventDetail, Set<String>> where = new EnumMap<>(EventDetail.class);
    for (YamlNode.Entry entry : fields.entries().entries()) {
      EventDetail detail = EventWords.detail(entry.key(), mistakes);
      Set<String> values = Fields.texts(entry.value(), entry.key().text(), mistakes);
      if (detail != null && values != null) {
        EventWords.check(detail, entry.value(), mistakes);
        where.put(detail, values);
      }
    }
    return where;
  }
}
