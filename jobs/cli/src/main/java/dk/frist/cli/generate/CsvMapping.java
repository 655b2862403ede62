package dk.frist.cli.generate;

import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.EventDetail;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a CSV log of generated events is laid out, and the mapping that says so. An activity is a
 * kind, with its detail where it has one: {@code interview-held om}.
 */
final class CsvMapping {
  /** The details that have a column each, because every event may have another value. */
  static final List<EventDetail> DETAILS_WITH_COLUMN =
      List.of(EventDetail.NEW_DATE, EventDetail.SITE, EventDetail.NEXT_FREE);

  private static final List<EventDetail> DETAILS_IN_ACTIVITY =
      List.of(EventDetail.INTERVIEW, EventDetail.OUTCOME, EventDetail.REASON);

  private CsvMapping() {}

  /** The columns of a log whose cases have these attributes. */
  static List<String> columns(List<String> attributes) {
    List<String> columns =
        new ArrayList<>(List.of("case_id", "case_type", "activity", "occurred_at", "recorded_at"));
    DETAILS_WITH_COLUMN.forEach(detail -> columns.add(column(detail.id())));
    attributes.forEach(attribute -> columns.add(column(attribute)));
    return columns;
  }

  private static String column(String id) {
    return id.replace('-', '_');
  }

  static String activityOf(CaseEvent event) {
    for (EventDetail detail : DETAILS_IN_ACTIVITY) {
      String value = detail.in(event);
      if (value != null) {
        return event.kind().id() + ' ' + value;
      }
    }
    return event.kind().id();
  }

  /**
   * The mapping of a log with these activities and attributes.
   *
   * @param agency the authority whose events the log holds; null when it holds none
   */
  static String text(@Nullable String agency, Set<String> activities, List<String> attributes) {
    StringBuilder yaml = new StringBuilder();
    yaml.append("# Reads the log that lies beside it: frist replay --mapping …\n")
        .append("zone: ")
        .append(CaseLog.ZONE)
        .append('\n');
    if (agency != null) {
      yaml.append("agency: ").append(agency).append('\n');
    }
    yaml.append("case-id: case_id\n")
        .append("case-type: case_type\n")
        .append("activity: activity\n")
        .append("occurred-at: occurred_at\n")
        .append("recorded-at: recorded_at\n")
        .append("events:\n");
    activities.forEach(
        activity ->
            yaml.append("  ").append(activity).append(": ").append(event(activity)).append('\n'));
    appendColumns(yaml, "details", DETAILS_WITH_COLUMN.stream().map(EventDetail::id).toList());
    appendColumns(yaml, "attributes", attributes);
    return yaml.toString();
  }

  private static void appendColumns(StringBuilder yaml, String key, List<String> ids) {
    yaml.append(key).append(":\n");
    ids.forEach(id -> yaml.append("  ").append(id).append(": ").append(column(id)).append('\n'));
  }

  private static String event(String activity) {
    String[] parts = activity.split(" ", 2);
    if (parts.length == 1) {
      return parts[0];
    }
    String detail =
        switch (parts[0]) {
          case "interview-held" -> EventDetail.INTERVIEW.id();
          case "decided", "milestone-assessed" -> EventDetail.OUTCOME.id();
          case "closed" -> EventDetail.REASON.id();
          default -> throw new IllegalArgumentException(parts[0] + " has no detail");
        };
    return "{kind: " + parts[0] + ", " + detail + ": " + parts[1] + "}";
  }
}
