package dk.frist.rules.bunching;

import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.random.RandomDataGenerator;

/** Decisions by their margin to a deadline of 30 days, drawn from processes that are known. */
final class Populations {
  private static final int FIRST_MARGIN = -40;
  private static final int LAST_MARGIN = 30;
  private static final int[] MARGINS = IntStream.rangeClosed(FIRST_MARGIN, LAST_MARGIN).toArray();

  private final RandomDataGenerator random;
  private final long[] counts = new long[MARGINS.length];

  Populations(long seed) {
    random = new RandomDataGenerator(seed);
  }

  /** So many decisions expected at a margin. */
  @FunctionalInterface
  interface Trail {
    double at(int margin);
  }

  /** Days differ by chance alone. */
  Populations even(Trail trail) {
    for (int margin : MARGINS) {
      counts[margin - FIRST_MARGIN] = random.nextPoisson(trail.at(margin));
    }
    return this;
  }

  /** Days differ by more than chance: the variance is {@code spread} times the mean. */
  Populations uneven(Trail trail, double spread) {
    return even(
        margin -> Math.max(1e-9, random.nextGamma(trail.at(margin) / (spread - 1), spread - 1)));
  }

  /** Filed on working days, decided on the first working day after some lead time. */
  Populations office(int cases, double medianLead) {
    for (int i = 0; i < cases; i++) {
      int filed = random.nextInt(0, 4);
      int lead = (int) Math.exp(random.nextNormal(Math.log(medianLead), 0.5));
      int weekday = (filed + lead) % 7;
      int margin = 30 - lead - (weekday < 5 ? 0 : 7 - weekday);
      if (margin >= FIRST_MARGIN && margin <= LAST_MARGIN) {
        counts[margin - FIRST_MARGIN]++;
      }
    }
    return this;
  }

  /** Moves each case that was up to five days late, with a chance, into the last three days. */
  Populations gamed(double chance) {
    for (int late = -5; late <= -1; late++) {
      for (long left = counts[late - FIRST_MARGIN]; left > 0; left--) {
        if (random.nextDouble() < chance) {
          counts[late - FIRST_MARGIN]--;
          counts[random.nextInt(0, 2) - FIRST_MARGIN]++;
        }
      }
    }
    return this;
  }

  Optional<Bunching> bunching() {
    return Bunching.of(MARGINS, counts);
  }
}
