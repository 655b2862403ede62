package dk.frist.connectors.prometheus.backfill;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The labels of a series, its metric's name among them as {@code __name__}, sorted by name as
 * remote write wants them. To Prometheus an empty label is none, so there are none here.
 *
 * @param labels value by name
 */
record SeriesLabels(SortedMap<String, String> labels) {
  static final String NAME = "__name__";
  static final String SOURCE = "source";
  static final String REPLAY_ID = "replay_id";

  SeriesLabels {
    SortedMap<String, String> kept = new TreeMap<>(labels);
    kept.values().removeIf(String::isEmpty);
    labels = Collections.unmodifiableSortedMap(kept);
  }

  /** The same series under another {@code replay_id}. */
  SeriesLabels withReplayId(String replayId) {
    SortedMap<String, String> changed = new TreeMap<>(labels);
    changed.put(REPLAY_ID, replayId);
    return new SeriesLabels(changed);
  }

  /** The metric's name. */
  String metric() {
    return labels.getOrDefault(NAME, "");
  }

  /** The value of a label; empty when there is none, which to Prometheus is the same. */
  String value(String label) {
    return labels.getOrDefault(label, "");
  }

  /** As OpenMetrics writes a series. */
  String openMetrics() {
    StringBuilder text = new StringBuilder(metric());
    char before = '{';
    for (var label : labels.entrySet()) {
      if (!label.getKey().equals(NAME)) {
        text.append(before).append(label.getKey()).append("=\"");
        text.append(escaped(label.getValue())).append('"');
        before = ',';
      }
    }
    return before == '{' ? text.toString() : text.append('}').toString();
  }

  /** A value as it stands between quotes in OpenMetrics and in PromQL. */
  static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }
}
