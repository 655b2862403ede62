package dk.frist.rules.forecast;

import dk.frist.rules.forecast.UnitTable.Ended;
import dk.frist.rules.forecast.UnitTable.Outcome;

/**
 * By how much the share and the number of what counts differ from month to month beyond what chance
 * alone makes of them: the next months will differ as much. Estimated from blocks of {@value #DAYS}
 * days by moments (DerSimonian and Laird), and drawn towards what is usual, as blocks are few.
 */
final class Fluctuation {
  private static final int DAYS = 30;
  private static final int FEWEST = 5;

  /** Usual variances, found by back-test; they weigh as much as so many further blocks. */
  private static final double USUAL_OF_LOG_ODDS = 0.6;

  private static final double USUAL_OF_NUMBER = 0.14;
  private static final int WEIGHT_OF_USUAL = 3;

  /** What comes is not only off the mean of the past: that is off too. Found by back-test. */
  private static final double TO_WHAT_COMES = 1.5;

  private final double[] met;
  private final double[] n;
  private final int blocks;

  /** From the days that a table looks back at; blocks end on the last of them and are whole. */
  Fluctuation(UnitTable units) {
    int whole = units.days() / DAYS;
    double[] metOf = new double[whole];
    double[] nOf = new double[whole];
    for (Ended ended : units.ended()) {
      int block = (units.asOf() - ended.day()) / DAYS;
      if (ended.outcome() != Outcome.LEFT && block < whole) {
        nOf[block] += ended.count();
        metOf[block] += ended.outcome() == Outcome.MET ? ended.count() : 0;
      }
    }
    met = new double[whole];
    n = new double[whole];
    int kept = 0;
    for (int block = 0; block < whole; block++) {
      if (nOf[block] >= FEWEST) {
        met[kept] = metOf[block];
        n[kept++] = nOf[block];
      }
    }
    blocks = kept;
  }

  /** The variance between blocks of the log odds of being met. */
  double ofLogOdds() {
    if (blocks < 2) {
      return USUAL_OF_LOG_ODDS;
    }
    double total = 0;
    double squares = 0;
    double totalMet = 0;
    for (int i = 0; i < blocks; i++) {
      total += n[i];
      squares += n[i] * n[i];
      totalMet += met[i];
    }
    double p = (totalMet + 0.5) / (total + 1);
    double chiSquare = 0;
    for (int i = 0; i < blocks; i++) {
      double off = met[i] - n[i] * p;
      chiSquare += off * off / (n[i] * p * (1 - p));
    }
    double sizeOfBlock = (total - squares / total) / (blocks - 1);
    double excess = chiSquare / (blocks - 1) - 1;
    return drawn(Math.max(0, excess / (sizeOfBlock * p * (1 - p))), USUAL_OF_LOG_ODDS);
  }

  /** The variance between blocks of the number that counts, relative to it. */
  double ofNumber() {
    if (blocks < 2) {
      return USUAL_OF_NUMBER;
    }
    double total = 0;
    for (int i = 0; i < blocks; i++) {
      total += n[i];
    }
    double mean = total / blocks;
    double squares = 0;
    for (int i = 0; i < blocks; i++) {
      squares += (n[i] - mean) * (n[i] - mean);
    }
    double excess = squares / (blocks - 1) - mean;
    return drawn(Math.max(0, excess / (mean * mean)), USUAL_OF_NUMBER);
  }

  private double drawn(double found, double usual) {
    int weight = blocks - 1;
    return (weight * TO_WHAT_COMES * found + WEIGHT_OF_USUAL * usual) / (weight + WEIGHT_OF_USUAL);
  }
}
