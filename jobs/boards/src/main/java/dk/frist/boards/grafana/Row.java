package dk.frist.boards.grafana;

import java.util.List;

/**
 * Panels side by side under a heading.
 *
 * @param title the question they answer together
 * @param panels from left to right, broken into lines where the board ends
 */
public record Row(Words title, List<Panel> panels) {
  public Row {
    panels = List.copyOf(panels);
  }

  public static Row of(Words title, Panel... panels) {
    return new Row(title, List.of(panels));
  }
}
