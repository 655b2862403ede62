package dk.frist.rules.figures;

import java.util.List;

/**
 * Whole days in bands, from the least to the greatest, without a gap: each day is in exactly one.
 * The days count up to the deadline, so what is late is negative.
 *
 * @param bands ascending, the last without an end
 */
record DayBands(List<Band> bands) {

  /**
   * A band.
   *
   * @param measure how many lie in it
   * @param last its last day
   */
  record Band(Measure measure, int last) {}

  /** Days left to the deadline of a case that is open. */
  static final DayBands AGEING =
      new DayBands(
          List.of(
              new Band(Measure.OVERDUE_OVER_90, -91),
              new Band(Measure.OVERDUE_31_90, -31),
              new Band(Measure.OVERDUE_1_30, -1),
              new Band(Measure.DUE_0_7, 7),
              new Band(Measure.DUE_8_14, 14),
              new Band(Measure.DUE_15_30, 30),
              new Band(Measure.DUE_31_90, 90),
              new Band(Measure.DUE_LATER, Integer.MAX_VALUE)));

  /** Days that were left to the deadline when the clock stopped. */
  static final DayBands MARGINS =
      new DayBands(
          List.of(
              new Band(Measure.LATE_OVER_90, -91),
              new Band(Measure.LATE_31_90, -31),
              new Band(Measure.LATE_8_30, -8),
              new Band(Measure.LATE_1_7, -1),
              new Band(Measure.MARGIN_0_2, 2),
              new Band(Measure.MARGIN_3_7, 7),
              new Band(Measure.MARGIN_8_30, 30),
              new Band(Measure.MARGIN_OVER_30, Integer.MAX_VALUE)));

  /** How many of some days lie in each band, the empty ones too. */
  void addTo(List<Figure> figures, Window window, DayHistogram days) {
    long below = 0;
    for (Band band : bands) {
      long upTo = days.atMost(band.last());
      figures.add(new Figure(window, band.measure(), upTo - below));
      below = upTo;
    }
  }
}
