package dk.frist.cli.report.page;

import java.util.Objects;

/**
 * A chart of the page and the table that says the same.
 *
 * @param id its id on the page
 * @param caption what it shows
 * @param description what is to be seen, for those who cannot see it
 * @param options how the charting library draws it, as JSON that may stand in a script element
 * @param height its height on the screen, in pixels at full width
 * @param half whether it takes half the width of the page, beside another
 * @param table the same numbers
 */
public record PageChart(
    String id,
    String caption,
    String description,
    String options,
    int height,
    boolean half,
    PageTable table) {
  public PageChart {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(caption, "caption");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(options, "options");
    Objects.requireNonNull(table, "table");
  }
}
