package dk.frist.connectors.avro;

import dk.frist.rules.casefile.RejectReason;
import dk.frist.schemas.CaseEvent;
import dk.frist.schemas.Figures;
import dk.frist.schemas.Rejected;
import dk.frist.schemas.Scorecard;
import dk.frist.schemas.Verdict;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecordBase;
import org.jspecify.annotations.Nullable;

/**
 * Avro's single-object encoding of one contract: the marker {@code C3 01}, the fingerprint of the
 * writer's schema in 8 bytes, the record. Needs no registry. Records of every version in the
 * contract's history are read.
 *
 * <p>Decoding throws {@link UndecodableException} and nothing else, whatever the bytes, and
 * allocates no more than a small multiple of their number. It is done here and not by Avro's {@code
 * BinaryMessageDecoder}, which reads a stream and so neither sees bytes that follow the record nor
 * knows how many can come. Keeps decoders between records: one per thread.
 *
 * @param <T> the generated class of the contract
 */
public final class SingleObject<T extends SpecificRecordBase> {
  static {
    TrustedContracts.vouch();
  }

  private static final byte MARKER = (byte) 0xC3;
  private static final byte FORMAT = 0x01;
  private static final int HEADER_BYTES = 10;
  private static final int FINGERPRINT_AT = 2;

  private final Schema schema;
  private final SpecificData model;
  private final SchemaVersions versions;
  private final Map<Long, DatumReader<T>> readers = new HashMap<>();
  private @Nullable BinaryDecoder decoder;

  private SingleObject(Schema schema, SpecificData model, SchemaVersions versions) {
    this.schema = schema;
    this.model = model;
    this.versions = versions;
  }

  /** Of topic {@code case-events}. */
  public static SingleObject<CaseEvent> caseEvents() {
    return of(CaseEvent.class);
  }

  /** Of topic {@code verdicts}. */
  public static SingleObject<Verdict> verdicts() {
    return of(Verdict.class);
  }

  /** Of topic {@code figures}. */
  public static SingleObject<Figures> figures() {
    return of(Figures.class);
  }

  /** Of topic {@code scorecards}. */
  public static SingleObject<Scorecard> scorecards() {
    return of(Scorecard.class);
  }

  /** Of topic {@code rejected}. */
  public static SingleObject<Rejected> rejected() {
    return of(Rejected.class);
  }

  private static <T extends SpecificRecordBase> SingleObject<T> of(Class<T> record) {
    return of(record, SchemaVersions.of(record, SpecificData.get().getSchema(record)));
  }

  static <T extends SpecificRecordBase> SingleObject<T> of(
      Class<T> record, SchemaVersions versions) {
    return new SingleObject<>(
        SpecificData.get().getSchema(record), SpecificData.getForClass(record), versions);
  }

  /**
   * The bytes of a record, with the fingerprint of the current version. Any thread may call it.
   *
   * @param encoder of the record's class: {@code Verdict.getEncoder()}
   */
  public static <T> byte[] encode(T record, BinaryMessageEncoder<T> encoder) {
    try {
      ByteBuffer encoded = encoder.encode(record);
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written", e);
    }
  }

  /**
   * The record that bytes hold, whichever version wrote it.
   *
   * @throws UndecodableException if they hold none: {@code NOT_AVRO} without the marker, {@code
   *     UNKNOWN_SCHEMA} with the fingerprint of no known version, {@code TRUNCATED} if they end too
   *     early, {@code MALFORMED} if they do not fit the schema or go on after the record
   */
  public T decode(byte[] bytes) throws UndecodableException {
    if (bytes.length < FINGERPRINT_AT || bytes[0] != MARKER || bytes[1] != FORMAT) {
      throw new UndecodableException(
          RejectReason.NOT_AVRO,
          "the record does not begin with C3 01, the marker of Avro single-object encoding");
    }
    if (bytes.length < HEADER_BYTES) {
      throw new UndecodableException(
          RejectReason.TRUNCATED, "the record ends within the fingerprint of its schema");
    }
    DatumReader<T> reader = readerFor(fingerprintOf(bytes));
    BinaryDecoder body =
        DecoderFactory.get()
            .binaryDecoder(bytes, HEADER_BYTES, bytes.length - HEADER_BYTES, decoder);
    decoder = body;
    return read(reader, body);
  }

  private T read(DatumReader<T> reader, BinaryDecoder body) throws UndecodableException {
    T record;
    boolean ended;
    try {
      record = reader.read(null, body);
      ended = body.isEnd();
    } catch (EOFException e) {
      throw new UndecodableException(
          RejectReason.TRUNCATED, "the record ends before the last field of " + schema.getName());
    } catch (SecurityException e) {
      throw e; // A class is not trusted: no bytes can bring that about, and none can mend it.
    } catch (IOException | RuntimeException e) {
      // Avro reports malformed bytes by many exceptions, and quotes them. Their kind is what
      // counts.
      throw new UndecodableException(
          RejectReason.MALFORMED,
          "the record does not fit the schema of " + schema.getName() + ": " + kindOf(e));
    }
    if (!ended) {
      throw new UndecodableException(
          RejectReason.MALFORMED, "the record goes on after the last field of " + schema.getName());
    }
    return record;
  }

  private DatumReader<T> readerFor(long fingerprint) throws UndecodableException {
    DatumReader<T> known = readers.get(fingerprint);
    if (known != null) {
      return known;
    }
    Schema writer = versions.findByFingerprint(fingerprint);
    if (writer == null) {
      throw new UndecodableException(
          RejectReason.UNKNOWN_SCHEMA,
          "no version of %s has the schema fingerprint %016x"
              .formatted(schema.getName(), fingerprint));
    }
    @SuppressWarnings("unchecked") // The model belongs to the class T.
    DatumReader<T> reader = (DatumReader<T>) model.createDatumReader(writer, schema);
    readers.put(fingerprint, reader);
    return reader;
  }

  private static long fingerprintOf(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong(FINGERPRINT_AT);
  }

  private static String kindOf(Exception malformed) {
    return malformed.getClass().getSimpleName();
  }
}
