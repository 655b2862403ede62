package dk.frist.connectors.prometheus.backfill;

import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is wrong in a file: the first mistakes with their lines, and how many more there are. */
final class Mistakes {
  private static final int LISTED = 10;

  private final String file;
  private final List<Mistake> listed = new ArrayList<>();
  private long found;
  private int line;

  Mistakes(Path file) {
    this.file = file.toString();
  }

  /** Whatever is wrong from now on is so in the next line. */
  void nextLine() {
    line++;
  }

  /** The line is wrong. */
  void add(String message) {
    add(new Mistake(file, line, 0, message));
  }

  /** The file is wrong as a whole. */
  void addOfFile(String message) {
    add(Mistake.in(file, message));
  }

  private void add(Mistake mistake) {
    found++;
    if (listed.size() < LISTED) {
      listed.add(mistake);
    }
  }

  boolean none() {
    return found == 0;
  }

  /**
   * @throws InvalidInputException if anything was wrong
   */
  void throwIfAny() {
    if (none()) {
      return;
    }
    List<Mistake> all = new ArrayList<>(listed);
    if (found > LISTED) {
      all.add(Mistake.in(file, String.format(Locale.ROOT, "%,d more mistakes", found - LISTED)));
    }
    throw new InvalidInputException(all);
  }
}
