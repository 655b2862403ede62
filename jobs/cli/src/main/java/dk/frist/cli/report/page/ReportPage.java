package dk.frist.cli.report.page;

import java.util.List;

/**
 * Everything that stands on the page of a report, said in one language.
 *
 * @param language the language's code
 * @param title its heading
 * @param subtitle what and when it is about
 * @param origin what it rests on
 * @param summary what a reader in a hurry should know
 * @param points the points as a bar
 * @param scorecard every target in a line
 * @param changes what has changed since the report before
 * @param changeTables by target
 * @param targets every target
 * @param leadTimes what lead times show
 * @param leadTimeCharts the charts of them
 * @param leadTimeTable of the case types that a target speaks of
 * @param pauseTables net lead times beside gross, and pauses
 * @param otherLeadTimes of the others
 * @param methods how it was computed
 * @param silences what the figures do not say
 */
public record ReportPage(
    String language,
    String title,
    String subtitle,
    List<TargetFacts.Fact> origin,
    List<String> summary,
    PageChart points,
    PageTable scorecard,
    List<String> changes,
    List<PageTable> changeTables,
    List<TargetSection> targets,
    List<String> leadTimes,
    List<PageChart> leadTimeCharts,
    PageTable leadTimeTable,
    List<PageTable> pauseTables,
    List<PageTable> otherLeadTimes,
    List<String> methods,
    List<String> silences) {}
