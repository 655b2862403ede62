package dk.frist.connectors.logs;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import java.io.CharConversionException;
import java.io.Closeable;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks over an OCEL 2.0 log in JSON, element by element; memory is that of one element.
 *
 * <pre>
 * {"objectTypes": […], "eventTypes": […], "objects": […], "events": […]}
 * </pre>
 *
 * <p>The four may come in any order; others are passed over.
 */
final class OcelJson implements Closeable {
  static final String OBJECT_TYPES = "objectTypes";
  static final String OBJECTS = "objects";
  static final String EVENTS = "events";

  private static final JsonMapper JSON = new JsonMapper();
  private static final String OF_VERSION_1 = "ocel:";

  private final String file;
  private final LogBytes bytes;
  private final JsonParser json;
  private final Set<String> seen = new HashSet<>();
  private boolean begun;
  private @Nullable String array;

  /**
   * @param bytes the log; closed with this
   */
  OcelJson(String file, LogBytes bytes) throws IOException {
    this.file = file;
    this.bytes = bytes;
    this.json = JSON.createParser(bytes);
  }

  /**
   * The next element of any of some arrays, or null at the end of the log.
   *
   * @throws TruncatedLog if the log was cut off
   * @throws InvalidInputException if it is not JSON, or not an OCEL 2.0 log
   */
  @Nullable Element next(Set<String> wanted) throws IOException {
    try {
      if (!begun) {
        begin();
      }
      while (true) {
        if (array != null) {
          if (json.nextToken() != JsonToken.END_ARRAY) {
            return new Element(array, JSON.readTree(json));
          }
          array = null;
        }
        if (json.nextToken() == JsonToken.END_OBJECT) {
          requireBoth();
          return null;
        }
        enter(wanted);
      }
    } catch (JsonEOFException e) {
      throw new TruncatedLog(bytes.place(), 0, e);
    } catch (JsonProcessingException | CharConversionException e) {
      throw mistake("is not JSON from here on");
    } catch (TruncatedLog e) {
      throw e;
    } catch (IOException e) {
      throw bytes.damage(e, 0);
    }
  }

  private void begin() throws IOException {
    begun = true;
    JsonToken first = json.nextToken();
    if (first == null) {
      throw new TruncatedLog(bytes.place(), 0, null);
    }
    if (first != JsonToken.START_OBJECT) {
      throw mistake("is not an OCEL log: it is no JSON object");
    }
  }

  private void enter(Set<String> wanted) throws IOException {
    String name = json.currentName();
    if (name.startsWith(OF_VERSION_1)) {
      throw mistake(
          "is an OCEL log of version 1, as '" + name + "' tells; convert it to version 2.0");
    }
    if (json.nextToken() == JsonToken.START_ARRAY) {
      seen.add(name);
      if (wanted.contains(name)) {
        array = name;
        return;
      }
    }
    json.skipChildren();
  }

  private void requireBoth() {
    for (String name : new String[] {OBJECTS, EVENTS}) {
      if (!seen.contains(name)) {
        throw mistake(
            "is not an OCEL 2.0 log: it has no array '"
                + name
                + "'; such a log has objectTypes, eventTypes, objects and events");
      }
    }
  }

  private InvalidInputException mistake(String message) {
    var place = json.currentLocation();
    return new InvalidInputException(
        new Mistake(
            file, Math.max(0, place.getLineNr()), Math.max(0, place.getColumnNr()), message));
  }

  /** A text, number or truth at a key, as text; null when there is none, or it is empty. */
  static @Nullable String text(JsonNode node, String key) {
    JsonNode value = node.path(key);
    return value.isValueNode() && !value.isNull() && !value.asText().isBlank()
        ? value.asText()
        : null;
  }

  @Override
  public void close() throws IOException {
    json.close();
  }

  /**
   * An element of an array at the top of the log.
   *
   * @param array the name of the array
   */
  record Element(String array, JsonNode node) {}
}
