package dk.frist.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.SchemaValidationException;
import org.apache.avro.SchemaValidatorBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Records live on in topics and archives for years: every version reads every other. A contract is
 * changed by adding a field with a default and the next numbered file of its history, never by
 * editing a numbered file.
 */
class SchemaHistoryTest {

  static List<Schema> contracts() {
    return List.of(
        CaseEvent.getClassSchema(),
        Verdict.getClassSchema(),
        Figures.getClassSchema(),
        Scorecard.getClassSchema(),
        Rejected.getClassSchema());
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void everyVersionReadsWhatAnyOtherWrote(Schema contract) throws Exception {
    var mutuallyReadable = new SchemaValidatorBuilder().mutualReadStrategy().validateAll();
    List<Schema> newestFirst = new ArrayList<>(history(contract));
    Collections.reverse(newestFirst);

    for (int version = 0; version < newestFirst.size(); version++) {
      mutuallyReadable.validate(
          newestFirst.get(version), newestFirst.subList(version + 1, newestFirst.size()));
    }
    mutuallyReadable.validate(contract, newestFirst);
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void theLastVersionOfTheHistoryIsTheContract(Schema contract) throws IOException {
    List<Schema> history = history(contract);

    assertThat(SchemaNormalization.parsingFingerprint64(history.get(history.size() - 1)))
        .as("a changed contract is added to its history as version %d", history.size() + 1)
        .isEqualTo(SchemaNormalization.parsingFingerprint64(contract));
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void aFieldThatOldRecordsLackIsRefusedWithoutADefault(Schema contract) throws IOException {
    Schema careless =
        new Schema.Parser()
            .parse(
                contract
                    .toString()
                    .replaceFirst(
                        "\"fields\":\\[", "\"fields\":[{\"name\":\"added\",\"type\":\"int\"},"));

    assertThatThrownBy(
            () ->
                new SchemaValidatorBuilder()
                    .mutualReadStrategy()
                    .validateAll()
                    .validate(careless, history(contract)))
        .isInstanceOf(SchemaValidationException.class);
  }

  private static List<Schema> history(Schema contract) throws IOException {
    List<Schema> versions = new ArrayList<>();
    while (true) {
      String file = "history/%s.%d.avsc".formatted(contract.getName(), versions.size() + 1);
      try (InputStream content = CaseEvent.class.getResourceAsStream(file)) {
        if (content == null) {
          assertThat(versions).isNotEmpty();
          return versions;
        }
        versions.add(new Schema.Parser().parse(content));
      }
    }
  }
}
