package dk.frist.cli.generate;

import dk.frist.rules.casefile.CaseEvent;
import java.util.Iterator;

/**
 * Events as a system knows them that was taken into use on a day: what happened before was loaded
 * at one time, and is recorded then. So a year starts with its backlog, not with the years before.
 */
public final class LoadedBacklog implements Iterator<CaseEvent> {
  private final Iterator<CaseEvent> events;
  private final long loadedAt;

  /**
   * @param events in the order recorded
   * @param loadedAt when everything recorded earlier was loaded, in milliseconds since the epoch
   */
  public LoadedBacklog(Iterator<CaseEvent> events, long loadedAt) {
    this.events = events;
    this.loadedAt = loadedAt;
  }

  @Override
  public boolean hasNext() {
    return events.hasNext();
  }

  @Override
  public CaseEvent next() {
    CaseEvent event = events.next();
    return event.recordedAt() < loadedAt ? event.recordedAgainAt(loadedAt) : event;
  }
}
