package dk.frist.cli.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.file.PathUtils;

/**
 * The folder of one stack.
 *
 * <pre>
 * conf/              the files of docker/ and grafana/, with this machine's addresses put in; written anew by every `up`
 * data/              what the parts keep: topics, checkpoints, series, silences
 * logs/PART.log      what each part prints
 * run/PART.process   which process it is
 * ports.properties   where the parts listen
 * </pre>
 *
 * @param root absolute; need not exist
 */
record StackFolder(Path root) {
  StackFolder {
    root = root.toAbsolutePath().normalize();
  }

  Path conf() {
    return root.resolve("conf");
  }

  Path data(String of) {
    return root.resolve("data").resolve(of);
  }

  Path log(String of) {
    return root.resolve("logs").resolve(of + ".log");
  }

  Path logs() {
    return root.resolve("logs");
  }

  Path process(Part part) {
    return root.resolve("run").resolve(part.id() + ".process");
  }

  Path ports() {
    return root.resolve("ports.properties");
  }

  Path lock() {
    return root.resolve("lock");
  }

  /** Whether there ever was a stack. */
  boolean exists() {
    return Files.exists(ports());
  }

  void create() throws IOException {
    for (String folder : List.of("conf", "data", "logs", "run")) {
      Files.createDirectories(root.resolve(folder));
    }
  }

  /** Deletes what a stack wrote, and the folder when nothing else is in it. */
  void purge() throws IOException {
    for (String folder : List.of("conf", "data", "logs", "run")) {
      PathUtils.delete(root.resolve(folder));
    }
    Files.deleteIfExists(ports());
    Files.deleteIfExists(lock());
    try (var left = Files.list(root)) {
      if (left.findAny().isPresent()) {
        return;
      }
    }
    Files.delete(root);
  }
}
