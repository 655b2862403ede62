package dk.frist.boards;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Samples of some instants of the past as one file for promtool: what Prometheus would hold had it
 * scraped at some instants of the past, as OpenMetrics text with those times.
 */
final class Backfill {
  private static final double MILLIS = 1000.0;

  /** Type, then samples by name, each with its times ascending. */
  private final Map<String, List<String>> samples = new TreeMap<>();

  private final Map<String, String> types = new TreeMap<>();

  /** Keeps a scrape in OpenMetrics. */
  void add(String scraped, Instant at) {
    String family = "";
    for (String line : scraped.split("\n", -1)) {
      if (line.startsWith("# TYPE ")) {
        String[] words = line.split(" ", -1);
        family = words[2];
        types.put(family, words[3]);
      } else if (!line.startsWith("#") && !line.isBlank()) {
        samples
            .computeIfAbsent(family, name -> new ArrayList<>())
            .add(line + " " + at.toEpochMilli() / MILLIS);
      }
    }
  }

  /** Keeps what a file has of the year and later: promtool reads a file once for each block. */
  void addSince(Path metrics, Instant since) throws IOException {
    String family = "";
    try (BufferedReader lines = Files.newBufferedReader(metrics)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("# TYPE ")) {
          String[] words = line.split(" ", -1);
          family = words[2];
          types.put(family, words[3]);
        } else if (!line.startsWith("#") && time(line) >= since.getEpochSecond()) {
          samples.computeIfAbsent(family, name -> new ArrayList<>()).add(line);
        }
      }
    }
  }

  private static double time(String sample) {
    return Double.parseDouble(sample.substring(sample.lastIndexOf(' ') + 1));
  }

  void write(Path file) throws IOException {
    try (BufferedWriter text = Files.newBufferedWriter(file)) {
      for (Map.Entry<String, List<String>> family : samples.entrySet()) {
        String type = types.get(family.getKey());
        text.append("# TYPE ").append(family.getKey()).append(' ').append(type).append('\n');
        for (String sample : family.getValue()) {
          text.append(sample).append('\n');
        }
      }
      text.append("# EOF\n");
    }
  }
}
