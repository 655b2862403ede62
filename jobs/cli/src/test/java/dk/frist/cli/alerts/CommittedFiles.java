package dk.frist.cli.alerts;

import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Rules, alerts and routes as they are committed, but for what a test cannot wait for:
 *
 * <ul>
 *   <li>how long an alert waits, outlives its figures, is gathered and repeated ({@code for},
 *       {@code keep_firing_for}, {@code group_wait}, {@code group_interval}, {@code
 *       repeat_interval}) is {@value #SHORTER} times shorter: a minute is 0.3 seconds;
 *   <li>routes have no office hours and no days off, so that the test is the same at night;
 *   <li>receivers are those of the test.
 * </ul>
 */
final class CommittedFiles {
  private static final int SHORTER = 200;
  private static final Pattern WAIT =
      Pattern.compile(
          "\\b(for|keep_firing_for|group_wait|group_interval|repeat_interval): (\\d+)([smh])");
  private static final Pattern HOURS =
      Pattern.compile("(?m)^ +(?:active|mute)_time_intervals: .*\\R");
  private static final Path ROOT = root();

  private CommittedFiles() {}

  /** Copies rules and alerts to the folders {@code rules} and {@code alerts}. */
  static void copyRules(Path folder) throws IOException {
    for (String kind : new String[] {"rules", "alerts"}) {
      Path copies = Files.createDirectories(folder.resolve(kind));
      try (DirectoryStream<Path> files =
          Files.newDirectoryStream(ROOT.resolve("grafana").resolve(kind), "*.yaml")) {
        for (Path file : files) {
          Files.writeString(
              copies.resolve(file.getFileName().toString()), shorter(Files.readString(file)));
        }
      }
    }
  }

  /** The configuration of Alertmanager, telling these receivers. */
  static String routes(URI receivers) throws IOException {
    String committed = Files.readString(ROOT.resolve("docker/alertmanager/alertmanager.yml"));
    return HOURS
        .matcher(shorter(committed))
        .replaceAll("")
        .replace("http://notices.invalid", receivers.toString());
  }

  private static String shorter(String yaml) {
    return WAIT.matcher(yaml)
        .replaceAll(
            wait -> {
              long seconds = Long.parseLong(wait.group(2)) * secondsIn(wait.group(3));
              return wait.group(1) + ": " + seconds * 1000 / SHORTER + "ms";
            });
  }

  private static long secondsIn(String unit) {
    return switch (unit) {
      case "s" -> 1;
      case "m" -> 60;
      default -> 3600;
    };
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("grafana/alerts"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
