package dk.frist.connectors.kafka;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.frist.connectors.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrokerAddressesTest {

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1:9092", "broker-1.example.dk:65535, broker-2:1", "[::1]:9092"})
  void soundAddressesPass(String addresses) {
    assertThatCode(() -> BrokerAddresses.check(addresses)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''             | an address is empty",
        "broker-1:9092, | an address is empty",
        "broker-1       | 'broker-1' has no port",
        "broker-1:      | 'broker-1:' has no port",
        "broker-1:0     | the port of 'broker-1:0' is not a number from 1 to 65535",
        "broker-1:65536 | the port of 'broker-1:65536' is not a number from 1 to 65535",
        "broker-1:kafka | the port of 'broker-1:kafka' is not a number from 1 to 65535",
        "kafka://b:9092 | the port of 'kafka://b:9092' is not a number from 1 to 65535",
        "broker 1:9092  | 'broker 1:9092' is no address",
      })
  void wrongAddressIsNamedWithWhatWouldBeRight(String addresses, String wrong) {
    assertThatThrownBy(() -> BrokerAddresses.check(addresses))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "kafka.bootstrap: %s; an address is host:port, such as broker-1:9092, several are"
                    .formatted(wrong)
                + " separated by commas");
  }

  @Test
  void everyWrongAddressIsNamed() {
    assertThatThrownBy(() -> BrokerAddresses.check("a,b:1,c:x"))
        .hasMessageContaining("'a' has no port")
        .hasMessageContaining("the port of 'c:x'");
  }
}
