package dk.frist.boards.grafana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;

/**
 * One way in which a series or a column is shown otherwise than the rest of its panel.
 *
 * @param id as Grafana names it
 * @param value as Grafana wants it
 */
public record Property(String id, JsonNode value) {
  public static Property colour(Colour colour) {
    return new Property("color", Json.object("mode", "fixed", "fixedColor", colour.hex()));
  }

  public static Property dashed() {
    return new Property(
        "custom.lineStyle", Json.object("fill", "dash", "dash", Json.array(List.of(10, 6))));
  }

  public static Property lineWidth(int pixels) {
    return new Property("custom.lineWidth", IntNode.valueOf(pixels));
  }

  /** Fills the area down to another series. */
  public static Property fillDownTo(String name) {
    return new Property("custom.fillBelowTo", TextNode.valueOf(name));
  }

  public static Property fill(int percent) {
    return new Property("custom.fillOpacity", IntNode.valueOf(percent));
  }

  /** Leaves the series out of what its panel stacks. */
  public static Property notStacked() {
    return new Property("custom.stacking", Json.object("group", false, "mode", "none"));
  }

  public static Property unit(String unit) {
    return new Property("unit", TextNode.valueOf(unit));
  }

  public static Property displayName(String name) {
    return new Property("displayName", TextNode.valueOf(name));
  }

  public static Property decimals(int digits) {
    return new Property("decimals", IntNode.valueOf(digits));
  }

  public static Property min(double value) {
    return new Property("min", DoubleNode.valueOf(value));
  }

  public static Property max(double value) {
    return new Property("max", DoubleNode.valueOf(value));
  }

  public static Property width(int pixels) {
    return new Property("custom.width", IntNode.valueOf(pixels));
  }

  public static Property mappings(List<Mapping> mappings) {
    return new Property("mappings", LookJson.mappings(mappings));
  }

  /** Colours by value, shown in the background of a table's cells. */
  public static Property colouredBackground() {
    return cell(Json.object("type", "color-background", "mode", "basic"));
  }

  /** A bar in a table's cells. */
  public static Property bar() {
    return cell(Json.object("type", "gauge", "mode", "basic", "valueDisplayMode", "text"));
  }

  public static Property thresholds(Thresholds thresholds) {
    return new Property("thresholds", LookJson.thresholds(thresholds));
  }

  /** The value leads to another board. */
  public static Property link(Link link) {
    return new Property(
        "links",
        Json.array(List.of(Json.object("title", link.title().inOneLine(), "url", link.url()))));
  }

  private static Property cell(JsonNode options) {
    return new Property("custom.cellOptions", options);
  }
}
