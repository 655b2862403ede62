package dk.frist.rules.casefile;

import java.util.Objects;

/**
 * An input record that became no event, and why.
 *
 * @param source the file's name, or topic and partition
 * @param position the line of a file (from 1), or the offset in a partition
 * @param reason why
 * @param text the row as it stood, for files; what is wrong, for topics. May hold personal data, so
 *     it goes to the rejected output only, never to a log or a metric
 */
public record Rejected(String source, long position, RejectReason reason, String text) {
  public Rejected {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(text, "text");
  }
}
