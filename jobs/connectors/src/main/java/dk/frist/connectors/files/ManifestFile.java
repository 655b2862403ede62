package dk.frist.connectors.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import dk.frist.connectors.logs.Truncation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code replay.json}: the manifest of a plan's folder, as JSON of a numbered format. */
final class ManifestFile {
  static final String NAME = "replay.json";

  /** Changes when a reader of the former format would misread the folder. */
  static final int FORMAT = 1;

  private static final JsonMapper JSON = new JsonMapper();

  private ManifestFile() {}

  /** Writes the manifest; the same one always as the same bytes. */
  static void write(ReplayManifest manifest, Path file) throws IOException {
    ObjectNode root = JSON.createObjectNode();
    root.put("format", FORMAT);
    root.put("plan", manifest.plan());
    root.put("agency", manifest.agency());
    root.put("edition", manifest.edition());
    ArrayNode logs = root.putArray("logs");
    for (LogFingerprint log : manifest.logs()) {
      ObjectNode entry = logs.addObject();
      entry.put("path", log.path()).put("bytes", log.bytes()).put("sha256", log.sha256());
      Truncation cut = log.truncation();
      if (cut != null) {
        entry.putObject("truncated").put("place", cut.place()).put("records_read", cut.records());
      }
    }
    ManifestTopics.put(manifest.topics(), root.putArray("topics"));
    root.put("mapping", manifest.mapping());
    root.put("as_of", text(manifest.schedule().asOf()));
    root.put("sample", manifest.schedule().sample());
    root.put("last_day", text(manifest.lastDay()));
    Files.writeString(file, writer().writeValueAsString(root) + "\n");
  }

  /** Ends lines alike on every system. */
  private static ObjectWriter writer() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return JSON.writer(
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
  }

  /**
   * Reads a manifest.
   *
   * @throws InvalidInputException if it is not one, or one of another format
   */
  static ReplayManifest read(Path file) throws IOException {
    try {
      JsonNode root = JSON.readTree(Files.readString(file));
      int format = root.path("format").asInt();
      if (format != FORMAT) {
        throw wrong(
            file,
            "is of format "
                + root.path("format").asText("none")
                + ", and this Frist reads format "
                + FORMAT
                + "; replay again");
      }
      return manifest(root);
    } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
      throw wrong(file, "is no manifest of a replay; replay again");
    }
  }

  private static ReplayManifest manifest(JsonNode root) {
    List<LogFingerprint> logs = new ArrayList<>();
    for (JsonNode log : root.path("logs")) {
      logs.add(
          new LogFingerprint(
              required(log, "path"),
              log.path("bytes").asLong(),
              required(log, "sha256"),
              truncation(log.path("truncated"))));
    }
    return new ReplayManifest(
        required(root, "plan"),
        required(root, "agency"),
        required(root, "edition"),
        logs,
        ManifestTopics.of(root.path("topics")),
        optional(root, "mapping"),
        new ReplayInputs.Schedule(date(root, "as_of"), optional(root, "sample")),
        date(root, "last_day"));
  }

  private static @Nullable Truncation truncation(JsonNode cut) {
    return cut.isObject()
        ? new Truncation(required(cut, "place"), cut.path("records_read").asLong())
        : null;
  }

  static String required(JsonNode node, String key) {
    String value = optional(node, key);
    if (value == null) {
      throw new IllegalArgumentException(key + " is missing");
    }
    return value;
  }

  private static @Nullable String optional(JsonNode node, String key) {
    return node.hasNonNull(key) ? node.path(key).asText() : null;
  }

  private static @Nullable LocalDate date(JsonNode node, String key) {
    String text = optional(node, key);
    return text == null ? null : LocalDate.parse(text);
  }

  private static @Nullable String text(@Nullable LocalDate date) {
    return date == null ? null : date.toString();
  }

  private static InvalidInputException wrong(Path file, String message) {
    return new InvalidInputException(Mistake.in(file.toString(), message));
  }
}
