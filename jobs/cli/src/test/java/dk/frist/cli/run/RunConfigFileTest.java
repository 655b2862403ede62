package dk.frist.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.prometheus.PrometheusDelivery;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunConfigFileTest {
  private static final String SHORTEST =
      "plans: plans/udlaendingestyrelsen-2024.yaml\nkafka: {bootstrap: 'localhost:9092'}\n";

  @TempDir private Path folder;

  private RunConfig read(String yaml) throws IOException {
    return RunConfigFile.read(Files.writeString(folder.resolve("frist.yaml"), yaml));
  }

  private List<String> mistakes(String yaml) throws IOException {
    try {
      read(yaml);
      return List.of();
    } catch (InvalidInputException e) {
      return e.mistakes().stream()
          .map(mistake -> mistake.toString().substring(folder.toString().length() + 1))
          .toList();
    }
  }

  @Test
  void sampleSetsEveryKeyToItsDefault() throws IOException {
    assertThat(read(RunConfigFile.sample())).isEqualTo(read(SHORTEST));
  }

  @Test
  void sampleDocumentsEveryKey() {
    List<String> lines = RunConfigFile.sample().lines().map(String::strip).toList();

    assertThat(RunConfigFile.KEYS.values().stream().flatMap(List::stream))
        .allSatisfy(
            key -> assertThat(lines).anyMatch(line -> line.matches("(# )?" + key + ":( .*)?")));
  }

  @Test
  void deliveriesOfTheSampleAreSoundOnceTheirMarksAreTakenAway() throws IOException {
    String keys =
        String.join("|", RunConfigFile.KEYS.get("scrape"))
            + "|scrape|pushgateway|"
            + String.join("|", RunConfigFile.KEYS.get("pushgateway"));
    String sample = RunConfigFile.sample().replaceAll("(?m)^( +)# (" + keys + "):", "$1$2:");

    assertThat(read(sample).prometheus())
        .containsExactly(
            new PrometheusDelivery.ScrapeEndpoint("0.0.0.0", 9464),
            new PrometheusDelivery.Pushgateway(
                URI.create("http://localhost:9091"), "frist", Map.of(), Duration.ofSeconds(15)));
    assertThat(
            read(
                SHORTEST
                    + "prometheus: {scrape: {}, pushgateway: {address: 'http://localhost:9091'}}"))
        .isEqualTo(read(sample));
  }

  @Test
  void relativePathsStartAtTheFilesFolder() throws IOException {
    RunConfig config = read(SHORTEST);

    assertThat(config.plans())
        .containsExactly(folder.resolve("plans/udlaendingestyrelsen-2024.yaml"));
    assertThat(Path.of(config.checkpoints().folder())).isEqualTo(folder.resolve("checkpoints"));
  }

  @Test
  void historyIsNoneUnlessLogsAreNamed() throws IOException {
    assertThat(read(SHORTEST).history()).isEqualTo(HistoryConfig.NONE);
    assertThat(read(SHORTEST + "history: {logs: [past.csv, older], mapping: map.yaml}").history())
        .isEqualTo(
            new HistoryConfig(
                List.of(folder.resolve("past.csv"), folder.resolve("older")),
                folder.resolve("map.yaml")));
    assertThat(mistakes(SHORTEST + "history: {mapping: map.yaml}"))
        .containsExactly(
            "frist.yaml:3:10: 'history.logs' is missing; for example logs: [past.avro]");
  }

  @Test
  void checkpointsMayGoToAnyFileSystem() throws IOException {
    assertThat(read(SHORTEST + "checkpoints: {folder: 's3://bucket/frist'}").checkpoints().folder())
        .isEqualTo(URI.create("s3://bucket/frist"));
  }

  @Test
  void everyMistakeIsToldWithItsPlaceAndWhatWouldBeRight() throws IOException {
    List<String> mistakes =
        mistakes(
            """
            plans: [p.yaml, q.yaml]
            kafka:
              start: earliest
              exactly-once: maybe
            time:
              disorder: 30
              idle-after: P2D
              follow: true
            parallelism: 0
            state-backend: [heap]
            prometheus:
              scrape: {port: 70000}
              pushgateway: {address: nowhere}
            """);

    assertThat(mistakes)
        .containsExactly(
            "frist.yaml:3:3: unknown key 'start'; known: bootstrap, topics, group, exactly-once,"
                + " broker-timeout, properties",
            "frist.yaml:3:3: 'kafka.bootstrap' is missing; for example bootstrap: localhost:9092",
            "frist.yaml:4:17: 'kafka.exactly-once' is true or false, found 'maybe'",
            "frist.yaml:6:13: 'time.disorder' is an ISO duration such as PT1M, found '30'",
            "frist.yaml:7:15: 'time.idle-after' is PT1S to PT1H, found P2D",
            "frist.yaml:8:3: unknown key 'follow'; did you mean 'follow-wall-clock'?",
            "frist.yaml:9:14: 'parallelism' is a whole number from 1 to 1024, found '0'",
            "frist.yaml:10:16: 'state-backend' should be a text, found a list",
            "frist.yaml:12:18: 'prometheus.scrape.port' is a whole number from 0 to 65535,"
                + " found '70000'",
            "frist.yaml:13:16: the Pushgateway's address is 'nowhere'; write it as"
                + " http://host:9091");
  }

  @Test
  void emptyConfigurationNamesWhatMustBeGiven() throws IOException {
    assertThat(mistakes("time: {}\n"))
        .anyMatch(mistake -> mistake.contains("'plans' is missing"))
        .anyMatch(mistake -> mistake.contains("'kafka.bootstrap' is missing"));
  }

  @Test
  void recordsRefuseWhatIsOutOfRange() {
    assertThatThrownBy(() -> new TimeConfig(Duration.ofDays(2), Duration.ofMinutes(1), true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'time.disorder' is PT0S to PT24H, not PT48H");
  }
}
