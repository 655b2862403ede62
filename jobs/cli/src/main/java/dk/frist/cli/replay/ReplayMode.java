package dk.frist.cli.replay;

import org.jspecify.annotations.Nullable;

/**
 * How a replay runs, whatever it computes.
 *
 * @param parallelism how many subtasks share the work
 * @param stopping null of a replay that has to start again when it is stopped
 */
record ReplayMode(ReplayExecution execution, int parallelism, @Nullable Stopping stopping) {}
