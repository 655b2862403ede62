package dk.frist.connectors.logs;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes UTF-8 strictly, and yet goes on after bytes that are none: each such byte becomes a lone
 * low surrogate, which valid UTF-8 never gives, so that the row it stands in can be told and its
 * neighbours survive. A byte order mark at the start is skipped.
 */
final class Utf8Reader extends Reader {
  private static final int BUFFER_BYTES = 1 << 16;
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char ESCAPE = '\uDC00';
  private static final char NOTHING = '\0';
  private static final char REPLACEMENT = '\uFFFD';

  private final InputStream bytes;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES).flip();
  private char waiting = NOTHING;
  private boolean started;
  private boolean ended;
  private boolean escaped;

  Utf8Reader(InputStream bytes) {
    this.bytes = bytes;
  }

  /** Whether any byte so far was not UTF-8. */
  boolean hasEscaped() {
    return escaped;
  }

  /** Whether a text holds a byte that was not UTF-8. */
  static boolean hasEscape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)) {
        i++;
      } else if (Character.isLowSurrogate(c)) {
        return true;
      }
    }
    return false;
  }

  /** A text whose bytes that were not UTF-8 are shown as replacement characters. */
  static String legible(String text) {
    StringBuilder legible = new StringBuilder(text.length());
    text.codePoints()
        .map(
            c ->
                c >= Character.MIN_LOW_SURROGATE && c <= Character.MAX_LOW_SURROGATE
                    ? REPLACEMENT
                    : c)
        .forEach(legible::appendCodePoint);
    return legible.toString();
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    CharBuffer out = CharBuffer.wrap(target, offset, length).slice();
    if (waiting != NOTHING) {
      out.put(waiting);
      waiting = NOTHING;
    }
    while (out.position() == 0) {
      CoderResult result = decoder.decode(buffer, out, ended);
      if (result.isError()) {
        if (out.hasRemaining()) {
          out.put((char) (ESCAPE + (buffer.get() & 0xFF)));
          escaped = true;
        }
      } else if (result.isOverflow() && out.position() == 0) {
        out.put(firstOfPair());
      } else if (result.isUnderflow() && out.position() == 0) {
        if (ended) {
          return -1;
        }
        fill();
      }
      if (!started && out.position() > 0) {
        started = true;
        dropByteOrderMark(out);
      }
    }
    return out.position();
  }

  /** A character of two halves where there is room for one: the other half waits. */
  private char firstOfPair() {
    CharBuffer both = CharBuffer.allocate(2);
    decoder.decode(buffer, both, ended);
    waiting = both.get(1);
    return both.get(0);
  }

  private static void dropByteOrderMark(CharBuffer out) {
    if (out.get(0) == BYTE_ORDER_MARK) {
      out.flip().position(1);
      out.compact();
    }
  }

  private void fill() throws IOException {
    buffer.compact();
    int read = bytes.read(buffer.array(), buffer.position(), buffer.remaining());
    if (read < 0) {
      ended = true;
    } else {
      buffer.position(buffer.position() + read);
    }
    buffer.flip();
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
