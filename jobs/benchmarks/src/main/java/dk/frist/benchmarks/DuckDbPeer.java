package dk.frist.benchmarks;

import dk.frist.connectors.Passing;
import dk.frist.connectors.logs.EventLog;
import dk.frist.connectors.logs.LogReader;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.Intake;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What a fast analytical database takes for a small part of the figures: how many cases were
 * decided, how many of them in time, and the 90th percentile, by case type and month. It reads the
 * same events from a CSV file, since it knows no Avro, and neither judges nor keeps what was known
 * when.
 *
 * @param events the CSV file
 */
record DuckDbPeer(Path events) {
  private static final String FIGURES =
      """
      with lead as (
        select case_id, any_value(case_type) as case_type,
               min(occurred_at) filter (kind = 'FILED') as filed,
               min(occurred_at) filter (kind = 'DECIDED') as decided
        from read_csv('%s', columns = {'case_id': 'VARCHAR', 'case_type': 'VARCHAR',
             'kind': 'VARCHAR', 'occurred_at': 'BIGINT'}, header = false)
        group by case_id)
      select case_type, decided // 2629800000 as month, count(*) as n,
             count(*) filter ((decided - filed) // 86400000 <= 30) as met,
             quantile_disc((decided - filed) // 86400000, 0.9) as p90
      from lead
      where decided >= filed
      group by all
      """;

  /** Writes the events to a CSV file, unless it is there. */
  static DuckDbPeer given(Path log, Passing passing, Path csv) throws IOException {
    if (!Files.exists(csv)) {
      try (LogReader reader = EventLog.open(log, null, "", passing).reader();
          BufferedWriter writer = Files.newBufferedWriter(csv)) {
        for (Intake intake = reader.next(); intake != null; intake = reader.next()) {
          CaseEvent event = intake.event();
          if (event != null) {
            writer.write(event.caseId() + ',' + event.caseType() + ',' + event.kind() + ',');
            writer.write(event.occurredAt() + "\n");
          }
        }
      }
    }
    return new DuckDbPeer(csv);
  }

  /** Computes the figures. */
  void aggregate() throws SQLException {
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(FIGURES.formatted(events))) {
      if (!rows.next()) {
        throw new IllegalStateException("the log has no decided case");
      }
    }
  }
}
