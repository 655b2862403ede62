package dk.frist.cli.replay;

import dk.frist.cli.Console;
import dk.frist.cli.run.RunningJob;
import org.apache.flink.configuration.Configuration;

/** A replay that was stopped has to start again. */
record KeepNothing(Console console) implements Keeping {
  @Override
  public void addTo(Configuration options) {}

  @Override
  public void look(RunningJob job) {}

  @Override
  public void stop(RunningJob job) throws InterruptedException {
    job.cancel();
    console
        .err()
        .println(
            "frist: nothing was kept of this replay; start it again from its beginning"
                + " (with --resumable it could go on)");
  }
}
