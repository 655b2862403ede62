package dk.frist.connectors;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A user's input is wrong: a file, an address, a setting. Carries every mistake that was found, in
 * the order of the input; its message has one line for each. Never holds a case id.
 */
public final class InvalidInputException extends RuntimeException {
  private final List<Mistake> mistakes;

  /**
   * @throws IllegalArgumentException if there is no mistake
   */
  public InvalidInputException(List<Mistake> mistakes) {
    super(mistakes.stream().map(Mistake::toString).collect(Collectors.joining("\n")));
    if (mistakes.isEmpty()) {
      throw new IllegalArgumentException("an invalid input has at least one mistake");
    }
    this.mistakes = List.copyOf(mistakes);
  }

  public InvalidInputException(Mistake mistake) {
    this(List.of(mistake));
  }

  /** Every mistake found; at least one. */
  public List<Mistake> mistakes() {
    return mistakes;
  }
}
