package dk.frist.connectors.kafka;

import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks how addresses of brokers are written; whether anybody is there is another matter. */
final class BrokerAddresses {
  private static final String SETTING = "kafka.bootstrap";
  private static final int HIGHEST_PORT = 65_535;
  private static final Pattern ADDRESS =
      Pattern.compile("(?:[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.%]+])(?::(.*))?");

  private BrokerAddresses() {}

  /**
   * @param addresses {@code host:port}, several separated by commas
   * @throws InvalidInputException if one is not; with a mistake for each that is wrong
   */
  static void check(String addresses) {
    List<Mistake> mistakes = new ArrayList<>();
    for (String address : addresses.split(",", -1)) {
      String wrong = mistakeIn(address.strip());
      if (!wrong.isEmpty()) {
        mistakes.add(
            Mistake.in(
                SETTING,
                "%s; an address is host:port, such as broker-1:9092, several are separated by commas"
                    .formatted(wrong)));
      }
    }
    if (!mistakes.isEmpty()) {
      throw new InvalidInputException(mistakes);
    }
  }

  private static String mistakeIn(String address) {
    if (address.isEmpty()) {
      return "an address is empty";
    }
    Matcher matcher = ADDRESS.matcher(address);
    if (!matcher.matches()) {
      return "'%s' is no address".formatted(address);
    }
    String port = matcher.group(1);
    if (port == null || port.isEmpty()) {
      return "'%s' has no port".formatted(address);
    }
    boolean inRange =
        port.matches("\\d{1,5}")
            && Integer.parseInt(port) >= 1
            && Integer.parseInt(port) <= HIGHEST_PORT;
    return inRange ? "" : "the port of '%s' is not a number from 1 to 65535".formatted(address);
  }
}
