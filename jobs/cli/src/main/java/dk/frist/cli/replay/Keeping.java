package dk.frist.cli.replay;

import dk.frist.cli.run.RunningJob;
import org.apache.flink.configuration.Configuration;

/** What is kept of a replay while its job runs, for the case that it is stopped. */
interface Keeping {
  /** Asks Flink for what it takes. */
  void addTo(Configuration options);

  /** Is called again and again while the job runs. */
  void look(RunningJob job) throws Exception;

  /**
   * Ends the job of a replay that was interrupted, and says what there is to do.
   *
   * @throws InterruptedException if interrupted once more
   */
  void stop(RunningJob job) throws Exception;
}
