package dk.frist.connectors.yaml;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a value may look like, as far as an editor can tell while somebody types: a fragment of JSON
 * Schema, draft 7. Looser than reading, which knows dates that do not exist and clocks that nobody
 * named; stricter only in that numbers and {@code true} stand without quotes.
 *
 * @param schema the keywords, in the order they are written; values are texts, numbers, booleans,
 *     and lists and maps of these
 */
public record Shape(Map<String, Object> schema) {
  private static final String DATE_PATTERN = "\\d{4}-\\d{2}-\\d{2}";
  private static final String TYPE = "type";
  private static final String PATTERN = "pattern";

  /** Any text. YAML takes some for something else, such as an id {@code 1.1} for a number. */
  public static final Shape TEXT = new Shape(Map.of(TYPE, List.of("string", "number", "boolean")));

  /** {@code true} or {@code false}. */
  public static final Shape FLAG = new Shape(Map.of(TYPE, "boolean"));

  /** A whole number from 1. */
  public static final Shape COUNT = with(TYPE, "integer").and("minimum", 1);

  /** A share such as {@code 90%}. */
  public static final Shape SHARE = matching("\\d{1,3}(\\.\\d{1,4})?\\s*%");

  /** A day such as {@code 2024-12-31}. */
  public static final Shape DATE = matching(DATE_PATTERN);

  /** A range of days such as {@code 2024-04-01/..}. */
  public static final Shape RANGE =
      matching("(\\.\\.|" + DATE_PATTERN + ")/(\\.\\.|" + DATE_PATTERN + ")");

  /** A period such as {@code P30D} or {@code P7M}. */
  public static final Shape PERIOD = matching("P(?=\\d)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?");

  /** A period of days or weeks alone. */
  public static final Shape PERIOD_OF_DAYS = matching("P(?=\\d)(\\d+W)?(\\d+D)?");

  public Shape {
    schema = Collections.unmodifiableMap(new LinkedHashMap<>(schema));
  }

  /** A number between two others, both included. */
  public static Shape number(int least, int most) {
    return with(TYPE, "number").and("minimum", least).and("maximum", most);
  }

  /** A text that a regular expression matches whole. */
  public static Shape matching(String regex) {
    return with(TYPE, "string").and(PATTERN, "^" + regex + "$");
  }

  /** One of a closed set of words. */
  public static Shape words(Collection<String> words) {
    return new Shape(Map.of("enum", List.copyOf(words)));
  }

  /** A list of at least one. */
  public static Shape listOf(Shape item) {
    return with(TYPE, "array").and("items", item.schema).and("minItems", 1);
  }

  /** One, or a list of at least one. */
  public static Shape oneOrMore(Shape item) {
    return either(item, listOf(item));
  }

  public static Shape either(Shape... shapes) {
    return new Shape(Map.of("anyOf", List.of(shapes).stream().map(Shape::schema).toList()));
  }

  /** A mapping whose keys are up to the user. */
  public static Shape mapOf(Shape value) {
    return with(TYPE, "object").and("additionalProperties", value.schema).and("minProperties", 1);
  }

  /** A mapping that has these keys and no others. */
  public static Shape mapping(List<Key> keys) {
    Map<String, Object> properties = new LinkedHashMap<>();
    keys.forEach(key -> properties.put(key.name(), described(key)));
    return with(TYPE, "object")
        .and("properties", properties)
        .and("additionalProperties", false)
        .and("required", keys.stream().filter(Key::required).map(Key::name).toList());
  }

  /** Whether both are texts, both numbers, and so on. */
  public boolean isOfTypeOf(Shape other) {
    return Objects.equals(schema.get(TYPE), other.schema.get(TYPE));
  }

  /** A shape that the schema defines once, under a name. */
  public static Shape named(String name) {
    return new Shape(Map.of("$ref", "#/definitions/" + name));
  }

  /** A key's shape with what an editor shows about it. */
  public static Map<String, Object> described(Key key) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("description", key.description() + "\n\n" + key.name() + ": " + key.example());
    // Beside a reference draft 7 ignores every other keyword.
    if (key.shape().schema.containsKey("$ref")) {
      schema.put("allOf", List.of(key.shape().schema));
    } else {
      schema.putAll(key.shape().schema);
    }
    return schema;
  }

  private static Shape with(String keyword, Object value) {
    return new Shape(Map.of(keyword, value));
  }

  private Shape and(String keyword, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(schema);
    more.put(keyword, value);
    return new Shape(more);
  }
}
