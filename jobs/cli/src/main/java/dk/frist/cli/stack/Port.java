package dk.frist.cli.stack;

import java.util.Arrays;
import java.util.List;

/**
 * The ports that the parts of a stack listen on, all of 127.0.0.1.
 *
 * <p>Each knows how the files under {@code docker/} name it, where a container has an address of
 * its own and several may have the same port; that is one half of the table of {@link
 * Substitutions}. Flink's two are told to Flink on its command line instead.
 */
enum Port {
  KAFKA("kafka", 9092, "0.0.0.0:9092 localhost:9092"),
  KAFKA_INSIDE("kafka-inside", 19092, "0.0.0.0:19092 kafka:19092"),
  KAFKA_CONTROLLER("kafka-controller", 19093, "127.0.0.1:19093"),
  PUSHGATEWAY("pushgateway", 9091, "pushgateway:9091"),
  ALERTMANAGER("alertmanager", 9093, "alertmanager:9093"),
  PROMETHEUS("prometheus", 9090, "prometheus:9090"),
  FLINK("flink", 8081, ""),
  FLINK_RPC("flink-rpc", 6123, ""),
  JOBMANAGER_METRICS("jobmanager-metrics", 9249, "jobmanager:9249"),
  TASKMANAGER_1_METRICS("taskmanager-1-metrics", 9250, "taskmanager-1:9249"),
  TASKMANAGER_2_METRICS("taskmanager-2-metrics", 9251, "taskmanager-2:9249");

  private final String id;
  private final int standard;
  private final String inContainers;

  Port(String id, int standard, String inContainers) {
    this.id = id;
    this.standard = standard;
    this.inContainers = inContainers;
  }

  /** What a user calls it. */
  String id() {
    return id;
  }

  /** The number it has unless another process has that. */
  int standard() {
    return standard;
  }

  /** The {@code host:port} that stand for it in the files of the containers. */
  List<String> inContainers() {
    return inContainers.isEmpty() ? List.of() : List.of(inContainers.split(" "));
  }

  /** What users call them all. */
  static List<String> ids() {
    return Arrays.stream(values()).map(Port::id).toList();
  }
}
