package dk.frist.connectors.logs;

import static dk.frist.connectors.logs.OcelFixture.GRANTED;
import static dk.frist.connectors.logs.OcelFixture.OBJECTS;
import static dk.frist.connectors.logs.OcelFixture.RECEIVED;
import static dk.frist.connectors.logs.OcelFixture.TYPES;
import static dk.frist.connectors.logs.OcelFixture.event;
import static dk.frist.connectors.logs.OcelFixture.events;
import static dk.frist.connectors.logs.OcelFixture.log;
import static dk.frist.connectors.logs.OcelFixture.open;
import static dk.frist.connectors.logs.OcelFixture.take;
import static dk.frist.connectors.logs.OcelFixture.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dk.frist.connectors.InvalidInputException;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.RejectReason;
import dk.frist.rules.casefile.Rejected;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is wrong in an OCEL log is rejected where the rest can go on, and refused where it cannot.
 */
class OcelFaultsTest {
  @TempDir private Path folder;

  @Test
  void relationToAnObjectThatIsNotThereIsRejectedAndTheOthersHold() throws IOException {
    Taken taken =
        take(
            log(
                folder,
                OBJECTS,
                events(GRANTED, event("e1", "received", "2024-01-02T10:00:00Z", "gone", "a2"))));

    assertThat(taken.events()).extracting(CaseEvent::caseId).containsExactly("a1", "a2");
    assertThat(taken.rejected())
        .extracting(Rejected::position, Rejected::reason)
        .containsExactly(tuple(2L, RejectReason.INVALID_VALUE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"id\": \"e\", \"type\": \"received\", \"time\": \"2024-02-31T10:00:00Z\", \"relationships\":"
            + " [{\"objectId\": \"a1\", \"qualifier\": \"\"}]} | INVALID_TIMESTAMP",
        "{\"id\": \"e\", \"type\": \"received\", \"relationships\": [{\"objectId\": \"a1\"}]}"
            + "| MISSING_VALUE",
        "{\"id\": \"e\", \"time\": \"2024-02-01T10:00:00Z\"} | MISSING_VALUE",
        "\"e1\" | INVALID_VALUE",
      })
  void eventThatLacksWhatItNeedsIsRejectedAndTheRestGoesOn(String wrong, RejectReason reason)
      throws IOException {
    Taken taken = take(log(folder, OBJECTS, events(wrong, RECEIVED)));

    assertThat(taken.rejected())
        .extracting(Rejected::position, Rejected::reason)
        .containsExactly(tuple(1L, reason));
    assertThat(taken.events()).hasSize(1);
  }

  @Test
  void eventWhoseCaseHasAnAttributeFromNoTimeIsRejected() throws IOException {
    String wrong = OBJECTS.replace("1970-01-01T00:00:00Z", "long ago");

    assertThat(take(log(folder, wrong, events(RECEIVED))).rejected())
        .extracting(Rejected::reason)
        .containsExactly(RejectReason.INVALID_TIMESTAMP);
  }

  @Test
  void typeThatNoObjectHasIsAMistake() throws IOException {
    Path file = log(folder, OBJECTS, events(RECEIVED));

    assertThatThrownBy(() -> open(file, "aplication"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            file
                + ": no object is of the type 'aplication', which the mapping takes for the case;"
                + " did you mean 'application'?");
  }

  @Test
  void mappingHasToSayWhichObjectsAreTheCases() throws IOException {
    Path file = log(folder, OBJECTS, events(RECEIVED));

    assertThatThrownBy(() -> open(file, null))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("say in the mapping object-type: one of application, person");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[]| is not an OCEL log: it is no JSON object",
        "{\"ocel:events\": {}}| is an OCEL log of version 1, as 'ocel:events' tells; convert it to"
            + " version 2.0",
        "{\"objects\": [{\"id\": \"a\", \"type\": \"application\"}]}| has no array 'events'",
        "{\"events\": [], \"objects\": [}| is not JSON from here on",
      })
  void whatIsNoOcelLogIsSaidWithItsPlace(String text, String message) throws IOException {
    Path file = write(folder, text);

    assertThatThrownBy(() -> take(file))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith(file + ":1:")
        .hasMessageContaining(message);
  }

  @Test
  void logThatWasCutOffIsRefusedOrUsedUpToThere() throws IOException {
    String text = "{" + TYPES + ", " + OBJECTS + ", " + events(RECEIVED, GRANTED) + "}";
    Path file = write(folder, text.substring(0, text.length() - 40));

    assertThatThrownBy(() -> take(file))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(
            "the file ends too early, at byte " + (text.length() - 40) + ", after 1 record; fetch");
    EventLog used = open(file, "application").whenTruncated(Truncated.USE);
    assertThat(Taken.from(used).events()).hasSize(1);
  }
}
