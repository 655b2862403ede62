package dk.frist.rules.verdict;

import dk.frist.rules.figures.Contribution;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plan says of one case file.
 *
 * @param caseType the case's type
 * @param judgements what each reading says, in the plan's order
 * @param contributions what the file adds to the figures: one place for each clock, then one for
 *     each reading; null where it adds nothing. So two files of a case are compared place by place
 */
record JudgedFile(
    String caseType, List<Judgement> judgements, List<@Nullable Contribution> contributions) {}
