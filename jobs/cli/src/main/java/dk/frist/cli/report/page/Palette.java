package dk.frist.cli.report.page;

/**
 * The colours of a report. Those of marks are told apart by people who are colour-blind (Okabe and
 * Ito), and reach 3:1 against white; those of text reach 4.5:1 (WCAG 2.2, AA).
 */
enum Palette {
  /** Text. */
  INK("#1a1a1a", 4.5),
  /** Text of less weight. */
  MUTED("#595959", 4.5),
  /** Links, and the marks of what was done in time. */
  BLUE("#0063a0", 4.5),
  /** The marks of what was late, and the line of what is required. */
  VERMILLION("#c14b00", 4.5),
  /** The marks of what is good and done. */
  GREEN("#00734f", 4.5),
  /** What is beside the point. */
  GREY("#767676", 4.5),
  /** The marks of what may yet come. */
  SKY("#4596c8", 3),
  /** Lines of a chart's grid: no information. */
  RULE("#d4d4d4", 1);

  private final String hex;
  private final double contrast;

  Palette(String hex, double contrast) {
    this.hex = hex;
    this.contrast = contrast;
  }

  /** The colour as CSS and SVG write it. */
  String hex() {
    return hex;
  }

  /** The contrast against white that its use asks for. */
  double contrast() {
    return contrast;
  }
}
