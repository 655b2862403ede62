package dk.frist.boards.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PromQlNamesTest {
  @Test
  void seriesAreNamesAndLabelsFunctionsAndWordsAreNot() {
    assertThat(
            PromQlNames.in(
                "max by (plan, reading) (a_total{source=\"live\", x=~\"b|c\"} offset 7d) > 3"
                    + " and on (plan) clamp_min(reading:a:7d[5m:1m], 0) unless up == 0"))
        .containsExactly("a_total", "reading:a:7d", "up");
  }

  @Test
  void nameBeforeABracketOnItsOwnIsAFunction() {
    assertThat(PromQlNames.in("count (b) + time() - c / 3600")).containsExactly("b", "c");
  }
}
