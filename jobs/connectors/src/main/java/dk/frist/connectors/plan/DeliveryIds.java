package dk.frist.connectors.plan;

import dk.frist.connectors.yaml.YamlNode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The deliveries that the targets of one plan have named so far. An id belongs to one target;
 * readings of that target may each say something of it. Not for use by several threads.
 */
final class DeliveryIds {
  private record Owner(YamlNode target, int line) {}

  private final Map<String, Owner> owners = new HashMap<>();

  /**
   * Takes note of an id.
   *
   * @param node where the id stands
   * @param target the target that names it
   * @return the line on which another target has it already; null when none has
   */
  @Nullable Integer takenBefore(String id, YamlNode node, YamlNode target) {
    Owner owner = owners.putIfAbsent(id, new Owner(target, node.line()));
    return owner == null || owner.target().equals(target) ? null : owner.line();
  }
}
