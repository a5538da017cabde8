import type { Piece, Sayable } from "../../../core/narrative/piece";
import { Decimal } from "../../../core/numbers/decimal";
import type { ProjectSelfEvaluation } from "../../forms/instances";
import type { Submission } from "../../submission/index";
import { budgetDeviations } from "./budget-problems";
import { CAUSES, type Cause, type Deviation, type Told } from "./deviation";
import { fundingDeviations } from "./funding-problems";
import { indicatorDeviations } from "./indicator-problems";
import { limitDeviations } from "./limit-problems";
import { scopeOf } from "./scope";

/** Deviations of one cause, as a report speaks of them: one problem, and one measure that answers it. */
export interface ProblemGroup {
  readonly key: Cause | "minor";
  /** 预算执行方面; empty of the small ones. */
  readonly title: string;
  /** Keys of all deviations in it, and which of them stand in the list only. */
  readonly members: readonly string[];
  /** The weightiest, in words. */
  readonly facts: readonly Fact[];
  /** Those that are named in a list only. */
  readonly others: readonly Fact[];
  readonly measures: readonly Told[];
}

/** What the forms say of one deviation, and the reason they give. */
export interface Fact {
  readonly words: Sayable;
  readonly reason?: Piece;
}

/** So many are told at length; the rest stand in one list. */
const MOST_FACTS = 5;

/** All that went wrong with one project, as its own report says it. */
export function problemsOfProject(form: ProjectSelfEvaluation, submission: Submission): readonly ProblemGroup[] {
  return grouped(
    [...fundingDeviations(form, submission, []), ...indicatorDeviations(form, submission, [])],
    submission,
  );
}

/** All that went wrong by the forms' own word: deductions, unmet indicators, money over or far under its budget, sharp moves. */
export function problemsOf(submission: Submission): readonly ProblemGroup[] {
  const [basic] = submission.basicData;
  const { pack } = submission;
  const ofForms = submission.evaluations.flatMap((form) => {
    const scope = scopeOf(form);
    return [...fundingDeviations(form, submission, scope), ...indicatorDeviations(form, submission, scope)];
  });
  return grouped(
    [...ofForms, ...(basic ? [...budgetDeviations(basic, pack), ...limitDeviations(basic)] : [])],
    submission,
  );
}

function grouped(all: readonly Deviation[], { pack }: Submission): readonly ProblemGroup[] {
  const least = new Decimal(pack.thresholds.minorDeduction);
  const distinct = withoutRepeats(all);
  const isMinor = ({ brief, deduction }: Deviation) => brief !== undefined && deduction.lessThan(least);
  const groups = (Object.keys(CAUSES) as Cause[]).flatMap((cause) => {
    const ofCause = distinct.filter((one) => one.cause === cause && !isMinor(one));
    return ofCause.length === 0 ? [] : [groupOf(cause, CAUSES[cause], ofCause)];
  });
  const minor = distinct.filter(isMinor);
  return minor.length === 0 ? groups : [...groups, minorGroup(minor)];
}

/** All in the forms' order; of more than fit, those that lost most are told and the rest listed. */
function groupOf(key: Cause, title: string, deviations: readonly Deviation[]): ProblemGroup {
  const byWeight = [...deviations].sort((a, b) => b.deduction.cmp(a.deduction));
  const told = new Set(byWeight.slice(0, MOST_FACTS));
  const others = deviations.filter((one) => !told.has(one));
  return {
    key,
    title,
    members: deviations.map((one) => (told.has(one) ? one.key : `另有:${one.key}`)),
    facts: deviations.filter((one) => told.has(one)).map(({ fact, reason }) => factOf(fact, reason)),
    others: others.map(({ brief, fact, reason }) => factOf(brief ?? fact, reason)),
    measures: distinctWords(deviations.flatMap(({ measure }) => measure ?? [])),
  };
}

/** What lost less than a reader would ask about. */
function minorGroup(deviations: readonly Deviation[]): ProblemGroup {
  return {
    key: "minor",
    title: "",
    members: deviations.map(({ key }) => key),
    facts: deviations.map(({ brief, fact, reason }) => factOf(brief ?? fact, reason)),
    others: [],
    measures: distinctWords(deviations.flatMap(({ measure }) => measure ?? [])),
  };
}

function factOf(words: Sayable, reason: Told | undefined): Fact {
  return { words, ...(reason ? { reason: reason.words } : {}) };
}

/** 附件2 and a 附件3 tell of the same indicator: it is said once, for the unit. */
function withoutRepeats(all: readonly Deviation[]): readonly Deviation[] {
  const ofUnit = new Set(all.flatMap(({ result, ofProject }) => (result === undefined || ofProject ? [] : [result])));
  return all.filter(({ result, ofProject }) => !ofProject || result === undefined || !ofUnit.has(result));
}

function distinctWords(told: readonly Told[]): readonly Told[] {
  return told.filter((one, index) => told.findIndex(({ words }) => words.text === one.words.text) === index);
}
