package dk.frist.cli.explain;

import dk.frist.cli.CommandFailedException;
import dk.frist.cli.Progress;
import dk.frist.cli.replay.EventLogs;
import dk.frist.connectors.Passing;
import dk.frist.connectors.kafka.CaseEventTopic;
import dk.frist.connectors.logs.EventLog;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.plan.Plans;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.common.KafkaException;

/** Where events come from: logs, or the topic that the live job reads. */
interface EventSupply {
  /** What messages call it. */
  String name();

  /**
   * Hands over every event of the plans' agencies.
   *
   * @throws IOException if a log cannot be read
   * @throws InterruptedException if the user interrupted it
   * @throws CommandFailedException if a broker fails while a topic is read
   */
  void forEach(Plans plans, Progress progress, Consumer<CaseEvent> taker)
      throws IOException, InterruptedException, CommandFailedException;

  /** Event logs, in the order given. */
  record Logs(List<EventLog> logs) implements EventSupply {
    public Logs {
      logs = List.copyOf(logs);
    }

    @Override
    public String name() {
      return logs.get(0).file().toString();
    }

    @Override
    public void forEach(Plans plans, Progress progress, Consumer<CaseEvent> taker)
        throws IOException {
      EventLogs.forEachEvent(logs, plans, progress, taker);
    }
  }

  /** A topic, to where it ends when reading starts. */
  record Topic(CaseEventTopic topic) implements EventSupply {
    @Override
    public String name() {
      return "topic " + topic.name();
    }

    @Override
    public void forEach(Plans plans, Progress progress, Consumer<CaseEvent> taker)
        throws InterruptedException, CommandFailedException {
      Set<String> agencies = plans.agencies();
      try {
        topic.read(
            Passing.of(plans),
            intake -> {
              progress.advance(1);
              CaseEvent event = intake.event();
              if (event != null && agencies.contains(event.agency())) {
                taker.accept(event);
              }
            });
      } catch (KafkaException e) {
        throw new CommandFailedException(name() + " could not be read: " + e.getMessage(), e);
      }
    }
  }
}
