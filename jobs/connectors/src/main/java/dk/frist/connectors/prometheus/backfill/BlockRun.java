package dk.frist.connectors.prometheus.backfill;

import java.time.Instant;
import java.util.List;

/**
 * A run whose blocks were moved into a data folder, as its manifest has it.
 *
 * @param replayId the label its series carry
 * @param plan id of the plan
 * @param movedAt when
 * @param span what it holds
 * @param blocks ids of its blocks
 */
public record BlockRun(
    String replayId, String plan, Instant movedAt, SampleSpan span, List<String> blocks) {
  public BlockRun {
    blocks = List.copyOf(blocks);
  }

  /**
   * What has become of it.
   *
   * @param run the run
   * @param present its blocks that are as they were moved in
   * @param compacted its blocks that Prometheus has made part of others
   */
  public record State(BlockRun run, List<String> present, List<String> compacted) {
    public State {
      present = List.copyOf(present);
      compacted = List.copyOf(compacted);
    }
  }
}
