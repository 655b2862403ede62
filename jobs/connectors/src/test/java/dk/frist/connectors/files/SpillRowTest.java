package dk.frist.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.rules.casefile.CaseFile;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class SpillRowTest {
  @Property(seed = "1", tries = 500)
  void rowIsOneLineThatGivesItsFieldsBack(
      @ForAll @NotEmpty List<@Chars({'a', '\t', '\n', '\r', '\\', 'n', 't', 'ø'}) String> fields) {
    String row = SpillRow.join(fields);

    assertThat(row).doesNotContain("\n", "\r");
    assertThat(SpillRow.split(row)).isEqualTo(fields);
  }

  @Property(seed = "1", tries = 500)
  void fieldsAreReadAsTheyWereAdded(
      @ForAll @Chars({'a', '\t', '\n', '\\', 'ø'}) String text, @ForAll int day) {
    StringBuilder row = new StringBuilder();
    SpillRow.addDay(CaseFile.NO_DAY, row);
    SpillRow.add(text, row);
    SpillRow.add("passed over", row);
    SpillRow.addDay(day, row);

    SpillFields fields = new SpillFields(row.toString());

    assertThat(fields.day()).isEqualTo(CaseFile.NO_DAY);
    assertThat(fields.text()).isEqualTo(text);
    fields.skip();
    assertThat(fields.day()).isEqualTo(day);
  }

  @Test
  void rowsSortByOneFieldAfterTheOther() {
    assertThat(
            Stream.of(List.of("a b", "1"), List.of("a", "2"), List.of("ab", "0"), List.of("a", "1"))
                .map(SpillRow::join)
                .sorted()
                .map(SpillRow::split))
        .containsExactly(
            List.of("a", "1"), List.of("a", "2"), List.of("a b", "1"), List.of("ab", "0"));
  }
}
