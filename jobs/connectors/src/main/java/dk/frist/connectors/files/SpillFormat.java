package dk.frist.connectors.files;

import java.io.IOException;
import java.io.Serializable;

/** How elements of a stream become lines that sort into the order of their file. */
@FunctionalInterface
interface SpillFormat<T> extends Serializable {
  /** Takes one line, without its end. */
  @FunctionalInterface
  interface Lines {
    void add(CharSequence line) throws IOException;
  }

  /**
   * Writes an element as lines, none when the file has nothing to say of it.
   *
   * @param sequence how many elements this writer took before
   */
  void spill(T element, long sequence, Lines lines) throws IOException;
}
