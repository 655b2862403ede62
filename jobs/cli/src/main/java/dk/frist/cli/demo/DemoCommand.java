package dk.frist.cli.demo;

import dk.frist.cli.Console;
import dk.frist.cli.FlinkMessages;
import dk.frist.cli.FristCommand;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.file.PathUtils;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code frist demo}: a made-up year of Udlændingestyrelsen, played through the live job. */
@Command(
    name = "demo",
    sortOptions = false,
    description = {
      "Plays a made-up year of Udlændingestyrelsen and SIRI through the live job, with nothing to"
          + " set up: a Kafka broker runs inside.",
      "",
      "Shows the scorecards of both plans as the year goes by, serves the metrics over HTTP, and ends"
          + " with the final scorecards and a folder of files."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  The year in about a minute and a half:",
      "    frist demo",
      "  In Danish, slower, and with the metrics served until Ctrl-C:",
      "    frist demo --lang da --days-per-second 1 --stay"
    })
public final class DemoCommand implements FristCommand {
  @Spec private CommandSpec spec;

  @Option(
      names = "--days-per-second",
      paramLabel = "N",
      defaultValue = "6",
      description = "How fast the year passes. Default: ${DEFAULT-VALUE}.")
  private double daysPerSecond;

  @Option(
      names = "--scale",
      paramLabel = "X",
      defaultValue = "1",
      description = "How many cases, against what is typical of a year. Default: ${DEFAULT-VALUE}.")
  private double scale;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Another seed gives another year. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "9400",
      description = "Where the metrics are served, at /metrics. Default: ${DEFAULT-VALUE}.")
  private int port;

  @Option(
      names = "--lang",
      paramLabel = "da|en",
      defaultValue = "en",
      description = "The language of the table. Default: ${DEFAULT-VALUE}.")
  private String language;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The folder for the files. Default: a new one among the temporary files.")
  private @Nullable Path out;

  @Option(names = "--stay", description = "At the end, serve the metrics until Ctrl-C.")
  private boolean stay;

  // picocli fills the fields, which NullAway cannot know.
  @SuppressWarnings("NullAway.Init")
  public DemoCommand() {}

  @Override
  public void run(Console console) throws Exception {
    FlinkMessages.leaveFailureToTheCommand();
    require(
        daysPerSecond > 0 && daysPerSecond <= 1000,
        "--days-per-second is more than 0, at most 1000");
    require(scale > 0 && scale <= 100, "--scale is more than 0, at most 100");
    require(port > 0 && port <= 65_535, "--port is 1 to 65535");
    require(language.equals("da") || language.equals("en"), "--lang is 'da' or 'en'");
    Demo.Settings settings = new Demo.Settings(daysPerSecond, scale, seed, port, language, stay);
    if (out == null) {
      runInTemporaryFolder(new Demo(settings, console));
    } else {
      new Demo(settings, console).run(out);
    }
  }

  /** It stays only when the demo came to its end: nobody looks for what is left of the others. */
  private static void runInTemporaryFolder(Demo demo) throws Exception {
    Path folder = Files.createTempDirectory("frist-demo-");
    boolean complete = false;
    try {
      demo.run(folder);
      complete = true;
    } finally {
      if (!complete) {
        PathUtils.delete(folder);
      }
    }
  }

  private void require(boolean condition, String message) {
    if (!condition) {
      throw new CommandLine.ParameterException(spec.commandLine(), message);
    }
  }
}
