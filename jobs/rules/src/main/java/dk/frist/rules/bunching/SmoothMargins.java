package dk.frist.rules.bunching;

import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealVector;

/**
 * The smooth trail of decisions over their margins to the deadline, drawn from the days around the
 * last ones before it: the logarithm of the number expected a day is a parabola over the margin,
 * plus an effect of the day's place in the week.
 *
 * <p>The rhythm of the week matters: cases filed on working days fall due on some weekdays more
 * than on others, so a margin of one day may hold half as many decisions again as one of four.
 * Whole weeks on both sides see each place in the week equally often.
 *
 * <p>Fitted by penalised maximum likelihood of a quasi-Poisson regression: weak priors (normal,
 * mean 0, standard deviation {@value #SD_OF_RHYTHM} for the effects of the week and {@value
 * #SD_OF_SHAPE} for the parabola's slope and bend over half the span) keep days without any
 * decision from running off to minus infinity. The spread is Pearson's, and never less than
 * Poisson's.
 */
final class SmoothMargins {
  static final int WEEKS = 2;

  /** The smallest margin of the trail. */
  static final int FIRST_DAY = -7 * WEEKS;

  /** The largest margin of the trail. */
  static final int LAST_DAY = Bunching.LAST + 7 * WEEKS;

  /** How many margins the trail covers, those in question included. */
  static final int DAYS = LAST_DAY - FIRST_DAY + 1;

  private static final double SD_OF_RHYTHM = 1;
  private static final double SD_OF_SHAPE = 10;

  /** Level, slope, bend; then the seven places in the week. */
  private static final int SHAPES = 3;

  private static final int COLUMNS = SHAPES + 7;

  /** The days around, less the parameters that the data can tell apart. */
  private static final int DEGREES_OF_FREEDOM = 2 * 7 * WEEKS - (COLUMNS - 1);

  /** A spread that was estimated itself has the longer tails of Student's distribution. */
  private static final double ESTIMATED_SPREAD = DEGREES_OF_FREEDOM / (DEGREES_OF_FREEDOM - 2.0);

  private static final int MOST_STEPS = 200;
  private static final double SETTLED = 1e-10;

  /** A row of the regression for each margin from the first. */
  private static final double[][] ROWS =
      IntStream.rangeClosed(FIRST_DAY, LAST_DAY)
          .mapToObj(SmoothMargins::row)
          .toArray(double[][]::new);

  private final double[] coefficients;
  private final CholeskyDecomposition information;
  private final double dispersion;

  private SmoothMargins(double[] coefficients, double dispersion) {
    this.coefficients = coefficients;
    this.information = informationAt(coefficients);
    this.dispersion = dispersion;
  }

  /** What the trail leads one to expect: how many, and how far it may be off. */
  record Expectation(double mean, double variance) {}

  /** Whether a margin lies on the trail. */
  static boolean covers(int margin) {
    return margin >= FIRST_DAY && margin <= LAST_DAY;
  }

  /**
   * Draws the trail: Newton's steps, halved while they lead downhill. The likelihood has one
   * summit.
   *
   * @param counts how many cases, for each margin from {@link #FIRST_DAY} on; those of the margins
   *     in question are not read. Not all zero
   */
  static SmoothMargins fit(long[] counts) {
    double[] coefficients = new double[COLUMNS];
    coefficients[0] = StrictMath.log(meanAround(counts));
    double reached = penalisedLikelihood(coefficients, counts);
    for (int i = 0; i < MOST_STEPS; i++) {
      RealVector score = new ArrayRealVector(score(coefficients, counts), false);
      RealVector step = informationAt(coefficients).getSolver().solve(score);
      double[] next = moved(coefficients, step);
      while (penalisedLikelihood(next, counts) < reached && step.getLInfNorm() > SETTLED) {
        step = step.mapMultiply(0.5);
        next = moved(coefficients, step);
      }
      if (step.getLInfNorm() <= SETTLED) {
        break;
      }
      coefficients = next;
      reached = penalisedLikelihood(next, counts);
    }
    return new SmoothMargins(coefficients, dispersion(coefficients, counts));
  }

  /** What to expect in some margins, both included, which were not read. */
  Expectation between(int first, int last) {
    double mean = 0;
    RealVector gradient = new ArrayRealVector(COLUMNS);
    for (int day = first - FIRST_DAY; day <= last - FIRST_DAY; day++) {
      double expected = expected(coefficients, day);
      mean += expected;
      gradient = gradient.add(new ArrayRealVector(ROWS[day], false).mapMultiply(expected));
    }
    double ofTheFit = gradient.dotProduct(information.getSolver().solve(gradient));
    return new Expectation(mean, dispersion * (mean + ofTheFit) * ESTIMATED_SPREAD);
  }

  private static double[] row(int margin) {
    double[] row = new double[COLUMNS];
    double x = 2.0 * (margin - FIRST_DAY) / (DAYS - 1) - 1;
    row[0] = 1;
    row[1] = x;
    row[2] = x * x;
    row[SHAPES + Math.floorMod(margin, 7)] = 1;
    return row;
  }

  private static double[] moved(double[] coefficients, RealVector step) {
    double[] next = coefficients.clone();
    for (int column = 0; column < COLUMNS; column++) {
      next[column] += step.getEntry(column);
    }
    return next;
  }

  private static boolean isAround(int day) {
    int margin = day + FIRST_DAY;
    return margin < Bunching.FIRST || margin > Bunching.LAST;
  }

  private static double meanAround(long[] counts) {
    double sum = 0;
    for (int day = 0; day < DAYS; day++) {
      sum += isAround(day) ? counts[day] : 0;
    }
    return sum / (2 * 7 * WEEKS);
  }

  private static double logarithm(double[] coefficients, int day) {
    double sum = 0;
    for (int column = 0; column < COLUMNS; column++) {
      sum += coefficients[column] * ROWS[day][column];
    }
    return sum;
  }

  private static double expected(double[] coefficients, int day) {
    return StrictMath.exp(logarithm(coefficients, day));
  }

  private static double precision(int column) {
    if (column == 0) {
      return 0;
    }
    double sd = column < SHAPES ? SD_OF_SHAPE : SD_OF_RHYTHM;
    return 1 / (sd * sd);
  }

  private static double penalisedLikelihood(double[] coefficients, long[] counts) {
    double sum = 0;
    for (int day = 0; day < DAYS; day++) {
      if (isAround(day)) {
        double logarithm = logarithm(coefficients, day);
        sum += counts[day] * logarithm - StrictMath.exp(logarithm);
      }
    }
    for (int column = 0; column < COLUMNS; column++) {
      sum -= precision(column) * coefficients[column] * coefficients[column] / 2;
    }
    return sum;
  }

  private static double[] score(double[] coefficients, long[] counts) {
    double[] score = new double[COLUMNS];
    for (int column = 0; column < COLUMNS; column++) {
      score[column] = -precision(column) * coefficients[column];
    }
    for (int day = 0; day < DAYS; day++) {
      double residual = isAround(day) ? counts[day] - expected(coefficients, day) : 0;
      for (int column = 0; column < COLUMNS; column++) {
        score[column] += residual * ROWS[day][column];
      }
    }
    return score;
  }

  private static CholeskyDecomposition informationAt(double[] coefficients) {
    double[][] information = new double[COLUMNS][COLUMNS];
    for (int column = 0; column < COLUMNS; column++) {
      information[column][column] = precision(column);
    }
    for (int day = 0; day < DAYS; day++) {
      double weight = isAround(day) ? expected(coefficients, day) : 0;
      double[] row = ROWS[day];
      for (int i = 0; i < COLUMNS; i++) {
        for (int j = 0; j < COLUMNS; j++) {
          information[i][j] += weight * (row[i] * row[j]);
        }
      }
    }
    return new CholeskyDecomposition(new Array2DRowRealMatrix(information, false));
  }

  private static double dispersion(double[] coefficients, long[] counts) {
    double pearson = 0;
    for (int day = 0; day < DAYS; day++) {
      if (isAround(day)) {
        double expected = expected(coefficients, day);
        double residual = counts[day] - expected;
        pearson += residual * residual / expected;
      }
    }
    return Math.max(1, pearson / DEGREES_OF_FREEDOM);
  }
}
