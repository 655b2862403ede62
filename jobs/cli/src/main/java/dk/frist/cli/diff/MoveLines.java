package dk.frist.cli.diff;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dk.frist.rules.casefile.EventKind;
import dk.frist.rules.difference.VerdictMove;
import dk.frist.rules.verdict.VerdictKind;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The moves of a comparison as CSV, by target, reading, unit and day. Personal data. */
final class MoveLines {
  private static final String[] HEADER = {
    "unit", "target", "reading", "cause", "recorded_day", "event_kind", "from", "to"
  };

  /** Stable, so the moves of a unit on one day stay in their order. */
  private static final Comparator<VerdictMove> ORDER =
      Comparator.comparing((VerdictMove move) -> move.series().target())
          .thenComparing(move -> move.series().reading())
          .thenComparing(VerdictMove::unit);

  private MoveLines() {}

  static void write(List<VerdictMove> moves, Writer out) {
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0).build(out);
    csv.writeRecord(HEADER);
    moves.stream().sorted(ORDER).forEach(move -> csv.writeRecord(fields(move)));
  }

  private static List<String> fields(VerdictMove move) {
    EventKind kind = move.kind();
    return List.of(
        move.unit(),
        move.series().target(),
        move.series().reading(),
        move.cause().id(),
        LocalDate.ofEpochDay(move.day()).toString(),
        kind == null ? "" : kind.id(),
        text(move.from()),
        text(move.to()));
  }

  private static String text(@Nullable VerdictKind verdict) {
    return verdict == null ? "" : verdict.id();
  }
}
