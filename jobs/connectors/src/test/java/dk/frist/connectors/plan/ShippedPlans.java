package dk.frist.connectors.plan;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/** The plans that ship, and their schema, as they lie in {@code jobs/plans}. */
final class ShippedPlans {
  private ShippedPlans() {}

  static Path file(String name) {
    try {
      return Path.of(
          Objects.requireNonNull(ShippedPlans.class.getResource("/plans/" + name), name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
