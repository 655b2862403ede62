package dk.frist.cli.stack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the files of the containers say and a stack on one machine puts in its place:
 *
 * <table>
 *   <caption>The whole of the difference</caption>
 *   <tr><td>{@code kafka:19092}, {@code pushgateway:9091}, … (see {@link Port})</td>
 *       <td>{@code 127.0.0.1:PORT}</td></tr>
 *   <tr><td>{@code /etc/prometheus}</td><td>{@code DIR/conf/prometheus}</td></tr>
 *   <tr><td>{@code /etc/alertmanager}</td><td>{@code DIR/conf/alertmanager}</td></tr>
 *   <tr><td>{@code /etc/frist}</td><td>{@code DIR/conf/frist}</td></tr>
 *   <tr><td>{@code /var/lib/frist}</td><td>{@code DIR/data/frist}</td></tr>
 *   <tr><td>{@code /var/lib/kafka/data}</td><td>{@code DIR/data/kafka}</td></tr>
 * </table>
 */
final class Substitutions {
  private final Map<String, String> table = new LinkedHashMap<>();
  private final Pattern anyKey;

  Substitutions(StackFolder folder, Ports ports) {
    for (Port port : Port.values()) {
      port.inContainers().forEach(address -> table.put(address, ports.address(port)));
    }
    table.put("/etc/prometheus", folder.conf().resolve("prometheus").toString());
    table.put("/etc/alertmanager", folder.conf().resolve("alertmanager").toString());
    table.put("/etc/frist", folder.conf().resolve("frist").toString());
    table.put("/var/lib/frist", folder.data("frist").toString());
    table.put("/var/lib/kafka/data", folder.data("kafka").toString());
    String keys = table.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|"));
    // Whole names only: another host's name may end like one of ours.
    anyKey = Pattern.compile("(?<![\\w.-])(?:" + keys + ")(?![\\w-])");
  }

  /** A text with everything put in, in one pass: nothing is replaced twice. */
  String in(String text) {
    return anyKey
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(replacement(found.group())));
  }

  private String replacement(String key) {
    return table.getOrDefault(key, key);
  }
}
