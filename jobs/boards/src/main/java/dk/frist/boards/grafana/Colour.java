package dk.frist.boards.grafana;

/** The colours of the boards, each with one meaning. Red and green also differ in brightness. */
public enum Colour {
  GOOD("#2e7d32"),
  FAIR("#7cb342"),
  WARNING("#f9a825"),
  BAD("#e64a19"),
  WORST("#8e0000"),
  QUESTION("#7b1fa2"),
  NEUTRAL("#546e7a"),
  FAINT("#b0bec5"),
  /** What is expected, never a fact. */
  FORECAST("#1e88e5"),
  /** What the plan requires. */
  REQUIRED("#d50000");

  private final String hex;

  Colour(String hex) {
    this.hex = hex;
  }

  String hex() {
    return hex;
  }
}
