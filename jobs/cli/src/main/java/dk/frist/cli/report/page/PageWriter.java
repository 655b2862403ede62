package dk.frist.cli.report.page;

import dk.frist.cli.report.Report;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * Writes a report as one HTML file that needs nothing beside it: styles, the charting library and
 * the data stand in it, and it asks no network for anything. The same report is the same bytes.
 */
public final class PageWriter {
  private static final String RESOURCES = "/dk/frist/cli/report/";
  private static final String LIBRARY =
      "META-INF/resources/webjars/echarts/%s/echarts.common.min.js";
  private static final String LIBRARY_VERSION = "META-INF/maven/org.webjars/echarts/pom.properties";

  private PageWriter() {}

  /**
   * Writes the page.
   *
   * @param language {@code da} or {@code en}
   * @throws IOException if the writer fails
   */
  public static void write(Report report, String language, Writer writer) throws IOException {
    Words words = new Words(language);
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("page", ReportPages.of(words, report));
    model.put("say", (TemplateMethodModelEx) arguments -> words.say(arguments.get(0).toString()));
    model.put("colours", colours());
    model.put("coloursAsJson", ChartData.json(Map.of("colours", colours())));
    model.put("style", read(RESOURCES + "report.css"));
    model.put("charts", read(RESOURCES + "charts.js") + read(RESOURCES + "draw.js"));
    model.put("library", library());
    try {
      configuration().getTemplate("report.ftlh").process(model, writer);
    } catch (TemplateException e) {
      throw new IllegalStateException("the template of reports does not fit their pages", e);
    }
  }

  private static Configuration configuration() {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setClassForTemplateLoading(PageWriter.class, RESOURCES);
    configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
    configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
    configuration.setLocale(Locale.ROOT);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    return configuration;
  }

  private static Map<String, String> colours() {
    return Arrays.stream(Palette.values())
        .collect(
            Collectors.toMap(
                colour -> colour.name().toLowerCase(Locale.ROOT),
                Palette::hex,
                (one, other) -> one,
                LinkedHashMap::new));
  }

  private static String library() {
    Properties version = new Properties();
    try (InputStream properties = open("/" + LIBRARY_VERSION)) {
      version.load(properties);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read("/" + LIBRARY.formatted(version.getProperty("version")));
  }

  private static String read(String resource) {
    try (InputStream in = open(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String resource) {
    InputStream in = PageWriter.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IllegalStateException("the class path lacks " + resource);
    }
    return in;
  }
}
