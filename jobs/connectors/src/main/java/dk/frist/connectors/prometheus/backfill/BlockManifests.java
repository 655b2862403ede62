package dk.frist.connectors.prometheus.backfill;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which blocks of a data folder belong to which run: a file for each run.
 *
 * @param folder where the files are; need not exist
 */
record BlockManifests(Path folder) {
  private static final int FORMAT = 1;
  private static final String SUFFIX = ".json";
  private static final JsonMapper JSON = new JsonMapper();

  boolean has(String replayId) {
    return Files.exists(file(replayId));
  }

  /** The runs, the oldest first. */
  List<BlockRun> all() throws IOException {
    List<BlockRun> runs = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
        for (Path file : files) {
          runs.add(read(file));
        }
      }
    }
    runs.sort(Comparator.comparing(BlockRun::movedAt).thenComparing(BlockRun::replayId));
    return runs;
  }

  /** Writes the file of a run, which appears whole. */
  void write(BlockRun run) throws IOException {
    ObjectNode root = JSON.createObjectNode();
    root.put("format", FORMAT);
    root.put("replay_id", run.replayId());
    root.put("plan", run.plan());
    root.put("moved_at", run.movedAt().toString());
    root.put("samples", run.span().samples());
    root.put("series", run.span().series());
    root.put("first", run.span().first().toString());
    root.put("last", run.span().last().toString());
    ArrayNode blocks = root.putArray("blocks");
    run.blocks().forEach(blocks::add);
    Path part = folder.resolve(run.replayId() + ".part");
    Files.writeString(part, root.toPrettyString() + "\n");
    Files.move(part, file(run.replayId()), StandardCopyOption.ATOMIC_MOVE);
  }

  void delete(String replayId) throws IOException {
    Files.delete(file(replayId));
  }

  private Path file(String replayId) {
    return folder.resolve(replayId + SUFFIX);
  }

  private static BlockRun read(Path file) throws IOException {
    try {
      JsonNode root = JSON.readTree(file.toFile());
      if (root.path("format").asInt() != FORMAT) {
        throw new IllegalArgumentException("another format");
      }
      List<String> blocks = new ArrayList<>();
      root.path("blocks").forEach(block -> blocks.add(block.asText()));
      SampleSpan span =
          new SampleSpan(
              root.path("samples").asLong(),
              root.path("series").asInt(),
              Instant.parse(root.path("first").asText()),
              Instant.parse(root.path("last").asText()));
      return new BlockRun(
          root.path("replay_id").asText(),
          root.path("plan").asText(),
          Instant.parse(root.path("moved_at").asText()),
          span,
          blocks);
    } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
      throw new InvalidInputException(
          Mistake.in(file.toString(), "is no manifest of a backfill of this Frist"));
    }
  }
}
