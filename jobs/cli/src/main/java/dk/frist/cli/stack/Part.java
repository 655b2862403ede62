package dk.frist.cli.stack;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The processes of a stack, in the order in which they are started. */
enum Part {
  KAFKA("kafka", Stage.SURROUNDINGS, Port.KAFKA, null),
  PUSHGATEWAY("pushgateway", Stage.SURROUNDINGS, Port.PUSHGATEWAY, "/-/ready"),
  ALERTMANAGER("alertmanager", Stage.SURROUNDINGS, Port.ALERTMANAGER, "/-/ready"),
  PROMETHEUS("prometheus", Stage.SURROUNDINGS, Port.PROMETHEUS, "/-/ready"),
  JOBMANAGER("jobmanager", Stage.CLUSTER, Port.FLINK, "/overview"),
  TASKMANAGER_1("taskmanager-1", Stage.CLUSTER, Port.TASKMANAGER_1_METRICS, "/metrics"),
  TASKMANAGER_2("taskmanager-2", Stage.CLUSTER, Port.TASKMANAGER_2_METRICS, "/metrics");

  /** Parts of one stage start together; the next stage starts when all of them answer. */
  enum Stage {
    SURROUNDINGS,
    CLUSTER;

    List<Part> parts() {
      return Arrays.stream(Part.values()).filter(part -> part.stage == this).toList();
    }
  }

  private final String id;
  private final Stage stage;
  private final Port port;
  private final @Nullable String readyPath;

  Part(String id, Stage stage, Port port, @Nullable String readyPath) {
    this.id = id;
    this.stage = stage;
    this.port = port;
    this.readyPath = readyPath;
  }

  /** Its name, as in {@code compose.yaml}. */
  String id() {
    return id;
  }

  Port port() {
    return port;
  }

  /** What answers 200 over HTTP when it is ready; null where a port that listens says enough. */
  @Nullable String readyPath() {
    return readyPath;
  }

  /** Where a user finds it. */
  String address(Ports ports) {
    return readyPath == null ? ports.address(port) : "http://" + ports.address(port);
  }
}
