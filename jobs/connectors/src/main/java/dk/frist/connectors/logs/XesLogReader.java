package dk.frist.connectors.logs;

import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import dk.frist.rules.casefile.Intake;
import java.io.CharConversionException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads an XES log (IEEE 1849) trace by trace; memory is that of the longest trace. Only direct
 * attributes of an event or a trace have addresses; what they nest is passed over. Of an attribute
 * given twice the last counts. A document type is refused: it could name other files to be read.
 */
final class XesLogReader implements LogReader {
  private static final String TRACE = "trace";
  private static final String EVENT = "event";
  private static final String TRACE_PREFIX = "case:";

  private final String file;
  private final LogBytes bytes;
  private final XMLStreamReader xml;
  private final RecordTaker mapper;
  private final Queue<Intake> ready = new ArrayDeque<>();
  private boolean ended;
  private long number;

  /**
   * @param file the log's name in messages
   * @param bytes the log; closed with this reader
   */
  XesLogReader(String file, LogBytes bytes, RecordTaker mapper) throws IOException {
    this.file = file;
    this.bytes = bytes;
    this.mapper = mapper;
    try {
      this.xml = factory().createXMLStreamReader(bytes);
    } catch (XMLStreamException e) {
      throw notXml(e);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    return factory;
  }

  @Override
  public @Nullable Intake next() throws IOException {
    try {
      while (ready.isEmpty() && !ended) {
        step();
      }
      return ready.poll();
    } catch (XMLStreamException e) {
      throw notXml(e);
    }
  }

  private void step() throws XMLStreamException {
    if (!xml.hasNext()) {
      ended = true;
      return;
    }
    int found = xml.next();
    if (found == XMLStreamConstants.DTD) {
      throw mistake("a document type (DOCTYPE) is not read; take it out of the log");
    }
    if (found == XMLStreamConstants.START_ELEMENT) {
      switch (xml.getLocalName()) {
        case TRACE -> trace();
        case EVENT -> {
          EventTag event = event();
          ready.add(intake(event, Map.of()));
        }
        case "log" -> {}
        default -> passOver();
      }
    }
  }

  /** Events wait for the end of their trace, because its attributes may follow them. */
  private void trace() throws XMLStreamException {
    Map<String, String> attributes = new LinkedHashMap<>();
    List<EventTag> events = new ArrayList<>();
    while (nextChild()) {
      if (xml.getLocalName().equals(EVENT)) {
        events.add(event());
      } else {
        attribute(attributes);
      }
    }
    for (EventTag event : events) {
      ready.add(intake(event, attributes));
    }
  }

  private EventTag event() throws XMLStreamException {
    int line = xml.getLocation().getLineNumber();
    Map<String, String> attributes = new LinkedHashMap<>();
    while (nextChild()) {
      attribute(attributes);
    }
    return new EventTag(line, attributes);
  }

  private void attribute(Map<String, String> attributes) throws XMLStreamException {
    String key = xml.getAttributeValue(null, "key");
    String value = xml.getAttributeValue(null, "value");
    if (key != null && value != null) {
      attributes.put(key, value);
    }
    passOver();
  }

  /** Goes to the next child's start tag; false at the end tag of the parent. */
  private boolean nextChild() throws XMLStreamException {
    while (true) {
      int found = xml.next();
      if (found == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
      if (found == XMLStreamConstants.END_ELEMENT) {
        return false;
      }
    }
  }

  private void passOver() throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      int found = xml.next();
      if (found == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (found == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
  }

  private Intake intake(EventTag event, Map<String, String> trace) {
    number++;
    return mapper.intake(new XesRow(event.attributes(), trace), number, event.line());
  }

  private IOException notXml(XMLStreamException e) {
    int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
    int column = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getColumnNumber());
    if (e.getNestedException() instanceof IOException io
        && !(io instanceof CharConversionException)) {
      return bytes.damage(io, line);
    }
    if (bytes.hasEnded()) {
      return new TruncatedLog(bytes.place(), line, e);
    }
    String message = String.valueOf(e.getMessage());
    int text = message.indexOf("Message: ");
    throw new InvalidInputException(
        new Mistake(
            file,
            line,
            column,
            "is not XML: "
                + (text < 0 ? message : message.substring(text + "Message: ".length()))));
  }

  private InvalidInputException mistake(String message) {
    int line = xml.getLocation().getLineNumber();
    return new InvalidInputException(new Mistake(file, Math.max(0, line), 0, message));
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }

  private record EventTag(int line, Map<String, String> attributes) {}

  private record XesRow(Map<String, String> event, Map<String, String> trace) implements Row {
    @Override
    public @Nullable String value(String address) {
      return address.startsWith(TRACE_PREFIX)
          ? trace.get(address.substring(TRACE_PREFIX.length()))
          : event.get(address);
    }

    @Override
    public Map<String, String> values() {
      Map<String, String> values = new LinkedHashMap<>(event);
      trace.forEach((key, value) -> values.put(TRACE_PREFIX + key, value));
      return values;
    }

    @Override
    public String text() {
      return event.entrySet().stream()
          .map(attribute -> attribute.getKey() + "=" + attribute.getValue())
          .collect(Collectors.joining(", "));
    }
  }
}
