package dk.frist.connectors.plan;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dk.frist.connectors.yaml.Shape;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The JSON Schema of plans, draft 7, by which editors complete and check them. Made from the keys
 * that reading goes by, and as {@link Shape} says looser than it: what a schema cannot tell, {@code
 * frist plan check} does.
 */
public final class PlanSchema {
  private PlanSchema() {}

  /** The schema, the same text each time, ending in a line feed. */
  public static String json() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "http://json-schema.org/draft-07/schema#");
    schema.put("title", "Frist plan");
    schema.put(
        "description",
        "An authority's yearly plan of targets. Written by 'frist plan schema' from what reading a"
            + " plan goes by; do not edit.");
    schema.putAll(Shape.mapping(PlanForm.KEYS).schema());
    Map<String, Object> definitions = new LinkedHashMap<>();
    definitions.put("clock", ClockForm.SHAPE.schema());
    definitions.put("selector", SelectorForm.SHAPE.schema());
    definitions.put("population", PopulationForm.SHAPE.schema());
    definitions.put("delivery", MilestoneForm.DELIVERY.schema());
    definitions.put("target", KindSchema.target());
    definitions.put("reading", KindSchema.reading());
    schema.put("definitions", definitions);
    return written(schema);
  }

  private static String written(Object schema) {
    StringWriter text = new StringWriter();
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.setPrettyPrinter(printer);
      write(schema, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.append('\n').toString();
  }

  private static void write(Object value, JsonGenerator json) throws IOException {
    if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        json.writeFieldName(String.valueOf(entry.getKey()));
        write(entry.getValue(), json);
      }
      json.writeEndObject();
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      for (Object item : list) {
        write(item, json);
      }
      json.writeEndArray();
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else if (value instanceof Integer number) {
      json.writeNumber(number);
    } else {
      json.writeString(String.valueOf(value));
    }
  }
}
