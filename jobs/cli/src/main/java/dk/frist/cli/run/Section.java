package dk.frist.cli.run;

import dk.frist.connectors.yaml.Fields;
import dk.frist.connectors.yaml.Mistakes;
import dk.frist.connectors.yaml.Nearest;
import dk.frist.connectors.yaml.YamlNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One section of a configuration file, whose keys all have defaults. What is wrong is noted among
 * the mistakes and reads as its default, so that reading goes on to the next mistake.
 */
final class Section {
  private final String path;
  private final YamlNode.Entries entries;
  private final Mistakes mistakes;

  private Section(String path, YamlNode.Entries entries, Mistakes mistakes) {
    this.path = path;
    this.entries = entries;
    this.mistakes = mistakes;
  }

  /** The top of a file, which may have these keys and no others. */
  static Section top(YamlNode.Entries entries, List<String> keys, Mistakes mistakes) {
    return checked("", entries, keys, mistakes);
  }

  private static Section checked(
      String path, YamlNode.Entries entries, List<String> keys, Mistakes mistakes) {
    Fields fields = Fields.of(entries, path, mistakes);
    if (fields != null) {
      fields.allow(keys);
    }
    return new Section(path, entries, mistakes);
  }

  /** The section under a key; an empty one when it is not there. */
  Section section(String key, List<String> keys) {
    return optional(key, keys)
        .orElseGet(() -> new Section(pathOf(key), new YamlNode.Entries(0, 0, List.of()), mistakes));
  }

  /** The section under a key, if it is there. */
  Optional<Section> optional(String key, List<String> keys) {
    return entries
        .value(key)
        .flatMap(node -> asEntries(key, node))
        .map(found -> checked(pathOf(key), found, keys, mistakes));
  }

  /** A key with nothing under it is a section in which every key has its default. */
  private Optional<YamlNode.Entries> asEntries(String key, YamlNode node) {
    if (node instanceof YamlNode.Text text && text.text().isEmpty()) {
      return Optional.of(new YamlNode.Entries(text.line(), text.column(), List.of()));
    }
    Fields fields = Fields.of(node, "'" + pathOf(key) + "'", mistakes);
    return fields == null ? Optional.empty() : Optional.of(fields.entries());
  }

  private String pathOf(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private @Nullable String found(String key) {
    YamlNode node = entries.value(key).orElse(null);
    return node == null ? null : Fields.text(node, pathOf(key), mistakes);
  }

  private void wrong(String key, String message) {
    entries.value(key).ifPresent(node -> mistakes.at(node, "'" + pathOf(key) + "' " + message));
  }

  /** Notes what a value's own checks say of it. */
  void wrong(IllegalArgumentException problem) {
    mistakes.at(entries, String.valueOf(problem.getMessage()));
  }

  /** A text that must be given; the example stands in for it when it is not. */
  String required(String key, String example) {
    if (entries.value(key).isEmpty()) {
      mistakes.at(entries, "'" + pathOf(key) + "' is missing; for example " + key + ": " + example);
    }
    return text(key, example);
  }

  /** One text or a list of texts that must be given, each once. */
  Set<String> requiredTexts(String key, String example) {
    YamlNode node = entries.value(key).orElse(null);
    if (node == null) {
      mistakes.at(entries, "'" + pathOf(key) + "' is missing; for example " + key + ": " + example);
      return Set.of();
    }
    Set<String> texts = Fields.texts(node, pathOf(key), mistakes);
    return texts == null ? Set.of() : texts;
  }

  String text(String key, String byDefault) {
    String found = found(key);
    return found == null ? byDefault : found;
  }

  Duration duration(String key, String byDefault, DurationRange range) {
    String found = found(key);
    if (found != null) {
      try {
        Duration duration = Duration.parse(found);
        if (range.contains(duration)) {
          return duration;
        }
        wrong(key, "is " + range.shortest() + " to " + range.longest() + ", found " + found);
      } catch (DateTimeException e) {
        wrong(key, "is an ISO duration such as " + byDefault + ", found '" + found + "'");
      }
    }
    return Duration.parse(byDefault);
  }

  int whole(String key, int byDefault, int least, int most) {
    String found = found(key);
    if (found != null) {
      try {
        int number = Integer.parseInt(found);
        if (number >= least && number <= most) {
          return number;
        }
      } catch (NumberFormatException e) {
        // Told below, as a number out of range is.
      }
      wrong(key, "is a whole number from " + least + " to " + most + ", found '" + found + "'");
    }
    return byDefault;
  }

  boolean flag(String key, boolean byDefault) {
    String found = found(key);
    if (found != null && !found.equals("true") && !found.equals("false")) {
      wrong(key, "is true or false, found '" + found + "'");
      return byDefault;
    }
    return found == null ? byDefault : found.equals("true");
  }

  /** One of the values of an enum, written in lower case. */
  <E extends Enum<E>> E choice(String key, E byDefault) {
    String found = found(key);
    if (found == null) {
      return byDefault;
    }
    List<E> values = Arrays.asList(byDefault.getDeclaringClass().getEnumConstants());
    for (E value : values) {
      if (word(value).equals(found)) {
        return value;
      }
    }
    String hint = Nearest.hint(found, values.stream().map(Section::word).toList());
    wrong(key, "cannot be '" + found + "'; " + hint);
    return byDefault;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** Names and values of the user's own choice. */
  Map<String, String> texts(String key) {
    Map<String, String> texts = new LinkedHashMap<>();
    entries
        .value(key)
        .flatMap(node -> asEntries(key, node))
        .ifPresent(
            found ->
                found
                    .entries()
                    .forEach(
                        entry -> {
                          String name = entry.key().text();
                          String value =
                              Fields.text(entry.value(), pathOf(key) + "." + name, mistakes);
                          if (value != null) {
                            texts.put(name, value);
                          }
                        }));
    return texts;
  }
}
