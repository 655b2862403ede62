package dk.frist.cli.events;

import dk.frist.rules.casefile.CaseEvent;
import java.io.IOException;

/** Where generated events go. Closing it before {@link #complete()} leaves nothing half done. */
public interface EventSink extends AutoCloseable {

  /**
   * Writes one event.
   *
   * @throws IOException if it cannot be written
   * @throws InterruptedException if the user interrupted it
   */
  void write(CaseEvent event) throws IOException, InterruptedException;

  /**
   * Everything is written: makes it last.
   *
   * @throws IOException if it cannot be
   * @throws InterruptedException if the user interrupted it
   */
  void complete() throws IOException, InterruptedException;

  @Override
  void close() throws IOException;
}
