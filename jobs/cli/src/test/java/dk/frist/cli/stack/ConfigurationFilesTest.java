package dk.frist.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.cli.run.RunConfig;
import dk.frist.cli.run.RunConfigFile;
import dk.frist.connectors.plan.PlanFiles;
import dk.frist.connectors.prometheus.PrometheusDelivery;
import dk.frist.testkit.Binary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.GlobalConfiguration;
import org.apache.flink.configuration.TaskManagerOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The configuration of the containers, as {@code frist stack} lays it out, under its own tools. */
class ConfigurationFilesTest {
  @TempDir private Path temporary;
  private StackFolder folder;
  private Ports ports;

  @BeforeEach
  void layOut() throws IOException {
    folder = new StackFolder(temporary.resolve("a stack"));
    folder.create();
    Map<Port, Integer> numbers = new EnumMap<>(Port.class);
    for (Port port : Port.values()) {
      numbers.put(port, 20_000 + numbers.size());
    }
    ports = new Ports(numbers);

    new ConfigurationFiles(Checkout.root(), folder, ports).write();
  }

  @Test
  void noAddressAndNoFolderOfAContainerIsLeft() throws IOException {
    for (String file :
        List.of(
            "prometheus/prometheus.yml",
            "alertmanager/alertmanager.yml",
            "kafka/server.properties",
            "frist/frist.yaml")) {
      assertThat(withoutComments(file))
          .doesNotContain("0.0.0.0", "/etc/", "/var/lib", ":9249")
          .doesNotContainPattern("(kafka|pushgateway|alertmanager|prometheus|manager(-\\d)?):\\d");
    }
  }

  private String withoutComments(String file) throws IOException {
    return Files.readString(folder.conf().resolve(file)).replaceAll("(?m)^\\s*#.*$", "");
  }

  @Test
  void prometheusTakesItsConfigurationAndEveryRule() throws Exception {
    String said =
        check("promtool", "check", "config", conf("prometheus/prometheus.yml").toString());

    try (Stream<Path> rules = Files.walk(conf("prometheus"))) {
      long files = rules.filter(file -> file.toString().endsWith(".yaml")).count();
      assertThat(said).contains("SUCCESS: " + files + " rule files found");
    }
  }

  @Test
  void alertmanagerTakesItsConfiguration() throws Exception {
    String said = check("amtool", "check-config", conf("alertmanager/alertmanager.yml").toString());

    assertThat(said).contains("SUCCESS");
  }

  @Test
  void flinkReadsItsConfigurationAndKnowsEachKey() {
    Configuration flink =
        GlobalConfiguration.loadConfiguration(Checkout.root().resolve("docker/flink").toString());

    assertThat(flink.toMap())
        .containsEntry("jobmanager.rpc.address", "jobmanager")
        .containsEntry("metrics.reporters", "prom")
        .containsEntry("metrics.reporter.prom.port", "9249")
        .containsEntry("web.submit.enable", "false")
        .containsEntry("taskmanager.memory.process.size", "1536m");
  }

  @Test
  void jobReadsItsConfigurationAndThePlansInIt() {
    RunConfig job = RunConfigFile.read(conf("frist/frist.yaml"));

    assertThat(job.kafka().bootstrapServers()).isEqualTo(ports.address(Port.KAFKA_INSIDE));
    assertThat(job.checkpoints().folder())
        .isEqualTo(folder.data("frist").resolve("checkpoints").toUri());
    assertThat(job.prometheus())
        .singleElement()
        .isInstanceOfSatisfying(
            PrometheusDelivery.Pushgateway.class,
            gateway ->
                assertThat(gateway.address())
                    .hasToString("http://" + ports.address(Port.PUSHGATEWAY)));
    assertThat(PlanFiles.read(job.plans()).all()).hasSize(2);
  }

  @Test
  void clusterHasAsManySlotsAsTheJobHasParallelism() throws IOException {
    Configuration flink =
        GlobalConfiguration.loadConfiguration(Checkout.root().resolve("docker/flink").toString());
    long taskManagers = services().filter(name -> name.startsWith("taskmanager-")).count();

    assertThat(taskManagers * flink.get(TaskManagerOptions.NUM_TASK_SLOTS))
        .isEqualTo(RunConfigFile.read(conf("frist/frist.yaml")).parallelism());
  }

  @Test
  void partsAndTheHostsOfTheirPortsAreServicesOfTheContainers() throws IOException {
    assertThat(Stream.of(Part.values()).map(Part::id)).isSubsetOf(services().toList());
    assertThat(
            Stream.of(Port.values())
                .flatMap(port -> port.inContainers().stream())
                .map(address -> address.substring(0, address.indexOf(':')))
                .filter(host -> !host.matches("[\\d.]+|localhost")))
        .isSubsetOf(services().toList());
  }

  private static Stream<String> services() throws IOException {
    String compose = Files.readString(Checkout.root().resolve("docker/compose.yaml"));
    String services =
        compose.substring(compose.indexOf("\nservices:"), compose.indexOf("\nvolumes:"));
    return Pattern.compile("(?m)^  ([a-z0-9-]+):")
        .matcher(services)
        .results()
        .map(it -> it.group(1));
  }

  private Path conf(String file) {
    return folder.conf().resolve(file);
  }

  private static String check(String tool, String... arguments) throws Exception {
    List<String> command =
        Stream.concat(Stream.of(Binary.required(tool).toString()), Stream.of(arguments)).toList();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }
}
