package dk.frist.cli.run;

import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.kafka.Delivery;
import dk.frist.connectors.kafka.KafkaSettings;
import dk.frist.connectors.kafka.TopicNames;
import dk.frist.connectors.prometheus.PrometheusDelivery;
import dk.frist.connectors.yaml.Mistakes;
import dk.frist.connectors.yaml.YamlFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the configuration of {@code frist run}. Relative paths in it are relative to its own
 * folder, so that it works from anywhere.
 */
public final class RunConfigFile {
  private static final String SAMPLE = "/frist.yaml";
  private static final DurationRange PUSH_INTERVAL =
      new DurationRange(PrometheusDelivery.Pushgateway.SHORTEST_INTERVAL, Duration.ofHours(1));
  private static final int LAST_PORT = 65_535;

  /** The keys of each section; the top's are under the empty name. */
  static final Map<String, List<String>> KEYS =
      Map.of(
          "",
          List.of(
              "plans",
              "history",
              "kafka",
              "time",
              "figures",
              "checkpoints",
              "parallelism",
              "state-backend",
              "prometheus"),
          "history",
          List.of("logs", "mapping"),
          "kafka",
          List.of("bootstrap", "topics", "group", "exactly-once", "broker-timeout", "properties"),
          "topics",
          List.of("events", "verdicts", "figures", "scorecards", "rejected"),
          "time",
          List.of("disorder", "idle-after", "follow-wall-clock"),
          "figures",
          List.of("provisional-interval"),
          "checkpoints",
          List.of("folder", "interval"),
          "prometheus",
          List.of("scrape", "pushgateway"),
          "scrape",
          List.of("host", "port"),
          "pushgateway",
          List.of("address", "job", "interval"));

  private final Path folder;
  private final Section top;

  private RunConfigFile(Path folder, Section top) {
    this.folder = folder;
    this.top = top;
  }

  /**
   * The configuration that a file holds.
   *
   * @throws InvalidInputException with every mistake, by line and column, if the file is wrong
   */
  public static RunConfig read(Path file) {
    Mistakes mistakes = new Mistakes(file.toString());
    var entries = YamlFile.read(file, mistakes);
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IllegalStateException("a file is in a folder");
    }
    Section top = Section.top(entries, keys(""), mistakes);
    RunConfig config = new RunConfigFile(folder, top).config();
    mistakes.throwIfAny();
    return config;
  }

  /** The text of the sample that documents every key and sets it to its default. */
  public static String sample() {
    try (InputStream resource = RunConfigFile.class.getResourceAsStream(SAMPLE)) {
      if (resource == null) {
        throw new IllegalStateException("frist.yaml is missing from the jar");
      }
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> keys(String section) {
    return KEYS.getOrDefault(section, List.of());
  }

  private RunConfig config() {
    Section kafka = top.section("kafka", keys("kafka"));
    Section figures = top.section("figures", keys("figures"));
    return new RunConfig(
        plans(),
        top.optional("history", keys("history")).map(this::history).orElse(HistoryConfig.NONE),
        kafka(kafka),
        kafka.duration("broker-timeout", "PT30S", RunConfig.BROKER_TIMEOUT),
        time(top.section("time", keys("time"))),
        figures.duration("provisional-interval", "PT10S", RunConfig.PROVISIONAL_INTERVAL),
        checkpoints(top.section("checkpoints", keys("checkpoints"))),
        top.whole("parallelism", 2, 1, RunConfig.MOST_PARALLEL),
        top.choice("state-backend", RunConfig.StateBackend.HEAP),
        prometheus());
  }

  private HistoryConfig history(Section section) {
    List<Path> logs =
        section.requiredTexts("logs", "[past.avro]").stream().map(this::path).toList();
    String mapping = section.text("mapping", "");
    return new HistoryConfig(logs, mapping.isEmpty() ? null : path(mapping));
  }

  private List<Path> plans() {
    return top.requiredTexts("plans", "[plans/udlaendingestyrelsen-2024.yaml]").stream()
        .map(this::path)
        .toList();
  }

  private Path path(String text) {
    try {
      return folder.resolve(text).normalize();
    } catch (InvalidPathException e) {
      top.wrong(new IllegalArgumentException("'" + text + "' is no path: " + e.getReason()));
      return folder;
    }
  }

  /** Without a checkpoint everything is read: a figure is about the whole past. */
  private static KafkaSettings kafka(Section section) {
    String bootstrap = section.required("bootstrap", "localhost:9092");
    String group = section.text("group", "frist");
    boolean exactlyOnce = section.flag("exactly-once", true);
    Map<String, String> properties = section.texts("properties");
    try {
      return new KafkaSettings(
          bootstrap,
          topics(section.section("topics", keys("topics"))),
          group,
          new Delivery(exactlyOnce, group, Delivery.STANDARD_TIMEOUT),
          properties);
    } catch (IllegalArgumentException e) {
      section.wrong(e);
      return KafkaSettings.of(bootstrap, "frist");
    }
  }

  private static TopicNames topics(Section section) {
    TopicNames standard = TopicNames.STANDARD;
    return new TopicNames(
        section.text("events", standard.caseEvents()),
        section.text("verdicts", standard.verdicts()),
        section.text("figures", standard.figures()),
        section.text("scorecards", standard.scorecards()),
        section.text("rejected", standard.rejected()));
  }

  private static TimeConfig time(Section section) {
    return new TimeConfig(
        section.duration("disorder", "PT1M", TimeConfig.DISORDER),
        section.duration("idle-after", "PT30S", TimeConfig.IDLE_AFTER),
        section.flag("follow-wall-clock", true));
  }

  private CheckpointConfig checkpoints(Section section) {
    return new CheckpointConfig(
        folder(section, section.text("folder", "checkpoints")),
        section.duration("interval", "PT30S", CheckpointConfig.INTERVAL));
  }

  /** A URI as it stands; a path as a file's. */
  private URI folder(Section section, String text) {
    try {
      return text.matches("[a-z][a-z0-9+.-]+:.*")
          ? URI.create(text)
          : folder.resolve(text).normalize().toUri();
    } catch (IllegalArgumentException e) {
      section.wrong(
          new IllegalArgumentException(
              "'checkpoints.folder' is a path or a URI such as s3://bucket/frist, found '"
                  + text
                  + "'"));
      return folder.toUri();
    }
  }

  private List<PrometheusDelivery> prometheus() {
    List<PrometheusDelivery> deliveries = new ArrayList<>();
    Section section = top.section("prometheus", keys("prometheus"));
    section
        .optional("scrape", keys("scrape"))
        .map(
            scrape ->
                new PrometheusDelivery.ScrapeEndpoint(
                    scrape.text("host", "0.0.0.0"), scrape.whole("port", 9464, 0, LAST_PORT)))
        .ifPresent(deliveries::add);
    section
        .optional("pushgateway", keys("pushgateway"))
        .map(RunConfigFile::pushgateway)
        .ifPresent(deliveries::add);
    return deliveries;
  }

  private static @Nullable PrometheusDelivery pushgateway(Section section) {
    try {
      return new PrometheusDelivery.Pushgateway(
          URI.create(section.required("address", "http://localhost:9091")),
          section.text("job", "frist"),
          Map.of(),
          section.duration("interval", "PT15S", PUSH_INTERVAL));
    } catch (IllegalArgumentException e) {
      section.wrong(e);
      return null;
    }
  }
}
