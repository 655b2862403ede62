package dk.frist.connectors.yaml;

import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Gathers what is wrong in one file, so that a single run names every mistake. The same mistake
 * found twice counts once. Not for use by several threads.
 */
public final class Mistakes {
  private static final Comparator<Mistake> FILE_ORDER =
      Comparator.comparingInt(Mistake::line).thenComparingInt(Mistake::column);

  private final String file;
  private final Set<Mistake> found = new LinkedHashSet<>();
  private final Set<Mistake> warnings = new LinkedHashSet<>();

  /**
   * @param file the file's name as the user gave it
   */
  public Mistakes(String file) {
    this.file = file;
  }

  /** Notes a mistake at the place of a node. */
  public void at(YamlNode node, String message) {
    at(node.line(), node.column(), message);
  }

  /** Notes a mistake; line and column from 1, 0 when unknown. */
  public void at(int line, int column, String message) {
    found.add(new Mistake(file, line, column, message));
  }

  /** Notes, at the place of a node, what is right as it stands but is likely not meant. */
  public void warn(YamlNode node, String message) {
    warnings.add(new Mistake(file, node.line(), node.column(), message));
  }

  /** Every mistake noted, in the file's order. */
  public List<Mistake> noted() {
    return found.stream().sorted(FILE_ORDER).toList();
  }

  /** Every warning noted, in the file's order. */
  public List<Mistake> warnings() {
    return warnings.stream().sorted(FILE_ORDER).toList();
  }

  /**
   * Ends the reading of a file that is wrong.
   *
   * @throws InvalidInputException with every mistake noted, in the file's order, if there is one
   */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw exception();
    }
  }

  /** Every mistake noted, in the file's order; there must be one. */
  InvalidInputException exception() {
    return new InvalidInputException(noted());
  }
}
