package dk.frist.connectors.logs;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import dk.frist.rules.casefile.Intake;
import dk.frist.rules.casefile.RejectReason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a CSV log: commas, quotes doubled inside quotes, a header, UTF-8 with or without a byte
 * order mark. A row that is not UTF-8 or has too few or too many fields is rejected and the rest
 * goes on; quotes that do not pair end the reading, because from there on no row is certain. Blank
 * lines are no rows.
 */
final class CsvLogReader implements LogReader {
  private static final Pattern RECORD_LINE =
      Pattern.compile(" \\(record starting at line (\\d+)\\)");

  private final String file;
  private final LogBytes bytes;
  private final Utf8Reader text;
  private final CsvReader<CsvRecord> reader;
  private final CloseableIterator<CsvRecord> records;
  private final RecordTaker mapper;
  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private final List<String> header;
  private long number;
  private long lastLine;

  /**
   * Opens a log and reads its header.
   *
   * @param file the log's name in messages
   * @param bytes the log; closed with this reader
   * @throws InvalidInputException if there is no header, or it is not UTF-8
   */
  CsvLogReader(String file, LogBytes bytes, RecordTaker mapper) throws IOException {
    this.file = file;
    this.mapper = mapper;
    this.bytes = bytes;
    this.text = new Utf8Reader(bytes);
    this.reader =
        CsvReader.builder()
            .skipEmptyLines(true)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .ofCsvRecord(text);
    this.records = reader.iterator();
    this.header = header();
    for (int i = 0; i < header.size(); i++) {
      columns.put(header.get(i), i);
    }
  }

  private List<String> header() throws IOException {
    CsvRecord record = record();
    if (record == null) {
      throw mistake(1, "the file is empty; its first line should name the columns");
    }
    List<String> names = record.getFields();
    if (names.stream().anyMatch(Utf8Reader::hasEscape)) {
      throw mistake(1, "the line of column names is not UTF-8 text");
    }
    return names;
  }

  /** The columns that the header names, in its order; a name may come twice. */
  List<String> columns() {
    return header;
  }

  @Override
  public @Nullable Intake next() throws IOException {
    CsvRecord record = record();
    if (record == null) {
      return null;
    }
    number++;
    List<String> fields = record.getFields();
    long line = record.getStartingLineNumber();
    if (text.hasEscaped() && fields.stream().anyMatch(Utf8Reader::hasEscape)) {
      return mapper.rejected(line, RejectReason.NOT_UTF8, Utf8Reader.legible(joined(fields)));
    }
    if (fields.size() != header.size()) {
      return mapper.rejected(line, RejectReason.WRONG_FIELD_COUNT, joined(fields));
    }
    return mapper.intake(new CsvRow(columns, fields), number, line);
  }

  private @Nullable CsvRecord record() throws IOException {
    try {
      if (!records.hasNext()) {
        return null;
      }
      CsvRecord record = records.next();
      lastLine = record.getStartingLineNumber();
      return record;
    } catch (UncheckedIOException e) {
      throw bytes.damage(Objects.requireNonNull(e.getCause()), lastLine);
    } catch (CsvParseException e) {
      if (e.getCause() instanceof IOException io) {
        throw bytes.damage(io, lastLine);
      }
      throw unreadable(String.valueOf(e.getMessage()));
    }
  }

  /** FastCSV names the line its record starts on in its message alone. */
  private InvalidInputException unreadable(String message) {
    Matcher place = RECORD_LINE.matcher(message);
    boolean placed = place.find();
    return mistake(
        placed ? Long.parseLong(place.group(1)) : lastLine + 1,
        "this row cannot be read: "
            + (placed ? message.substring(0, place.start()) : message)
            + "; a quote inside a quoted field is written twice");
  }

  private InvalidInputException mistake(long line, String message) {
    return new InvalidInputException(new Mistake(file, Math.toIntExact(line), 0, message));
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private static String joined(List<String> fields) {
    return fields.stream().map(CsvLogReader::quoted).collect(Collectors.joining(","));
  }

  private static String quoted(String field) {
    boolean needsQuotes =
        field.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return needsQuotes ? '"' + field.replace("\"", "\"\"") + '"' : field;
  }

  private record CsvRow(Map<String, Integer> columns, List<String> fields) implements Row {
    @Override
    public @Nullable String value(String address) {
      Integer column = columns.get(address);
      return column == null ? null : fields.get(column);
    }

    @Override
    public Map<String, String> values() {
      Map<String, String> values = new LinkedHashMap<>();
      columns.forEach((name, column) -> values.put(name, fields.get(column)));
      return values;
    }

    @Override
    public String text() {
      return joined(fields);
    }
  }
}
