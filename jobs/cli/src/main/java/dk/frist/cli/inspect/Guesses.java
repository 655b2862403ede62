package dk.frist.cli.inspect;

import dk.frist.connectors.logs.ColumnFacts;
import dk.frist.connectors.logs.LogInspection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the columns of a log likely mean, by their names and by what they hold. Of columns that
 * would do, the one whose name is likeliest; of those of one name the first.
 *
 * @param caseId the case id
 * @param caseType the case type
 * @param activity the activity
 * @param occurredAt when it happened
 * @param recordedAt when it was recorded; most logs have none
 */
record Guesses(
    Optional<ColumnFacts> caseId,
    Optional<ColumnFacts> caseType,
    Optional<ColumnFacts> activity,
    Optional<ColumnFacts> occurredAt,
    Optional<ColumnFacts> recordedAt) {
  private static final int MOST_TYPES = 500;
  private static final double MOSTLY = 0.95;

  /** Likeliest first; compared without case and without what is neither letter nor digit. */
  private static final List<String> CASE_IDS =
      List.of(
          "caseoceloid",
          "caseconceptname",
          "caseid",
          "case",
          "sagsid",
          "sagsnummer",
          "sagsnr",
          "sag",
          "casenumber",
          "caseno",
          "journalnummer",
          "journalnr",
          "traceid",
          "dossier",
          "zaaknummer",
          "applicationid",
          "requestid",
          "ticketid",
          "incidentid",
          "id");

  private static final List<String> CASE_TYPES =
      List.of(
          "casetype",
          "sagstype",
          "casecasetype",
          "casetypename",
          "category",
          "casecategory",
          "producttype",
          "casechannel",
          "type",
          "casetype1",
          "channel",
          "caseoceltype");
  private static final List<String> ACTIVITIES =
      List.of(
          "ocelactivity",
          "conceptname",
          "activity",
          "activityname",
          "aktivitet",
          "kind",
          "event",
          "eventtype",
          "haendelse",
          "hændelse",
          "task",
          "taskname",
          "action",
          "step",
          "status");
  private static final List<String> OCCURRED =
      List.of(
          "oceltimestamp",
          "timetimestamp",
          "timestamp",
          "occurredat",
          "occurred",
          "eventtime",
          "tidspunkt",
          "completetimestamp",
          "endtime",
          "time",
          "datetime",
          "dato",
          "date",
          "starttime",
          "starttimestamp");
  private static final List<String> RECORDED =
      List.of(
          "recordedat",
          "recorded",
          "observed",
          "observedat",
          "registered",
          "registreret",
          "seen",
          "loggedat",
          "enteredat",
          "createdat");

  static Guesses of(LogInspection log) {
    List<ColumnFacts> columns = log.columns();
    long rows = log.rows();
    Predicate<ColumnFacts> full = column -> rows > 0 && column.filled() >= MOSTLY * rows;
    Predicate<ColumnFacts> words = column -> !column.isTime() && column.filled() > 0;
    Optional<ColumnFacts> occurred =
        named(columns, OCCURRED, full.and(ColumnFacts::isTime))
            .or(() -> first(columns, full.and(ColumnFacts::isTime)));
    Predicate<ColumnFacts> few = words.and(column -> column.distinct() <= MOST_TYPES);
    return new Guesses(
        named(columns, CASE_IDS, full.and(words)),
        named(columns, CASE_TYPES, few),
        named(columns, ACTIVITIES, full.and(few)),
        occurred,
        named(columns, RECORDED, full.and(ColumnFacts::isTime))
            .filter(column -> !occurred.equals(Optional.of(column))));
  }

  private static Optional<ColumnFacts> named(
      List<ColumnFacts> columns, List<String> names, Predicate<ColumnFacts> fits) {
    return columns.stream()
        .filter(column -> names.contains(plain(column.address())))
        .filter(fits)
        .min(Comparator.comparingInt(column -> names.indexOf(plain(column.address()))));
  }

  private static Optional<ColumnFacts> first(
      List<ColumnFacts> columns, Predicate<ColumnFacts> fits) {
    return columns.stream().filter(fits).findFirst();
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** Whether a column is what one of these guesses says. */
  boolean has(ColumnFacts column) {
    return List.of(caseId, caseType, activity, occurredAt, recordedAt).stream()
        .anyMatch(Optional.of(column)::equals);
  }
}
