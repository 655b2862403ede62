package dk.frist.boards.grafana;

import java.util.List;

/**
 * A dashboard.
 *
 * @param uid stable, for links and alerts name it
 * @param title in the list of boards
 * @param description the one question that it answers, and for whom
 * @param variables what the reader chooses, those that others depend on first
 * @param rows from the general to the specific
 */
public record Board(
    String uid, Words title, Words description, List<Variable> variables, List<Row> rows) {
  public Board {
    variables = List.copyOf(variables);
    rows = List.copyOf(rows);
  }

  /** Its panels, in order. */
  public List<Panel> panels() {
    return rows.stream().flatMap(row -> row.panels().stream()).toList();
  }
}
