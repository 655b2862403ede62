package dk.frist.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.cli.Screen;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Asks an SQL database, which nobody here wrote, for the same figures from the same events: cases
 * counted, met and 90th percentile for every case type and month, and the estimates over the cases
 * filed in the plan's period.
 */
class SecondOpinionIT {
  /** The decision clock and the 90-day target over the raw rows of the log. */
  private static final String DECISIONS =
      """
      CREATE TABLE decisions AS
      WITH rows AS (
        SELECT case_id, case_type, activity, CAST(timestamp AS DATE) AS day FROM read_csv('%s', all_varchar = true)
      ), filed AS (
        SELECT case_id, any_value(case_type) AS case_type, min(day) AS start_day
        FROM rows WHERE activity = 'Received Local Office' GROUP BY case_id
      )
      SELECT filed.case_id, filed.case_type, start_day, min(day) AS stop_day,
             date_diff('day', start_day, min(day)) AS lead_days
      FROM filed JOIN rows USING (case_id)
      WHERE activity IN ('Certified, Temporary', 'Denied, Temporary') AND day >= start_day
      GROUP BY filed.case_id, filed.case_type, start_day
      """;

  private static final String LEAD_TIMES_BY_SQL =
      """
      WITH ranked AS (
        SELECT case_type, last_day(stop_day) AS month, lead_days,
               row_number() OVER (PARTITION BY case_type, last_day(stop_day) ORDER BY lead_days) AS place,
               count(*) OVER (PARTITION BY case_type, last_day(stop_day)) AS n
        FROM decisions
      )
      SELECT case_type, month, any_value(n), min(lead_days) FILTER (WHERE place * 10 >= n * 9)
      FROM ranked GROUP BY ALL ORDER BY ALL
      """;

  private static final String LEAD_TIMES_BY_FRIST =
      """
      SELECT case_type, as_of, CAST(max(value) FILTER (WHERE measure = 'n') AS BIGINT),
             CAST(max(value) FILTER (WHERE measure = 'p90') AS BIGINT)
      FROM (SELECT * REPLACE (CAST(as_of AS DATE) AS as_of, CAST(value AS DOUBLE) AS value) FROM read_csv('%s', all_varchar = true))
      WHERE "window" = 'month' AND clock = 'decision' AND as_of = last_day(as_of)
      GROUP BY ALL ORDER BY ALL
      """;

  private static final String COMPLIANCE_BY_SQL =
      """
      SELECT case_type, last_day(stop_day), count(*), count(*) FILTER (WHERE lead_days <= 90)
      FROM decisions WHERE stop_day BETWEEN '2000-01-01' AND '2000-12-31'
      GROUP BY ALL ORDER BY ALL
      """;

  private static final String COMPLIANCE_BY_FRIST =
      """
      SELECT case_type, last_day(CAST(counted_on AS DATE)), count(*), count(*) FILTER (WHERE verdict = 'met')
      FROM read_csv('%s', all_varchar = true)
      WHERE target = 'decision-90' AND verdict IN ('met', 'missed')
      GROUP BY ALL ORDER BY ALL
      """;

  /** Days to the first end of each case filed in 2000, as of the last day of the log's year. */
  private static final String COHORT =
      """
      CREATE TABLE cohort AS
      WITH rows AS (
        SELECT case_id, case_type, activity, CAST(timestamp AS DATE) AS day FROM read_csv('%s', all_varchar = true)
      ), filed AS (
        SELECT case_id, any_value(case_type) AS case_type, min(day) AS start_day
        FROM rows WHERE activity = 'Received Local Office' GROUP BY case_id
      ), ends AS (
        SELECT filed.case_id, filed.case_type, start_day,
               min(day) FILTER (WHERE activity IN ('Certified, Temporary', 'Denied, Temporary') AND day >= start_day) AS stop_day,
               bool_or(activity IN ('Certified, Temporary', 'Denied, Temporary')) AS decided,
               max(day) FILTER (WHERE activity = 'Withdrawn') AS withdrawn_day
        FROM filed JOIN rows USING (case_id)
        WHERE start_day BETWEEN '2000-01-01' AND '2000-09-30'
        GROUP BY ALL
      )
      SELECT case_type,
             date_diff('day', start_day,
                       CASE WHEN stop_day IS NOT NULL THEN stop_day
                            WHEN withdrawn_day IS NOT NULL THEN greatest(start_day, withdrawn_day)
                            ELSE DATE '2000-09-30' END) AS days,
             count(*) FILTER (WHERE stop_day IS NOT NULL) AS stopped,
             count(*) FILTER (WHERE stop_day IS NULL AND withdrawn_day IS NOT NULL) AS withdrawn,
             count(*) AS gone
      FROM ends WHERE stop_day IS NOT NULL OR NOT decided GROUP BY ALL
      """;

  private static final String ESTIMATES_BY_SQL =
      """
      WITH at_risk AS (
        SELECT *, sum(gone) OVER (PARTITION BY case_type ORDER BY days DESC) AS n FROM cohort
      ), curves AS (
        SELECT *, product(1 - stopped / n) OVER (PARTITION BY case_type ORDER BY days) AS km,
               coalesce(product(1 - (stopped + withdrawn) / n) OVER before, 1) AS there
        FROM at_risk
        WINDOW before AS (PARTITION BY case_type ORDER BY days ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
      )
      SELECT case_type, CAST(max(n) AS BIGINT),
             min(days) FILTER (WHERE km <= 0.5 + 1e-9), min(days) FILTER (WHERE km <= 0.1 + 1e-9),
             CAST(round(sum(there * withdrawn / n), 5) AS DECIMAL(9, 5))
      FROM curves GROUP BY case_type ORDER BY case_type
      """;

  private static final String ESTIMATES_BY_FRIST =
      """
      SELECT case_type,
             CAST(max(value) FILTER (WHERE measure = 'filed') AS BIGINT),
             CAST(max(value) FILTER (WHERE measure = 'km_p50') AS BIGINT),
             CAST(max(value) FILTER (WHERE measure = 'km_p90') AS BIGINT),
             CAST(round(max(value) FILTER (WHERE measure = 'aj_withdrawn'), 5) AS DECIMAL(9, 5))
      FROM (SELECT * REPLACE (CAST(value AS DOUBLE) AS value) FROM read_csv('%s', all_varchar = true))
      WHERE "window" = 'period' AND clock = 'decision' AND as_of = '2000-09-30'
      GROUP BY ALL ORDER BY ALL
      """;

  @TempDir private static Path folder;
  private static Path log;
  private static Path out;

  @BeforeAll
  static void replay() {
    log = RealLogs.data("us_dol_h2b_fy2000.csv.gz");
    out = replayed(log);
  }

  @Test
  void sqlAgreesOnTheEstimatesOverTheCasesFiled() throws SQLException {
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = database.createStatement()) {
      statement.execute(COHORT.formatted(log));

      List<List<String>> estimates = rows(statement, ESTIMATES_BY_SQL);

      assertThat(estimates).hasSizeGreaterThan(5);
      assertThat(rows(statement, ESTIMATES_BY_FRIST.formatted(out.resolve("insights.csv"))))
          .isEqualTo(estimates);
    }
  }

  @Test
  void sqlAgreesOnCasesAndPercentilesAndComplianceOfEveryCaseTypeAndMonth() throws SQLException {
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = database.createStatement()) {
      statement.execute(DECISIONS.formatted(log));

      List<List<String>> leadTimes = rows(statement, LEAD_TIMES_BY_SQL);
      assertThat(leadTimes).hasSizeGreaterThan(50);
      assertThat(rows(statement, LEAD_TIMES_BY_FRIST.formatted(out.resolve("figures.csv"))))
          .isEqualTo(leadTimes);

      List<List<String>> compliance = rows(statement, COMPLIANCE_BY_SQL);
      assertThat(compliance).hasSizeGreaterThan(50);
      assertThat(rows(statement, COMPLIANCE_BY_FRIST.formatted(out.resolve("verdicts.csv"))))
          .isEqualTo(compliance);
    }
  }

  private static Path replayed(Path events) {
    Path results = folder.resolve("out");
    Screen screen = Screen.piped();
    int status =
        screen.run(
            "replay",
            "--plan",
            RealLogs.golden("h2b-fy2000.plan.yaml").toString(),
            "--mapping",
            RealLogs.golden("h2b-fy2000.mapping.yaml").toString(),
            "--events",
            events.toString(),
            "--sample",
            "P1M",
            "--out",
            results.toString());
    assertThat(status).as(screen.err()).isZero();
    return results;
  }

  private static List<List<String>> rows(Statement statement, String sql) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (ResultSet result = statement.executeQuery(sql)) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
          row.add(result.getString(column));
        }
        rows.add(row);
      }
    }
    return rows;
  }
}
