package dk.frist.boards.grafana;

/**
 * A word in place of a value.
 *
 * @param value the value, as text
 * @param words what is shown
 * @param colour its colour
 */
public record Mapping(String value, String words, Colour colour) {}
