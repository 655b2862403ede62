package dk.frist.cli.stack;

import dk.frist.cli.CommandFailedException;
import dk.frist.cli.Console;
import dk.frist.cli.FristCommand;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code frist stack status}: what is up, and where. */
@Command(
    name = "status",
    description = "Tells what of a stack is up and where; ends with status 1 if something is not.",
    footerHeading = "%nExamples:%n",
    footer = {"  frist stack status", "  frist stack status --dir /srv/frist"})
final class StackStatusCommand implements FristCommand {
  @Mixin private StackOptions options = new StackOptions();

  @Override
  public void run(Console console) throws Exception {
    StackFolder folder = options.folder();
    var ports = Ports.read(folder.ports());
    if (ports.isEmpty()) {
      throw new CommandFailedException(
          "there is no stack in " + folder.root() + "; 'frist stack up' starts one", null);
    }
    StackTable table = StackTable.of(folder, ports.get());
    table.lines().forEach(console.out()::println);
    List<String> missing = table.missing();
    if (!missing.isEmpty()) {
      throw new CommandFailedException("not up: " + String.join(", ", missing), null);
    }
  }
}
