package dk.frist.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.cli.ExitStatus;
import dk.frist.cli.FristProcess;
import dk.frist.testkit.Binary;
import dk.frist.testkit.Eventually;
import dk.frist.testkit.FreePorts;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo as a process of its own, as whoever tries Frist first runs it. */
class DemoIT {
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final List<String> TARGETS =
      List.of(
          "1.1a", "1.1b", "1.1c", "1.1d", "1.1e", "1.2a", "1.2b", "1.3", "1.4", "1.5", "2.1", "2.2",
          "2.3", "2.4");
  private static final Pattern TOTALS =
      Pattern.compile(
          "([\\d,]+) records = ([\\d,]+) events \\+ ([\\d,]+) duplicates"
              + " \\+ ([\\d,]+) ignored \\+ ([\\d,]+) rejected");

  @TempDir private Path folder;

  private FristProcess start(int port, String... more) {
    List<String> arguments =
        Stream.concat(
                Stream.of("demo", "--scale", "0.02", "--port", Integer.toString(port)),
                Stream.of(more))
            .toList();
    return FristProcess.start(folder, "demo", arguments.toArray(String[]::new));
  }

  @Test
  void demoServesItsMetricsAndEndsWithTheTableAndTheFiles() throws Exception {
    int port = FreePorts.take(1).get(0);
    Path out = folder.resolve("out");
    try (FristProcess demo = start(port, "--days-per-second", "60", "--out", out.toString())) {
      String metrics = Eventually.get(LIMIT, "share in the metrics", () -> metrics(demo, port));

      int status = demo.exitStatus(LIMIT);

      assertThat(status).as(demo.err()).isEqualTo(ExitStatus.DONE);
      assertThat(promtoolCheck(metrics)).isEmpty();
      assertThat(finalTable(demo.out()))
          .contains("as of 2024-12-31  [", "100 %")
          .contains(TARGETS)
          .containsPattern("Attainment: [\\d.]+ certain · [\\d.]+ by the elected .* of 100")
          .doesNotContain("provisional");
      assertThat(demo.out()).contains("siri-2024  as of 2024-12-31  [");
      assertTotalsAddUp(demo.out());
      assertThat(files(out)).containsExactly("rejected.csv", "siri-2024", "us-2024");
      assertThat(files(out.resolve("us-2024")))
          .containsExactly(
              "figures.csv",
              "forecasts.csv",
              "insights.csv",
              "metrics.om",
              "plan.yaml",
              "replay.json",
              "scorecard.csv",
              "verdicts.csv");
      assertThat(demo.err().lines())
          .allMatch(line -> line.startsWith("frist: ") || line.contains(" rows sorted and written"))
          .last()
          .asString()
          .contains(" rows sorted and written");
      assertThat(files(FristProcess.temporaryFiles(folder, "demo")))
          .noneMatch(name -> name.startsWith("frist-"));
    }
  }

  @Test
  void interruptedDemoEndsSoonAndLeavesNothingBehind() throws Exception {
    int port = FreePorts.take(1).get(0);
    try (FristProcess demo = start(port, "--days-per-second", "1")) {
      Eventually.isTrue(LIMIT, "first table", () -> demo.out().contains("1.2a"));

      demo.terminate();
      int status = demo.exitStatus(Duration.ofSeconds(20));

      assertThat(status).isIn(ExitStatus.INTERRUPTED, 143);
      assertThat(demo.err().lines())
          .allMatch(line -> line.startsWith("frist: "))
          .last()
          .isEqualTo("frist: interrupted");
      assertThat(files(FristProcess.temporaryFiles(folder, "demo")))
          .noneMatch(name -> name.startsWith("frist-"));
    }
  }

  /** What the demo serves, once it has a share in it. */
  private static Optional<String> metrics(FristProcess demo, int port) throws Exception {
    assertThat(demo.isAlive()).as(demo.err()).isTrue();
    URI address = URI.create("http://127.0.0.1:" + port + "/metrics");
    try {
      String body =
          HttpClient.newHttpClient()
              .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
              .body();
      return body.contains("frist_target_ratio{") ? Optional.of(body) : Optional.empty();
    } catch (ConnectException e) {
      return Optional.empty(); // Asked again until the limit.
    }
  }

  /** What the real promtool has to say against metrics. */
  private String promtoolCheck(String metrics) throws IOException, InterruptedException {
    Path input = Files.writeString(folder.resolve("metrics.txt"), metrics);
    Path said = folder.resolve("promtool.txt");
    new ProcessBuilder(Binary.required("promtool").toString(), "check", "metrics")
        .redirectInput(input.toFile())
        .redirectErrorStream(true)
        .redirectOutput(said.toFile())
        .start()
        .waitFor();
    return Files.readString(said);
  }

  private static String finalTable(String out) {
    return out.substring(out.lastIndexOf("us-2024"));
  }

  private static void assertTotalsAddUp(String out) {
    Matcher totals = TOTALS.matcher(out);
    assertThat(totals.find()).as(out).isTrue();
    long sum = 0;
    for (int group = 2; group <= totals.groupCount(); group++) {
      sum += number(totals.group(group));
    }
    assertThat(number(totals.group(1))).isEqualTo(sum).isGreaterThan(10_000);
    assertThat(number(totals.group(3))).isPositive();
    assertThat(number(totals.group(5))).isEqualTo(12);
  }

  private static long number(String text) {
    return Long.parseLong(text.replace(",", ""));
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
