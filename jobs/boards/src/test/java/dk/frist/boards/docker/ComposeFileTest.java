package dk.frist.boards.docker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What can be known of {@code docker/compose.yaml} without an engine to run it. */
class ComposeFileTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
  private static final Path FOLDER = ROOT.resolve("docker");
  private static final JsonNode COMPOSE = read();
  private static final String OUR_IMAGE = "frist-job:";

  /** A service of the file, anchors and merges resolved. */
  record Service(String name, JsonNode definition) {
    JsonNode get(String key) {
      return definition.path(key);
    }

    List<String> texts(String key) {
      return Stream.of(JSON.convertValue(get(key), String[].class)).toList();
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Service> services() {
    return COMPOSE.get("services").properties().stream()
        .map(entry -> new Service(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static JsonNode read() {
    try (InputStream file = Files.newInputStream(FOLDER.resolve("compose.yaml"))) {
      return JSON.valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void fileIsAsTheComposeSpecificationWantsIt() throws IOException {
    ObjectNode compose = COMPOSE.deepCopy();
    compose.remove("name"); // The schema at hand is older than this key.

    assertThat(schema().validate(compose)).isEmpty();
  }

  @Test
  void schemaWouldTellOfAMistypedKey() throws IOException {
    ObjectNode compose = COMPOSE.deepCopy();
    compose.remove("name");
    ((ObjectNode) compose.at("/services/kafka")).put("ressart", "always");

    assertThat(schema().validate(compose))
        .singleElement()
        .satisfies(mistake -> assertThat(mistake.getMessage()).contains("ressart"));
  }

  private static JsonSchema schema() throws IOException {
    try (InputStream file =
        ComposeFileTest.class.getResourceAsStream("/compose/compose-spec.json")) {
      JsonNode schema = JSON.readTree(file);
      // A word of older drafts, which this one knows as $id; nothing refers to it.
      schema.findParents("id").forEach(parent -> ((ObjectNode) parent).remove("id"));
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V201909).getSchema(schema);
    }
  }

  @Test
  void everyPartOfTheInstallationIsThere() {
    assertThat(services())
        .extracting(Service::name)
        .containsExactlyInAnyOrder(
            "kafka",
            "schema-registry",
            "jobmanager",
            "taskmanager-1",
            "taskmanager-2",
            "pushgateway",
            "prometheus",
            "alertmanager",
            "grafana");
  }

  @ParameterizedTest
  @MethodSource("services")
  void imageIsPinnedByItsVersion(Service service) {
    assertThat(service.get("image").asText()).matches("[a-z./-]+:v?\\d+\\.\\d+\\.\\d+([.-].*)?");
  }

  @ParameterizedTest
  @MethodSource("services")
  void nothingRunsAsRootOrBecomesIt(Service service) {
    assertThat(service.get("user").asText()).isNotEmpty().doesNotMatch("(root|0)(:.*)?");
    assertThat(service.texts("security_opt")).contains("no-new-privileges:true");
    assertThat(service.texts("cap_drop")).containsExactly("ALL");
    assertThat(service.get("privileged").asBoolean()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("services")
  void serviceSaysWhetherItIsHealthyAndComesBackWhenItEnds(Service service) {
    JsonNode check = service.get("healthcheck");

    assertThat(check.path("test").path(0).asText()).isIn("CMD", "CMD-SHELL");
    assertThat(check.path("interval").asText()).isNotEmpty();
    assertThat(check.path("timeout").asText()).isNotEmpty();
    assertThat(check.path("retries").asInt()).isPositive();
    assertThat(service.get("restart").asText()).isEqualTo("unless-stopped");
  }

  @ParameterizedTest
  @MethodSource("services")
  void portsAreOnThisMachineOnly(Service service) {
    assertThat(service.get("ports"))
        .allSatisfy(port -> assertThat(port.asText()).matches("127\\.0\\.0\\.1:\\d+:\\d+"));
  }

  @Test
  void noPortIsTakenTwice() {
    List<String> ports = new ArrayList<>();
    for (Service service : services()) {
      service.get("ports").forEach(port -> ports.add(port.asText().split(":", -1)[1]));
    }

    assertThat(ports).doesNotHaveDuplicates().isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("services")
  void whatIsMountedIsInTheRepositoryOrANamedVolume(Service service) {
    for (JsonNode mount : service.get("volumes")) {
      String[] parts = mount.asText().split(":", -1);
      if (parts[0].startsWith(".")) {
        assertThat(FOLDER.resolve(parts[0])).exists();
        assertThat(parts).as("written by nobody").hasSize(3).endsWith("ro");
      } else {
        assertThat(COMPOSE.get("volumes").has(parts[0])).as(parts[0]).isTrue();
      }
    }
  }

  @Test
  void everyNamedVolumeIsUsed() {
    List<String> used = new ArrayList<>();
    for (Service service : services()) {
      service.get("volumes").forEach(mount -> used.add(mount.asText().split(":", -1)[0]));
    }

    assertThat(used).containsAll(() -> COMPOSE.get("volumes").fieldNames());
  }

  @ParameterizedTest
  @MethodSource("services")
  void whatAServiceWaitsForExists(Service service) {
    for (var dependency : service.get("depends_on").properties()) {
      assertThat(COMPOSE.get("services").has(dependency.getKey())).as(dependency.getKey()).isTrue();
    }
  }

  @Test
  void ourImageIsBuiltFromTheDockerfileForTheVersionOfFlinkThatTheJobIsBuiltFor()
      throws IOException {
    String dockerfile = Files.readString(FOLDER.resolve("Dockerfile"));
    String pom = Files.readString(ROOT.resolve("pom.xml"));
    String flink = pom.replaceAll("(?s).*<flink.version>(.*)</flink.version>.*", "$1");
    String kafka = pom.replaceAll("(?s).*<kafka.version>(.*)</kafka.version>.*", "$1");

    assertThat(dockerfile)
        .contains("FROM flink:" + flink + "-java17\n")
        .contains("flink-metrics-prometheus-" + flink + ".jar");
    assertThat(services())
        .filteredOn(service -> service.name().equals("kafka"))
        .allSatisfy(it -> assertThat(it.get("image").asText()).endsWith(":" + kafka));
    assertThat(services())
        .filteredOn(service -> service.get("image").asText().startsWith(OUR_IMAGE))
        .hasSize(3)
        .filteredOn(service -> service.definition().has("build"))
        .as("built once, and taken by all")
        .singleElement()
        .satisfies(
            service ->
                assertThat(
                        FOLDER
                            .resolve(service.get("build").get("context").asText())
                            .resolve(service.get("build").get("dockerfile").asText()))
                    .exists());
  }

  @Test
  void imageThatNobodyElseHasIsNeverPulled() throws IOException {
    assertThat(services())
        .filteredOn(service -> service.get("image").asText().startsWith(OUR_IMAGE))
        .filteredOn(service -> !service.definition().has("build"))
        .isNotEmpty()
        .allSatisfy(it -> assertThat(it.get("pull_policy").asText()).isEqualTo("never"));
  }
}
