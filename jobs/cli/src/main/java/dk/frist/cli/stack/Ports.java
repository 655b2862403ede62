package dk.frist.cli.stack;

import dk.frist.cli.CommandFailedException;
import dk.frist.testkit.FreePorts;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** The number of every {@link Port} of a stack, each a different one. */
record Ports(Map<Port, Integer> numbers) {
  Ports {
    numbers = Map.copyOf(numbers);
    if (numbers.size() != Port.values().length
        || new HashSet<>(numbers.values()).size() != numbers.size()) {
      throw new IllegalArgumentException("every port has a number of its own");
    }
  }

  int of(Port port) {
    return numbers.getOrDefault(port, 0);
  }

  /** Where a port is: {@code 127.0.0.1:number}. */
  String address(Port port) {
    return "127.0.0.1:" + of(port);
  }

  /**
   * Ports for a stack of which nothing runs: the given ones, else those it had, else the standard
   * ones; where another process has one of the latter two, any that is free.
   *
   * @throws CommandFailedException if another process has a given one
   */
  static Ports choose(Map<Port, Integer> given, Map<Port, Integer> kept)
      throws CommandFailedException {
    Map<Port, Integer> chosen = new EnumMap<>(Port.class);
    chosen.putAll(given);
    for (Map.Entry<Port, Integer> entry : given.entrySet()) {
      if (!isFree(entry.getValue())) {
        throw new CommandFailedException(
            "port %d, given for %s, belongs to another process; choose another"
                .formatted(entry.getValue(), entry.getKey().id()),
            null);
      }
    }
    for (Port port : Port.values()) {
      if (!chosen.containsKey(port)) {
        int wish = kept.getOrDefault(port, port.standard());
        chosen.put(port, fresh(wish, chosen.values()));
      }
    }
    return new Ports(chosen);
  }

  private static int fresh(int wish, Collection<Integer> taken) {
    Set<Integer> others = Set.copyOf(taken);
    if (!others.contains(wish) && isFree(wish)) {
      return wish;
    }
    return FreePorts.take(others.size() + 1).stream()
        .filter(port -> !others.contains(port))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** The ports that a file keeps; empty when there is no such file. */
  static Optional<Ports> read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    Map<Port, Integer> numbers = new EnumMap<>(Port.class);
    for (Port port : Port.values()) {
      numbers.put(port, Integer.parseInt(properties.getProperty(port.id(), "0")));
    }
    return Optional.of(new Ports(numbers));
  }

  /** Keeps the ports in a file. */
  void write(Path file) throws IOException {
    Properties properties = new Properties();
    numbers.forEach((port, number) -> properties.setProperty(port.id(), number.toString()));
    try (Writer writer = Files.newBufferedWriter(file)) {
      properties.store(writer, "Where the parts of this stack listen. Written by frist stack.");
    }
  }
}
