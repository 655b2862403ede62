package dk.frist.connectors.files;

import java.util.ArrayList;
import java.util.List;

/**
 * Fields on one line, for sorting lines as bytes. Fields are set apart by a tab, which is lower
 * than any printable character, so lines sort by their first field, then the second, and so on.
 * Tabs, line breaks and backslashes inside a field are escaped.
 */
final class SpillRow {
  private static final char SEPARATOR = '\t';
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

  static String join(String... fields) {
    return join(List.of(fields));
  }

  static List<String> split(String row) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    for (int i = 0; i < row.length(); i++) {
      char c = row.charAt(i);
      if (c == SEPARATOR) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c == ESCAPE ? unescaped(row.charAt(++i)) : c);
      }
    }
    fields.add(field.toString());
    return fields;
  }

  private static void escape(String field, StringBuilder row) {
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

  private static char unescaped(char escaped) {
    return switch (escaped) {
      case 't' -> SEPARATOR;
      case 'n' -> '\n';
      case 'r' -> '\r';
      default -> escaped;
    };
  }
}
