package dk.frist.cli.stack;

import dk.frist.cli.CommandFailedException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command of a stack is told: which stack. */
final class StackOptions {
  @Option(
      names = "--dir",
      paramLabel = "DIR",
      defaultValue = "frist-stack",
      description = "The folder of the stack. Default: ${DEFAULT-VALUE}.")
  private Path folder = Path.of("frist-stack");

  StackFolder folder() {
    return new StackFolder(folder);
  }

  /** Work on a stack that nothing else may disturb. */
  interface Work {
    void run() throws Exception;
  }

  /**
   * Does work alone; the folder must exist.
   *
   * @throws CommandFailedException if another command works on the stack
   */
  static void alone(StackFolder folder, Work work) throws Exception {
    try (FileChannel file = open(folder);
        FileLock lock = lock(file)) {
      if (lock == null) {
        throw new CommandFailedException(
            "another 'frist stack' is at work in " + folder.root() + "; wait for its end", null);
      }
      work.run();
    }
  }

  private static FileChannel open(StackFolder folder) throws IOException {
    Files.createDirectories(folder.root());
    return FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private static @Nullable FileLock lock(FileChannel file) throws IOException {
    try {
      return file.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }
}
