package dk.frist.connectors.logs;

import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.logs.Mapping.MappedEvent;
import dk.frist.connectors.yaml.EventWords;
import dk.frist.connectors.yaml.Fields;
import dk.frist.connectors.yaml.Mistakes;
import dk.frist.connectors.yaml.Values;
import dk.frist.connectors.yaml.YamlFile;
import dk.frist.connectors.yaml.YamlNode;
import dk.frist.rules.casefile.EventDetail;
import dk.frist.rules.casefile.EventKind;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the mapping of a foreign log from YAML. */
public final class MappingFile {
  private static final List<String> KEYS =
      List.of(
          "zone",
          "agency",
          "object-type",
          "case-id",
          "case-type",
          "activity",
          "occurred-at",
          "recorded-at",
          "events",
          "attributes",
          "details");

  /** Stands in a draft for what a person has to fill in. */
  public static final String TO_DO = "TODO";

  private static final String KIND = "kind";
  private static final String NO_CONSTANT =
      "a mapping cannot say which event is voided, because each row would void the same one;"
          + " leave the activity out";
  private static final String NO_COLUMN =
      "a mapping cannot say which event is voided, because the ids of rows are made here;"
          + " leave 'voids' out";

  private final Fields fields;
  private final Mistakes mistakes;

  private MappingFile(Fields fields, Mistakes mistakes) {
    this.fields = fields;
    this.mistakes = mistakes;
  }

  /**
   * The mapping that a file holds.
   *
   * @throws InvalidInputException with every mistake of the file, each with its line and column, if
   *     the file is missing, not YAML, or not a mapping of a log
   */
  public static Mapping read(Path file) {
    Mistakes mistakes = new Mistakes(file.toString());
    Fields fields = Fields.of(YamlFile.read(file, mistakes), "a mapping", mistakes);
    Mapping mapping = fields == null ? null : new MappingFile(fields, mistakes).mapping();
    mistakes.throwIfAny();
    return Objects.requireNonNull(mapping, "a mapping without mistakes");
  }

  private @Nullable Mapping mapping() {
    fields.allow(KEYS);
    refuseUnfilled();
    YamlNode zoneNode = fields.required("zone", "Europe/Copenhagen");
    ZoneId zone = zoneNode == null ? null : Values.zone(zoneNode, mistakes);
    String agency = optionalText("agency");
    String objectType = optionalText("object-type");
    String caseId = fields.requiredText("case-id", "case_id");
    String caseType = fields.requiredText("case-type", "case_type");
    String activity = fields.requiredText("activity", "activity");
    String occurredAt = fields.requiredText("occurred-at", "timestamp");
    String recordedAt = optionalText("recorded-at");
    Map<String, MappedEvent> events = events();
    Map<String, String> attributes = attributes();
    Map<EventDetail, String> details = details();
    if (zone == null
        || caseId == null
        || caseType == null
        || activity == null
        || occurredAt == null) {
      return null;
    }
    return new Mapping(
        zone,
        agency,
        caseId,
        caseType,
        activity,
        occurredAt,
        recordedAt,
        events,
        attributes,
        details,
        objectType);
  }

  /** What a draft left to a person. */
  private void refuseUnfilled() {
    for (YamlNode.Entry entry : fields.entries().entries()) {
      if (isToDo(entry.value())) {
        mistakes.at(entry.value(), "'" + entry.key().text() + "' is still to be filled in");
      }
    }
  }

  private static boolean isToDo(YamlNode node) {
    return node instanceof YamlNode.Text text && text.text().equals(TO_DO);
  }

  private @Nullable String optionalText(String key) {
    return fields.optional(key).map(node -> Fields.text(node, key, mistakes)).orElse(null);
  }

  private Map<String, MappedEvent> events() {
    Map<String, MappedEvent> events = new LinkedHashMap<>();
    YamlNode node = fields.required("events", "{Application received: filed}");
    Fields activities = node == null ? null : Fields.conditions(node, "events", mistakes);
    if (activities == null) {
      return events;
    }
    for (YamlNode.Entry entry : activities.entries().entries()) {
      MappedEvent event = event(entry.value());
      if (event != null) {
        events.put(entry.key().text(), event);
      }
    }
    return events;
  }

  private @Nullable MappedEvent event(YamlNode node) {
    if (isToDo(node)) {
      mistakes.at(
          node,
          "still to be filled in: which kind of event the activity is, such as filed or decided;"
              + " or leave the activity out");
      return null;
    }
    if (node instanceof YamlNode.Text) {
      EventKind kind = kind(node);
      return kind == null ? null : new MappedEvent(kind, Map.of());
    }
    Fields event = Fields.of(node, "an event, unless it is a kind,", mistakes);
    if (event == null) {
      return null;
    }
    List<String> allowed = new ArrayList<>(List.of(KIND));
    Arrays.stream(EventDetail.values()).map(EventDetail::id).forEach(allowed::add);
    event.allow(allowed);
    YamlNode kindNode = event.required(KIND, EventKind.DECIDED.id());
    EventKind kind = kindNode == null ? null : kind(kindNode);
    Map<EventDetail, String> details = new EnumMap<>(EventDetail.class);
    for (YamlNode.Entry entry : event.entries().entries()) {
      EventDetail detail = EventDetail.of(entry.key().text()).orElse(null);
      if (detail == EventDetail.VOIDS) {
        mistakes.at(entry.key(), NO_CONSTANT);
      } else if (detail != null) {
        String value = Fields.text(entry.value(), entry.key().text(), mistakes);
        if (value != null) {
          EventWords.check(detail, entry.value(), mistakes);
          details.put(detail, value);
        }
      }
    }
    return kind == null ? null : new MappedEvent(kind, details);
  }

  private @Nullable EventKind kind(YamlNode node) {
    EventKind kind = EventWords.kind(node, KIND, mistakes);
    if (kind == EventKind.VOIDED) {
      mistakes.at(node, NO_CONSTANT);
    }
    return kind;
  }

  private Map<String, String> attributes() {
    Map<String, String> attributes = new LinkedHashMap<>();
    Optional<YamlNode> node = fields.optional("attributes");
    Fields columns = node.isPresent() ? Fields.of(node.get(), "'attributes'", mistakes) : null;
    if (columns == null) {
      return attributes;
    }
    for (YamlNode.Entry entry : columns.entries().entries()) {
      String address = Fields.text(entry.value(), entry.key().text(), mistakes);
      if (address != null) {
        attributes.put(entry.key().text(), address);
      }
    }
    return attributes;
  }

  private Map<EventDetail, String> details() {
    Map<EventDetail, String> details = new EnumMap<>(EventDetail.class);
    Optional<YamlNode> node = fields.optional("details");
    Fields columns = node.isPresent() ? Fields.of(node.get(), "'details'", mistakes) : null;
    if (columns == null) {
      return details;
    }
    for (YamlNode.Entry entry : columns.entries().entries()) {
      EventDetail detail = EventWords.detail(entry.key(), mistakes);
      String address = Fields.text(entry.value(), entry.key().text(), mistakes);
      if (detail == EventDetail.VOIDS) {
        mistakes.at(entry.key(), NO_COLUMN);
      } else if (detail != null && address != null) {
        details.put(detail, address);
      }
    }
    return details;
  }
}
