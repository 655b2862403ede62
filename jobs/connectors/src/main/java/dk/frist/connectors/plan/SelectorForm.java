package dk.frist.connectors.plan;

import dk.frist.connectors.yaml.EventWords;
import dk.frist.connectors.yaml.Fields;
import dk.frist.connectors.yaml.Mistakes;
import dk.frist.connectors.yaml.YamlNode;
import dk.frist.rules.casefile.EventDetail;
import dk.frist.rules.casefile.EventKind;
import dk.frist.rules.casefile.Selector;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads selectors: {@code filed}, or {@code {kind: interview-held, where: {interview: om}}}. */
final class SelectorForm {
  private static final String KIND = "kind";
  private static final String WHERE = "where";

  private SelectorForm() {}

  static @Nullable Selector read(YamlNode node, String what, Mistakes mistakes) {
    if (node instanceof YamlNode.Text) {
      EventKind kind = EventWords.kind(node, what, mistakes);
      return kind == null ? null : Selector.of(kind);
    }
    Fields fields = Fields.of(node, "'" + what + "', unless it is an event kind,", mistakes);
    if (fields == null) {
      return null;
    }
    fields.allow(List.of(KIND, WHERE));
    YamlNode kindNode = fields.required(KIND, EventKind.INTERVIEW_HELD.id());
    EventKind kind = kindNode == null ? null : EventWords.kind(kindNode, KIND, mistakes);
    Optional<YamlNode> whereNode = fields.optional(WHERE);
    Map<EventDetail, Set<String>> where =
        whereNode.isPresent() ? where(whereNode.get(), mistakes) : Map.of();
    return kind == null || where == null ? null : new Selector(kind, where);
  }

  private static @Nullable Map<EventDetail, Set<String>> where(YamlNode node, Mistakes mistakes) {
    Fields fields = Fields.conditions(node, WHERE, mistakes);
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
