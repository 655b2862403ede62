package dk.frist.connectors.files;

import static dk.frist.rules.casefile.CaseFile.NO_DAY;

import java.util.ArrayList;
import java.util.List;

/**
 * Fields on one line, for sorting lines as bytes. Fields are set apart by a tab, which is lower
 * than any printable character, so lines sort by their first field, then the second, and so on.
 * Tabs, line breaks and backslashes inside a field are escaped.
 */
final class SpillRow {
  static final char SEPARATOR = '\t';
  private static final char ESCAPE = '\\';

  private SpillRow() {}

  static String join(List<String> fields) {
    StringBuilder row = new StringBuilder();
    for (int i = 0; i < fields.size(); i++) {
      if (i > 0) {
        row.append(SEPARATOR);
      }
      escape(fields.get(i), row);
    }
    return row.toString();
  }

  /** Writes a field and what sets it apart from the next. */
  static void add(String field, StringBuilder row) {
    escape(field, row);
    row.append(SEPARATOR);
  }

  /** Writes an epoch day, nothing for none, and what sets it apart from the next field. */
  static void addDay(int day, StringBuilder row) {
    if (day != NO_DAY) {
      row.append(day);
    }
    row.append(SEPARATOR);
  }

  static String join(String... fields) {
    return join(List.of(fields));
  }

  static List<String> split(String row) {
    List<String> fields = new ArrayList<>();
    int start = 0;
    for (int end = row.indexOf(SEPARATOR); end >= 0; end = row.indexOf(SEPARATOR, start)) {
      fields.add(unescaped(row.substring(start, end)));
      start = end + 1;
    }
    fields.add(unescaped(row.substring(start)));
    return fields;
  }

  /** Writes a field so that it stays one, on one line. */
  static void escape(String field, StringBuilder row) {
    if (!needsEscapes(field)) {
      row.append(field);
      return;
    }
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      switch (c) {
        case ESCAPE -> row.append(ESCAPE).append(ESCAPE);
        case SEPARATOR -> row.append(ESCAPE).append('t');
        case '\n' -> row.append(ESCAPE).append('n');
        case '\r' -> row.append(ESCAPE).append('r');
        default -> row.append(c);
      }
    }
  }

  /** Hardly any does, and whole texts are copied far faster than characters. */
  private static boolean needsEscapes(String field) {
    return field.indexOf(ESCAPE) >= 0
        || field.indexOf(SEPARATOR) >= 0
        || field.indexOf('\n') >= 0
        || field.indexOf('\r') >= 0;
  }

  /** The field that was written so. */
  static String unescaped(String field) {
    return field.indexOf(ESCAPE) < 0 ? field : withoutEscapes(field);
  }

  private static String withoutEscapes(String field) {
    StringBuilder plain = new StringBuilder(field.length());
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      plain.append(c == ESCAPE ? unescaped(field.charAt(++i)) : c);
    }
    return plain.toString();
  }

  private static char unescaped(char escaped) {
    return switch (escaped) {
      case 't' -> SEPARATOR;
      case 'n' -> '\n';
      case 'r' -> '\r';
      default -> escaped;
    };
  }
}
