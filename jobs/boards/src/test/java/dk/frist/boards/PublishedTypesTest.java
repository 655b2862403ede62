package dk.frist.boards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The boards against the types that Grafana publishes; a key that no type has is a mistake. */
class PublishedTypesTest {
  private static final Map<String, String> OPTIONS =
      Map.of(
          "stat", "StatOptions",
          "table", "TableOptions",
          "timeseries", "TimeSeriesOptions",
          "bargauge", "BarGaugeOptions",
          "status-history", "StatusHistoryOptions");
  private static final Map<String, String> CUSTOM =
      Map.of(
          "table", "TableFieldConfig",
          "timeseries", "TimeSeriesFieldConfig",
          "status-history", "StatusHistoryFieldConfig");

  @ParameterizedTest
  @MethodSource("dk.frist.boards.BoardFilesTest#boards")
  void boardIsADashboard(JsonNode board) throws IOException {
    assertIsA("Dashboard", board);
  }

  @ParameterizedTest
  @MethodSource("dk.frist.boards.BoardFilesTest#boards")
  void optionsOfEveryPanelAreThoseOfItsPlugin(JsonNode board) throws IOException {
    for (JsonNode panel : board.get("panels")) {
      String type = panel.get("type").asText();
      if (type.equals("row")) {
        continue;
      }
      assertThat(OPTIONS).containsKey(type);
      assertIsA(OPTIONS.get(type), panel.get("options"));
      if (CUSTOM.containsKey(type)) {
        assertIsA(CUSTOM.get(type), panel.at("/fieldConfig/defaults/custom"));
      }
    }
  }

  private static void assertIsA(String type, JsonNode json) throws IOException {
    try (InputStream file =
        PublishedTypesTest.class.getResourceAsStream("/grafana-12.1.1/dashboard.schema.json")) {
      ObjectNode schema = (ObjectNode) new ObjectMapper().readTree(file);
      assertThat(schema.at("/definitions/" + type).isMissingNode()).as(type).isFalse();
      schema.put("$ref", "#/definitions/" + type);
      assertThat(JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(schema).validate(json))
          .as(type)
          .isEmpty();
    }
  }
}
