import { effectiveExecutionRate } from "../../catalogue/figures/execution-rate";
import { executionScore, fundsWeight } from "../../catalogue/figures/execution-score";
import type { Evaluation } from "../../catalogue/forms/instances";
import { indicatorTables } from "../../catalogue/indicators/indicator-tables";
import { suggestedScore } from "../../catalogue/indicators/quantified-items";
import type { ScoredItem } from "../../catalogue/indicators/scored-items";
import type { Pack } from "../../catalogue/packs/pack";
import type { Submission } from "../../catalogue/submission/index";
import { bandOfScore } from "../../catalogue/packs/score-band";
import { printRef } from "../../core/grid/address";
import { isCellError } from "../../core/grid/snapshot";
import { Decimal, sum, toPlain } from "../../core/numbers/decimal";
import { compactText } from "../../core/values/normalise";
import { isPlaced, valueOf, type Sourced } from "../../core/values/sourced";

/** A project of a unit. Amounts in 万元, as decimal strings. */
export interface ProjectFacts {
  readonly name: string;
  readonly sheet: string;
  readonly budget: string | null;
  readonly executed: string | null;
}

/** A text that a unit wrote itself. */
interface WrittenPassage {
  /** 附件4!A12, with its file in a set. */
  readonly where: string;
  readonly text: string;
  /** Rows of indicators: alike only where their figures are the same too. */
  readonly exact?: true;
}

/** A figure of a form. */
export interface StatedCell {
  /** Form, row and column in the form's words: the same in another version whose rows have moved. */
  readonly key: string;
  readonly cell: string;
  /** As it is compared: a plain decimal, or the text. */
  readonly value: string;
  readonly form: string;
  /** Of an indicator: its row. */
  readonly row?: string;
}

/** 附件2!14 of 附件2!F14. */
export function rowOf(cell: string): string {
  const at = cell.lastIndexOf("!") + 1;
  return cell.slice(0, at) + cell.slice(at).replace(/[A-Z]/g, "");
}

/** What a reviewer's table says of one unit beyond its findings: plain data, small enough to keep for a thousand units. */
export interface UnitFacts {
  readonly department: string | null;
  /** 附件1, 附件2, 附件3×2, 附件4. */
  readonly forms: readonly string[];
  /** 总分 as stated, of 附件2 or, without one, of the first 附件3. */
  readonly score: string | null;
  readonly band: string | null;
  /** Every 得分 is its 分值. */
  readonly fullMarks: boolean;
  /** As a ratio. */
  readonly executionRate: string | null;
  /** 总分 as the rules give it: the funds by 执行率, what is quantified by its result, the rest as stated. */
  readonly recomputed: string | null;
  readonly projects: readonly ProjectFacts[];
  readonly passages: readonly WrittenPassage[];
  readonly figures: readonly StatedCell[];
  /** Who made and last saved its files, by their own properties; compared, and never shown. */
  readonly savedBy: readonly string[];
}

/** Gathers what is known of a unit. `savedBy` is what its files' own properties say. */
export function unitFacts(submission: Submission, savedBy: readonly string[] = []): UnitFacts {
  const { evaluations, pack } = submission;
  const main = submission.overall[0] ?? submission.filledProjects[0] ?? evaluations[0];
  const stated = main && valueOf(main.model.indicators.totals.score)?.value;
  const rate = main && effectiveExecutionRate(main.model.funding.known.total.cells);
  return {
    department: departmentOf(submission),
    forms: formsOf(submission),
    score: stated ? toPlain(stated) : null,
    band: stated ? (bandOfScore(stated, pack)?.name ?? null) : null,
    fullMarks: main !== undefined && stated !== undefined && hasFullMarks(main, submission),
    executionRate: rate ? toPlain(rate.value.toDecimalPlaces(4)) : null,
    recomputed: (main && recomputedScore(main, submission)) ?? null,
    projects: submission.filledProjects.map(({ sheet, model }) => ({
      name: valueOf(model.projectName) ?? "",
      sheet,
      budget: plain(model.funding.known.total.cells.adjustedBudget),
      executed: plain(model.funding.known.total.cells.executed),
    })),
    passages: passagesOf(submission),
    figures: figuresOf(submission),
    savedBy,
  };
}

function departmentOf({ filledProjects }: Submission): string | null {
  const names = filledProjects.flatMap(({ model }) => valueOf(model.department) ?? []);
  return names[0] ?? null;
}

/** The forms of a submission by their short names: 附件1, 附件3×2. */
export function formsOf({ activeForms }: Submission): readonly string[] {
  const counts = new Map<string, number>();
  for (const { template } of activeForms) counts.set(template.shortName, (counts.get(template.shortName) ?? 0) + 1);
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, count]) => (count > 1 ? `${name}×${count}` : name));
}

function plain(sourced: Sourced<{ readonly value: Decimal }>): string | null {
  const value = valueOf(sourced)?.value;
  return value ? toPlain(value) : null;
}

function itemsOf(form: Evaluation, submission: Submission): readonly ScoredItem[] {
  return indicatorTables(submission).find((table) => table.form === form)?.items ?? [];
}

function hasFullMarks(form: Evaluation, submission: Submission): boolean {
  const items = itemsOf(form, submission);
  const full = ({ weight, score }: ScoredItem): boolean => {
    const [most, given] = [valueOf(weight)?.value, valueOf(score)?.value];
    return most !== undefined && given !== undefined && given.greaterThanOrEqualTo(most);
  };
  return items.length > 0 && items.every(full);
}

/** 复算得分; nothing where a part of it is neither stated nor to be worked out. */
function recomputedScore(form: Evaluation, submission: Submission): string | undefined {
  const items = itemsOf(form, submission);
  const marks = [fundsMark(form, submission.pack), ...items.map(markOf)];
  const known = marks.flatMap((mark) => (mark ? [mark] : []));
  return items.length === 0 || known.length < marks.length ? undefined : toPlain(sum(known).toDecimalPlaces(2));
}

function fundsMark({ model: { funding } }: Evaluation, pack: Pack): Decimal | undefined {
  const { cells } = funding.known.total;
  // A form without 分值 for its funds scores none of them.
  if (cells.weight.kind === "not-found" && cells.score.kind === "not-found") return new Decimal(0);
  const weight = fundsWeight(funding, pack);
  const rate = effectiveExecutionRate(cells);
  return weight && rate ? executionScore(weight.value, rate.value, pack) : valueOf(cells.score)?.value;
}

/** What its result gives an item, and never more than the unit gave itself: what was taken off on purpose stays off. */
function markOf(item: ScoredItem): Decimal | undefined {
  const stated = valueOf(item.score)?.value;
  const suggested = suggestedScore(item);
  return stated && suggested ? Decimal.min(stated, suggested) : (stated ?? suggested);
}

/** Paragraphs, reasons, goals and rows of indicators: what may have been copied from another unit. */
function passagesOf({ reports, evaluations }: Submission): readonly WrittenPassage[] {
  const paragraphs = reports.flatMap(({ model }) =>
    model.paragraphs.map(({ text, at }) => ({ where: printRef(at), text })),
  );
  const typed = evaluations.flatMap(({ model }) => [
    model.goals.goalCompletion,
    ...model.indicators.rows.map((row) => row.deviationReason),
  ]);
  const reasons = typed.flatMap((place) =>
    place.kind === "present" ? [{ where: printRef(place.at), text: place.value }] : [],
  );
  return [...paragraphs, ...reasons, ...evaluations.flatMap(rowsOf)];
}

/** Indicators with target and result, group by group: a single row is too short to tell whose it is. */
function rowsOf({ model }: Evaluation): readonly WrittenPassage[] {
  const groups = new Map<string, { readonly where: string; readonly rows: string[] }>();
  for (const { levelOne, indicator, target, actual } of model.indicators.rows) {
    if (indicator.kind !== "present") continue;
    const group = valueOf(levelOne) ?? "";
    const own = groups.get(group) ?? { where: printRef(indicator.at), rows: [] };
    own.rows.push([indicator, target, actual].flatMap((place) => valueOf(place) ?? []).join(" "));
    groups.set(group, own);
  }
  return [...groups.values()].map(({ where, rows }) => ({ where, text: rows.join("；"), exact: true }));
}

/** Every figure of the tables, targets and results among them, by its words; of several with the same words by their order too. */
function figuresOf({ activeForms, evaluations }: Submission): readonly StatedCell[] {
  const rows = evaluations.flatMap(({ model }) => model.indicators.rows);
  const ofRows = rows.map(({ target, actual, weight, score }) => ({
    texts: [target, actual],
    figures: [weight, score],
  }));
  const results = new Set<Sourced<unknown>>(ofRows.flatMap(({ texts }) => texts));
  const inRows = new Set<Sourced<unknown>>(ofRows.flatMap(({ texts, figures }) => [...texts, ...figures]));
  const times = new Map<string, number>();
  return activeForms.flatMap(({ name, places }) =>
    places.flatMap((place): readonly StatedCell[] => {
      if (!isPlaced(place) || (place.valueKind === "text" && !results.has(place))) return [];
      const words = `${name} ${place.label}`;
      const time = (times.get(words) ?? 0) + 1;
      times.set(words, time);
      const key = time === 1 ? words : `${words}（第${time}处）`;
      const cell = printRef(place.at);
      const row = inRows.has(place) ? { row: rowOf(cell) } : {};
      return [{ key, cell, value: shownValue(place), form: name, ...row }];
    }),
  );
}

function shownValue(place: Sourced<unknown>): string {
  // What nobody could read is no blank: it is compared as it was typed.
  if (place.kind === "unreadable") return isCellError(place.typed) ? place.typed.error : String(place.typed ?? "");
  if (place.kind !== "present") return "";
  if (typeof place.value === "string") return compactText(place.value);
  const { value } = place.value as { readonly value?: Decimal };
  return value ? toPlain(value) : String(place.value);
}
