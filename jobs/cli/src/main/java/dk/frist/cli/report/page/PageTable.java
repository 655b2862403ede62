package dk.frist.cli.report.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table of the page.
 *
 * @param caption what it holds
 * @param columns its headings; the first column names the rows
 * @param rows its cells, as many in each as there are columns
 */
public record PageTable(String caption, List<Column> columns, List<List<Cell>> rows) {
  /**
   * A column.
   *
   * @param name its heading
   * @param number whether it holds numbers, which stand to the right
   */
  public record Column(String name, boolean number) {}

  /**
   * What stands in a row under a column.
   *
   * @param text what stands there
   * @param note what stands under it, in smaller type; empty for nothing
   * @param state the state it names, whose icon goes with it; empty for none
   * @param link the place on the page it leads to; empty for none
   */
  public record Cell(String text, String note, String state, String link) {
    static Cell of(String text) {
      return new Cell(text, "", "", "");
    }

    static Cell noted(String text, String note) {
      return new Cell(text, note, "", "");
    }

    static Cell ofState(String word, String state) {
      return new Cell(word, "", state, "");
    }

    static Cell ofLink(String text, String place) {
      return new Cell(text, "", "", place);
    }
  }

  /**
   * @throws IllegalArgumentException if a row has more or fewer cells than there are columns
   */
  public PageTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<Cell> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(row.size() + " cells under " + columns.size());
      }
    }
  }

  static Builder titled(String caption) {
    return new Builder(caption);
  }

  /** Puts a table together, columns first. */
  static final class Builder {
    private final String caption;
    private final List<Column> columns = new ArrayList<>();
    private final List<List<Cell>> rows = new ArrayList<>();

    private Builder(String caption) {
      this.caption = caption;
    }

    Builder texts(String... names) {
      Arrays.stream(names).forEach(name -> columns.add(new Column(name, false)));
      return this;
    }

    Builder numbers(String... names) {
      Arrays.stream(names).forEach(name -> columns.add(new Column(name, true)));
      return this;
    }

    Builder row(List<Cell> cells) {
      rows.add(cells);
      return this;
    }

    Builder row(String... cells) {
      return row(Arrays.stream(cells).map(Cell::of).toList());
    }

    PageTable build() {
      return new PageTable(caption, columns, rows);
    }
  }
}
