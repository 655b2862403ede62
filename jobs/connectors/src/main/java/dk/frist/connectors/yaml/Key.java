package dk.frist.connectors.yaml;

import java.util.List;

/**
 * One key that a mapping of a file may have. What reading asks for, what messages say and what an
 * editor offers all come from here.
 *
 * @param name the key
 * @param shape what its value may look like
 * @param required whether it must be there
 * @param example a right value, as it would be written
 * @param description what it means, in a sentence or two, with its default if it has one
 */
public record Key(String name, Shape shape, boolean required, String example, String description) {

  /** A key that must be there. */
  public static Key required(String name, Shape shape, String example, String description) {
    return new Key(name, shape, true, example, description);
  }

  /** A key that may be left out. */
  public static Key optional(String name, Shape shape, String example, String description) {
    return new Key(name, shape, false, example, description);
  }

  public static List<String> names(List<Key> keys) {
    return keys.stream().map(Key::name).toList();
  }
}
