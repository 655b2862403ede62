package dk.frist.boards.grafana;

/** How a panel draws its answers. The closed set of Grafana's panels that the boards use. */
public sealed interface Visual {
  /** The plugin that draws it. */
  String type();

  /**
   * Large figures.
   *
   * @param text whether the value is shown, the name of the series, or both
   */
  record Figure(Text text) implements Visual {
    /** What a figure says. */
    public enum Text {
      VALUE("value"),
      NAME("name"),
      BOTH("value_and_name");

      private final String id;

      Text(String id) {
        this.id = id;
      }

      String id() {
        return id;
      }
    }

    @Override
    public String type() {
      return "stat";
    }
  }

  /**
   * Lines over time.
   *
   * @param stacked whether areas stand on one another
   * @param steps whether a value holds until the next, as of a count that is taken once a day
   */
  record Lines(boolean stacked, boolean steps) implements Visual {
    public static final Lines PLAIN = new Lines(false, false);
    public static final Lines STACKED = new Lines(true, false);

    @Override
    public String type() {
      return "timeseries";
    }
  }

  /**
   * A row for each value of a label.
   *
   * @param columns the columns, the label's first
   */
  record Table(TableColumns columns) implements Visual {
    @Override
    public String type() {
      return "table";
    }
  }

  /** A bar for each series. */
  record Bars() implements Visual {
    @Override
    public String type() {
      return "bargauge";
    }
  }

  /** A cell for each series and time, coloured by the value: a heat map of exact values. */
  record Cells() implements Visual {
    @Override
    public String type() {
      return "status-history";
    }
  }
}
