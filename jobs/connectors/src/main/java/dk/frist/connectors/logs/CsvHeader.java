package dk.frist.connectors.logs;

import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import dk.frist.connectors.yaml.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Checks that the header of a CSV log has what its mapping asks for. */
final class CsvHeader {
  private CsvHeader() {}

  /**
   * @throws InvalidInputException if a column of the mapping is missing, or a name comes twice
   */
  static void check(String file, List<String> header, Mapping mapping) {
    List<Mistake> mistakes = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    for (String name : header) {
      if (!names.add(name)) {
        mistakes.add(at(file, "column '" + name + "' is named twice; rename one"));
      }
    }
    for (String address : mapping.addresses()) {
      if (!names.contains(address)) {
        mistakes.add(
            at(
                file,
                "there is no column '"
                    + address
                    + "', which the mapping asks for; "
                    + (separator(header) ? "columns are parted by commas, and " : "")
                    + "there are: "
                    + Nearest.list(header)));
      }
    }
    if (!mistakes.isEmpty()) {
      throw new InvalidInputException(mistakes);
    }
  }

  /** Whether a header of one column looks as if it were parted by something else than commas. */
  private static boolean separator(List<String> header) {
    return header.size() == 1 && (header.get(0).contains(";") || header.get(0).contains("\t"));
  }

  private static Mistake at(String file, String message) {
    return new Mistake(file, 1, 0, message);
  }
}
