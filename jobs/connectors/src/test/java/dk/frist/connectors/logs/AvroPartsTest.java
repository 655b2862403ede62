package dk.frist.connectors.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.frist.connectors.InvalidInputException;
import dk.frist.rules.casefile.Intake;
import dk.frist.rules.casefile.RejectReason;
import dk.frist.rules.casefile.Rejected;
import dk.frist.schemas.EventKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.Test;

/**
 * The parts of an Avro log, one after the other, say exactly what the whole says, of a damaged one
 * too.
 */
class AvroPartsTest {
  private static final int BLOCK_BYTES = 500;
  private static final int PART_BYTES = 600;
  private static final int RECORDS = 300;

  @Property(seed = "1", tries = 30)
  void partsHoldEachRecordOnce(
      @ForAll @IntRange(max = 150) int records,
      @ForAll @IntRange(min = 32, max = 4_000) int blockBytes,
      @ForAll @IntRange(min = 1, max = 1_000) int partBytes)
      throws IOException {
    withLog(
        records,
        blockBytes,
        file -> {
          EventLog log = AvroLogs.open(file);

          assertThat(inParts(log, partBytes)).isEqualTo(whole(log));
        });
  }

  @Property(seed = "2", tries = 60)
  void damagedLogSaysTheSameInParts(
      @ForAll @IntRange(max = 1 << 20) int place, @ForAll @IntRange(min = 1, max = 255) int damage)
      throws IOException {
    withLog(
        RECORDS,
        BLOCK_BYTES,
        file -> {
          byte[] bytes = Files.readAllBytes(file);
          int header = headerBytes();
          int damaged = header + place % (bytes.length - header);
          bytes[damaged] = (byte) (bytes[damaged] ^ damage);
          EventLog log = AvroLogs.open(Files.write(file, bytes));

          assertThat(inParts(log, PART_BYTES)).isEqualTo(whole(log));
        });
  }

  @Property(seed = "3", tries = 25)
  void logThatWasCutOffSaysTheSameInParts(@ForAll @IntRange(max = 1 << 20) int place)
      throws IOException {
    withLog(
        RECORDS,
        BLOCK_BYTES,
        file -> {
          byte[] bytes = Files.readAllBytes(file);
          int header = headerBytes();
          int length = header + place % (bytes.length - header);
          EventLog log = AvroLogs.open(Files.write(file, Arrays.copyOf(bytes, length)));

          for (Truncated policy : Truncated.values()) {
            EventLog cut = log.whenTruncated(policy);
            assertThat(inParts(cut, PART_BYTES)).isEqualTo(whole(cut));
          }
        });
  }

  @Test
  void blockAtThePartsEndThatHoldsMoreThanItSaysIsBroken() throws IOException {
    withLog(
        RECORDS,
        BLOCK_BYTES,
        file -> {
          LogPart block = AvroLogs.open(file).parts(1).get(10);
          byte[] bytes = Files.readAllBytes(file);
          int count = (int) block.firstByte();
          bytes[count] = (byte) (bytes[count] - 2); // zigzag: one record less
          EventLog log = AvroLogs.open(Files.write(file, bytes));

          assertThat(log.parts(1)).hasSizeGreaterThan(20);
          assertThat(inParts(log, 1))
              .isEqualTo(whole(log))
              .last()
              .asString()
              .contains("the file is broken in the block from byte ")
              .contains("Block read partially");
        });
  }

  @Test
  void partsReachTheirSizeAndNoneIsMuchLarger() throws IOException {
    withLog(
        RECORDS,
        BLOCK_BYTES,
        file -> {
          List<LogPart> parts = AvroLogs.open(file).parts(PART_BYTES);

          assertThat(parts).hasSizeGreaterThan(5);
          for (int i = 1; i < parts.size(); i++) {
            assertThat(parts.get(i).firstByte() - parts.get(i - 1).firstByte())
                .isBetween((long) PART_BYTES, PART_BYTES + 2L * BLOCK_BYTES);
          }
        });
  }

  @Test
  void logOfLessThanTwoPartsStaysWhole() throws IOException {
    withLog(
        RECORDS,
        BLOCK_BYTES,
        file ->
            assertThat(AvroLogs.open(file).parts(Files.size(file) / 2 + 1))
                .containsExactly(LogPart.WHOLE));
  }

  @Test
  void logThatIsReadInOrderStaysWhole() throws IOException {
    withLog(
        RECORDS,
        BLOCK_BYTES,
        file ->
            assertThat(AvroLogs.open(file).parts(EventLogSource.UNPARTED))
                .containsExactly(LogPart.WHOLE));
  }

  @Test
  void recordOfALaterPartIsRejectedByItsNumberInTheLog() throws IOException {
    Path folder = Files.createTempDirectory("avro-parts");
    try {
      EventLog log =
          AvroLogs.open(
              AvroLogs.write(
                  folder.resolve("log.avro"),
                  RECORDS,
                  BLOCK_BYTES,
                  i -> i == RECORDS - 3 ? EventKind.UNKNOWN : EventKind.FILED));
      List<LogPart> parts = log.parts(PART_BYTES);

      try (LogReader last = log.reader(parts.get(parts.size() - 1))) {
        assertThat(rejected(last))
            .extracting(Rejected::source, Rejected::position, Rejected::reason)
            .containsExactly(tuple("log.avro", RECORDS - 2L, RejectReason.UNKNOWN_KIND));
      }
    } finally {
      PathUtils.delete(folder);
    }
  }

  @Test
  void logThatShrinksBetweenSkimAndReadIsRefused() throws IOException {
    withLog(
        RECORDS,
        BLOCK_BYTES,
        file -> {
          EventLog log = AvroLogs.open(file);
          List<LogPart> parts = log.parts(PART_BYTES);
          AvroLogs.write(file, 10, BLOCK_BYTES, EventKind.FILED);

          assertThat(readAll(log, parts.subList(parts.size() - 1, parts.size())))
              .containsExactly(
                  file + ": the file changed while it was read; run the command again");
        });
  }

  @FunctionalInterface
  private interface Check {
    void of(Path file) throws IOException;
  }

  private static void withLog(int records, int blockBytes, Check check) throws IOException {
    Path folder = Files.createTempDirectory("avro-parts");
    try {
      check.of(AvroLogs.write(folder.resolve("log.avro"), records, blockBytes, EventKind.FILED));
    } finally {
      PathUtils.delete(folder);
    }
  }

  private static int headerBytes() throws IOException {
    Path empty = Files.createTempFile("empty", ".avro");
    try {
      return (int) Files.size(AvroLogs.write(empty, 0, BLOCK_BYTES, EventKind.FILED));
    } finally {
      Files.delete(empty);
    }
  }

  private static List<String> whole(EventLog log) throws IOException {
    return readAll(log, List.of(LogPart.WHOLE));
  }

  private static List<String> inParts(EventLog log, long partBytes) throws IOException {
    return readAll(log, log.parts(partBytes));
  }

  /** What comes out, up to the first mistake, and that as the last. */
  private static List<String> readAll(EventLog log, List<LogPart> parts) throws IOException {
    List<String> said = new ArrayList<>();
    for (LogPart part : parts) {
      try (LogReader reader = log.reader(part)) {
        for (Intake intake = reader.next(); intake != null; intake = reader.next()) {
          said.add(intake.toString());
        }
      } catch (InvalidInputException e) {
        said.add(e.getMessage());
        return said;
      }
    }
    return said;
  }

  private static List<Rejected> rejected(LogReader reader) throws IOException {
    List<Rejected> rejected = new ArrayList<>();
    for (Intake intake = reader.next(); intake != null; intake = reader.next()) {
      if (intake.rejected() != null) {
        rejected.add(intake.rejected());
      }
    }
    return rejected;
  }
}
