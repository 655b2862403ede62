package dk.frist.cli;

/** What Flink says on its own of a job in this process. */
public final class FlinkMessages {
  /** Read by {@code log4j2.xml}. */
  private static final String LEVEL_OF_FAILURES = "frist.log.task-failures";

  private FlinkMessages() {}

  /**
   * For a command whose job is not started again when it fails: what it failed for is told once, by
   * the command. A job that goes on after a failure must say why, for nobody else does.
   *
   * <p>To be called before anything is logged.
   */
  public static void leaveFailureToTheCommand() {
    System.setProperty(LEVEL_OF_FAILURES, "ERROR");
  }
}
