package dk.frist.connectors.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TopicsIT {
  private static SharedBroker broker;

  @BeforeAll
  static void start() {
    broker = new SharedBroker();
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  @Test
  void missingTopicsAreCreatedWithTheCleanupTheirRecordsNeed() throws Exception {
    KafkaSettings settings = broker.settings("fresh");

    Topics.Report report = Topics.ensure(settings, 3);

    assertThat(report.warnings()).isEmpty();
    assertThat(report.created())
        .containsExactly(
            "fresh-case-events",
            "fresh-verdicts",
            "fresh-figures",
            "fresh-scorecards",
            "fresh-rejected");
    assertThat(value("fresh-case-events", "cleanup.policy")).isEqualTo("delete");
    assertThat(value("fresh-case-events", "retention.ms")).isEqualTo("-1");
    assertThat(value("fresh-case-events", "retention.bytes")).isEqualTo("-1");
    assertThat(value("fresh-verdicts", "cleanup.policy")).isEqualTo("compact");
    assertThat(value("fresh-figures", "cleanup.policy")).isEqualTo("compact");
    assertThat(value("fresh-scorecards", "cleanup.policy")).isEqualTo("compact");
    assertThat(value("fresh-rejected", "retention.ms")).isEqualTo("2592000000");
    try (Admin admin = broker.broker().admin()) {
      var topic = admin.describeTopics(List.of("fresh-figures")).allTopicNames().get();
      assertThat(topic.get("fresh-figures").partitions()).hasSize(3);
    }
  }

  @Test
  void existingTopicsAreLeftAloneAndWarnedOfWhenTheyWouldLoseRecords() throws Exception {
    KafkaSettings settings = broker.settings("grown");
    broker.broker().createTopic("grown-case-events", 1, true);
    broker.broker().createTopic("grown-verdicts", 1, false);

    Topics.Report report = Topics.ensure(settings, 2);

    assertThat(report.created())
        .containsExactly("grown-figures", "grown-scorecards", "grown-rejected");
    assertThat(report.warnings())
        .containsExactly(
            "topic grown-case-events has cleanup.policy=compact, by which events of a case replace"
                + " each other; set it to delete",
            "topic grown-verdicts has cleanup.policy=delete, by which results that still hold are"
                + " lost; set it to compact");
    assertThat(value("grown-case-events", "cleanup.policy")).isEqualTo("compact");
    assertThat(Topics.ensure(settings, 2).created()).isEmpty();
  }

  private static String value(String topic, String key) throws Exception {
    var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    try (Admin admin = broker.broker().admin()) {
      Config config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
      return config.get(key).value();
    }
  }

  @Test
  void topicsOfResultsAloneAreCreatedAndToldWhenSomethingWasWrittenToThem() throws Exception {
    KafkaSettings settings = broker.settings("corrected");

    assertThat(WrittenTopics.of(settings)).isEmpty();
    assertThat(Topics.ensureResults(settings, 1).created())
        .containsExactly(
            "corrected-verdicts",
            "corrected-figures",
            "corrected-scorecards",
            "corrected-rejected");
    assertThat(WrittenTopics.of(settings)).isEmpty();

    broker.send("corrected-rejected", 0, new byte[1]);
    assertThat(WrittenTopics.of(settings)).containsExactly("corrected-rejected");
  }
}
