package dk.frist.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextWriterTest {
  private static final String LINE = "Næstved, \uD83D\uDCC5 2024-05-03 …";

  @TempDir Path folder;

  @Test
  void manyLinesAreWhatTheyWereWhicheverWayTheirPiecesCome() throws Exception {
    Path file = folder.resolve("text");
    StringBuilder expected = new StringBuilder();
    try (TextWriter text = TextWriter.to(file)) {
      for (int line = 0; line < 10_000; line++) {
        expected.append(LINE).append(line).append('\n');
        text.append(LINE.subSequence(0, 3)).append(LINE.charAt(3));
        text.write(LINE, 4, 2);
        for (char each : LINE.substring(6, 12).toCharArray()) {
          text.write(each);
        }
        text.write(LINE.toCharArray(), 12, LINE.length() - 12);
        text.write(Integer.toString(line));
        text.append('\n');
      }
    }

    assertThat(Files.readString(file)).isEqualTo(expected.toString());
  }

  @Test
  void flushWritesTheBeginningOfALineToo() throws IOException {
    Path file = folder.resolve("text");
    try (TextWriter text = TextWriter.to(file)) {
      text.append("begun");
      text.flush();

      assertThat(file).usingCharset(StandardCharsets.UTF_8).hasContent("begun");
    }
  }
}
