package dk.frist.connectors.prometheus;

/** A delivery at work, from the sink's start to its end. */
interface OpenDelivery extends AutoCloseable {
  /**
   * Delivers what is held now, if it does not wait to be asked. A failure is counted, not thrown.
   */
  void deliver() throws InterruptedException;

  @Override
  void close();
}
