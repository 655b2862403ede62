package dk.frist.connectors.logs;

import dk.frist.rules.casefile.CaseEvent;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An event of our own contract, looked at like a row of a foreign log. */
record AvroRow(Map<String, String> values) implements Row {

  static AvroRow of(CaseEvent event) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("caseId", event.caseId());
    values.put("agency", event.agency());
    put(values, "caseType", event.caseType());
    values.put("kind", event.kind().id());
    values.put("occurredAt", Instant.ofEpochMilli(event.occurredAt()).toString());
    values.put("recordedAt", Instant.ofEpochMilli(event.recordedAt()).toString());
    put(values, "interview", event.interview());
    put(values, "outcome", event.outcome());
    put(values, "reason", event.reason());
    put(values, "purpose", event.purpose());
    put(values, "newDate", event.newDate());
    put(values, "site", event.site());
    put(values, "nextFree", event.nextFree());
    event.attributes().forEach((name, value) -> values.put("attributes." + name, value));
    return new AvroRow(values);
  }

  private static void put(Map<String, String> values, String name, @Nullable String value) {
    if (value != null) {
      values.put(name, value);
    }
  }

  @Override
  public @Nullable String value(String address) {
    return values.get(address);
  }

  @Override
  public String text() {
    return values.toString();
  }
}
