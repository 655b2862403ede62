package dk.frist.cli.events;

import dk.frist.connectors.avro.CaseEvents;
import dk.frist.rules.casefile.CaseEvent;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.specific.SpecificDatumWriter;

/** Writes an Avro container file of case events; the same events give the same bytes. */
public final class AvroEventFile implements EventSink {
  /** Marks the blocks; Avro would draw one at random. */
  private static final byte[] SYNC = "frist case event".getBytes(StandardCharsets.US_ASCII);

  private static final int FASTEST = 1;

  private final PartFile file;
  private final DataFileWriter<dk.frist.schemas.CaseEvent> writer;
  private boolean complete;

  public AvroEventFile(Path path) throws IOException {
    file = new PartFile(path);
    writer = new DataFileWriter<>(new SpecificDatumWriter<>(dk.frist.schemas.CaseEvent.class));
    writer.setCodec(CodecFactory.deflateCodec(FASTEST));
    var out = new BufferedOutputStream(Files.newOutputStream(file.part()));
    writer.create(dk.frist.schemas.CaseEvent.getClassSchema(), out, SYNC);
  }

  @Override
  public void write(CaseEvent event) throws IOException {
    writer.append(CaseEvents.toAvro(event));
  }

  @Override
  public void complete() throws IOException {
    writer.close();
    file.complete();
    complete = true;
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
