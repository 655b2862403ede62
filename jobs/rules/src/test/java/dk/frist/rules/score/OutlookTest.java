package dk.frist.rules.score;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.rules.score.Outlook.Prospect;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class OutlookTest {
  private static Prospect points(String weight, double chance) {
    return new Prospect(new BigDecimal(weight), chance, true);
  }

  /** Of 10, 20 and 30 points with even chances every sum but 30 is one of eight, and 30 is two. */
  @Test
  void eachTargetGivesItsWeightOrNothing() {
    Outlook outlook = Outlook.of(List.of(points("10", 0.5), points("20", 0.5), points("30", 0.5)));

    // One of eight has 0, so one in ten has no more; 60 has one of eight, so 50 is exceeded by
    // more.
    assertThat(outlook).isEqualTo(new Outlook(30, 0, 60));
  }

  @Test
  void whatIsCertainHasNoInterval() {
    assertThat(Outlook.of(List.of(points("10", 1), points("20", 0), points("2.5", 1))))
        .isEqualTo(new Outlook(12.5, 12.5, 12.5));
  }

  @Test
  void whatCannotBeSaidIsExpectedToEndAsItStandsButMayEndOtherwise() {
    Prospect kept = new Prospect(new BigDecimal("5"), null, true);
    Prospect atRisk = new Prospect(new BigDecimal("7"), null, false);

    assertThat(Outlook.of(List.of(points("10", 1), kept, atRisk)))
        .isEqualTo(new Outlook(15, 10, 22));
  }

  @Test
  void planWithoutWeightsHasNoOutlook() {
    assertThat(Outlook.of(List.of())).isNull();
  }

  /** The slow version: every way the targets can end. */
  @Property(seed = "3", tries = 200)
  void intervalIsThatOfEveryWayTheTargetsCanEnd(
      @ForAll @Size(min = 1, max = 8) List<@DoubleRange(min = 0, max = 1) Double> chances) {
    List<Prospect> prospects = new ArrayList<>();
    for (int i = 0; i < chances.size(); i++) {
      prospects.add(points(Integer.toString(5 * (i % 3 + 1)), chances.get(i)));
    }
    double[] likely = new double[5 * 3 * chances.size() + 1];
    for (int way = 0; way < 1 << chances.size(); way++) {
      int sum = 0;
      double chance = 1;
      for (int i = 0; i < chances.size(); i++) {
        boolean met = (way >> i & 1) == 1;
        sum += met ? 5 * (i % 3 + 1) : 0;
        chance *= met ? chances.get(i) : 1 - chances.get(i);
      }
      likely[sum] += chance;
    }

    Outlook outlook = Outlook.of(prospects);

    assertThat(outlook).isNotNull();
    double below = 0;
    double above = 0;
    for (int sum = 0; sum < likely.length; sum++) {
      below += sum < outlook.low() ? likely[sum] : 0;
      above += sum > outlook.high() ? likely[sum] : 0;
    }
    assertThat(below).isLessThanOrEqualTo(0.1 + 1e-6);
    assertThat(above).isLessThanOrEqualTo(0.1 + 1e-6);
  }
}
