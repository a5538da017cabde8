import type { CellRef } from "../../core/grid/address";
import { onceForEach } from "../../core/once-for-each";
import { oneLine } from "../../core/reading/block";
import { compactText } from "../../core/values/normalise";
import { statement, type Statement } from "../quantities/statement";
import { holdsAnything } from "../../core/reading/list-rows";
import { valueOf, type Sourced } from "../../core/values/sourced";
import type { Evaluation, IndicatorRow } from "../forms/instances";
import type { Submission } from "../submission/index";
import type { Indicator } from "./indicator";
import { isNotApplicable } from "../forms/shared/not-applicable";
import { judge, type IndicatorPlace } from "./judgement";
import { scoredItems, type ScoredItem } from "./scored-items";

/** The indicators of one form, by rows and by what is scored. */
export interface IndicatorTable {
  readonly form: Evaluation;
  readonly indicators: readonly Indicator[];
  readonly items: readonly ScoredItem[];
}

/** Why a rule that depends on merged cells is silent. */
export const MERGES_UNREADABLE = "无法读取合并单元格";

const VALUE_COLUMNS = ["indicator", "target", "actual", "weight", "score", "deviationReason"] as const;

/** The indicator tables of 附件2 and of every filled 附件3. A dozen rules look at them; they are read once. */
export const indicatorTables = onceForEach((submission: Submission): readonly IndicatorTable[] =>
  submission.evaluations.map((form) => readTable(form, submission)),
);

/** All rows of all tables that carry something. */
export const allIndicators = onceForEach((submission: Submission): readonly Indicator[] =>
  indicatorTables(submission).flatMap(({ indicators }) => indicators),
);

/** All that is scored with a 分值 and a 得分, the funds apart. */
export const allScoredItems = onceForEach((submission: Submission): readonly ScoredItem[] =>
  indicatorTables(submission).flatMap(({ items }) => items),
);

function readTable(form: Evaluation, submission: Submission): IndicatorTable {
  const year = form.titleYear ?? submission.year;
  const indicators = form.model.indicators.rows
    .filter((row) => holdsAnything(row, row.key, VALUE_COLUMNS))
    .map((row) => readIndicator(row, year, submission));
  const items = scoredItems(form, indicators);
  return {
    form,
    indicators,
    items: items.filter((item) => !item.indicators.every(({ notApplicable }) => notApplicable)),
  };
}

function readIndicator(row: IndicatorRow, year: number | undefined, { pack }: Submission): Indicator {
  const line = lineOf(row);
  const named = valueOf(row.indicator);
  const target = stated(row.target);
  const actual = stated(row.actual);
  const name = named === undefined ? `第${line.row + 1}行` : oneLine(named);
  const judgement =
    target?.quantity && actual?.quantity && judge(target.quantity, actual.quantity, placeOf(row, name), year, pack);
  const notApplicable = isNotApplicable(row);
  return { row, line, isNamed: named !== undefined, name, target, actual, notApplicable, judgement };
}

function placeOf({ levelOne, levelTwo }: IndicatorRow, name: string): IndicatorPlace {
  return { levelOne: compactText(valueOf(levelOne) ?? ""), levelTwo: compactText(valueOf(levelTwo) ?? ""), name };
}

/** Texts are read as they show: three columns of a target are one text by now. */
function stated(sourced: Sourced<string>): Statement | undefined {
  if (sourced.kind !== "present") return undefined;
  const reading = statement(sourced.value, undefined, {});
  return reading.kind === "present" ? reading.value : undefined;
}

function lineOf(row: IndicatorRow): CellRef {
  const at = row.key.lastIndexOf("!");
  return { sheet: row.key.slice(0, at), row: Number(row.key.slice(at + 1)), column: 0 };
}
