package dk.frist.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.frist.cli.CommandFailedException;
import dk.frist.testkit.FreePorts;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {
  @Test
  void givenPortsComeBeforeKeptOnesAndAllAreDifferent() throws Exception {
    List<Integer> free = FreePorts.take(3);
    Map<Port, Integer> given = Map.of(Port.KAFKA, free.get(0));
    Map<Port, Integer> kept =
        Map.of(Port.KAFKA, free.get(1), Port.FLINK, free.get(0), Port.PROMETHEUS, free.get(2));

    Ports ports = Ports.choose(given, kept);

    assertThat(ports.of(Port.KAFKA)).isEqualTo(free.get(0));
    assertThat(ports.of(Port.PROMETHEUS)).isEqualTo(free.get(2));
    assertThat(ports.of(Port.FLINK)).isNotEqualTo(free.get(0));
    assertThat(ports.numbers().values()).doesNotHaveDuplicates();
  }

  @Test
  void portThatAnotherProcessHasIsLeftToItUnlessItWasGiven() throws Exception {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Map<Port, Integer> taken = Map.of(Port.PROMETHEUS, other.getLocalPort());

      assertThat(Ports.choose(Map.of(), taken).of(Port.PROMETHEUS))
          .isNotEqualTo(other.getLocalPort());
      assertThatThrownBy(() -> Ports.choose(taken, Map.of()))
          .isInstanceOf(CommandFailedException.class)
          .hasMessageContaining("given for prometheus");
    }
  }

  @Test
  void portsAreReadAsTheyWereWritten(@TempDir Path folder) throws Exception {
    Ports ports = Ports.choose(Map.of(), Map.of());
    Path file = folder.resolve("ports.properties");

    ports.write(file);

    assertThat(Ports.read(file)).contains(ports);
    assertThat(Ports.read(folder.resolve("none"))).isEmpty();
  }
}
