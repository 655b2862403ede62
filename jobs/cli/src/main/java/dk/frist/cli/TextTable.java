package dk.frist.cli;

import java.util.ArrayList;
import java.util.List;

/** Lines of text in columns that are as wide as they need be, numbers to the right. */
public final class TextTable {
  private static final String GAP = "  ";

  private final int left;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * @param left how many of the first columns are words; the others are numbers
   */
  public TextTable(int left, String... headings) {
    this.left = left;
    rows.add(List.of(headings));
  }

  /**
   * Adds a row.
   *
   * @throws IllegalArgumentException if it has not one cell a heading
   */
  public void add(String... cells) {
    if (cells.length != rows.get(0).size()) {
      throw new IllegalArgumentException(
          cells.length + " cells for " + rows.get(0).size() + " columns");
    }
    rows.add(List.of(cells));
  }

  /** Whether there is no row but the headings. */
  public boolean isEmpty() {
    return rows.size() == 1;
  }

  /** The headings and the rows; no line ends in blanks. */
  public List<String> lines() {
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String blanks = " ".repeat(widths[i] - row.get(i).length());
      line.append(i == 0 ? "" : GAP).append(i < left ? row.get(i) + blanks : blanks + row.get(i));
    }
    return line.toString().stripTrailing();
  }
}
