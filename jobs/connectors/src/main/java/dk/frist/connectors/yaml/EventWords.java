package dk.frist.connectors.yaml;

import dk.frist.rules.casefile.EventDetail;
import dk.frist.rules.casefile.EventKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the words for events that plans and mappings share: kinds, details, details' values. */
public final class EventWords {
  private static final Map<EventDetail, List<String>> CLOSED_SETS =
      Map.of(
          EventDetail.INTERVIEW, List.of("om", "asylum", "other"),
          EventDetail.OUTCOME, List.of("granted", "refused", "dismissed"));

  private static final Set<EventDetail> DATES = Set.of(EventDetail.NEW_DATE, EventDetail.NEXT_FREE);

  private EventWords() {}

  /** An event kind by its name. */
  public static @Nullable EventKind kind(YamlNode node, String what, Mistakes mistakes) {
    String id = Fields.text(node, what, mistakes);
    if (id == null) {
      return null;
    }
    EventKind kind = EventKind.of(id).orElse(null);
    if (kind == null) {
      List<String> known = Arrays.stream(EventKind.values()).map(EventKind::id).toList();
      mistakes.at(node, "unknown event kind '" + id + "'; " + Nearest.hint(id, known));
    }
    return kind;
  }

  /** A detail by its name. */
  public static @Nullable EventDetail detail(YamlNode.Text key, Mistakes mistakes) {
    EventDetail detail = EventDetail.of(key.text()).orElse(null);
    if (detail == null) {
      List<String> known = Arrays.stream(EventDetail.values()).map(EventDetail::id).toList();
      String hint = Nearest.hint(key.text(), known);
      mistakes.at(key, "unknown detail '" + key.text() + "'; " + hint);
    }
    return detail;
  }

  /** Notes each value, of one or of a list, that a detail cannot have. */
  public static void check(EventDetail detail, YamlNode node, Mistakes mistakes) {
    List<YamlNode> nodes = node instanceof YamlNode.Items items ? items.nodes() : List.of(node);
    for (YamlNode each : nodes) {
      if (each instanceof YamlNode.Text value && !isValue(detail, value.text())) {
        List<String> known = CLOSED_SETS.get(detail);
        mistakes.at(
            value,
            "'"
                + value.text()
                + "' is not a value of '"
                + detail.id()
                + "'; "
                + (known == null
                    ? "write a date such as 2024-12-31"
                    : Nearest.hint(value.text(), known)));
      }
    }
  }

  /** Whether events of a kind carry a detail, by the contract of case events. */
  public static boolean carries(EventKind kind, EventDetail detail) {
    return switch (detail) {
      case INTERVIEW -> kind == EventKind.INTERVIEW_HELD;
      case OUTCOME -> kind == EventKind.DECIDED || kind == EventKind.MILESTONE_ASSESSED;
      case REASON -> kind == EventKind.CLOSED;
      case PURPOSE -> true;
      case NEW_DATE -> kind == EventKind.EXTENSION_NOTICE_SENT;
      case VOIDS -> kind == EventKind.VOIDED;
      case SITE, NEXT_FREE -> kind == EventKind.SLOT_OBSERVED;
    };
  }

  /** Whether a detail can have a value: of a closed set one of it, of a date one that exists. */
  public static boolean isValue(EventDetail detail, String value) {
    if (DATES.contains(detail)) {
      return Values.isDate(value);
    }
    List<String> known = CLOSED_SETS.get(detail);
    return known == null || known.contains(value);
  }
}
