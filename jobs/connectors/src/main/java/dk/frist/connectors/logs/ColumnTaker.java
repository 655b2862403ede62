package dk.frist.connectors.logs;

import dk.frist.rules.casefile.Intake;
import dk.frist.rules.casefile.RejectReason;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Takes every row of a log for what it says, and makes no event of any. */
final class ColumnTaker implements RecordTaker {
  private final Timestamps timestamps;
  private final Map<String, ColumnCount> columns = new LinkedHashMap<>();
  private final SortedMap<RejectReason, Long> rejected = new TreeMap<>();
  private final List<String> twice = new ArrayList<>();
  private long rows;

  ColumnTaker(ZoneId zone) {
    this.timestamps = new Timestamps(zone);
  }

  /** The columns that a header names, which may all be empty. */
  void expect(List<String> header) {
    for (String name : header) {
      if (columns.put(name, new ColumnCount(name, timestamps)) != null) {
        twice.add(name);
      }
    }
  }

  void take(Row row, long line) {
    rows++;
    row.values()
        .forEach(
            (address, value) ->
                columns
                    .computeIfAbsent(address, name -> new ColumnCount(name, timestamps))
                    .add(value, line));
  }

  void reject(RejectReason reason) {
    rejected.merge(reason, 1L, Long::sum);
  }

  @Override
  public boolean wants(Row row) {
    return true;
  }

  @Override
  public Intake intake(Row row, long number, long line) {
    take(row, line);
    return Intake.ignored();
  }

  @Override
  public Intake rejected(long line, RejectReason reason, String text) {
    reject(reason);
    return Intake.ignored();
  }

  long rows() {
    return rows;
  }

  List<ColumnFacts> columns() {
    return columns.values().stream().map(ColumnCount::facts).toList();
  }

  SortedMap<RejectReason, Long> rejected() {
    return Collections.unmodifiableSortedMap(rejected);
  }

  List<String> twice() {
    return List.copyOf(twice);
  }
}
