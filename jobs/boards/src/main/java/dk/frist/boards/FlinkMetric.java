package dk.frist.boards;

/**
 * The metrics that Flink's Prometheus reporter gives by itself, as far as boards, alerts and
 * runbooks use them. All are gauges, counters of Flink too. Their names are those of Flink 2.2.1; a
 * test holds them against what a running job gave.
 */
public enum FlinkMetric {
  JOBS_RUNNING("flink_jobmanager_numRunningJobs"),
  TASK_MANAGERS("flink_jobmanager_numRegisteredTaskManagers"),
  RESTARTS("flink_jobmanager_job_numRestarts"),
  RUNNING_TIME("flink_jobmanager_job_runningTime"),
  CHECKPOINT_COMPLETED_AT("flink_jobmanager_job_lastCheckpointCompletedTimestamp"),
  CHECKPOINT_DURATION("flink_jobmanager_job_lastCheckpointDuration"),
  CHECKPOINT_SIZE("flink_jobmanager_job_lastCheckpointFullSize"),
  CHECKPOINTS_FAILED("flink_jobmanager_job_numberOfFailedCheckpoints"),
  CHECKPOINTS_COMPLETED("flink_jobmanager_job_numberOfCompletedCheckpoints"),
  CHECKPOINTS_IN_PROGRESS("flink_jobmanager_job_numberOfInProgressCheckpoints"),
  WATERMARK("flink_taskmanager_job_task_operator_currentInputWatermark"),
  LATE_EVENTS("flink_taskmanager_job_task_operator_lateEvents"),
  PENDING_RECORDS("flink_taskmanager_job_task_operator_pendingRecords"),
  KAFKA_LAG("flink_taskmanager_job_task_operator_KafkaSourceReader_KafkaConsumer_records_lag_max"),
  RECORDS_IN("flink_taskmanager_job_task_numRecordsInPerSecond"),
  RECORDS_OUT("flink_taskmanager_job_task_numRecordsOutPerSecond"),
  BACK_PRESSURED("flink_taskmanager_job_task_backPressuredTimeMsPerSecond"),
  BUSY("flink_taskmanager_job_task_busyTimeMsPerSecond"),
  HEAP_USED("flink_taskmanager_Status_JVM_Memory_Heap_Used"),
  HEAP_MAX("flink_taskmanager_Status_JVM_Memory_Heap_Max");

  private final String metricName;

  FlinkMetric(String metricName) {
    this.metricName = metricName;
  }

  public String metricName() {
    return metricName;
  }
}
