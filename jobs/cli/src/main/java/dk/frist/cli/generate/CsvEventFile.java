package dk.frist.cli.generate;

import de.siegmar.fastcsv.writer.CsvWriter;
import dk.frist.cli.events.EventSink;
import dk.frist.cli.events.PartFile;
import dk.frist.rules.casefile.CaseEvent;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes case events as a CSV log, gzipped when the name says so, and beside it the mapping that
 * reads it back and says whose events they are: one authority's. A CSV log has no event ids, and no
 * purposes of single events: what needs them is left out.
 */
final class CsvEventFile implements EventSink {
  private static final int BUFFER = 1 << 16;

  private final PartFile file;
  private final Path mapping;
  private final List<String> attributes;
  private final Set<String> activities = new TreeSet<>();
  private final CsvWriter writer;
  private @Nullable String agency;
  private boolean complete;

  /**
   * @param attributes the attributes that get a column
   */
  CsvEventFile(Path path, List<String> attributes) throws IOException {
    this.file = new PartFile(path);
    this.mapping = mappingBeside(path);
    this.attributes = List.copyOf(attributes);
    this.writer = CsvWriter.builder().build(open());
    writer.writeRecord(CsvMapping.columns(this.attributes));
  }

  /** The mapping's file: {@code cases.mapping.yaml} beside {@code cases.csv.gz}. */
  static Path mappingBeside(Path file) {
    String name = file.getFileName().toString().replaceFirst("\\.csv(\\.gz)?$", "");
    return file.resolveSibling(name + ".mapping.yaml");
  }

  private Writer open() throws IOException {
    OutputStream out = new BufferedOutputStream(Files.newOutputStream(file.part()), BUFFER);
    if (file.file().toString().endsWith(".gz")) {
      out = new GZIPOutputStream(out, BUFFER);
    }
    return new OutputStreamWriter(out, StandardCharsets.UTF_8);
  }

  @Override
  public void write(CaseEvent event) {
    agency = event.agency();
    String activity = CsvMapping.activityOf(event);
    activities.add(activity);
    List<String> row = new ArrayList<>();
    row.add(event.caseId());
    row.add(orEmpty(event.caseType()));
    row.add(activity);
    row.add(Instant.ofEpochMilli(event.occurredAt()).toString());
    row.add(Instant.ofEpochMilli(event.recordedAt()).toString());
    CsvMapping.DETAILS_WITH_COLUMN.forEach(detail -> row.add(orEmpty(detail.in(event))));
    attributes.forEach(attribute -> row.add(event.attributes().getOrDefault(attribute, "")));
    writer.writeRecord(row);
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }

  @Override
  public void complete() throws IOException {
    writer.close();
    file.complete();
    complete = true;
    Files.writeString(mapping, CsvMapping.text(agency, activities, attributes));
  }

  @Override
  public void close() throws IOException {
    if (!complete) {
      try {
        writer.close();
      } finally {
        file.discard();
      }
    }
  }
}
