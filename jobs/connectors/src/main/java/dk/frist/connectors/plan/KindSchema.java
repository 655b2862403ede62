package dk.frist.connectors.plan;

import dk.frist.connectors.yaml.Key;
import dk.frist.connectors.yaml.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The schema of what depends on a target's kind. Where the kind is known, only its keys are taken;
 * a target with readings may hold the keys of other kinds for them, and may leave to them what its
 * own kind requires.
 */
final class KindSchema {
  private static final String KIND = KindForm.KIND.name();
  private static final String PROPERTIES = "properties";
  private static final String REQUIRED = "required";

  private KindSchema() {}

  static Map<String, Object> target() {
    List<Object> conditions = new ArrayList<>();
    Map<String, Object> plain =
        Map.of("not", Map.of(REQUIRED, List.of(TargetForm.READINGS.name())));
    conditions.add(ordered("if", plain, "then", Map.of(REQUIRED, List.of(KIND))));
    for (RuleForm form : RuleForm.ALL) {
      Map<String, Object> condition = new LinkedHashMap<>(isOf(form));
      condition.putAll(plain);
      Map<String, Object> then = new LinkedHashMap<>(only(TargetForm.KEYS, form));
      then.put(REQUIRED, requiredOf(form.keys()));
      conditions.add(ordered("if", condition, "then", then));
    }
    return any(TargetForm.KEYS, conditions);
  }

  static Map<String, Object> reading() {
    List<Object> conditions = new ArrayList<>();
    for (RuleForm form : RuleForm.ALL) {
      conditions.add(ordered("if", isOf(form), "then", only(ReadingForm.KEYS, form)));
    }
    return any(ReadingForm.KEYS, conditions);
  }

  /** A mapping with the keys of every kind, further held to conditions. */
  private static Map<String, Object> any(List<Key> common, List<Object> conditions) {
    Map<String, Object> properties = new LinkedHashMap<>();
    common.forEach(key -> properties.put(key.name(), Shape.described(key)));
    Map<String, Map<Key, List<String>>> kinds = new LinkedHashMap<>();
    for (RuleForm form : RuleForm.ALL) {
      for (Key key : form.keys()) {
        kinds
            .computeIfAbsent(key.name(), name -> new LinkedHashMap<>())
            .computeIfAbsent(key, each -> new ArrayList<>())
            .add(form.id());
      }
    }
    kinds.forEach((name, meanings) -> properties.put(name, Shape.described(merged(meanings))));
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put(PROPERTIES, properties);
    schema.put("additionalProperties", false);
    schema.put(REQUIRED, requiredOf(common.stream().filter(KindSchema::isNotTheKind).toList()));
    schema.put("allOf", conditions);
    return schema;
  }

  /** One key of everything that a name means, by kind. */
  private static Key merged(Map<Key, List<String>> meanings) {
    Key first = meanings.keySet().iterator().next();
    if (meanings.size() == 1) {
      return first;
    }
    List<String> said =
        meanings.entrySet().stream()
            .map(e -> String.join(", ", e.getValue()) + ": " + e.getKey().description())
            .toList();
    Shape[] shapes = meanings.keySet().stream().map(Key::shape).distinct().toArray(Shape[]::new);
    Shape shape = shapes.length == 1 ? first.shape() : Shape.either(shapes);
    return Key.optional(first.name(), shape, first.example(), String.join("\n\n", said));
  }

  private static Map<String, Object> isOf(RuleForm form) {
    return ordered(PROPERTIES, Map.of(KIND, Map.of("const", form.id())), REQUIRED, List.of(KIND));
  }

  private static Map<String, Object> only(List<Key> common, RuleForm form) {
    Map<String, Object> properties = new LinkedHashMap<>();
    form.keys().forEach(key -> properties.put(key.name(), Shape.described(key)));
    List<String> names =
        Stream.concat(common.stream(), form.keys().stream()).map(Key::name).toList();
    return ordered(PROPERTIES, properties, "propertyNames", Map.of("enum", names));
  }

  private static List<String> requiredOf(List<Key> keys) {
    return keys.stream().filter(Key::required).map(Key::name).toList();
  }

  /** A target may leave its kind to its readings. */
  private static boolean isNotTheKind(Key key) {
    return !key.name().equals(KIND);
  }

  private static Map<String, Object> ordered(
      String first, Object firstValue, String second, Object secondValue) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(first, firstValue);
    map.put(second, secondValue);
    return map;
  }
}
