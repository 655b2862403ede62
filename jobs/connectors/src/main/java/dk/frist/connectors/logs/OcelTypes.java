package dk.frist.connectors.logs;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Counts the types of object of an OCEL log. Reads it twice; memory is that of the objects' ids.
 */
final class OcelTypes {
  private static final Set<String> OBJECTS = Set.of(OcelJson.OBJECTS);
  private static final Set<String> EVENTS = Set.of(OcelJson.EVENTS);

  private OcelTypes() {}

  /** The types, the one with most events first. Of a log that was cut off, those before the cut. */
  static List<LogInspection.ObjectType> of(String file) throws IOException {
    Map<String, String> typeOfId = new HashMap<>();
    Map<String, Long> objects = new TreeMap<>();
    Map<String, Long> events = new HashMap<>();
    forEach(
        file,
        OBJECTS,
        object -> {
          String id = OcelJson.text(object, "id");
          String type = OcelJson.text(object, "type");
          if (id != null && type != null && typeOfId.put(id, type) == null) {
            objects.merge(type, 1L, Long::sum);
          }
        });
    forEach(
        file,
        EVENTS,
        event -> {
          Set<String> types = new HashSet<>();
          for (JsonNode relation : event.path("relationships")) {
            String type = typeOfId.get(String.valueOf(OcelJson.text(relation, "objectId")));
            if (type != null && types.add(type)) {
              events.merge(type, 1L, Long::sum);
            }
          }
        });
    return objects.entrySet().stream()
        .map(
            entry ->
                new LogInspection.ObjectType(
                    entry.getKey(), entry.getValue(), events.getOrDefault(entry.getKey(), 0L)))
        .sorted(
            Comparator.comparingLong(LogInspection.ObjectType::events)
                .reversed()
                .thenComparing(LogInspection.ObjectType::name))
        .toList();
  }

  private static void forEach(String file, Set<String> array, Consumer<JsonNode> taker)
      throws IOException {
    try (OcelJson json = new OcelJson(file, LogBytes.open(file))) {
      for (var element = json.next(array); element != null; element = json.next(array)) {
        taker.accept(element.node());
      }
    } catch (TruncatedLog cut) {
      // Who reads the events comes to the cut, too, and tells it.
    }
  }
}
