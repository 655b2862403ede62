package dk.frist.rules.verdict;

import dk.frist.rules.casefile.CaseFile;
import dk.frist.rules.casefile.EventKind;
import dk.frist.rules.casefile.Unit;
import dk.frist.rules.casefile.UnitKind;
import dk.frist.rules.plan.Plan;
import java.util.List;
import java.util.Set;

/**
 * Judges the files of one kind of unit by one plan. A pure function of unit and file; what it
 * remembers are names, so that a file costs no new ones. Not safe for threads.
 */
interface UnitJudge {

  /** The judge of a plan for a kind of unit. */
  static UnitJudge of(Plan plan, UnitKind kind) {
    return switch (kind) {
      case CASE -> new CaseJudge(plan);
      case SERVICE_DAY -> new ServiceDayJudge(plan);
      case MILESTONE -> new MilestoneJudge(plan);
    };
  }

  /** Where its judgements count, in their order. */
  List<Place> places();

  /** The units that the plan knows before anything is recorded of them. */
  List<Unit> planned();

  /** The kinds of event that a judgement can depend on, beside what they say of a file's type. */
  Set<EventKind> decisiveKinds();

  /** Adds one judgement for each of {@link #places()}, and what the clocks say. */
  void judge(Unit unit, CaseFile file, JudgedFile judged);
}
