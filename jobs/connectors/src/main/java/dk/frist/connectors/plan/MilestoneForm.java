package dk.frist.connectors.plan;

import dk.frist.connectors.yaml.Fields;
import dk.frist.connectors.yaml.Key;
import dk.frist.connectors.yaml.Mistakes;
import dk.frist.connectors.yaml.Shape;
import dk.frist.connectors.yaml.Values;
import dk.frist.connectors.yaml.YamlNode;
import dk.frist.rules.plan.Milestone;
import dk.frist.rules.plan.Milestone.Delivery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the target kind {@code milestone}. */
final class MilestoneForm {
  private static final Key ID =
      Key.required(
          "id",
          Shape.TEXT,
          "\"1.5-measured\"",
          "The delivery's name, unique in the plan; its events carry it as their case id.");
  private static final Key BY =
      Key.required("by", Shape.DATE, "2024-06-30", "The last day in time.");
  private static final Key ASSESSED =
      Key.optional(
          "assessed",
          Shape.FLAG,
          "true",
          "Whether it counts only when a person has said that it is what was asked for; by default"
              + " false.");
  private static final List<Key> DELIVERY_KEYS = List.of(ID, TitleForm.TITLE, BY, ASSESSED);

  private static final Key DELIVERIES =
      Key.required(
          "deliveries",
          Shape.listOf(Shape.named("delivery")),
          "[{id: \"1.5-measured\", by: 2024-06-30}]",
          "What is to be delivered, each by its date; all of it must be.");

  static final List<Key> KEYS = List.of(DELIVERIES);
  static final Shape DELIVERY = Shape.mapping(DELIVERY_KEYS);

  private final RuleFields fields;
  private final Setting setting;
  private final Mistakes mistakes;

  private MilestoneForm(RuleFields fields, Setting setting) {
    this.fields = fields;
    this.setting = setting;
    this.mistakes = setting.mistakes();
  }

  /** The rule, or null when a mistake was noted. */
  static @Nullable Milestone read(RuleFields fields, Setting setting) {
    YamlNode node = fields.required(DELIVERIES);
    return node == null ? null : new MilestoneForm(fields, setting).milestone(node);
  }

  private @Nullable Milestone milestone(YamlNode node) {
    List<YamlNode> items = Listed.items(node, DELIVERIES.name(), "a delivery", mistakes);
    Map<String, Integer> lines = new HashMap<>();
    List<Delivery> deliveries = new ArrayList<>();
    for (YamlNode item : items) {
      Delivery delivery = delivery(item, lines);
      if (delivery != null) {
        deliveries.add(delivery);
      }
    }
    return items.isEmpty() || deliveries.size() < items.size() ? null : new Milestone(deliveries);
  }

  private @Nullable Delivery delivery(YamlNode item, Map<String, Integer> lines) {
    Fields delivery = Fields.of(item, "a delivery", mistakes);
    if (delivery == null) {
      return null;
    }
    delivery.allowKeys(DELIVERY_KEYS);
    String id = id(delivery, lines);
    Map<String, String> title = TitleForm.read(delivery);
    YamlNode byNode = delivery.required(BY);
    LocalDate by = byNode == null ? null : Values.date(byNode, BY.name(), mistakes);
    if (by != null && byNode != null && !setting.period().contains((int) by.toEpochDay())) {
      mistakes.warn(
          byNode, by + " lies outside the plan's period, " + setting.period() + "; is it meant?");
    }
    boolean assessed =
        delivery
            .optional(ASSESSED)
            .map(node -> Values.flag(node, ASSESSED.name(), mistakes))
            .orElse(false);
    return id == null || by == null ? null : new Delivery(id, title, by, assessed);
  }

  /** An id that no delivery of another target has, and no other of this list. */
  private @Nullable String id(Fields delivery, Map<String, Integer> lines) {
    String id = Listed.id(delivery, ID, "delivery", lines);
    YamlNode node = delivery.optional(ID).orElse(null);
    if (id == null || node == null) {
      return null;
    }
    Integer earlier = setting.deliveries().takenBefore(id, node, fields.target().entries());
    if (earlier != null) {
      Listed.noteTaken(id, node, "delivery", earlier, mistakes);
      return null;
    }
    return id;
  }
}
