package dk.frist.cli.replay;

import dk.frist.cli.Version;
import dk.frist.connectors.files.ReplayConditions;
import dk.frist.connectors.files.ReplayInputs;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.flink.configuration.Configuration;

/** How Flink runs a replay. The results are the same bytes; memory, disk and speed are not. */
enum ReplayExecution {
  /** Batch execution: on disk, events are parted into groups of cases; one is in memory. */
  BATCH {
    @Override
    void addTo(Configuration configuration, int parallelism) {
      configuration.setString("execution.runtime-mode", "BATCH");
      configuration.setString("jobmanager.scheduler", "Default");
      // What is parted on this machine stays on it: packing it costs more than it spares.
      configuration.setString("taskmanager.network.compression.codec", "NONE");
      giveManagedMemory(configuration, parallelism);
    }
  },

  /** Streaming execution with every event in memory until the input ends. */
  HEAP {
    @Override
    void addTo(Configuration configuration, int parallelism) {
      configuration.setString("state.backend.type", "hashmap");
    }
  },

  /** Streaming execution with every event in RocksDB, on disk, until the input ends. */
  ROCKSDB {
    @Override
    void addTo(Configuration configuration, int parallelism) {
      configuration.setString("state.backend.type", "rocksdb");
      giveManagedMemory(configuration, parallelism);
    }
  };

  /** Memory outside the heap, for sorting or for RocksDB: at least so much, and for each task. */
  private static final int MANAGED_MEGABYTES = 256;

  private static final int MANAGED_MEGABYTES_A_TASK = 32;

  /** The name in options: {@code batch}. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one with this {@link #id()}; empty when there is none. */
  static Optional<ReplayExecution> of(String id) {
    return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
  }

  /** What has to be the same when a replay that runs so is stopped and goes on. */
  ReplayConditions conditions(ReplayInputs given) {
    return ReplayConditions.of(given, id(), Version.number());
  }

  /** Asks Flink for it. */
  abstract void addTo(Configuration configuration, int parallelism);

  private static void giveManagedMemory(Configuration configuration, int parallelism) {
    int megabytes = Math.max(MANAGED_MEGABYTES, parallelism * MANAGED_MEGABYTES_A_TASK);
    configuration.setString("taskmanager.memory.managed.size", megabytes + "m");
  }
}
