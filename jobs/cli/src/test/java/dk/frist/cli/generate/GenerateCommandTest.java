package dk.frist.cli.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.cli.ExitStatus;
import dk.frist.cli.Screen;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateCommandTest {
  @TempDir private Path folder;
  private final Screen screen = Screen.piped();

  private int generate(Path out, String... more) {
    List<String> arguments =
        new java.util.ArrayList<>(List.of("generate", "--out", out.toString()));
    if (!List.of(more).contains("--scale")) {
      arguments.addAll(List.of("--scale", "0.005"));
    }
    arguments.addAll(List.of(more));
    return screen.run(arguments.toArray(String[]::new));
  }

  @Test
  void writesAnAvroContainerOfTheContract() throws IOException {
    Path file = folder.resolve("cases.avro");

    assertThat(generate(file, "--events", "500")).isEqualTo(ExitStatus.DONE);

    try (var reader =
        new DataFileReader<>(file.toFile(), new GenericDatumReader<GenericRecord>())) {
      assertThat(reader.iterator()).toIterable().hasSize(500);
    }
    assertThat(screen.out()).contains("500 events written to " + file);
  }

  @Test
  void sameSeedGivesTheSameBytes() throws IOException {
    Path first = folder.resolve("first.avro");
    Path second = folder.resolve("second.avro");

    generate(first, "--seed", "3");
    generate(second, "--seed", "3");

    assertThat(second).hasSameBinaryContentAs(first);
  }

  @Test
  void csvLogHasTheMappingThatReadsItBesideIt() throws IOException {
    Path file = folder.resolve("cases.csv.gz");

    int status = generate(file);
    assertThat(status).as(screen.err()).isEqualTo(ExitStatus.DONE);

    var gzip = new GZIPInputStream(Files.newInputStream(file));
    try (var lines = new BufferedReader(new InputStreamReader(gzip, StandardCharsets.UTF_8))) {
      assertThat(lines.readLine())
          .isEqualTo(
              "case_id,case_type,activity,occurred_at,recorded_at,new_date,site,next_free,"
                  + "channel,first_time,purpose,residence_basis");
      List<String> rows = lines.lines().toList();
      assertThat(rows).anyMatch(row -> row.contains(",interview-held om,"));
      assertThat(rows).anyMatch(row -> row.matches(".*,slot-observed,.*,,Aarhus,2024-.*,,,,"));
      assertThat(rows).anyMatch(row -> row.matches(".*,extension-notice-sent,.*Z,20..-..-..,.*"));
    }
    assertThat(Files.readString(folder.resolve("cases.mapping.yaml")))
        .contains(
            "recorded-at: recorded_at", "  decided granted: {kind: decided, outcome: granted}")
        .contains("  milestone-assessed granted: {kind: milestone-assessed, outcome: granted}")
        .contains("\nagency: udlaendingestyrelsen\n")
        .contains("details:\n  new-date: new_date\n  site: site\n  next-free: next_free\n")
        .contains("  residence-basis: residence_basis");
  }

  @Test
  void logOfOneAuthorityHoldsNothingOfAnother() throws IOException {
    Path file = folder.resolve("siri.csv");

    assertThat(generate(file, "--agency", "siri")).isEqualTo(ExitStatus.DONE);

    assertThat(file).content().contains(",work-fast-track,").doesNotContain(",asylum,", "slot-");
    assertThat(generate(folder.resolve("a.csv"), "--agency", "sirius"))
        .isEqualTo(ExitStatus.WRONG_INPUT);
    assertThat(screen.err())
        .contains("--agency is one of udlaendingestyrelsen, siri, not 'sirius'");
  }

  @Test
  void existingFileIsKeptUnlessForced() throws IOException {
    Path file = folder.resolve("cases.avro");
    Files.writeString(file, "precious");

    assertThat(generate(file)).isEqualTo(ExitStatus.WRONG_INPUT);
    assertThat(file).hasContent("precious");
    assertThat(screen.err()).contains("exists; --force overwrites it").hasLineCount(1);
    assertThat(generate(file, "--force")).isEqualTo(ExitStatus.DONE);
  }

  @Test
  void existingMappingIsKeptToo() throws IOException {
    Files.writeString(folder.resolve("cases.mapping.yaml"), "precious");

    assertThat(generate(folder.resolve("cases.csv"))).isEqualTo(ExitStatus.WRONG_INPUT);
    assertThat(folder.resolve("cases.csv")).doesNotExist();
  }

  @Test
  void interruptedCommandLeavesNoHalfFile() {
    Path file = folder.resolve("cases.avro");

    Thread.currentThread().interrupt();
    int status = generate(file, "--scale", "0.1");

    assertThat(status).isEqualTo(ExitStatus.INTERRUPTED);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void wrongArgumentsAreToldInOneLine() {
    assertThat(generate(folder.resolve("cases.txt"))).isEqualTo(ExitStatus.WRONG_INPUT);
    assertThat(generate(folder.resolve("a.csv"), "--years", "0")).isEqualTo(ExitStatus.WRONG_INPUT);
    assertThat(generate(folder.resolve("a.csv"), "--malformed", "2"))
        .isEqualTo(ExitStatus.WRONG_INPUT);
    assertThat(generate(folder.resolve("none/a.csv"))).isEqualTo(ExitStatus.WRONG_INPUT);
    assertThat(screen.run("generate")).isEqualTo(ExitStatus.WRONG_INPUT);
    assertThat(screen.err().lines())
        .hasSize(5)
        .allMatch(line -> line.startsWith("frist generate:"));
  }

  @Test
  void brokerThatIsNotThereIsToldWithItsAddress() {
    int status =
        screen.run(
            "generate", "--kafka", "127.0.0.1:1", "--broker-timeout", "PT1S", "--events", "5");

    assertThat(status).isEqualTo(ExitStatus.FAILED);
    assertThat(screen.err().lines())
        .containsExactly(
            "frist: no Kafka broker answered at 127.0.0.1:1 within PT1S;"
                + " is it running, and is the address the one it advertises?");
  }
}
