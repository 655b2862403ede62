package dk.frist.boards.grafana;

/**
 * What a person reads on a board: Danish first, English beneath.
 *
 * @param da in Danish
 * @param en in English
 */
public record Words(String da, String en) {
  /**
   * @throws IllegalArgumentException if either is empty
   */
  public Words {
    if (da.isBlank() || en.isBlank()) {
      throw new IllegalArgumentException("words are given in Danish and in English");
    }
  }

  /** For where there is one line: {@code Ingen tal / No figures}. */
  public String inOneLine() {
    return da + " / " + en;
  }
}
