package dk.frist.cli.generate;

import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.EventDetail;
import java.util.List;
import java.util.Set;

/**
 * How a CSV log of generated events is laid out, and the mapping that says so. An activity is a
 * kind, with its detail where it has one: {@code interview-held om}.
 */
final class CsvMapping {
  /** The columns before those of the attributes. */
  static final List<String> COLUMNS =
      List.of("case_id", "case_type", "activity", "occurred_at", "recorded_at");

  private static final List<EventDetail> DETAILS =
      List.of(EventDetail.INTERVIEW, EventDetail.OUTCOME, EventDetail.REASON);

  private CsvMapping() {}

  static String column(String attribute) {
    return attribute.replace('-', '_');
  }

  static String activityOf(CaseEvent event) {
    for (EventDetail detail : DETAILS) {
      String value = detail.in(event);
      if (value != null) {
        return event.kind().id() + ' ' + value;
      }
    }
    return event.kind().id();
  }

  /** The mapping of a log with these activities and attributes. */
  static String text(Set<String> activities, List<String> attributes) {
    StringBuilder yaml = new StringBuilder();
    yaml.append("# Reads the log that lies beside it: frist replay --mapping …\n")
        .append("zone: ")
        .append(CaseLog.ZONE)
        .append('\n')
        .append("case-id: case_id\n")
        .append("case-type: case_type\n")
        .append("activity: activity\n")
        .append("occurred-at: occurred_at\n")
        .append("recorded-at: recorded_at\n")
        .append("events:\n");
    activities.forEach(
        activity ->
            yaml.append("  ").append(activity).append(": ").append(event(activity)).append('\n'));
    yaml.append("attributes:\n");
    attributes.forEach(
        attribute ->
            yaml.append("  ")
                .append(attribute)
                .append(": ")
                .append(column(attribute))
                .append('\n'));
    return yaml.toString();
  }

  private static String event(String activity) {
    String[] parts = activity.split(" ", 2);
    if (parts.length == 1) {
      return parts[0];
    }
    String detail =
        switch (parts[0]) {
          case "interview-held" -> EventDetail.INTERVIEW.id();
          case "decided" -> EventDetail.OUTCOME.id();
          case "closed" -> EventDetail.REASON.id();
          default -> throw new IllegalArgumentException(parts[0] + " has no detail");
        };
    return "{kind: " + parts[0] + ", " + detail + ": " + parts[1] + "}";
  }
}
