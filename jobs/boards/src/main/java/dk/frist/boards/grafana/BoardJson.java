package dk.frist.boards.grafana;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The JSON of a board, as Grafana provisions it. The same board always gives the same bytes. */
public final class BoardJson {
  private static final int SCHEMA_VERSION = 41;
  private static final int WHOLE_WIDTH = 24;

  private final Board board;
  private final List<Board> others;
  private final ArrayNode panels = Json.array(List.of());
  private int top;

  private BoardJson(Board board, List<Board> others) {
    this.board = board;
    this.others = others;
  }

  /**
   * The file of a board.
   *
   * @param all the boards that it leads to; itself may be among them
   */
  public static String of(Board board, List<Board> all) {
    List<Board> others = all.stream().filter(other -> !other.uid().equals(board.uid())).toList();
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
    try {
      ObjectNode json = new BoardJson(board, others).json();
      return new ObjectMapper().writer(printer).writeValueAsString(json) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of nodes is always JSON", e);
    }
  }

  /** A link that carries its time and variables in the address. */
  static ObjectNode link(Words title, String url) {
    return link(title, url, false);
  }

  private static ObjectNode link(Words title, String url, boolean keeping) {
    return Json.object(
        "type",
        "link",
        "title",
        title.da(),
        "tooltip",
        title.en(),
        "icon",
        "dashboard",
        "url",
        url,
        "tags",
        List.of(),
        "asDropdown",
        false,
        "includeVars",
        keeping,
        "keepTime",
        keeping,
        "targetBlank",
        false);
  }

  private ObjectNode json() {
    board.rows().forEach(this::place);
    return Json.object(
        "uid",
        board.uid(),
        "title",
        board.title().da(),
        "description",
        board.description().da() + "\n\n" + board.description().en(),
        "tags",
        List.of("frist"),
        "timezone",
        "Europe/Copenhagen",
        "weekStart",
        "monday",
        "schemaVersion",
        SCHEMA_VERSION,
        "editable",
        false,
        "graphTooltip",
        1,
        "time",
        Json.object("from", "now-1y", "to", "now"),
        "refresh",
        "5m",
        "links",
        others.stream().map(BoardJson::linkTo).toList(),
        "templating",
        Json.object("list", board.variables().stream().map(VariableJson::of).toList()),
        "annotations",
        Json.object("list", List.of()),
        "panels",
        panels);
  }

  private static ObjectNode linkTo(Board other) {
    return link(other.title(), "/d/" + other.uid(), true);
  }

  private void place(Row row) {
    ObjectNode heading =
        Json.object(
            "type",
            "row",
            "title",
            row.title().inOneLine(),
            "collapsed",
            false,
            "panels",
            List.of());
    add(heading, 0, new Panel.Frame(WHOLE_WIDTH, 1, null, null));
    top++;
    int left = 0;
    int height = 0;
    for (Panel panel : row.panels()) {
      if (left + panel.frame().width() > WHOLE_WIDTH) {
        left = 0;
        top += height;
        height = 0;
      }
      add(PanelJson.of(panel), left, panel.frame());
      left += panel.frame().width();
      height = Math.max(height, panel.frame().height());
    }
    top += height;
  }

  private void add(ObjectNode panel, int left, Panel.Frame frame) {
    panel.put("id", panels.size() + 1);
    panel.set("gridPos", Json.object("x", left, "y", top, "w", frame.width(), "h", frame.height()));
    panels.add(panel);
  }
}
