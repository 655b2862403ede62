package dk.frist.connectors.plan;

import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import dk.frist.connectors.yaml.Mistakes;
import dk.frist.connectors.yaml.YamlFile;
import dk.frist.rules.plan.Plan;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Reads an authority's plan of targets from YAML, with every default and every reading resolved and
 * its holidays written out.
 */
public final class PlanFile {
  private static final int EDITION_DIGITS = 12;

  private PlanFile() {}

  /**
   * The plan that a file holds.
   *
   * @throws InvalidInputException with every mistake of the file, each with its line and column, if
   *     the file is missing, not YAML, or not a plan
   */
  public static Plan read(Path file) {
    return check(file).orThrow();
  }

  /**
   * Everything there is to say of a file: the plan or every mistake, and every warning. Of a file
   * that is missing or not YAML the one mistake that keeps it from being read.
   */
  public static PlanCheck check(Path file) {
    Mistakes mistakes = new Mistakes(file.toString());
    try {
      byte[] bytes = YamlFile.bytes(file, mistakes);
      Plan plan = PlanForm.read(YamlFile.read(bytes, mistakes), edition(bytes), mistakes);
      List<Mistake> noted = mistakes.noted();
      return new PlanCheck(noted.isEmpty() ? plan : null, noted, mistakes.warnings());
    } catch (InvalidInputException e) {
      return new PlanCheck(null, e.mistakes(), List.of());
    }
  }

  /** The beginning of a fingerprint of the file: changes with every byte of it. */
  public static String edition(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest).substring(0, EDITION_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
