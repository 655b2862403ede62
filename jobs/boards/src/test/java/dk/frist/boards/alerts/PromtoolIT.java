package dk.frist.boards.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.frist.testkit.Tool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the real promtool says of rules, alerts, their tests, and the queries of runbooks. */
class PromtoolIT {
  static List<Path> ruleFiles() {
    return Stream.of(Repository.RULES, Repository.ALERTS)
        .flatMap(folder -> Repository.files(folder, ".yaml").stream())
        .toList();
  }

  static List<Path> testFiles() {
    return Repository.files(Repository.ALERT_TESTS, ".yaml");
  }

  @ParameterizedTest
  @MethodSource("ruleFiles")
  void rulesAreWithoutFault(Path file) throws Exception {
    Tool.Ending ending = Tool.named("promtool").run("check", "rules", file.toString());

    assertThat(ending.status()).as(ending.said()).isZero();
  }

  @ParameterizedTest
  @MethodSource("testFiles")
  void alertsFireWhenTheirTestsSaySoAndOnlyThen(Path file) throws Exception {
    Tool.Ending ending = Tool.named("promtool").run("test", "rules", file.toString());

    assertThat(ending.status()).as(ending.said()).isZero();
  }

  @Test
  void queriesOfRunbooksAreWithoutFault(@TempDir Path folder) throws Exception {
    List<Map<String, String>> rules = new ArrayList<>();
    for (Runbook runbook : Runbook.all()) {
      for (String query : runbook.queries()) {
        rules.add(Map.of("record", "query:" + rules.size(), "expr", query));
      }
    }
    // JSON is YAML as well.
    Path file =
        Files.writeString(
            folder.resolve("queries.yaml"),
            new ObjectMapper()
                .writeValueAsString(
                    Map.of("groups", List.of(Map.of("name", "runbooks", "rules", rules)))));

    Tool.Ending ending = Tool.named("promtool").run("check", "rules", file.toString());

    assertThat(ending.status()).as(ending.said()).isZero();
    assertThat(ending.out()).contains(rules.size() + " rules found");
  }
}
