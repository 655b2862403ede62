package dk.frist.boards.grafana;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes down JSON in the order in which it is to stand. */
final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  /** An object; what has no value is left out. */
  static ObjectNode object(@Nullable Object... namesAndValues) {
    ObjectNode object = MAPPER.createObjectNode();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object value = namesAndValues[i + 1];
      if (value != null) {
        object.set(String.valueOf(namesAndValues[i]), MAPPER.valueToTree(value));
      }
    }
    return object;
  }

  static ArrayNode array(List<?> values) {
    return MAPPER.valueToTree(values);
  }
}
