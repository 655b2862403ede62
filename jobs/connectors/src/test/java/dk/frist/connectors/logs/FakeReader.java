package dk.frist.connectors.logs;

import dk.frist.rules.casefile.Intake;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SourceOutput;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.metrics.groups.SourceReaderMetricGroup;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.apache.flink.util.SimpleUserCodeClassLoader;
import org.apache.flink.util.UserCodeClassLoader;

/** A log's source reader with the Flink around it played by hand: it collects and counts. */
final class FakeReader implements SourceReaderContext, ReaderOutput<Intake> {
  private final LogSourceReader reader;
  private final List<String> collected = new ArrayList<>();
  private int requests;

  FakeReader(EventLog log) {
    this.reader = new LogSourceReader(List.of(log), this);
  }

  LogSourceReader reader() {
    return reader;
  }

  int requests() {
    return requests;
  }

  /** Lets the reader work so many times; returns what it put out. */
  List<String> poll(int times) throws Exception {
    for (int i = 0; i < times; i++) {
      reader.pollNext(this);
    }
    List<String> out = List.copyOf(collected);
    collected.clear();
    return new ArrayList<>(out);
  }

  @Override
  public void collect(Intake intake) {
    collected.add(intake.toString());
  }

  @Override
  public void collect(Intake intake, long timestamp) {
    throw new AssertionError("a log's records carry no timestamp");
  }

  @Override
  public void emitWatermark(Watermark watermark) {
    throw new AssertionError("a log makes no watermarks");
  }

  @Override
  public void markIdle() {}

  @Override
  public void markActive() {}

  @Override
  public SourceOutput<Intake> createOutputForSplit(String splitId) {
    return this;
  }

  @Override
  public void releaseOutputForSplit(String splitId) {}

  @Override
  public SourceReaderMetricGroup metricGroup() {
    return UnregisteredMetricsGroup.createSourceReaderMetricGroup();
  }

  @Override
  public Configuration getConfiguration() {
    return new Configuration();
  }

  @Override
  public String getLocalHostName() {
    return "localhost";
  }

  @Override
  public int getIndexOfSubtask() {
    return 0;
  }

  @Override
  public void sendSplitRequest() {
    requests++;
  }

  @Override
  public void sendSourceEventToCoordinator(SourceEvent event) {}

  @Override
  public UserCodeClassLoader getUserCodeClassLoader() {
    return SimpleUserCodeClassLoader.create(getClass().getClassLoader());
  }
}
