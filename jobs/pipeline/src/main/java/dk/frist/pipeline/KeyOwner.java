package dk.frist.pipeline;

import org.apache.flink.api.common.TaskInfo;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;

/** Which keys a subtask is given, also those that no element has come with yet. */
record KeyOwner(int subtask, int parallelism, int maxParallelism) {

  static KeyOwner of(TaskInfo task) {
    return new KeyOwner(
        task.getIndexOfThisSubtask(),
        task.getNumberOfParallelSubtasks(),
        task.getMaxNumberOfParallelSubtasks());
  }

  boolean owns(Object key) {
    return subtask
        == KeyGroupRangeAssignment.assignKeyToParallelOperator(key, maxParallelism, parallelism);
  }
}
