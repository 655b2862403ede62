package dk.frist.connectors.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.connectors.RealLogs;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The real logs come out row by row, each once. */
class RealLogsTest {

  @Test
  void everyRowOfTheLabourDepartmentsLogIsAccountedFor() throws IOException {
    Taken taken = take("us_dol_h2b_fy2000.csv.gz", "golden/h2b-fy2000.mapping.yaml");

    assertThat(taken.total()).isEqualTo(19_556);
    assertThat(taken.rejected()).isEmpty();
    assertThat(taken.events()).hasSize(14_632);
    assertThat(taken.ignored()).isEqualTo(4_924);
  }

  @Test
  void everyRowOfTheMunicipalitysCsvIsAccountedFor() throws IOException {
    Taken taken = take("nl_permit_receipt_phase.csv.gz", "golden/nl-permit.csv-mapping.yaml");

    assertThat(taken.total()).isEqualTo(8_577);
    assertThat(taken.rejected()).isEmpty();
    assertThat(taken.events()).hasSize(4_017);
    assertThat(taken.ignored()).isEqualTo(4_560);
  }

  @Test
  void everyEventOfTheMunicipalitysXesIsAccountedFor() throws IOException {
    Taken taken = take("nl_permit_receipt_phase.xes.gz", "golden/nl-permit.xes-mapping.yaml");

    assertThat(taken.total()).isEqualTo(8_577);
    assertThat(taken.rejected()).isEmpty();
    assertThat(taken.events()).hasSize(4_017);
    assertThat(taken.ignored()).isEqualTo(4_560);
  }

  private static Taken take(String log, String mapping) throws IOException {
    Path file = RealLogs.log(log);
    Mapping map = MappingFile.read(RealLogs.file(mapping));
    return Taken.from(EventLog.open(file, map, "authority", LogFixtures.STATE_ONLY));
  }
}
