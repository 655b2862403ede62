package dk.frist.connectors.logs;

import com.fasterxml.jackson.databind.JsonNode;
import dk.frist.rules.casefile.Intake;
import dk.frist.rules.casefile.RejectReason;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads an OCEL 2.0 log in JSON, of whose objects one type is the case, event by event; memory is
 * that of the objects. The file is read twice, since events may come before the objects they name.
 *
 * <p>An event of several cases is a record of each; of none it is ignored. A relation to an object
 * that is not in the log is rejected, and the event's other relations hold. A position is an
 * event's number, from 1.
 *
 * <p>Addresses of a row: {@code ocel:activity}, {@code ocel:timestamp}, {@code ocel:eid} and {@code
 * ocel:qualifier} (of the relation) of the event and its attributes by name; {@code case:ocel:oid},
 * {@code case:ocel:type} and {@code case:} and an attribute's name of the object, whose attributes
 * are taken as they were when the event occurred.
 */
final class OcelLogReader implements LogReader {
  static final String ACTIVITY = "ocel:activity";
  static final String TIMESTAMP = "ocel:timestamp";
  static final String EVENT_ID = "ocel:eid";
  static final String QUALIFIER = "ocel:qualifier";
  static final String CASE_PREFIX = "case:";
  static final String OBJECT_ID = "case:ocel:oid";
  static final String OBJECT_TYPE = "case:ocel:type";

  private static final Set<String> WANTED = Set.of(OcelJson.EVENTS);

  private final OcelJson json;
  private final OcelObjects objects;
  private final RecordTaker mapper;
  private final Timestamps timestamps;
  private final Queue<Intake> ready = new ArrayDeque<>();
  private long number;

  /**
   * @param file the log's path
   * @param objects the log's objects
   * @param zone of timestamps that carry none
   */
  OcelLogReader(String file, OcelObjects objects, ZoneId zone, RecordTaker mapper)
      throws IOException {
    this.objects = objects;
    this.json = new OcelJson(file, LogBytes.open(file));
    this.mapper = mapper;
    this.timestamps = new Timestamps(zone);
  }

  @Override
  public @Nullable Intake next() throws IOException {
    while (ready.isEmpty()) {
      OcelJson.Element element = json.next(WANTED);
      if (element == null) {
        return null;
      }
      number++;
      take(element.node());
    }
    return ready.poll();
  }

  private void take(JsonNode event) {
    if (!event.isObject()) {
      ready.add(mapper.rejected(number, RejectReason.INVALID_VALUE, event.toString()));
      return;
    }
    EventFields fields = fields(event);
    OcelRow alone = new OcelRow(fields, "", null, "");
    if (!mapper.wants(alone)) {
      ready.add(mapper.intake(alone, number, number));
      return;
    }
    relate(event, fields);
    if (ready.isEmpty()) {
      ready.add(Intake.ignored());
    }
  }

  /** A case that is named twice, under several qualifiers, counts once, under the first. */
  private void relate(JsonNode event, EventFields fields) {
    Map<String, String> qualifiers = new LinkedHashMap<>();
    for (JsonNode relation : event.path("relationships")) {
      String id = OcelJson.text(relation, "objectId");
      String qualifier = OcelJson.text(relation, "qualifier");
      qualifiers.putIfAbsent(id == null ? "" : id, qualifier == null ? "" : qualifier);
    }
    qualifiers.forEach(
        (id, qualifier) -> {
          OcelObjects.CaseObject object = objects.caseOf(id);
          if (object != null) {
            ready.add(mapper.intake(new OcelRow(fields, id, object, qualifier), number, number));
          } else if (!objects.has(id)) {
            ready.add(mapper.rejected(number, RejectReason.INVALID_VALUE, event.toString()));
          }
        });
  }

  private EventFields fields(JsonNode event) {
    Map<String, String> values = new LinkedHashMap<>();
    put(values, EVENT_ID, OcelJson.text(event, "id"));
    put(values, ACTIVITY, OcelJson.text(event, "type"));
    put(values, TIMESTAMP, OcelJson.text(event, "time"));
    for (JsonNode attribute : event.path("attributes")) {
      String name = OcelJson.text(attribute, "name");
      if (name != null) {
        put(values, name, OcelJson.text(attribute, "value"));
      }
    }
    return new EventFields(values, time(values.get(TIMESTAMP)));
  }

  private static void put(Map<String, String> values, String address, @Nullable String value) {
    if (value != null) {
      values.put(address, value);
    }
  }

  /** When the event occurred; before everything when that is not known, then it is rejected. */
  private long time(@Nullable String text) {
    try {
      return text == null ? Long.MIN_VALUE : timestamps.parse(text);
    } catch (DateTimeException e) {
      return Long.MIN_VALUE;
    }
  }

  @Override
  public void close() throws IOException {
    json.close();
  }

  private record EventFields(Map<String, String> values, long time) {}

  private record OcelRow(
      EventFields event, String id, OcelObjects.@Nullable CaseObject object, String qualifier)
      implements Row {
    @Override
    public @Nullable String value(String address) {
      if (address.equals(QUALIFIER)) {
        return qualifier;
      }
      if (!address.startsWith(CASE_PREFIX)) {
        return event.values().get(address);
      }
      if (object == null) {
        return null;
      }
      return switch (address) {
        case OBJECT_ID -> id;
        case OBJECT_TYPE -> object.type();
        default -> object.value(address.substring(CASE_PREFIX.length()), event.time());
      };
    }

    @Override
    public Map<String, String> values() {
      Map<String, String> values = new LinkedHashMap<>(event.values());
      if (object != null) {
        values.put(QUALIFIER, qualifier);
        values.put(OBJECT_ID, id);
        values.put(OBJECT_TYPE, object.type());
        object.valuesAt(event.time()).forEach((name, text) -> values.put(CASE_PREFIX + name, text));
      }
      return values;
    }

    @Override
    public String text() {
      return event.values().entrySet().stream()
          .map(value -> value.getKey() + "=" + value.getValue())
          .collect(Collectors.joining(", ", "", id.isEmpty() ? "" : ", " + OBJECT_ID + "=" + id));
    }
  }
}
