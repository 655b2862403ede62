package dk.frist.connectors.files;

import com.google.code.externalsorting.BinaryFileBuffer;
import com.google.code.externalsorting.ExternalSort;
import com.google.code.externalsorting.IOStringStack;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Sorts the lines of spill files into one file, in the order of their bytes, within a bounded
 * memory: pieces are sorted there, written out and merged. The lines are read as Latin-1, one
 * character for each byte of their UTF-8, which gives that order and half the memory.
 *
 * @param folder where the spill files are, and the pieces while they last
 * @param memoryBytes roughly how much memory a sort takes
 */
public record SpillSort(Path folder, long memoryBytes) {
  /** What the name of a spill file ends in. */
  public static final String SPILL = ".spill";

  /** What the name of a sorted file ends in. */
  static final String SORTED = ".sorted";

  /** Enough for a few hundred thousand rows at a time. */
  public static final long MEMORY_BYTES = 64L << 20;

  private static final Charset BYTES = StandardCharsets.ISO_8859_1;

  /**
   * Sorts every spill file of a name, and deletes each as soon as it is read.
   *
   * @param name the spill files are called {@code NAME-….spill}
   * @return the sorted file; empty when there was nothing
   * @throws java.io.InterruptedIOException if the thread is interrupted
   */
  public Path sort(String name, ReplayProgress progress) throws IOException {
    ProgressCounter counter = new ProgressCounter(progress, ReplayProgress.Phase.SORT);
    List<File> pieces = new ArrayList<>();
    for (Path spill : spills(name)) {
      pieces.addAll(pieces(spill, counter));
      Files.delete(spill);
    }
    counter.end();
    Path sorted = sorted(name);
    merge(pieces, sorted);
    return sorted;
  }

  /** Where the spill files of a name go when they are sorted. */
  Path sorted(String name) {
    return folder.resolve(name + SORTED);
  }

  /** Merges sorted pieces, and deletes them when all are merged. */
  static void merge(List<File> pieces, Path sorted) throws IOException {
    ProgressCounter counter = ProgressCounter.silent(ReplayProgress.Phase.SORT);
    List<IOStringStack> open = new ArrayList<>();
    try (BufferedWriter lines = Files.newBufferedWriter(sorted, BYTES)) {
      for (File piece : pieces) {
        BufferedReader rows = Files.newBufferedReader(piece.toPath(), BYTES);
        open.add(new BinaryFileBuffer(new CountingReader(rows, counter)));
      }
      ExternalSort.mergeSortedFiles(lines, Comparator.naturalOrder(), false, open);
    } finally {
      for (IOStringStack piece : open) {
        piece.close();
      }
    }
    for (File piece : pieces) {
      Files.delete(piece.toPath());
    }
  }

  private List<Path> spills(String name) throws IOException {
    List<Path> spills = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, name + "-*" + SPILL)) {
      found.forEach(spills::add);
    }
    return spills;
  }

  private List<File> pieces(Path spill, ProgressCounter counter) throws IOException {
    try (BufferedReader lines =
        new CountingReader(Files.newBufferedReader(spill, BYTES), counter)) {
      return ExternalSort.sortInBatch(
          lines,
          Files.size(spill),
          Comparator.naturalOrder(),
          ExternalSort.DEFAULTMAXTEMPFILES,
          memoryBytes,
          BYTES,
          folder.toFile(),
          false,
          0,
          false,
          false);
    }
  }

  /** Counts the lines that the sort reads. */
  private static final class CountingReader extends BufferedReader {
    private final ProgressCounter counter;

    CountingReader(BufferedReader lines, ProgressCounter counter) {
      super(lines);
      this.counter = counter;
    }

    @Override
    public String readLine() throws IOException {
      String line = super.readLine();
      if (line != null) {
        counter.row();
      }
      return line;
    }
  }
}
