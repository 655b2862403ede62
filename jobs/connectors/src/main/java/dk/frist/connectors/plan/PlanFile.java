package dk.frist.connectors.plan;

import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.yaml.Mistakes;
import dk.frist.connectors.yaml.YamlFile;
import dk.frist.connectors.yaml.YamlNode;
import dk.frist.rules.plan.Plan;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Reads an authority's plan of targets from YAML, with every default and every reading resolved and
 * its holidays written out.
 */
public final class PlanFile {
  private PlanFile() {}

  /**
   * The plan that a file holds.
   *
   * @throws InvalidInputException with every mistake of the file, each with its line and column, if
   *     the file is missing, not YAML, or not a plan
   */
  public static Plan read(Path file) {
    Mistakes mistakes = new Mistakes(file.toString());
    YamlNode.Entries root = YamlFile.read(file, mistakes);
    Plan plan = PlanForm.read(root, mistakes);
    mistakes.throwIfAny();
    return Objects.requireNonNull(plan, "a plan without mistakes");
  }
}
