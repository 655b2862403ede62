package dk.frist.cli;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;

/** What Flink says on its own of a job in this process. */
public final class FlinkMessages {
  /** Says why a part of a job failed. */
  private static final String TASK = "org.apache.flink.runtime.taskmanager.Task";

  private FlinkMessages() {}

  /**
   * For a command whose job is not started again when it fails: what it failed for is told once, by
   * the command. A job that goes on after a failure must say why, for nobody else does.
   */
  public static void leaveFailureToTheCommand() {
    Configurator.setLevel(TASK, Level.ERROR);
  }
}
