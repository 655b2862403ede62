package dk.frist.cli.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Contrast as WCAG 2.2 defines it. */
class PaletteTest {
  private static final double PAPER = luminance("#ffffff");

  private static double contrastWithPaper(String hex) {
    return (PAPER + 0.05) / (luminance(hex) + 0.05);
  }

  private static double luminance(String hex) {
    return 0.2126 * linear(hex, 1) + 0.7152 * linear(hex, 3) + 0.0722 * linear(hex, 5);
  }

  private static double linear(String hex, int from) {
    double channel = Integer.parseInt(hex.substring(from, from + 2), 16) / 255.0;
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }

  @Test
  void contrastIsThatOfTheStandard() {
    assertThat(contrastWithPaper("#000000")).isCloseTo(21, Offset.offset(0.01));
    assertThat(contrastWithPaper("#ffffff")).isCloseTo(1, Offset.offset(0.01));
    // A well-known pair: the darkest grey that fails on white, and the lightest that passes.
    assertThat(contrastWithPaper("#777777")).isLessThan(4.5);
    assertThat(contrastWithPaper("#767676")).isGreaterThanOrEqualTo(4.5);
  }

  @ParameterizedTest
  @EnumSource
  void everyColourHasTheContrastItsUseAsksFor(Palette colour) {
    assertThat(contrastWithPaper(colour.hex())).isGreaterThanOrEqualTo(colour.contrast());
  }

  @Test
  void whatWasInTimeAndWhatWasLateAreToldApartByLightnessToo() {
    double early = luminance(Palette.BLUE.hex());
    double late = luminance(Palette.VERMILLION.hex());

    assertThat((Math.max(early, late) + 0.05) / (Math.min(early, late) + 0.05)).isGreaterThan(1.2);
  }
}
