package dk.frist.connectors.prometheus.backfill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A block of samples in the data folder of Prometheus: a folder named by its id.
 *
 * @param id the ULID
 * @param samples how many samples it holds
 * @param madeOf the blocks it was compacted from, itself among them when it is none of a compaction
 */
record Block(String id, long samples, Set<String> madeOf) {
  private static final Pattern ID = Pattern.compile("[0-7][0-9A-HJKMNP-TV-Z]{25}");
  private static final JsonMapper JSON = new JsonMapper();

  Block {
    madeOf = Set.copyOf(madeOf);
  }

  /** The blocks of a folder, in the order of their ids, which is that of their making. */
  static List<Block> in(Path folder) throws IOException {
    List<Path> folders = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, Block::isBlock)) {
      entries.forEach(folders::add);
    }
    folders.sort(null);
    List<Block> blocks = new ArrayList<>();
    for (Path block : folders) {
      blocks.add(read(block));
    }
    return blocks;
  }

  /** Prometheus takes a folder without meta.json for no block. */
  private static boolean isBlock(Path folder) {
    Path name = folder.getFileName();
    return name != null
        && ID.matcher(name.toString()).matches()
        && Files.exists(folder.resolve("meta.json"));
  }

  private static Block read(Path folder) throws IOException {
    JsonNode meta = JSON.readTree(folder.resolve("meta.json").toFile());
    Set<String> madeOf = new HashSet<>();
    meta.at("/compaction/sources").forEach(source -> madeOf.add(source.asText()));
    meta.at("/compaction/parents").forEach(parent -> madeOf.add(parent.path("ulid").asText()));
    return new Block(meta.path("ulid").asText(), meta.at("/stats/numSamples").asLong(), madeOf);
  }
}
