package dk.frist.boards.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.frist.testkit.Tool;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the real amtool says of the routes, for each severity, authority and source. */
class AlertRoutesIT {
  private static final String FILE = Repository.ALERTMANAGER.toString();

  @Test
  void configurationIsWithoutFault() throws Exception {
    Tool.Ending ending = Tool.named("amtool").run("check-config", FILE);

    assertThat(ending.status()).as(ending.said()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "critical, udlaendingestyrelsen, live,   on-call",
    "critical, siri,                 live,   on-call",
    "critical, another,              live,   on-call",
    "critical, '',                   live,   on-call",
    "warning,  udlaendingestyrelsen, live,   tickets-udlaendingestyrelsen",
    "warning,  siri,                 live,   tickets-siri",
    "warning,  another,              live,   tickets-platform",
    "warning,  '',                   live,   tickets-platform",
    "none,     '',                   live,   on-call",
    "'',       '',                   live,   on-call",
    "critical, udlaendingestyrelsen, replay, nobody",
    "critical, siri,                 replay, nobody",
    "critical, another,              replay, nobody",
    "critical, '',                   replay, nobody",
    "warning,  udlaendingestyrelsen, replay, nobody",
    "warning,  siri,                 replay, nobody",
    "warning,  another,              replay, nobody",
    "warning,  '',                   replay, nobody",
    "none,     '',                   replay, nobody",
  })
  void eachSeverityOfEachAuthorityAndSourceHasItsReceiver(
      String severity, String agency, String source, String receiver) throws Exception {
    assertThat(receiverOf("severity=" + severity, "agency=" + agency, "source=" + source))
        .isEqualTo(receiver);
  }

  @Test
  void signOfLifeGoesToTheServiceThatWaitsForItAndThatOfAReplayToNobody() throws Exception {
    String watchdog = "alertname=FristWatchdog";

    assertThat(receiverOf(watchdog, "severity=none", "source=live")).isEqualTo("sign-of-life");
    assertThat(receiverOf(watchdog, "severity=none", "source=replay")).isEqualTo("nobody");
  }

  static List<Rule> alerts() {
    return Rule.alerts();
  }

  @ParameterizedTest
  @MethodSource("alerts")
  void alertPagesOrIsATicketAsItsGroupPromises(Rule alert) throws Exception {
    String receiver =
        receiverOf(
            "alertname=" + alert.name(),
            "severity=" + alert.labels().get("severity"),
            "agency=siri",
            "source=live");

    assertThat(receiver)
        .isEqualTo(
            switch (alert.group()) {
              case "targets" -> "tickets-siri";
              default -> alert.name().equals("FristWatchdog") ? "sign-of-life" : "on-call";
            });
  }

  @Test
  void everyRouteToTicketsKeepsOfficeHoursAndDaysOff() {
    List<JsonNode> routes = new ArrayList<>();
    collect(Repository.yaml(Repository.ALERTMANAGER).path("route"), routes);

    assertThat(routes)
        .filteredOn(route -> route.path("receiver").asText().startsWith("tickets-"))
        .hasSize(3)
        .allSatisfy(
            route -> {
              assertThat(route.at("/active_time_intervals/0").asText()).isEqualTo("office-hours");
              assertThat(route.at("/mute_time_intervals/0").asText()).isEqualTo("days-off");
            });
    assertThat(routes)
        .filteredOn(route -> !route.path("receiver").asText().startsWith("tickets-"))
        .allMatch(
            route -> !route.has("active_time_intervals") && !route.has("mute_time_intervals"));
  }

  @Test
  void everyAlertThatInhibitsOrIsInhibitedExists() {
    List<String> names = Rule.alerts().stream().map(Rule::name).toList();
    List<String> named = new ArrayList<>();
    for (JsonNode rule : Repository.yaml(Repository.ALERTMANAGER).path("inhibit_rules")) {
      for (String side : List.of("source_matchers", "target_matchers")) {
        String matcher = rule.path(side).path(0).asText();
        if (matcher.startsWith("alertname")) {
          named.addAll(List.of(matcher.replaceAll("^alertname=~?\"|\"$", "").split("\\|", -1)));
        }
      }
    }

    assertThat(named).hasSizeGreaterThan(8);
    assertThat(names).containsAll(named);
  }

  private static void collect(JsonNode route, List<JsonNode> routes) {
    routes.add(route);
    route.path("routes").forEach(child -> collect(child, routes));
  }

  private static String receiverOf(String... labels) throws Exception {
    List<String> arguments =
        new ArrayList<>(List.of("config", "routes", "test", "--config.file=" + FILE));
    arguments.addAll(List.of(labels));
    Tool.Ending ending = Tool.named("amtool").run(arguments.toArray(String[]::new));
    assertThat(ending.status()).as(ending.said()).isZero();
    return ending.out().strip();
  }
}
