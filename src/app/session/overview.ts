import { distinctPlaces } from "../../catalogue/indicators/distinct-places";
import { indicatorTables, type IndicatorTable } from "../../catalogue/indicators/indicator-tables";
import { readHeader } from "../../catalogue/indicators/level-one-groups";
import type { Evaluation } from "../../catalogue/forms/instances";
import { sum, type Decimal } from "../../core/numbers/decimal";
import { valueOf, type Sourced } from "../../core/values/sourced";
import type { Figure } from "../../core/values/values";
import type { Severity } from "../../core/rules/finding";
import type { WorkbookCheck } from "../check";
import { countListed, listFindings } from "./findings-view";

/** Scores of a group of indicators (产出), or of the funds (资金). */
interface GroupScore {
  readonly group: string;
  readonly weight: Decimal;
  /** `undefined` where no score is filled in. */
  readonly score: Decimal | undefined;
}

/** Scores of one form, in its order, the funds first. */
export interface FormScores {
  readonly form: string;
  readonly groups: readonly GroupScore[];
  readonly total: Decimal | undefined;
}

/** Budget and spending of one form, in 万元. */
export interface FormExecution {
  readonly form: string;
  readonly budget: Decimal;
  readonly executed: Decimal;
  /** 执行 ÷ 预算 as a ratio; `undefined` without a budget. */
  readonly rate: Decimal | undefined;
}

/** Findings of one form. */
export interface FormFindings {
  readonly key: string;
  readonly form: string;
  readonly counts: Readonly<Record<Severity | "accepted", number>>;
}

/** What a person would rather look at than read. */
interface Overview {
  readonly scores: readonly FormScores[];
  readonly execution: readonly FormExecution[];
  readonly findings: readonly FormFindings[];
}

/** The overview of a checked workbook. Pure. */
export function overviewOf(check: WorkbookCheck): Overview {
  const { submission } = check;
  const listed = listFindings(check);
  return {
    scores: indicatorTables(submission)
      .map(scoresOf)
      .filter(({ groups }) => groups.length > 0),
    execution: submission.evaluations.flatMap(executionOf),
    findings: submission.forms.map(({ key, name }) => ({
      key,
      form: name,
      counts: countListed(listed.filter(({ finding }) => finding.about.form === key)),
    })),
  };
}

function scoresOf({ form, items }: IndicatorTable): FormScores {
  const groups = new Map<string, { weights: Sourced<Figure>[]; scores: Sourced<Figure>[] }>();
  for (const item of items) {
    const header = item.indicators[0]?.row.levelOne;
    const name = header?.kind === "present" ? readHeader(header.value).name : "其他";
    const group = groups.get(name) ?? { weights: [], scores: [] };
    group.weights.push(item.weight);
    group.scores.push(item.score);
    groups.set(name, group);
  }
  const { weight, score } = form.model.funding.known.total.cells;
  const all = [
    groupScore("资金执行", [weight], [score]),
    ...[...groups].map(([name, { weights, scores }]) => groupScore(name, weights, scores)),
  ];
  return {
    form: form.name,
    groups: all.filter((group) => group.weight.greaterThan(0)),
    total: valueOf(form.model.indicators.totals.score)?.value,
  };
}

function groupScore(
  group: string,
  weights: readonly Sourced<Figure>[],
  scores: readonly Sourced<Figure>[],
): GroupScore {
  const filled = figures(scores);
  return { group, weight: sum(figures(weights)), score: filled.length === 0 ? undefined : sum(filled) };
}

function figures(places: readonly Sourced<Figure>[]): readonly Decimal[] {
  return distinctPlaces(places).flatMap((place) => (place.kind === "present" ? [place.value.value] : []));
}

function executionOf(form: Evaluation): readonly FormExecution[] {
  const { adjustedBudget, executed } = form.model.funding.known.total.cells;
  const budget = valueOf(adjustedBudget)?.value;
  const spent = valueOf(executed)?.value;
  if (!budget || !spent) return [];
  return [{ form: form.name, budget, executed: spent, rate: budget.isZero() ? undefined : spent.dividedBy(budget) }];
}
