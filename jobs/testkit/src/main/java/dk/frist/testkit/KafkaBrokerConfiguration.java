package dk.frist.testkit;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** The settings of {@link KafkaBroker}. */
record KafkaBrokerConfiguration(
    int nodeId, String host, int brokerPort, int controllerPort, Path folder) {
  static final String CONTROLLER_LISTENER = "CONTROLLER";

  /** Small pools and few internal partitions: one broker of one process, not a cluster. */
  Properties properties() {
    var properties = new Properties();
    properties.putAll(
        Map.ofEntries(
            Map.entry("process.roles", "broker,controller"),
            Map.entry("node.id", "" + nodeId),
            Map.entry("controller.quorum.voters", nodeId + "@" + host + ":" + controllerPort),
            Map.entry("controller.listener.names", CONTROLLER_LISTENER),
            Map.entry("inter.broker.listener.name", "PLAINTEXT"),
            Map.entry(
                "listeners",
                "PLAINTEXT://%1$s:%2$d,CONTROLLER://%1$s:%3$d"
                    .formatted(host, brokerPort, controllerPort)),
            Map.entry("advertised.listeners", "PLAINTEXT://" + host + ":" + brokerPort),
            Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
            Map.entry("log.dirs", folder.toString()),
            Map.entry("auto.create.topics.enable", "false"),
            Map.entry("default.replication.factor", "1"),
            Map.entry("offsets.topic.replication.factor", "1"),
            Map.entry("offsets.topic.num.partitions", "1"),
            Map.entry("transaction.state.log.replication.factor", "1"),
            Map.entry("transaction.state.log.min.isr", "1"),
            Map.entry("transaction.state.log.num.partitions", "4"),
            Map.entry("share.coordinator.state.topic.replication.factor", "1"),
            Map.entry("share.coordinator.state.topic.min.isr", "1"),
            Map.entry("group.initial.rebalance.delay.ms", "0"),
            Map.entry("num.network.threads", "2"),
            Map.entry("num.io.threads", "2"),
            Map.entry("background.threads", "2"),
            Map.entry("log.cleaner.dedupe.buffer.size", "8388608"),
            Map.entry("log.cleaner.backoff.ms", "1000")));
    return properties;
  }
}
