package dk.frist.boards;

import dk.frist.boards.grafana.Colour;
import dk.frist.boards.grafana.Look;
import dk.frist.boards.grafana.Mapping;
import dk.frist.boards.grafana.Property;
import dk.frist.boards.grafana.Query;
import java.util.List;

/** How lines that mean the same look the same on every board. */
final class Lines {
  /** What the plan requires: a dashed red line. */
  static final Property[] REQUIRED = {
    Property.colour(Colour.REQUIRED), Property.dashed(), Property.lineWidth(2)
  };

  private Lines() {}

  /** A query for each part of a whole, named and in order. */
  static Query[] parts(List<Mapping> parts, Series whole, String label, boolean trend) {
    return parts.stream()
        .map(part -> part(part, whole.where(label, part.value()), trend))
        .toArray(Query[]::new);
  }

  /** The look with the colour of each part. */
  static Look coloured(Look look, List<Mapping> parts) {
    Look all = look;
    for (Mapping part : parts) {
      all = all.but(part.words(), Property.colour(part.colour()));
    }
    return all;
  }

  private static Query part(Mapping part, Series series, boolean trend) {
    return trend
        ? Query.trend("sum(" + series.held() + ")", part.words())
        : Query.end("sum(" + series.held() + ")", part.words());
  }
}
