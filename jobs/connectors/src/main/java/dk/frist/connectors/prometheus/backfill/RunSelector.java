package dk.frist.connectors.prometheus.backfill;

import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;

/**
 * The series of one run, and never any other: it always says {@code source="replay"}, so that no
 * live series can be meant, and an id, for an empty one would mean all that have none.
 *
 * @param replayId not blank
 */
record RunSelector(String replayId) {
  /**
   * @throws InvalidInputException if the id is blank
   */
  RunSelector {
    if (replayId.isBlank()) {
      throw new InvalidInputException(
          Mistake.in(
              "the id of a run", "is empty; 'frist backfill list' shows the runs there are"));
    }
  }

  /** As PromQL writes it. */
  String promQl() {
    return "{source=\"replay\",replay_id=\"%s\"}".formatted(SeriesLabels.escaped(replayId));
  }
}
