package dk.frist.connectors.prometheus.backfill;

import static dk.frist.connectors.prometheus.backfill.MetricsText.END;
import static dk.frist.connectors.prometheus.backfill.MetricsText.HEAD;
import static dk.frist.connectors.prometheus.backfill.MetricsText.NOW;
import static dk.frist.connectors.prometheus.backfill.MetricsText.sample;
import static dk.frist.connectors.prometheus.backfill.MetricsText.series;
import static dk.frist.connectors.prometheus.backfill.MetricsText.time;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricsReaderTest {
  private static final String ASYLUM = series("asylum");

  @TempDir Path folder;
  private final List<String> taken = new ArrayList<>();

  /** Keeps what it takes. */
  private final class Keeping implements SampleTaker {
    @Override
    public void comment(String line) {
      taken.add(line);
    }

    @Override
    public void sample(NumberedSeries series, double value, long millis) {
      taken.add(series.number() + " " + series.text() + " " + value + " " + millis);
    }
  }

  @Test
  void samplesGetTheIdOfTheRunAndAreCounted() throws IOException {
    String odd = series("a \\\"re\\\\union\\\",\\nclose } x");

    SampleSpan span =
        read(HEAD + sample(ASYLUM, 1, 3) + sample(ASYLUM, 2, 4) + sample(odd, 0, 0.5) + END);

    assertThat(span).isEqualTo(new SampleSpan(3, 2, time(0), time(2)));
    assertThat(taken)
        .containsExactly(
            "# TYPE frist_open_cases gauge",
            "# HELP frist_open_cases Cases.",
            "0 frist_open_cases{case_type=\"asylum\",replay_id=\"run-1\",source=\"replay\"} 3.0 "
                + time(1).toEpochMilli(),
            "0 frist_open_cases{case_type=\"asylum\",replay_id=\"run-1\",source=\"replay\"} 4.0 "
                + time(2).toEpochMilli(),
            "1 frist_open_cases{case_type=\"a \\\"re\\\\union\\\",\\nclose } x\",replay_id=\"run-1\",source=\"replay\"} 0.5 "
                + time(0).toEpochMilli());
  }

  @Test
  void seriesOfNamesOfOneLengthAreNotTakenForOneAnother() throws IOException {
    SampleSpan span = read(HEAD + sample(series("aa"), 5, 1) + sample(series("ab"), 1, 1) + END);

    assertThat(span.series()).isEqualTo(2);
  }

  @Test
  void valuesThatAreNoNumbersAreKept() throws IOException {
    read(HEAD + ASYLUM + " NaN 1\n" + ASYLUM + " +Inf 2.5\n" + ASYLUM + " -1.5e-3 3.25\n" + END);

    assertThat(taken.subList(2, 5).stream().map(line -> line.replaceAll(".*} ", "")))
        .containsExactly("NaN 1000", "Infinity 2500", "-0.0015 3250");
  }

  @Test
  void aSampleOfThePresentMomentIsNoneOfTheFuture() throws IOException {
    String present = ASYLUM + " 1 " + NOW.getEpochSecond() + ".000\n";

    assertThat(read(HEAD + present + END).last()).isEqualTo(NOW);
    assertThat(mistakes(HEAD + ASYLUM + " 1 " + NOW.getEpochSecond() + ".001\n" + END))
        .containsExactly(
            "metrics.om:3: is of 2025-03-01T10:15:00.001Z, and now is 2025-03-01T10:15:00Z;"
                + " a sample of the future would stop a server's scrapes");
  }

  @Test
  void aTimeTwiceInASeriesIsAMistake() throws IOException {
    assertThat(mistakes(HEAD + sample(ASYLUM, 1, 3) + sample(ASYLUM, 1, 3) + END))
        .containsExactly("metrics.om:4: is a second sample of its series at 2024-01-02T00:00:00Z");
  }

  @Test
  void aSeriesThatGoesBackIsAMistakeAlsoWhenOthersStandBetween() throws IOException {
    String text = HEAD + sample(ASYLUM, 2, 3) + sample(series("visa"), 1, 1);

    assertThat(mistakes(text + sample(ASYLUM, 1, 3) + END))
        .containsExactly(
            "metrics.om:5: goes back to 2024-01-02T00:00:00Z after 2024-01-03T00:00:00Z;"
                + " samples of a series ascend in time");
  }

  @Test
  void labelsInAnotherOrderAndEmptyOnesMakeNoOtherSeries() throws IOException {
    String turned =
        "frist_open_cases{site=\"\",case_type=\"asylum\",replay_id=\"replay\",source=\"replay\"}";

    assertThat(mistakes(HEAD + sample(ASYLUM, 1, 3) + sample(turned, 1, 3) + END))
        .singleElement()
        .asString()
        .contains(":4: is a second sample of its series");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "m{replay_id=\"r\"} 1 1                                | has no label source; only",
        "m 1 1                                                 | has no label source; only",
        "m{source=\"live\",replay_id=\"r\"} 1 1                | has source=\"live\"; only samples with",
        "m{source=\"replay\"} 1 1                              | has no label replay_id",
        "m{source=\"replay\",replay_id=\"\"} 1 1               | has no label replay_id",
        "m{source=\"replay\",replay_id=\"r\"} 1                | has no time",
        "m{source=\"replay\",replay_id=\"r\"} 1 today          | its time 'today' is no time",
        "m{source=\"replay\",replay_id=\"r\"} 1 1e99           | its time '1e99' is no time",
        "m{source=\"replay\",replay_id=\"r\"} 0x1p3 1          | its value '0x1p3' is no number",
        "m{source=\"replay\",replay_id=\"r\"} 1 1 # {a=\"b\"} 1 | more than a value and a time",
        "m{source=\"replay\",replay_id=\"r\"                   | its labels have no end",
        "m{source=\"replay\",source=\"replay\"} 1 1            | 'source' is no name of a label, or",
        "m{source=replay} 1 1                                  | its labels are not name=\"value\"",
        "``                                                    | is no sample"
      })
  void aLineThatIsNoSampleOfAReplayIsNamed(String line, String message) throws IOException {
    assertThat(mistakes(HEAD + line.strip() + "\n" + END))
        .singleElement()
        .asString()
        .startsWith("metrics.om:3: ")
        .contains(message);
  }

  @Test
  void aFileIsOfOneReplay() throws IOException {
    String other = ASYLUM.replace("\"replay\",case", "\"other\",case");

    assertThat(mistakes(HEAD + sample(ASYLUM, 1, 3) + sample(other, 2, 3) + END))
        .containsExactly(
            "metrics.om:4: has replay_id=\"other\", and those before \"replay\"; a file is of one"
                + " replay");
  }

  @Test
  void aFileThatWasCutShortOrGoesOnAfterItsEndIsRefused() throws IOException {
    assertThat(mistakes(HEAD + sample(ASYLUM, 1, 3)))
        .containsExactly("metrics.om: does not end in # EOF: it has been cut short; replay again");
    assertThat(mistakes(HEAD + sample(ASYLUM, 1, 3) + END + END))
        .containsExactly("metrics.om:5: follows on # EOF, which ends a file");
    assertThat(mistakes(HEAD + END)).containsExactly("metrics.om: holds no samples");
  }

  @Test
  void otherTextIsRefused() throws IOException {
    Path file = folder.resolve("metrics.om");
    Files.write(file, "# ÆØÅ\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> reader(file).read(new Keeping()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("is not text in UTF-8");
  }

  @Test
  void theFirstTenMistakesAreListedAndTheOthersCounted() throws IOException {
    String same = sample(ASYLUM, 1, 3);

    List<String> mistakes = mistakes(HEAD + same.repeat(16) + END);

    assertThat(mistakes).hasSize(11).last().isEqualTo("metrics.om: 5 more mistakes");
  }

  private SampleSpan read(String text) throws IOException {
    return reader(MetricsText.write(folder, text).file()).read(new Keeping());
  }

  private static MetricsReader reader(Path file) {
    return new MetricsReader(file, "run-1", NOW, BackfillProgress.SILENT);
  }

  private List<String> mistakes(String text) throws IOException {
    Path file = MetricsText.write(folder, text).file();
    InvalidInputException refused =
        catchThrowableOfType(InvalidInputException.class, () -> reader(file).read(new Keeping()));
    return refused.mistakes().stream()
        .map(Mistake::toString)
        .map(line -> line.replace(folder + "/", ""))
        .toList();
  }
}
