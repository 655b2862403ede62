package dk.frist.connectors.files;

import static dk.frist.rules.casefile.CaseFile.NO_DAY;

/** Reads the fields of a {@link SpillRow} one after the other, without a list of them. */
final class SpillFields {
  private final String row;
  private int start;

  SpillFields(String row) {
    this.row = row;
  }

  String text() {
    int end = end();
    String field = SpillRow.unescaped(row.substring(start, end));
    start = end + 1;
    return field;
  }

  /** A day that {@link SpillRow#addDay} wrote. */
  int day() {
    int end = end();
    int day = end == start ? NO_DAY : Integer.parseInt(row, start, end, 10);
    start = end + 1;
    return day;
  }

  /** Passes a field over. */
  void skip() {
    start = end() + 1;
  }

  private int end() {
    int end = row.indexOf(SpillRow.SEPARATOR, start);
    return end < 0 ? row.length() : end;
  }
}
