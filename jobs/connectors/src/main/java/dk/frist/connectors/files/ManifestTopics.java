package dk.frist.connectors.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.frist.connectors.kafka.TopicSlice;
import dk.frist.connectors.kafka.TopicSlice.Gap;
import dk.frist.connectors.kafka.TopicSlice.Loss;
import dk.frist.connectors.kafka.TopicSlice.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The topics of a manifest. Of Kafka's settings only the brokers' addresses are told: the rest may
 * hold secrets.
 */
final class ManifestTopics {
  private ManifestTopics() {}

  static void put(List<TopicSlice> topics, ArrayNode into) {
    for (TopicSlice slice : topics) {
      ObjectNode topic = into.addObject();
      topic.put("topic", slice.topic());
      topic.put("brokers", slice.brokers());
      ArrayNode partitions = topic.putArray("partitions");
      for (Span span : slice.spans()) {
        partitions
            .addObject()
            .put("partition", span.partition())
            .put("from", span.from())
            .put("to", span.to());
      }
      ArrayNode gaps = topic.putArray("gaps");
      for (Gap gap : slice.gaps()) {
        gaps.addObject()
            .put("partition", gap.partition())
            .put("from", gap.from())
            .put("to", gap.to())
            .put("missing", gap.missing())
            .put("loss", gap.loss().id());
      }
    }
  }

  /** None, of a manifest that was written before there were any. */
  static List<TopicSlice> of(JsonNode topics) {
    List<TopicSlice> slices = new ArrayList<>();
    for (JsonNode topic : topics) {
      List<Span> spans = new ArrayList<>();
      for (JsonNode span : topic.path("partitions")) {
        spans.add(
            new Span(
                span.path("partition").asInt(-1),
                span.path("from").asLong(-1),
                span.path("to").asLong(-1)));
      }
      List<Gap> gaps = new ArrayList<>();
      for (JsonNode gap : topic.path("gaps")) {
        gaps.add(
            new Gap(
                gap.path("partition").asInt(-1),
                gap.path("from").asLong(-1),
                gap.path("to").asLong(-1),
                gap.path("missing").asLong(),
                Loss.of(ManifestFile.required(gap, "loss"))));
      }
      slices.add(
          new TopicSlice(
              ManifestFile.required(topic, "brokers"),
              ManifestFile.required(topic, "topic"),
              spans,
              gaps));
    }
    return slices;
  }
}
