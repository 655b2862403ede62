package dk.frist.cli.generate;

import java.util.ArrayList;
import java.util.List;

/**
 * One of several values, by weight.
 *
 * @param values at least one
 * @param weights as many, each positive; they need not sum to 100
 * @param total the sum of the weights
 */
record Choice(List<String> values, List<Double> weights, double total) {
  Choice {
    values = List.copyOf(values);
    weights = List.copyOf(weights);
    if (values.isEmpty() || values.size() != weights.size()) {
      throw new IllegalArgumentException("a choice has as many weights as values, at least one");
    }
  }

  /**
   * Reads {@code yes:97|no:3}.
   *
   * @throws IllegalArgumentException if a part is not a value, a colon and a number
   */
  static Choice parse(String text) {
    List<String> values = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    for (String part : text.split("\\|", -1)) {
      int colon = part.lastIndexOf(':');
      if (colon < 1) {
        throw new IllegalArgumentException("'" + part + "' is not VALUE:WEIGHT");
      }
      values.add(part.substring(0, colon));
      weights.add(Double.valueOf(part.substring(colon + 1)));
    }
    double total = weights.stream().mapToDouble(Double::doubleValue).sum();
    return new Choice(values, weights, total);
  }

  String pick(Draws draws) {
    double left = draws.fraction() * total;
    for (int i = 0; i < values.size() - 1; i++) {
      left -= weights.get(i);
      if (left < 0) {
        return values.get(i);
      }
    }
    return values.get(values.size() - 1);
  }
}
