package dk.frist.connectors.prometheus.backfill;

import java.nio.file.Path;

/**
 * What is backfilled of a replay.
 *
 * @param file its {@code metrics.om}
 * @param plan id of its plan
 */
public record ReplayMetrics(Path file, String plan) {}
