package dk.frist.cli.report.page;

import dk.frist.cli.report.Band;
import dk.frist.cli.report.TargetCourse;
import java.util.ArrayList;
import java.util.List;

/** Draws the cases of a target around their deadlines: those that count, and those still open. */
final class BandCharts {
  private static final int HEIGHT = 232;

  private final Words words;

  BandCharts(Words words) {
    this.words = words;
  }

  /** The charts there are numbers for. */
  List<PageChart> charts(String anchor, TargetCourse course) {
    List<PageChart> charts = new ArrayList<>();
    add(charts, "margins", anchor, course.margins());
    add(charts, "ageing", anchor, course.ageing());
    return charts;
  }

  private void add(List<PageChart> charts, String kind, String anchor, List<Band> bands) {
    long all = bands.stream().mapToLong(Band::cases).sum();
    if (all == 0) {
      return;
    }
    long late = bands.stream().filter(Band::isLate).mapToLong(Band::cases).sum();
    charts.add(
        new PageChart(
            kind + "-" + anchor,
            words.say(kind + ".caption"),
            words.say(kind + ".description", words.count(all), words.count(late)),
            ChartData.json(new ChartData.Bars(bands.stream().map(this::bar).toList())),
            HEIGHT,
            true,
            table(kind, bands)));
  }

  private ChartData.Bar bar(Band band) {
    return new ChartData.Bar(name(band), band.cases(), band.isLate());
  }

  private String name(Band band) {
    return words.say("band." + band.measure());
  }

  private PageTable table(String kind, List<Band> bands) {
    PageTable.Builder table =
        PageTable.titled(words.say(kind + ".caption"))
            .texts(words.say(kind + ".band"))
            .numbers(words.say("cases"));
    for (Band band : bands) {
      table.row(name(band), words.count(band.cases()));
    }
    return table.build();
  }
}
