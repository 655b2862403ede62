package dk.frist.connectors.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dk.frist.connectors.RealLogs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An editor that goes by the schema takes what reading takes, and underlines what it can tell. */
class PlanSchemaTest {
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(PlanSchema.json());

  @Test
  void schemaThatShipsIsCurrent() throws IOException {
    assertThat(Files.readString(ShippedPlans.file("plan.schema.json")))
        .as("jobs/plans/plan.schema.json; write it anew with: frist plan schema")
        .isEqualTo(PlanSchema.json());
  }

  @ParameterizedTest
  @ValueSource(strings = {"udlaendingestyrelsen-2024.yaml", "siri-2024.yaml"})
  void planThatShipsIsTakenAndNamesTheSchema(String name) throws IOException {
    String plan = Files.readString(ShippedPlans.file(name));

    assertThat(faults(plan)).isEmpty();
    assertThat(plan).startsWith("# yaml-language-server: $schema=plan.schema.json\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2b-fy2000", "nl-permit"})
  void goldenPlanIsTaken(String name) throws IOException {
    Path plan = RealLogs.file("golden/" + name + ".plan.yaml");

    assertThat(faults(Files.readString(plan))).isEmpty();
  }

  @Test
  void everyKeyOfEveryKindIsTaken() {
    assertThat(faults(EveryKind.PLAN)).isEmpty();
  }

  @Test
  void singleCaseTypeIsTakenWithoutAList() {
    assertThat(faults(EveryKind.PLAN.replaceFirst("case-types: .*", "case-types: asylum")))
        .isEmpty();
  }

  @Test
  void kindThatStandsInTheReadingsAloneIsTaken() {
    assertThat(
            faults(
                EveryKind.PLAN
                    .replace("    kind: within-deadline\n", "")
                    .replace("{id: share,", "{id: share, kind: within-deadline,")))
        .isEmpty();
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        arguments("agency:", "agancy:", "agancy"),
        arguments("zone: Europe/Copenhagen\n", "", "zone"),
        arguments("period: 2024-01-01/2024-12-31", "period: 2024", "$.period"),
        arguments("{from: filed, to: decided}", "{from: field, to: decided}", "$.clocks.decision"),
        arguments("{from: filed, to: decided}", "{from: filed}", "to"),
        arguments("from: extension-due", "from: slot-observed", "$.clocks.extension"),
        arguments("weight: 40", "weight: 101", "$.targets[0].weight"),
        arguments("kind: volume\n", "kind: volumes\n", "$.targets[0]"),
        arguments("    kind: volume\n", "", "kind"),
        arguments("required: 2000", "required: 90%", "$.targets[0].required"),
        arguments("required: 2000", "required: 2000\n    deadline: P30D", "$.targets[0]"),
        arguments("    required: 2000\n", "", "required"),
        arguments("{case-type: asylum}", "{casetype: asylum}", "$.targets[0].population"),
        arguments(
            "{id: mean, kind: average}", "{id: mean, kind: mean}", "$.targets[1].readings[1]"),
        arguments(
            "{id: mean, kind: average}",
            "{id: mean, kind: average, no-stop: missed}",
            "$.targets[1].readings[1]"),
        arguments("deadline: P5W", "deadline: P1M", "$.targets[1].readings[2].deadline"),
        arguments("by: 2024-03-16", "by: 16.03.2024", "$.targets[2].by"),
        arguments("required: 99.5%", "required: 0.995", "$.targets[3].required"),
        arguments("deadline: P7M", "deadline: 7 months", "$.targets[3].deadline"),
        arguments("roll: next-working-day", "roll: next-day", "$.targets[3].roll"),
        arguments("per: each-site", "per: site", "$.targets[4].readings[1].per"),
        arguments("sites: [Næstved, Aalborg]", "sites: []", "$.targets[4].sites"),
        arguments("assessed: true", "assessed: maybe", "$.targets[5].deliveries[0].assessed"),
        arguments("    deliveries:", "    delivery:", "$.targets[5]"));
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @MethodSource("mistakes")
  void mistakeIsUnderlined(String right, String wrong, String where) {
    assertThat(EveryKind.PLAN).contains(right);

    assertThat(faults(EveryKind.PLAN.replace(right, wrong)))
        .isNotEmpty()
        .anyMatch(fault -> fault.contains(where));
  }

  @Test
  void everyKeySaysWhatItIsFor() {
    assertThat(PlanSchema.json().split("\"description\"")).hasSizeGreaterThan(100);
  }

  private static List<String> faults(String plan) {
    return SCHEMA.validate(plan, InputFormat.YAML).stream()
        .map(ValidationMessage::getMessage)
        .toList();
  }
}
