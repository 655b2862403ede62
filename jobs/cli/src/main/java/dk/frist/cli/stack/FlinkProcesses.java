package dk.frist.cli.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.GlobalConfiguration;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessSpec;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessUtils;
import org.apache.flink.runtime.jobmanager.JobManagerProcessUtils;
import org.apache.flink.runtime.util.config.memory.ProcessMemoryUtils;

/**
 * The command lines of Flink's processes. Flink has shell scripts that make them from its
 * configuration; they are in none of its jars, so the same is done here, by the same functions: how
 * much memory a process has, and each part of it, follows from {@code docker/flink/config.yaml}.
 */
final class FlinkProcesses {
  private static final String HOST = "127.0.0.1";

  private final Distribution distribution;
  private final StackFolder folder;
  private final Ports ports;
  private final Configuration configuration;

  FlinkProcesses(Distribution distribution, StackFolder folder, Ports ports) {
    this.distribution = distribution;
    this.folder = folder;
    this.ports = ports;
    this.configuration = GlobalConfiguration.loadConfiguration(distribution.flinkConf().toString());
  }

  Launch jobManager() throws IOException {
    var memory = JobManagerProcessUtils.processSpecFromConfig(configuration);
    List<String> arguments = new ArrayList<>();
    add(arguments, "rest.port", ports.of(Port.FLINK));
    add(arguments, "jobmanager.bind-host", HOST);
    add(arguments, "rest.bind-address", HOST);
    arguments.addAll(words(JobManagerProcessUtils.generateDynamicConfigsStr(memory)));
    return process(
        "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint",
        words(JobManagerProcessUtils.generateJvmParametersStr(memory, configuration)),
        arguments,
        Port.JOBMANAGER_METRICS);
  }

  /** One of the TaskManagers, which need not know of each other. */
  Launch taskManager(Part part) throws IOException {
    TaskExecutorProcessSpec memory = TaskExecutorProcessUtils.processSpecFromConfig(configuration);
    List<String> arguments = new ArrayList<>();
    add(arguments, "taskmanager.host", HOST);
    add(arguments, "taskmanager.bind-host", HOST);
    add(arguments, "taskmanager.resource-id", part.id());
    arguments.addAll(words(TaskExecutorProcessUtils.generateDynamicConfigsStr(memory)));
    return process(
        "org.apache.flink.runtime.taskexecutor.TaskManagerRunner",
        words(ProcessMemoryUtils.generateJvmParametersStr(memory)),
        arguments,
        part.port());
  }

  private Launch process(String mainClass, List<String> memory, List<String> more, Port metrics)
      throws IOException {
    List<String> command = java(memory);
    command.addAll(List.of(mainClass, "--configDir", distribution.flinkConf().toString()));
    addAddresses(command);
    add(command, "metrics.reporter.prom.port", ports.of(metrics));
    add(command, "io.tmp.dirs", folder.data("flink"));
    command.addAll(more);
    return new Launch(command, environment());
  }

  /** {@code flink run}: hands the job to the cluster and ends. */
  Launch submission() throws IOException {
    List<String> command = java(List.of("-Xmx512m"));
    command.addAll(List.of("org.apache.flink.client.cli.CliFrontend", "run"));
    command.addAll(List.of("--target", "remote", "--detached"));
    addAddresses(command);
    add(command, "rest.port", ports.of(Port.FLINK));
    command.add(distribution.jobJar().toString());
    Path config = folder.conf().resolve("frist/frist.yaml");
    command.addAll(List.of("run", "--config", config.toString()));
    return new Launch(command, environment());
  }

  private List<String> java(List<String> memory) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Launches.java());
    command.addAll(words(configuration.get(CoreOptions.FLINK_JVM_OPTIONS)));
    command.addAll(memory);
    Path log = distribution.flinkConf().resolve("log4j-console.properties");
    command.add("-Dlog4j.configurationFile=" + log.toUri());
    command.addAll(List.of("-cp", distribution.clusterClassPath()));
    return command;
  }

  private void addAddresses(List<String> command) {
    add(command, "jobmanager.rpc.address", HOST);
    add(command, "jobmanager.rpc.port", ports.of(Port.FLINK_RPC));
    add(command, "rest.address", HOST);
  }

  private static void add(List<String> command, String key, Object value) {
    command.add("-D" + key + "=" + value);
  }

  private Map<String, String> environment() {
    return Map.of(
        "FLINK_CONF_DIR", distribution.flinkConf().toString(),
        "FLINK_PLUGINS_DIR", distribution.plugins().toString());
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
  }
}
