package dk.frist.connectors.logs;

import dk.frist.connectors.yaml.EventWords;
import dk.frist.rules.casefile.EventDetail;
import java.util.EnumMap;
import java.util.Map;

/**
 * Reads the details of events: those that a mapping says of an activity, and for the rest those
 * that stand in a row. A row is asked only for what an event of its kind can carry, since a column
 * may mean something else on other rows.
 */
final class DetailReader {
  private final Mapping mapping;

  DetailReader(Mapping mapping) {
    this.mapping = mapping;
  }

  /**
   * The details of the event that a row becomes; a detail whose column is empty is left out.
   *
   * @throws IllegalArgumentException if the row holds a value that a detail cannot have
   */
  Map<EventDetail, String> read(Row row, Mapping.MappedEvent event) {
    Map<EventDetail, String> details = new EnumMap<>(EventDetail.class);
    mapping
        .details()
        .forEach(
            (detail, address) -> {
              String value = row.value(address);
              if (value != null && !value.isBlank() && EventWords.carries(event.kind(), detail)) {
                details.put(detail, checked(detail, value.strip()));
              }
            });
    details.putAll(event.details());
    return details;
  }

  private static String checked(EventDetail detail, String value) {
    if (!EventWords.isValue(detail, value)) {
      throw new IllegalArgumentException("not a value of " + detail.id());
    }
    return value;
  }
}
