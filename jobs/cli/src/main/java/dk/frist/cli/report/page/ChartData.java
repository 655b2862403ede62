package dk.frist.cli.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a chart is drawn from, as the page's script reads it. Each kind has a drawing of its own
 * there. Shares are percent.
 */
sealed interface ChartData {
  /** Which drawing is meant. */
  String kind();

  /** The numbers of one line by day; a day without one is left out. */
  record Line(String name, List<List<Object>> points) {
    public Line {
      points = List.copyOf(points);
    }

    static List<Object> point(LocalDate day, BigDecimal value) {
      return List.of(day.toString(), value);
    }
  }

  /** The line of what is required. */
  record Level(String name, BigDecimal value) {}

  /** The way from the day reported to the end of the period. */
  record Fan(
      String name,
      String intervalName,
      String from,
      BigDecimal start,
      String to,
      BigDecimal value,
      BigDecimal low,
      BigDecimal high) {}

  /**
   * A target's days.
   *
   * @param unit {@code percent}, {@code count} or {@code days}
   */
  record Trend(
      String unit,
      String axis,
      Line period,
      @Nullable Line recent,
      @Nullable Line pace,
      Level required,
      @Nullable Fan forecast)
      implements ChartData {
    @Override
    public String kind() {
      return "trend";
    }
  }

  /** A bar of cases. */
  record Bar(String name, long value, boolean late) {}

  /** Cases in bands of days, from top to bottom. */
  record Bars(List<Bar> bars) implements ChartData {
    public Bars {
      bars = List.copyOf(bars);
    }

    @Override
    public String kind() {
      return "bands";
    }
  }

  /** A part of the points. */
  record Part(String name, BigDecimal value) {}

  /** The plan's points: certain, kept so far, within reach, lost. */
  record Points(BigDecimal total, List<Part> parts) implements ChartData {
    public Points {
      parts = List.copyOf(parts);
    }

    @Override
    public String kind() {
      return "points";
    }
  }

  /** A case type's lead times in days. */
  record Row(
      String name,
      @Nullable Long stopped,
      @Nullable BigDecimal all,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high) {}

  /** Lead times of decided cases beside those of all. */
  record LeadTimes(String axis, String stopped, String all, List<Row> rows) implements ChartData {
    public LeadTimes {
      rows = List.copyOf(rows);
    }

    @Override
    public String kind() {
      return "leadTimes";
    }
  }

  /** As JSON that may stand in a script element: it cannot end it. */
  static String json(Object data) {
    JsonNode node = JsonMapper.builder().build().valueToTree(data);
    if (data instanceof ChartData chart && node instanceof ObjectNode object) {
      object.put("kind", chart.kind());
    }
    return node.toString().replace("<", "\\u003c");
  }
}
