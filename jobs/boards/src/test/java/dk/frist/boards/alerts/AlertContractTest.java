package dk.frist.boards.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every alert has, and that rules, alerts, their tests and runbooks speak of the same. */
class AlertContractTest {
  private static final String WATCHDOG = "FristWatchdog";
  private static final Set<String> BOARDS =
      Set.of(
          "frist-maalopfyldelse",
          "frist-et-maal",
          "frist-sagstyper",
          "frist-borgerservice",
          "frist-milepaele",
          "frist-drift",
          "frist-genafspilning");
  private static final Pattern BOARD = Pattern.compile("http://localhost:3000/d/([a-z-]+)(\\?.*)?");
  private static final Pattern SELECTOR = Pattern.compile("([a-z_]+:?[\\w:]*)\\{([^}]*)\\}");
  private static final Pattern ASKED_IN_TEXT = Pattern.compile("([a-zA-Z_:][\\w:]*)\\{(?!\\{)");

  static List<Rule> alerts() {
    return Rule.alerts();
  }

  static List<Rule> alertsOnTargets() {
    return Rule.alerts().stream().filter(alert -> alert.group().equals("targets")).toList();
  }

  static List<Runbook> runbooks() {
    return Runbook.all();
  }

  static List<Rule> everyRule() {
    return Stream.concat(Rule.recordings().stream(), Rule.alerts().stream()).toList();
  }

  @ParameterizedTest
  @MethodSource("alerts")
  void alertSaysInBothLanguagesWhatItIsWithItsNumbers(Rule alert) {
    assertThat(alert.name()).matches("Frist([A-Z0-9][a-z0-9]*)+");
    assertThat(alert.annotations())
        .containsOnlyKeys("summary", "description", "runbook_url", "dashboard_url");
    assertThat(alert.annotations().get("summary")).matches("[^/{]+ / [^/{]+");
    assertThat(alert.annotations().get("description").lines().filter(line -> !line.endsWith("-}}")))
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).contains("{{"));
  }

  @ParameterizedTest
  @MethodSource("alerts")
  void alertLinksToItsRunbookAndToABoard(Rule alert) {
    assertThat(alert.annotations().get("runbook_url"))
        .isEqualTo("https://frist.example/runbooks/" + alert.name() + Runbook.ENDING);
    var board = BOARD.matcher(alert.annotations().get("dashboard_url"));
    assertThat(board.matches()).isTrue();
    assertThat(BOARDS).contains(board.group(1));
  }

  @ParameterizedTest
  @MethodSource("alertsOnTargets")
  void alertOnATargetIsATicketThatGivesItsTitle(Rule alert) {
    assertThat(alert.labels())
        .containsEntry("severity", "warning")
        .containsEntry("concern", "targets");
    assertThat(alert.annotations().get("description"))
        .contains("»{{ $labels.title_da }}«", "\"{{ $labels.title_en }}\"");
    assertThat(alert.annotations().get("dashboard_url"))
        .contains("var-target={{ $labels.target }}");
  }

  @ParameterizedTest
  @MethodSource("alertsOnTargets")
  void alertOnATargetAsksForLiveFiguresOfElectedReadingsOnly(Rule alert) {
    List<MatchResult> selectors =
        SELECTOR
            .matcher(alert.expression())
            .results()
            .filter(s -> !s.group(1).contains("info"))
            .toList();

    assertThat(selectors)
        .isNotEmpty()
        .allSatisfy(
            selector ->
                assertThat(selector.group(2)).contains("source=\"live\"", "elected=\"true\""));
    assertThat(selectors.stream().map(selector -> selector.group(1)))
        .containsAll(
            PromQlNames.in(alert.expression()).stream()
                .filter(name -> !name.contains("info"))
                .toList());
  }

  @Test
  void whatMakesFiguresUntruePagesAndTheSignOfLifeIsToldToNobody() {
    assertThat(Rule.alerts())
        .filteredOn(alert -> alert.group().equals("figures-true"))
        .hasSizeGreaterThan(10)
        .allSatisfy(
            alert ->
                assertThat(alert.labels())
                    .containsEntry("severity", alert.name().equals(WATCHDOG) ? "none" : "critical")
                    .containsEntry("concern", "figures"));
  }

  @ParameterizedTest
  @MethodSource("alerts")
  void alertIsTestedJustBeforeAtTheThresholdAndWithoutData(Rule alert) {
    List<String> tests = namesOfTests(alert.name());

    assertThat(tests).anyMatch(name -> name.contains("silent"));
    assertThat(tests).anyMatch(name -> name.contains("fires"));
    assertThat(tests).anyMatch(name -> name.startsWith(alert.name() + " without data"));
    assertThat(expectations(alert.name())).contains(true, false);
  }

  @Test
  void everyAlertHasARunbookAndNoRunbookIsOfNone() {
    assertThat(Runbook.all())
        .extracting(Runbook::alert)
        .containsExactlyInAnyOrderElementsOf(Rule.alerts().stream().map(Rule::name).toList());
  }

  @ParameterizedTest
  @MethodSource("runbooks")
  void runbookSaysMeaningImpactDiagnosisAndMitigation(Runbook runbook) {
    assertThat(runbook.text()).startsWith("# " + runbook.alert() + "\n");
    assertThat(runbook.headings())
        .containsExactly("Meaning", "Impact", "Diagnosis", "Mitigation")
        .allSatisfy(heading -> assertThat(runbook.section(heading)).hasSizeGreaterThan(60));
    assertThat(runbook.queries()).hasSizeGreaterThanOrEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("runbooks")
  void runbookAsksForKnownSeries(Runbook runbook) {
    Set<String> asked = new TreeSet<>();
    runbook.queries().forEach(query -> asked.addAll(PromQlNames.in(query)));

    assertThat(KnownSeries.all()).containsAll(asked);
  }

  @ParameterizedTest
  @MethodSource("everyRule")
  void ruleAsksForKnownSeries(Rule rule) {
    assertThat(PromQlNames.in(rule.expression())).isNotEmpty();
    assertThat(KnownSeries.all()).containsAll(PromQlNames.in(rule.expression()));
  }

  @ParameterizedTest
  @MethodSource("alerts")
  void descriptionAsksForKnownSeries(Rule alert) {
    assertThat(KnownSeries.all())
        .containsAll(
            ASKED_IN_TEXT
                .matcher(alert.annotations().get("description"))
                .results()
                .map(match -> match.group(1))
                .toList());
  }

  @Test
  void everyRecordedSeriesIsAskedFor() {
    String asked =
        everyRule().stream().map(Rule::expression).toList()
            + Rule.alerts().stream().map(Rule::annotations).toList().toString();

    assertThat(Rule.recordings()).allSatisfy(rule -> assertThat(asked).contains(rule.name()));
  }

  private static List<String> namesOfTests(String alert) {
    List<String> names = new ArrayList<>();
    for (Path file : Repository.files(Repository.ALERT_TESTS, ".yaml")) {
      for (JsonNode test : Repository.yaml(file).path("tests")) {
        String name = test.path("name").asText();
        if (name.startsWith(alert + " ")) {
          names.add(name);
        }
      }
    }
    return names;
  }

  /** Of each moment that is tested, whether the alert fires then. */
  private static List<Boolean> expectations(String alert) {
    List<Boolean> fires = new ArrayList<>();
    for (Path file : Repository.files(Repository.ALERT_TESTS, ".yaml")) {
      for (JsonNode moment : Repository.yaml(file).findValues("alert_rule_test")) {
        for (JsonNode expected : moment) {
          if (expected.path("alertname").asText().equals(alert)) {
            fires.add(!expected.path("exp_alerts").isEmpty());
          }
        }
      }
    }
    return fires;
  }
}
