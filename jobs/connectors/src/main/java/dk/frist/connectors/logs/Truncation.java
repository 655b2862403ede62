package dk.frist.connectors.logs;

import java.io.Serializable;
import java.util.Objects;

/**
 * Where a log was cut off.
 *
 * @param place where it ends: {@code at byte 4096 of the compressed file}
 * @param records how many records were read before that; of an XES log those of whole traces
 */
public record Truncation(String place, long records) implements Serializable {
  public Truncation {
    Objects.requireNonNull(place, "place");
  }

  /** {@code at byte 4096 of the compressed file, after 12 records}. */
  @Override
  public String toString() {
    return place + ", after " + records + (records == 1 ? " record" : " records");
  }
}
