package dk.frist.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads texts that come again and again as the same object each time, so that they cost no memory
 * and know their hash. Remembers a fixed number; of two that want one place the later has it. Not
 * safe for threads.
 */
final class RepeatedTexts {
  /** So many more than there are such texts that hardly two of them want one place. */
  private static final int PLACES = 1 << 13;

  /** Longer ones are seldom repeated, and would make what is remembered large. */
  private static final int LONGEST = 64;

  private final byte[] @Nullable [] utf8 = new byte[PLACES][];
  private final @Nullable String[] texts = new String[PLACES];

  /** The text that so many bytes are. */
  String utf8(byte[] bytes, int start, int length) {
    if (length > LONGEST) {
      return text(bytes, start, length);
    }
    int place = placeOf(bytes, start, length);
    byte[] known = utf8[place];
    String text = texts[place];
    if (known != null
        && text != null
        && Arrays.equals(known, 0, known.length, bytes, start, start + length)) {
      return text;
    }
    text = text(bytes, start, length);
    utf8[place] = Arrays.copyOfRange(bytes, start, start + length);
    texts[place] = text;
    return text;
  }

  private static String text(byte[] bytes, int start, int length) {
    return new String(bytes, start, length, StandardCharsets.UTF_8);
  }

  private static int placeOf(byte[] bytes, int start, int length) {
    int hash = length;
    for (int i = start; i < start + length; i++) {
      hash = 31 * hash + bytes[i];
    }
    return (hash ^ (hash >>> 15)) & (PLACES - 1);
  }
}
