package dk.frist.connectors.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.frist.connectors.InvalidInputException;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.EventKind;
import dk.frist.rules.casefile.RejectReason;
import dk.frist.rules.casefile.Rejected;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every event of an XES comes out once; a file that is no sound XML is refused with its line. */
class XesLogTest {
  private static final String RECEIVED =
      "<event><string key='concept:name' value='received'/>"
          + "<date key='time:timestamp' value='2024-01-02T10:00:00.000+01:00'/></event>\n";
  private static final String CASE =
      "<string key='concept:name' value='c1'/><string key='channel' value='desk'/>"
          + "<string key='state' value='NY'/>\n";

  @TempDir Path folder;

  @Test
  void eventBecomesAnEventOfItsTracesCase() throws IOException {
    Taken taken = take("<log><trace>" + CASE + RECEIVED + "</trace></log>");

    assertThat(taken.events())
        .containsExactly(
            new CaseEvent(
                "log.xes:c1:0000000001",
                "c1",
                LogFixtures.AGENCY,
                "desk",
                EventKind.FILED,
                Instant.parse("2024-01-02T09:00:00Z").toEpochMilli(),
                Instant.parse("2024-01-02T09:00:00Z").toEpochMilli(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of("state", "NY")));
  }

  @Test
  void traceAttributesMayFollowItsEvents() throws IOException {
    Taken taken = take("<log><trace>" + RECEIVED + RECEIVED + CASE + "</trace></log>");

    assertThat(taken.events()).extracting(CaseEvent::caseId).containsExactly("c1", "c1");
  }

  @Test
  void attributesThatOthersNestHaveNoAddress() throws IOException {
    String nesting =
        "<string key='concept:name' value='c1'>"
            + "<string key='concept:name' value='nested'><string key='channel' value='n'/></string>"
            + "</string>"
            + "<list key='people'><values><string key='channel' value='n'/></values></list>";
    String event =
        "<event><string key='concept:name' value='received'>"
            + "<string key='concept:name' value='nested'/></string>"
            + "<date key='time:timestamp' value='2024-01-02'/></event>";

    Taken taken = take("<log><trace>" + nesting + event + "</trace></log>");

    assertThat(taken.events()).extracting(CaseEvent::caseId).containsExactly("c1");
    assertThat(taken.events().get(0).caseType()).isNull();
  }

  @Test
  void defaultsAndClassifiersOfTheLogAreNoValues() throws IOException {
    String head =
        "<extension name='Time' prefix='time' uri='u'/>"
            + "<global scope='trace'><string key='channel' value='UNKNOWN'/></global>"
            + "<global scope='event'><string key='concept:name' value='received'/></global>"
            + "<classifier name='Activity' keys='concept:name'/><string key='source' value='x'/>";

    Taken taken = take("<log>" + head + "<trace><event/></trace></log>");

    assertThat(taken.rejected())
        .extracting(Rejected::reason)
        .containsExactly(RejectReason.MISSING_VALUE);
  }

  @Test
  void prefixedElementsAreReadLikePlainOnes() throws IOException {
    String text =
        "<x:log xmlns:x='http://www.xes-standard.org/'><trace>"
            + CASE
            + RECEIVED
            + "</trace></x:log>";

    assertThat(take(text.replace("<trace", "<x:trace").replace("</trace", "</x:trace")).events())
        .hasSize(1);
  }

  @Test
  void badEventIsRejectedWithItsLineAndTheRestGoesOn() throws IOException {
    Taken taken =
        take(
            "<log><trace>\n"
                + CASE
                + RECEIVED
                + RECEIVED.replace("2024-01-02T", "2024-02-31T")
                + RECEIVED.replace("received", "archived")
                + RECEIVED.replace("key='concept:name'", "key='name'")
                + RECEIVED.replace("time:timestamp", "time:start")
                + "</trace>\n<trace>"
                + RECEIVED
                + "</trace></log>");

    assertThat(taken.events()).hasSize(1);
    assertThat(taken.ignored()).isEqualTo(1);
    assertThat(taken.rejected())
        .containsExactly(
            new Rejected(
                "log.xes",
                4,
                RejectReason.INVALID_TIMESTAMP,
                "concept:name=received, time:timestamp=2024-02-31T10:00:00.000+01:00"),
            new Rejected(
                "log.xes",
                6,
                RejectReason.MISSING_VALUE,
                "name=received, time:timestamp=2024-01-02T10:00:00.000+01:00"),
            new Rejected(
                "log.xes",
                7,
                RejectReason.MISSING_VALUE,
                "concept:name=received, time:start=2024-01-02T10:00:00.000+01:00"),
            new Rejected(
                "log.xes",
                9,
                RejectReason.MISSING_VALUE,
                "concept:name=received, time:timestamp=2024-01-02T10:00:00.000+01:00"));
  }

  @Test
  void eventOutsideATraceHasNoCase() throws IOException {
    assertThat(take("<log>" + RECEIVED + "</log>").rejected()).hasSize(1);
  }

  @Test
  void encodingIsThatOfTheXmlDeclaration() throws IOException {
    Charset latin = StandardCharsets.ISO_8859_1;
    String text =
        "<?xml version='1.0' encoding='ISO-8859-1'?><log><trace>"
            + CASE.replace("desk", "bås")
            + RECEIVED
            + "</trace></log>";
    Path file = Files.write(folder.resolve("log.xes"), text.getBytes(latin));

    assertThat(take(file).events()).extracting(CaseEvent::caseType).containsExactly("bås");
  }

  @Test
  void unclosedTagsAreRefusedWithTheirLine() {
    String text = "<log><trace>\n" + CASE + RECEIVED + "<event>\n</trace></log>";

    assertThatThrownBy(() -> take(text))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith(folder.resolve("log.xes") + ":5:")
        .hasMessageContaining("is not XML: ");
  }

  @Test
  void fileThatEndsTooEarlyIsRefusedWithItsLine() {
    String text = "<log><trace>\n" + CASE + RECEIVED + "</trace>\n<trace>" + CASE + RECEIVED;

    assertThatThrownBy(() -> take(text))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith(folder.resolve("log.xes") + ":7:");
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() throws IOException {
    String text = "<log><trace>\n" + CASE.replace("desk", "bås") + RECEIVED + "</trace></log>";
    Path file = Files.write(folder.resolve("log.xes"), text.getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> take(file)).isInstanceOf(InvalidInputException.class);
  }

  @Test
  void emptyFileIsRefused() {
    assertThatThrownBy(() -> take("")).isInstanceOf(InvalidInputException.class);
  }

  @Test
  void documentTypeIsRefusedWithItsLine() {
    assertThatThrownBy(() -> take("<?xml version='1.0'?>\n<!DOCTYPE log>\n<log/>"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            folder.resolve("log.xes")
                + ":2: a document type (DOCTYPE) is not read; take it out of the log");
  }

  @Test
  void fileThatAnEntityNamesIsNeverRead() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "top-secret");
    String text =
        "<!DOCTYPE log [<!ENTITY s SYSTEM '"
            + secret.toUri()
            + "'>]>\n<log><trace>"
            + CASE
            + RECEIVED.replace("'received'", "'&s;'")
            + "<string key='x' value='y'/>&s;</trace></log>";

    assertThatThrownBy(() -> take(text))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageNotContaining("top-secret")
        .hasMessageContaining("DOCTYPE");
  }

  @Test
  void entityThatGrowsWithoutEndIsNeverUnfolded() {
    String text =
        "<!DOCTYPE log [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>"
            + "<log>&b;</log>";

    assertThatThrownBy(() -> take(text)).hasMessageContaining("DOCTYPE");
  }

  @Test
  void packedLogReadsLikeAPlainOne() throws IOException {
    String text = "<log><trace>" + CASE + RECEIVED + "</trace></log>";
    Path file =
        LogFixtures.packed(folder.resolve("log.xes.gz"), text.getBytes(StandardCharsets.UTF_8));

    assertThat(take(file).events()).hasSize(1);
  }

  private Taken take(String text) throws IOException {
    return take(Files.writeString(folder.resolve("log.xes"), text));
  }

  private static Taken take(Path file) throws IOException {
    return Taken.from(
        EventLog.open(file, LogFixtures.XES, LogFixtures.AGENCY, LogFixtures.STATE_ONLY));
  }
}
