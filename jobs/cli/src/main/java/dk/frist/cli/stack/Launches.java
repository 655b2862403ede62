package dk.frist.cli.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How each part of a stack is started. */
final class Launches {
  private final Programs programs;
  private final FlinkProcesses flink;
  private final StackFolder folder;
  private final Ports ports;

  Launches(Programs programs, FlinkProcesses flink, StackFolder folder, Ports ports) {
    this.programs = programs;
    this.flink = flink;
    this.folder = folder;
    this.ports = ports;
  }

  /** The Java that this command runs on. */
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  Launch of(Part part) throws IOException {
    return switch (part) {
      case KAFKA -> kafka("kafka.Kafka", brokerProperties());
      case PUSHGATEWAY -> new Launch(List.of(programs.pushgateway().toString(), listen(part)));
      case ALERTMANAGER -> alertmanager();
      case PROMETHEUS -> prometheus();
      case JOBMANAGER -> flink.jobManager();
      case TASKMANAGER_1, TASKMANAGER_2 -> flink.taskManager(part);
    };
  }

  /**
   * Prepares the broker's folder, which is done once.
   *
   * @param clusterId any that Kafka takes
   */
  Launch formatting(String clusterId) {
    return kafka("kafka.tools.StorageTool", "format", "-t", clusterId, "-c", brokerProperties());
  }

  private static Launch kafka(String mainClass, String... arguments) {
    var command =
        new ArrayList<>(List.of(java(), "-Xmx512m", "-cp", Distribution.ownClassPath(), mainClass));
    command.addAll(List.of(arguments));
    return new Launch(command);
  }

  private String brokerProperties() {
    return folder.conf().resolve("kafka/server.properties").toString();
  }

  private Launch alertmanager() {
    return new Launch(
        List.of(
            programs.alertmanager().toString(),
            "--config.file=" + folder.conf().resolve("alertmanager/alertmanager.yml"),
            "--storage.path=" + folder.data("alertmanager"),
            "--cluster.listen-address=",
            listen(Part.ALERTMANAGER)));
  }

  private Launch prometheus() {
    return new Launch(
        List.of(
            programs.prometheus().toString(),
            "--config.file=" + folder.conf().resolve("prometheus/prometheus.yml"),
            "--storage.tsdb.path=" + folder.data("prometheus"),
            "--storage.tsdb.retention.time=3y",
            listen(Part.PROMETHEUS)));
  }

  private String listen(Part part) {
    return "--web.listen-address=" + ports.address(part.port());
  }
}
