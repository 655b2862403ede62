package dk.frist.cli.run;

import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Which plan the snapshots in a folder belong to. Figures are differences added up: going on under
 * another plan would take back what was never added, so a run under another plan begins from
 * scratch, and says so.
 *
 * <p>A file beside the snapshots holds the plan's fingerprint, from the start of the run that began
 * from scratch. Snapshots older than it belong to a run before and are left alone.
 */
final class Lineage {
  private static final String FILE = "plan.sha256";

  private final Path plan;
  private final Path folder;

  Lineage(Path plan, Path folder) {
    this.plan = plan;
    this.folder = folder;
  }

  /**
   * The snapshot to go on from; empty when there is none, and the run begins from scratch.
   *
   * @throws InvalidInputException if there is one, but of another plan
   */
  Optional<Path> snapshot() throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Optional<Path> newest = Snapshots.newest(folder, Files.getLastModifiedTime(file).toInstant());
    if (newest.isPresent() && !Files.readString(file).equals(fingerprint())) {
      throw new InvalidInputException(
          Mistake.in(
              plan.toString(),
              "the plan has changed since the last run; figures of two plans do not add up, so"
                  + " begin anew with --from-scratch"));
    }
    return newest;
  }

  /** From here on the folder's snapshots belong to the plan. */
  void begin() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(FILE), fingerprint());
  }

  private String fingerprint() throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(plan)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
