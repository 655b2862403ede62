package dk.frist.connectors.avro;

import java.nio.charset.StandardCharsets;

/**
 * Joins the parts of a record's key by {@code |}. Within a part, {@code |} is written {@code %7C}
 * and {@code %} is written {@code %25}, so different parts never make the same key.
 */
final class RecordKey {
  private RecordKey() {}

  static byte[] of(String... parts) {
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < parts.length; i++) {
      if (i > 0) {
        key.append('|');
      }
      key.append(parts[i].replace("%", "%25").replace("|", "%7C"));
    }
    return key.toString().getBytes(StandardCharsets.UTF_8);
  }
}
