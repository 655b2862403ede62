package dk.frist.connectors.plan;

import dk.frist.connectors.yaml.Key;
import dk.frist.connectors.yaml.Shape;
import dk.frist.connectors.yaml.Values;
import dk.frist.connectors.yaml.YamlNode;
import dk.frist.rules.plan.Share;
import org.jspecify.annotations.Nullable;

/** Reads which share of the counted units must be met. */
final class ShareForm {
  static final Key REQUIRED =
      Key.required(
          "required",
          Shape.SHARE,
          "90%",
          "The share of what counts that must be met, decided in whole numbers.");

  private ShareForm() {}

  /** The share; null when a mistake was noted. */
  static @Nullable Share read(RuleFields fields) {
    YamlNode node = fields.required(REQUIRED);
    return node == null ? null : Values.share(node, REQUIRED.name(), fields.mistakes());
  }
}
