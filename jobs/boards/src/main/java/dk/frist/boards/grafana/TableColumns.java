package dk.frist.boards.grafana;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The columns of a table whose rows are told apart by one label. Each column is a query of its own,
 * so a row may lack a value; Grafana joins them by the label.
 *
 * @param label tells the rows apart
 * @param header above the labels
 * @param columns in order
 * @param sortBy header of the column that sorts the rows at first
 * @param descending whether its largest value stands first
 */
public record TableColumns(
    String label, String header, List<Column> columns, String sortBy, boolean descending) {

  /**
   * One column.
   *
   * @param header above it
   * @param shown the label whose values stand in the cells; empty for the value of the expression
   * @param expression in PromQL; gives the row's label, the one shown, and no other
   * @param properties how it is shown
   */
  public record Column(String header, String shown, String expression, List<Property> properties) {
    public Column {
      properties = List.copyOf(properties);
    }

    /** The values of an expression. */
    public static Column of(String header, String expression, Property... properties) {
      return new Column(header, "", expression, Arrays.asList(properties));
    }

    /** The values of a label. */
    public static Column label(
        String header, String label, String expression, Property... properties) {
      return new Column(header, label, expression, Arrays.asList(properties));
    }

    /** This, shown with these as well. */
    public Column with(Property... more) {
      List<Property> all = new ArrayList<>(properties);
      all.addAll(Arrays.asList(more));
      return new Column(header, shown, expression, all);
    }

    /** The field's name before it gets its header. */
    String field(int index) {
      return shown.isEmpty() ? "Value #" + Query.ref(index) : shown;
    }
  }

  public TableColumns {
    columns = List.copyOf(columns);
  }

  public static TableColumns by(String label, String header) {
    return new TableColumns(label, header, List.of(), header, false);
  }

  /** These, and one more. */
  public TableColumns and(Column column) {
    List<Column> more = new ArrayList<>(columns);
    more.add(column);
    return new TableColumns(label, header, more, sortBy, descending);
  }

  /** These, the largest value of the column first. */
  public TableColumns largestFirst(String column) {
    return new TableColumns(label, header, columns, column, true);
  }

  /** These, the smallest value of the column first. */
  public TableColumns smallestFirst(String column) {
    return new TableColumns(label, header, columns, column, false);
  }

  List<Query> queries() {
    return columns.stream().map(column -> Query.table(column.expression())).toList();
  }
}
