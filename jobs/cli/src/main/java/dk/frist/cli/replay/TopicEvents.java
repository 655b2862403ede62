package dk.frist.cli.replay;

import dk.frist.cli.CommandFailedException;
import dk.frist.cli.Progress;
import dk.frist.connectors.Passing;
import dk.frist.connectors.kafka.CaseEventTopic;
import dk.frist.connectors.kafka.KafkaSettings;
import dk.frist.connectors.kafka.TopicSlice;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.plan.Plans;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.common.KafkaException;

/** Reads parts of topics again, outside of a job. */
public final class TopicEvents {
  private TopicEvents() {}

  /**
   * Hands over every event of the plans' agencies in a part of a topic.
   *
   * @param settings where Kafka is; a broker is known to answer
   * @throws dk.frist.connectors.InvalidInputException if the topic no longer holds that part
   * @throws CommandFailedException if a broker fails
   * @throws InterruptedException if the user interrupted it
   */
  public static void forEachEvent(
      KafkaSettings settings,
      TopicSlice slice,
      Plans plans,
      Progress progress,
      Consumer<CaseEvent> taker)
      throws CommandFailedException, InterruptedException {
    Set<String> agencies = plans.agencies();
    try {
      new CaseEventTopic(settings, slice.topic())
          .read(
              slice,
              Passing.of(plans),
              intake -> {
                progress.advance(1);
                CaseEvent event = intake.event();
                if (event != null && agencies.contains(event.agency())) {
                  taker.accept(event);
                }
              });
    } catch (KafkaException e) {
      throw new CommandFailedException(
          "topic " + slice.topic() + " could not be read: " + e.getMessage(), e);
    }
  }
}
