package dk.frist.cli.report;

import dk.frist.rules.figures.Series;
import dk.frist.rules.figures.Window;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether more cases stop in the last three days of their deadline than a smooth course gives.
 *
 * @param share the share of stopped cases that stopped then, from 0 to 1
 * @param expected the share a smooth course gives, from 0 to 1
 * @param pValue the probability of such a share, or a larger one, by chance
 */
public record Bunching(BigDecimal share, BigDecimal expected, BigDecimal pValue) {
  private static final BigDecimal LEVEL = new BigDecimal("0.05");

  public Bunching {
    Objects.requireNonNull(share, "share");
    Objects.requireNonNull(expected, "expected");
    Objects.requireNonNull(pValue, "pValue");
  }

  /** The test over the cases that count in the period; null when there were too few. */
  static @Nullable Bunching of(DayFigures day, Series series) {
    BigDecimal share = day.value(series, Window.PERIOD, "bunching_share");
    BigDecimal expected = day.value(series, Window.PERIOD, "bunching_expected_share");
    BigDecimal pValue = day.value(series, Window.PERIOD, "bunching_p_value");
    return share == null || expected == null || pValue == null
        ? null
        : new Bunching(share, expected, pValue);
  }

  /** Whether chance alone gives it in fewer than one of twenty such samples. */
  public boolean isSignificant() {
    return pValue.compareTo(LEVEL) < 0;
  }
}
