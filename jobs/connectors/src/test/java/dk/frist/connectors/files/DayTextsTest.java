package dk.frist.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class DayTextsTest {
  /** Few enough days apart that many share a place in the memory. */
  private static final int APART = 1 << 11;

  @Property(seed = "1", tries = 200)
  void dayIsWrittenAsItsDateWhateverCameBefore(
      @ForAll @Size(max = 50) List<@IntRange(min = -20, max = 20) Integer> steps) {
    DayTexts texts = new DayTexts();

    for (int step : steps) {
      int day = step * APART;
      assertThat(texts.of(day)).isEqualTo(LocalDate.ofEpochDay(day).toString());
    }
  }
}
