package dk.frist.cli.replay;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.configuration.Configuration;

/** How Flink runs a replay. The results are the same bytes; memory, disk and speed are not. */
enum ReplayExecution {
  /** Batch execution: events are sorted by case on disk, so memory does not grow with a log. */
  BATCH(Map.of("execution.runtime-mode", "BATCH", "jobmanager.scheduler", "Default")),

  /** Streaming execution with every event in memory until the input ends. */
  HEAP(Map.of("state.backend.type", "hashmap")),

  /** Streaming execution with every event in RocksDB, on disk, until the input ends. */
  ROCKSDB(Map.of("state.backend.type", "rocksdb"));

  /** What sorting in memory takes of it, outside the heap: at least so much, and for each task. */
  private static final int SORT_MEGABYTES = 256;

  private static final int SORT_MEGABYTES_A_TASK = 32;

  private final Map<String, String> options;

  ReplayExecution(Map<String, String> options) {
    this.options = options;
  }

  /** The name in options: {@code batch}. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one with this {@link #id()}; empty when there is none. */
  static Optional<ReplayExecution> of(String id) {
    return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
  }

  /** Asks Flink for it. */
  void addTo(Configuration configuration, int parallelism) {
    options.forEach(configuration::setString);
    if (this != HEAP) {
      int megabytes = Math.max(SORT_MEGABYTES, parallelism * SORT_MEGABYTES_A_TASK);
      configuration.setString("taskmanager.memory.managed.size", megabytes + "m");
      // What is parted on this machine stays on it: packing it costs more than it spares.
      configuration.setString("taskmanager.network.compression.codec", "NONE");
    }
  }
}
