package dk.frist.connectors.avro;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Makes key and value of a record for a topic. Holds configuration only: serializable, and safe to
 * share between threads.
 *
 * @param <T> what is published
 */
public interface KeyedEncoder<T> extends Serializable {

  /** The record's key, as UTF-8: records of one key replace each other in a compacted topic. */
  byte[] key(T published);

  /** The record's value; null for a tombstone, which takes back what the key stood for. */
  byte @Nullable [] value(T published);
}
