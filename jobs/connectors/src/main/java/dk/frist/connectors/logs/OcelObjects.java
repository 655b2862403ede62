package dk.frist.connectors.logs;

import com.fasterxml.jackson.databind.JsonNode;
import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import dk.frist.connectors.yaml.Nearest;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The objects of an OCEL log: those of the type that is the case with their attributes, and of the
 * others that they are there.
 */
final class OcelObjects {
  private static final Set<String> WANTED = Set.of(OcelJson.OBJECT_TYPES, OcelJson.OBJECTS);

  private final Timestamps timestamps;
  private final Map<String, CaseObject> cases = new HashMap<>();
  private final Set<String> others = new HashSet<>();
  private final Set<String> types = new TreeSet<>();

  private OcelObjects(Timestamps timestamps) {
    this.timestamps = timestamps;
  }

  /**
   * Reads the objects of a log, wherever in it they stand. Of a log that was cut off, those before
   * the cut; whoever reads its events comes to the cut, too.
   *
   * @throws InvalidInputException if the mapping names no type of object that the log has, or the
   *     log is not OCEL
   */
  static OcelObjects read(String file, @Nullable String caseType, ZoneId zone) throws IOException {
    OcelObjects objects = new OcelObjects(new Timestamps(zone));
    try (OcelJson json = new OcelJson(file, LogBytes.open(file))) {
      for (var element = json.next(WANTED); element != null; element = json.next(WANTED)) {
        objects.add(element, caseType);
      }
    } catch (TruncatedLog cut) {
      if (objects.types.isEmpty()) {
        throw cut;
      }
    }
    objects.requireType(file, caseType);
    return objects;
  }

  private void add(OcelJson.Element element, @Nullable String caseType) {
    JsonNode node = element.node();
    if (element.array().equals(OcelJson.OBJECT_TYPES)) {
      String name = OcelJson.text(node, "name");
      if (name != null) {
        types.add(name);
      }
      return;
    }
    String id = OcelJson.text(node, "id");
    String type = OcelJson.text(node, "type");
    if (id == null || type == null) {
      return;
    }
    types.add(type);
    if (type.equals(caseType)) {
      cases.merge(id, new CaseObject(type, attributes(node)), CaseObject::and);
    } else {
      others.add(id);
    }
  }

  private Map<String, List<Value>> attributes(JsonNode object) {
    Map<String, List<Value>> attributes = new HashMap<>();
    for (JsonNode attribute : object.path("attributes")) {
      String name = OcelJson.text(attribute, "name");
      String value = OcelJson.text(attribute, "value");
      if (name != null && value != null) {
        attributes
            .computeIfAbsent(name, unused -> new ArrayList<>(1))
            .add(new Value(since(OcelJson.text(attribute, "time")), value));
      }
    }
    return attributes;
  }

  /** From when a value holds; null when its time is none. */
  private @Nullable Long since(@Nullable String time) {
    if (time == null) {
      return Long.MIN_VALUE;
    }
    try {
      return timestamps.parse(time);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private void requireType(String file, @Nullable String caseType) {
    if (caseType == null) {
      throw mistake(
          file,
          "in an OCEL log a type of object has to be the case; say in the mapping object-type: one"
              + " of "
              + Nearest.list(types));
    }
    if (!types.isEmpty() && !types.contains(caseType)) {
      throw mistake(
          file,
          "no object is of the type '"
              + caseType
              + "', which the mapping takes for the case; "
              + Nearest.hint(caseType, types));
    }
  }

  private static InvalidInputException mistake(String file, String message) {
    return new InvalidInputException(Mistake.in(file, message));
  }

  /** The object of an id that is a case; null when there is none. */
  @Nullable CaseObject caseOf(String id) {
    return cases.get(id);
  }

  /** Whether there is an object of an id, of whatever type. */
  boolean has(String id) {
    return cases.containsKey(id) || others.contains(id);
  }

  /**
   * An object that is a case.
   *
   * @param attributes for each name its values, in the log's order
   */
  record CaseObject(String type, Map<String, List<Value>> attributes) {

    /** The value of an attribute at a moment: the last that held since then or before. */
    @Nullable String value(String name, long at) {
      Value latest = null;
      for (Value value : attributes.getOrDefault(name, List.of())) {
        Long since = value.since();
        if (since == null) {
          throw new DateTimeException("the time of an attribute is none");
        }
        if (since <= at && (latest == null || since >= latest.begin())) {
          latest = value;
        }
      }
      return latest == null ? null : latest.text();
    }

    /** The values of all attributes at a moment, but for those of times that are none. */
    Map<String, String> valuesAt(long at) {
      Map<String, String> values = new HashMap<>();
      attributes.forEach(
          (name, history) -> {
            boolean sound = history.stream().allMatch(value -> value.since() != null);
            String value = sound ? value(name, at) : null;
            if (value != null) {
              values.put(name, value);
            }
          });
      return values;
    }

    private CaseObject and(CaseObject other) {
      other.attributes.forEach(
          (name, values) ->
              attributes.computeIfAbsent(name, unused -> new ArrayList<>()).addAll(values));
      return this;
    }
  }

  /**
   * What an attribute was from a moment on.
   *
   * @param since in milliseconds since the epoch; null when the log names no time that exists
   */
  record Value(@Nullable Long since, String text) {
    private long begin() {
      return since == null ? Long.MIN_VALUE : since;
    }
  }
}
