package dk.frist.connectors.avro;

import dk.frist.connectors.Passing;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Set;

/** Bytes that a version of a contract wrote, kept as hex; they never change. */
final class Fixture {
  static final byte[] CASE_EVENT_V1 = read("case-event.v1.hex");
  static final byte[] CASE_EVENT_V2 = read("case-event.v2.hex");
  static final byte[] VERDICT_V1 = read("verdict.v1.hex");
  static final byte[] VERDICT_V2 = read("verdict.v2.hex");
  static final byte[] FIGURES_V1 = read("figures.v1.hex");
  static final byte[] FIGURES_V2 = read("figures.v2.hex");
  static final byte[] SCORECARD_V1 = read("scorecard.v1.hex");
  static final byte[] SCORECARD_V2 = read("scorecard.v2.hex");
  static final byte[] REJECTED_V1 = read("rejected.v1.hex");

  /** What may pass of the case events. */
  static final Passing PASSING =
      new Passing(Set.of("residence-basis"), ZoneId.of("Europe/Copenhagen"));

  private Fixture() {}

  private static byte[] read(String file) {
    try (InputStream content = Fixture.class.getResourceAsStream(file)) {
      String hex = new String(content.readAllBytes(), StandardCharsets.US_ASCII);
      return HexFormat.of().parseHex(hex.replace("\n", ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
