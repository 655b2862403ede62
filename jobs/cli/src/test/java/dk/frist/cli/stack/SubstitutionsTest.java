package dk.frist.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SubstitutionsTest {
  private final Substitutions substitutions =
      new Substitutions(new StackFolder(Path.of("/srv/s")), ports());

  private static Ports ports() {
    Map<Port, Integer> numbers = new EnumMap<>(Port.class);
    for (Port port : Port.values()) {
      numbers.put(port, 30_000 + numbers.size());
    }
    return new Ports(numbers);
  }

  @Test
  void addressesOfContainersBecomePortsOfThisMachine() {
    assertThat(substitutions.in("address: http://pushgateway:9091"))
        .isEqualTo("address: http://127.0.0.1:" + ports().of(Port.PUSHGATEWAY));
    assertThat(substitutions.in("[\"taskmanager-1:9249\", \"taskmanager-2:9249\"]"))
        .isEqualTo(
            "[\"127.0.0.1:%d\", \"127.0.0.1:%d\"]"
                .formatted(
                    ports().of(Port.TASKMANAGER_1_METRICS),
                    ports().of(Port.TASKMANAGER_2_METRICS)));
  }

  @Test
  void foldersOfContainersBecomeFoldersOfTheStack() {
    assertThat(substitutions.in("- /etc/prometheus/rules/*.yaml"))
        .isEqualTo("- /srv/s/conf/prometheus/rules/*.yaml");
    assertThat(substitutions.in("file:///var/lib/frist/checkpoints"))
        .isEqualTo("file:///srv/s/data/frist/checkpoints");
  }

  @Test
  void otherHostsWithSimilarNamesStay() {
    String others =
        "my-kafka:19092 kafka:190921 eu.prometheus:9090 /etc/frist-old /etc/prometheus2";

    assertThat(substitutions.in(others)).isEqualTo(others);
  }
}
