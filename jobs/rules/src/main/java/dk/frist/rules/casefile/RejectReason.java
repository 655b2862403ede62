package dk.frist.rules.casefile;

import java.util.Locale;

/** Why an input record became no event. A closed set, so that it can label a metric. */
public enum RejectReason {
  /** The bytes are not Avro single-object encoding (or the registry's wire format). */
  NOT_AVRO,
  /** The schema fingerprint or id is not known here. */
  UNKNOWN_SCHEMA,
  /** The record ends before its schema does. */
  TRUNCATED,
  /** The bytes do not fit the schema. */
  MALFORMED,
  /** The event kind is not one this version knows. */
  UNKNOWN_KIND,
  /** A value that an event cannot do without is missing or empty. */
  MISSING_VALUE,
  /** A value is not what its field allows. */
  INVALID_VALUE,
  /** The text is not a timestamp or date that exists. */
  INVALID_TIMESTAMP,
  /** The row has more or fewer fields than the header. */
  WRONG_FIELD_COUNT,
  /** The row is not valid UTF-8. */
  NOT_UTF8;

  private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** The reason's name in files, topics and metrics: {@code unknown-schema}. */
  public String id() {
    return id;
  }
}
