package dk.frist.boards;

import dk.frist.boards.grafana.Board;
import dk.frist.boards.grafana.BoardJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All boards, and their files. */
public final class Boards {
  private Boards() {}

  /** From the general to the specific, as their links stand. */
  public static List<Board> all() {
    return List.of(
        AttainmentBoard.board(),
        TargetBoard.board(),
        CaseTypesBoard.board(),
        ServiceDesksBoard.board(),
        MilestonesBoard.board(),
        OperationsBoard.board(),
        ReplayBoard.board());
  }

  /** Name and content of each file that Grafana is provisioned with. */
  public static Map<String, String> files() {
    List<Board> all = all();
    Map<String, String> files = new LinkedHashMap<>();
    for (Board board : all) {
      files.put(board.uid() + ".json", BoardJson.of(board, all));
    }
    return files;
  }
}
