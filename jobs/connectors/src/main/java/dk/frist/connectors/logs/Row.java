package dk.frist.connectors.logs;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One record of a foreign log, before a mapping has looked at it. */
interface Row {

  /** The value at an address of the mapping; null when the record has none. */
  @Nullable String value(String address);

  /** Everything the record says, by its addresses. */
  Map<String, String> values();

  /** The record as it stood, for the list of rejected ones. */
  String text();
}
