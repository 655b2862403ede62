package dk.frist.cli.stack;

import java.util.List;
import java.util.Map;

/**
 * How a part is started.
 *
 * @param command the program and its arguments
 * @param environment beside what this process has
 */
record Launch(List<String> command, Map<String, String> environment) {
  Launch {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }

  Launch(List<String> command) {
    this(command, Map.of());
  }
}
