package dk.frist.boards.grafana;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One picture, and the one question that it answers.
 *
 * @param title in one line
 * @param description what it says, how to read it, and what it does not say
 * @param visual how it is drawn
 * @param look how its values are shown
 * @param queries what it asks
 * @param frame its room on the board
 */
public record Panel(
    Words title, Words description, Visual visual, Look look, List<Query> queries, Frame frame) {

  /**
   * The room of a panel.
   *
   * @param width 1 to 24
   * @param height in Grafana's units of 30 pixels
   * @param repeat the variable for each value of which there is one; null for a single one
   * @param link where its title leads; null for nowhere
   */
  public record Frame(int width, int height, @Nullable String repeat, @Nullable Link link) {
    static final Frame DEFAULT = new Frame(12, 8, null, null);
  }

  public Panel {
    queries = List.copyOf(queries);
  }

  /** A panel without queries yet. */
  public static Panel of(Words title, Words description, Visual visual) {
    return new Panel(title, description, visual, Look.in("short"), List.of(), Frame.DEFAULT);
  }

  public static Panel figure(Words title, Words description) {
    return of(title, description, new Visual.Figure(Visual.Figure.Text.VALUE)).sized(4, 4);
  }

  public static Panel lines(Words title, Words description) {
    return of(title, description, Visual.Lines.PLAIN);
  }

  public static Panel stacked(Words title, Words description) {
    return of(title, description, Visual.Lines.STACKED);
  }

  public static Panel table(Words title, Words description, TableColumns columns) {
    Panel panel = of(title, description, new Visual.Table(columns));
    return panel.asking(columns.queries().toArray(Query[]::new));
  }

  public Panel shown(Look how) {
    return new Panel(title, description, visual, how, queries, frame);
  }

  /** This, asking these as well. */
  public Panel asking(Query... more) {
    List<Query> all = new ArrayList<>(queries);
    all.addAll(Arrays.asList(more));
    return new Panel(title, description, visual, look, all, frame);
  }

  public Panel sized(int width, int height) {
    return framed(new Frame(width, height, frame.repeat(), frame.link()));
  }

  /** What differs from its look: of a table also what its columns say. */
  List<Look.Deviation> deviations() {
    List<Look.Deviation> all = new ArrayList<>(look.deviations());
    if (visual instanceof Visual.Table table) {
      for (TableColumns.Column column : table.columns().columns()) {
        all.add(new Look.Deviation(column.header(), column.properties()));
      }
    }
    return all;
  }

  /** One such panel for each value of the variable. */
  public Panel repeatedFor(String variable) {
    return framed(new Frame(frame.width(), frame.height(), variable, frame.link()));
  }

  public Panel leadingTo(Link link) {
    return framed(new Frame(frame.width(), frame.height(), frame.repeat(), link));
  }

  private Panel framed(Frame room) {
    return new Panel(title, description, visual, look, queries, room);
  }
}
