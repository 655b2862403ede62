package dk.frist.connectors.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.connectors.Passing;
import dk.frist.connectors.logs.Mapping.MappedEvent;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.EventDetail;
import dk.frist.rules.casefile.EventKind;
import dk.frist.rules.casefile.RejectReason;
import dk.frist.rules.casefile.Rejected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Details that differ from row to row are read from columns, and held to what they may be. */
class DetailColumnsTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
  private static final Mapping MAPPING =
      new Mapping(
          ZONE,
          null,
          "case",
          "type",
          "activity",
          "at",
          null,
          Map.of(
              "slots", new MappedEvent(EventKind.SLOT_OBSERVED, Map.of()),
              "aarhus",
                  new MappedEvent(EventKind.SLOT_OBSERVED, Map.of(EventDetail.SITE, "Aarhus")),
              "told", new MappedEvent(EventKind.EXTENSION_NOTICE_SENT, Map.of()),
              "decided", new MappedEvent(EventKind.DECIDED, Map.of())),
          Map.of(),
          Map.of(
              EventDetail.SITE, "place",
              EventDetail.NEXT_FREE, "slot",
              EventDetail.NEW_DATE, "until",
              EventDetail.OUTCOME, "result"));

  @TempDir Path folder;

  @Test
  void observationTakesSiteAndNextFreeSlotFromItsRow() throws IOException {
    CaseEvent event = take("slots,2024-03-15,Næstved, 2024-04-05 ,,").events().get(0);

    assertThat(event.site()).isEqualTo("Næstved");
    assertThat(event.nextFree()).isEqualTo("2024-04-05");
  }

  @Test
  void emptyCellMeansThatNoSlotIsFree() throws IOException {
    assertThat(take("slots,2024-03-15,Næstved,,,").events().get(0).nextFree()).isNull();
  }

  @Test
  void noticeTakesItsNewDateFromItsRow() throws IOException {
    assertThat(take("told,2024-03-15,,,2024-09-01,").events().get(0).newDate())
        .isEqualTo("2024-09-01");
  }

  @Test
  void whatTheMappingSaysOfAnActivityComesBeforeTheRow() throws IOException {
    assertThat(take("aarhus,2024-03-15,Næstved,,,").events().get(0).site()).isEqualTo("Aarhus");
  }

  @Test
  void columnIsNotAskedForADetailThatTheKindCannotCarry() throws IOException {
    CaseEvent event = take("decided,2024-03-15,room 4,soon,never,granted").events().get(0);

    assertThat(event.outcome()).isEqualTo("granted");
    assertThat(event.site()).isNull();
    assertThat(event.nextFree()).isNull();
    assertThat(event.newDate()).isNull();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "slots,2024-03-15,,2024-04-05,, | MISSING_VALUE",
        "slots,2024-03-15,Næstved,soon,, | INVALID_VALUE",
        "slots,2024-03-15,Næstved,2024-02-30,, | INVALID_VALUE",
        "slots,2024-03-15,Næstved,2024-03-14,, | INVALID_VALUE",
        "told,2024-03-15,,,31/12/2024, | INVALID_VALUE",
        "decided,2024-03-15,,,,yes | INVALID_VALUE"
      })
  void rowWhoseDetailIsNotWhatItMayBeIsRejected(String row, RejectReason reason)
      throws IOException {
    Taken taken = take(row);

    assertThat(taken.events()).isEmpty();
    assertThat(taken.rejected()).extracting(Rejected::reason).containsExactly(reason);
    assertThat(taken.rejected()).extracting(Rejected::text).containsExactly("c1,t," + row);
  }

  private Taken take(String row) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("log.csv"),
            "case,type,activity,at,place,slot,until,result\nc1,t," + row + "\n");
    return Taken.from(EventLog.open(file, MAPPING, "us", new Passing(Set.of(), ZONE)));
  }
}
