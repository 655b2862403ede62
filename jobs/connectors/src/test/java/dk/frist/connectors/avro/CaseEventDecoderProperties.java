package dk.frist.connectors.avro;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.connectors.RecordedTimes;
import dk.frist.rules.casefile.Intake;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever arrives becomes an event or a rejection: the decoder has no third way out. */
class CaseEventDecoderProperties {
  private static final int TRIES = 4_000;

  private final CaseEventDecoder decoder =
      new CaseEventDecoder(new CaseEvents(Fixture.PASSING, new RecordedTimes(Clock.systemUTC())));

  @Property(tries = TRIES, seed = "7")
  void anyBytesBecomeAnEventOrARejection(@ForAll byte[] bytes) {
    assertAccountedFor(bytes);
  }

  @Property(tries = TRIES, seed = "7")
  void anyBytesAfterASoundHeaderBecomeAnEventOrARejection(@ForAll byte[] body) {
    byte[] bytes = Arrays.copyOf(Fixture.CASE_EVENT_V1, 10 + body.length);
    System.arraycopy(body, 0, bytes, 10, body.length);
    assertAccountedFor(bytes);
  }

  @Property(tries = TRIES, seed = "7")
  void anyDamageToAnEventLeavesAnEventOrARejection(@ForAll("damages") List<Damage> damages) {
    byte[] bytes = Fixture.CASE_EVENT_V1;
    for (Damage damage : damages) {
      bytes = damage.to(bytes);
    }
    assertAccountedFor(bytes);
  }

  @Provide
  Arbitrary<List<Damage>> damages() {
    return Combinators.combine(
            Arbitraries.of(Damage.Kind.class),
            Arbitraries.integers().between(0, Fixture.CASE_EVENT_V1.length - 1),
            Arbitraries.bytes())
        .as(Damage::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }

  private void assertAccountedFor(byte[] bytes) {
    Intake intake = decoder.decode(bytes, "case-events-0", 1);

    assertThat(intake.event() == null).isNotEqualTo(intake.rejected() == null);
  }

  /** One mutation of a record. */
  record Damage(Kind kind, int position, byte value) {
    enum Kind {
      OVERWRITE,
      INSERT,
      DELETE,
      CUT
    }

    byte[] to(byte[] bytes) {
      int at = Math.min(position, bytes.length);
      byte[] head = Arrays.copyOf(bytes, at);
      byte[] tail = Arrays.copyOfRange(bytes, at, bytes.length);
      return switch (kind) {
        case OVERWRITE -> join(head, new byte[] {value}, rest(tail));
        case INSERT -> join(head, new byte[] {value}, tail);
        case DELETE -> join(head, new byte[0], rest(tail));
        case CUT -> head;
      };
    }

    private static byte[] rest(byte[] bytes) {
      return bytes.length == 0 ? bytes : Arrays.copyOfRange(bytes, 1, bytes.length);
    }

    private static byte[] join(byte[] head, byte[] middle, byte[] tail) {
      byte[] joined = Arrays.copyOf(head, head.length + middle.length + tail.length);
      System.arraycopy(middle, 0, joined, head.length, middle.length);
      System.arraycopy(tail, 0, joined, head.length + middle.length, tail.length);
      return joined;
    }
  }
}
