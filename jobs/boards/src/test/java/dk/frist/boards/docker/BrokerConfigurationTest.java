package dk.frist.boards.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import org.junit.jupiter.api.Test;

class BrokerConfigurationTest {
  @Test
  void kafkaTakesItsConfigurationAndKnowsEachKey() throws IOException {
    Properties properties = new Properties();
    try (var file = Files.newBufferedReader(Path.of("../../docker/kafka/server.properties"))) {
      properties.load(file);
    }

    KafkaConfig kafka = KafkaConfig.fromProps(properties, false);

    assertThat(kafka.values().keySet()).containsAll(properties.stringPropertyNames());
  }
}
