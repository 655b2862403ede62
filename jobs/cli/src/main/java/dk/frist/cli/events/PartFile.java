package dk.frist.cli.events;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file in the making: written under the name {@code FILE.part} and moved to its own when it is
 * whole, so that whoever sees the file sees all of it.
 *
 * @param file the file's own name
 */
public record PartFile(Path file) {
  public Path part() {
    return file.resolveSibling(file.getFileName() + ".part");
  }

  public void complete() throws IOException {
    Files.move(part(), file, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Takes away what is not whole; does nothing when it is. */
  public void discard() throws IOException {
    Files.deleteIfExists(part());
  }
}
