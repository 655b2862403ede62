package dk.frist.connectors.avro;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.message.SchemaStore;
import org.jspecify.annotations.Nullable;

/**
 * Every schema that records of one contract may have been written with, found by its 64-bit Rabin
 * fingerprint as Avro's single-object encoding wants it. Immutable; safe to share between threads.
 */
final class SchemaVersions implements SchemaStore {
  private final Map<Long, Schema> byFingerprint;

  private SchemaVersions(Map<Long, Schema> byFingerprint) {
    this.byFingerprint = Map.copyOf(byFingerprint);
  }

  /**
   * The versions of a contract: those of its history, which ships beside the generated classes, and
   * the current one.
   *
   * @throws UncheckedIOException if the history cannot be read
   */
  static SchemaVersions of(Class<?> record, Schema current) {
    List<Schema> versions = new ArrayList<>(history(record));
    versions.add(current);
    return of(versions);
  }

  static SchemaVersions of(List<Schema> versions) {
    Map<Long, Schema> byFingerprint = new HashMap<>();
    for (Schema version : versions) {
      byFingerprint.put(SchemaNormalization.parsingFingerprint64(version), version);
    }
    return new SchemaVersions(byFingerprint);
  }

  /** The schema with this fingerprint; null when no version has it. */
  @Override
  public @Nullable Schema findByFingerprint(long fingerprint) {
    return byFingerprint.get(fingerprint);
  }

  private static List<Schema> history(Class<?> record) {
    List<Schema> versions = new ArrayList<>();
    while (true) {
      String file = "history/%s.%d.avsc".formatted(record.getSimpleName(), versions.size() + 1);
      try (InputStream content = record.getResourceAsStream(file)) {
        if (content == null) {
          return versions;
        }
        versions.add(new Schema.Parser().parse(content));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
