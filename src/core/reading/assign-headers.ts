import type { Columns } from "../template/parts";
import type { LabelBox } from "./block";
import { columnNames, splitLabels, SURE, type HeadedBy } from "./label-matching";

/** A box of a header row, and the columns its words fit. */
interface Candidate {
  readonly box: LabelBox;
  readonly fits: readonly HeadedBy[];
  /** Whether other headers stand right below it, 得分 over 单项得分 and 折算得分, or it is the vertical heading of its table. */
  readonly overOthers: boolean;
}

/** A heading over other headers is taken only where nothing below it fits. */
const OVER_OTHERS = 10;

/**
 * Gives each column its header: the official words win over others wherever in the row they stand, those over the same words
 * without 数 or 情况. Two boxes that fit one column alike head nothing: it is never guessed which is meant.
 */
export function assignHeaders(
  boxes: readonly LabelBox[],
  columns: Columns,
  isVertical: (box: LabelBox) => boolean,
): ReadonlyMap<string, LabelBox> {
  const candidates = candidatesIn(boxes, columns, isVertical);
  const assigned = new Map<string, LabelBox>();
  const taken = new Set<LabelBox>();
  const assign = (name: string, box: LabelBox | undefined): void => {
    if (!box) return;
    assigned.set(name, box);
    taken.add(box);
  };
  for (const [name, { pick }] of Object.entries(columns)) {
    if (pick) assign(name, picked(candidates, name, pick));
  }
  const open = new Set(Object.keys(columns).filter((name) => !columns[name]!.pick));
  for (const rank of ranksOf(candidates)) {
    for (const name of open) {
      let fitting: Candidate | undefined;
      let count = 0;
      for (const candidate of candidates) {
        if (rankOf(candidate, name) !== rank || taken.has(candidate.box)) continue;
        fitting ??= candidate;
        count++;
      }
      if (!fitting) continue;
      open.delete(name);
      if (count === 1 && isUnshared(fitting, name, rank, open)) assign(name, fitting.box);
    }
  }
  for (const [name, { nextTo }] of Object.entries(columns)) {
    if (nextTo !== undefined && !assigned.has(name)) assign(name, nextToIts(candidates, name, nextTo, assigned));
  }
  return assigned;
}

/** Of headers alike that all stand beside another one, the one beside the column that this one goes with. */
function nextToIts(
  candidates: readonly Candidate[],
  name: string,
  nextTo: string,
  assigned: ReadonlyMap<string, LabelBox>,
): LabelBox | undefined {
  const fitting = candidates.filter(({ fits }) => fits.some((fit) => fit.name === name && fit.rank < SURE));
  const isBeside = ({ box }: Candidate, other: LabelBox | undefined): boolean => goesWith(box, other);
  const others = [...assigned.values()];
  if (!fitting.every((candidate) => others.some((other) => isBeside(candidate, other)))) return undefined;
  return fitting.find((candidate) => isBeside(candidate, assigned.get(nextTo)))?.box;
}

/** Whether a header stands right of another, or under its last column where that is divided: 名称 and 权重 under 三级指标. */
export function goesWith(box: LabelBox, other: LabelBox | undefined): boolean {
  if (!other) return false;
  const { left, right } = other.area;
  return right === box.column - 1 || (isBelow(box, other) && box.area.right === right && box.column > left);
}

function candidatesIn(
  boxes: readonly LabelBox[],
  columns: Columns,
  isVertical: (box: LabelBox) => boolean,
): readonly Candidate[] {
  const names = columnNames(columns);
  const fitting: Pick<Candidate, "box" | "fits">[] = [];
  for (const box of boxes) {
    const fits = box.label.heads(names);
    const isWhole = fits && boxes.some((over) => isWholeBelow(box, over) && over.label.heads(names));
    if (fits && !isWhole) fitting.push({ box, fits });
  }
  if (fitting.length === 0) return [];
  let left = Number.POSITIVE_INFINITY;
  for (const { column } of boxes) if (column < left) left = column;
  const stands = (box: LabelBox): boolean => box.column === left && isVertical(box);
  if (boxes.every(({ row }) => row === boxes[0]!.row)) {
    return fitting.map(({ box, fits }) => ({ box, fits, overOthers: stands(box) }));
  }
  const split = splitLabels(columns);
  const heads = boxes.filter(
    ({ label }) => label.heads(names) !== undefined || split.some((labels) => label.says(labels)),
  );
  return fitting.map(({ box, fits }) => ({
    box,
    fits,
    overOthers:
      stands(box) || heads.some((other) => isBelow(other, box)) || boxes.some((other) => saysMore(other, box)),
  }));
}

/** The first of the columns that a header is divided into, which is all of it: 总额 below 预算数, beside 财政拨款. */
export function isWholeBelow({ row, column, area, key }: LabelBox, over: LabelBox): boolean {
  const isPart = area.right < over.area.right || over.area.left === over.area.right;
  return WHOLE.test(key) && row > over.area.bottom && column === over.column && isPart;
}

const WHOLE = /^(?:名称|总额|总计|合计|小计|金额|资金总额|总金额)$/;

/** 单项得分 right below 得分. */
function saysMore(other: LabelBox, box: LabelBox): boolean {
  return isBelow(other, box) && other.key !== box.key && other.key.endsWith(box.key);
}

function isBelow({ row, column }: LabelBox, { area }: LabelBox): boolean {
  return row > area.bottom && column >= area.left && column <= area.right;
}

function ranksOf(candidates: readonly Candidate[]): readonly number[] {
  const ranks = new Set<number>();
  for (const candidate of candidates) for (const { name } of candidate.fits) ranks.add(rankOf(candidate, name)!);
  return [...ranks].sort((a, b) => a - b);
}

function rankOf({ fits, overOthers }: Candidate, name: string): number | undefined {
  for (const fit of fits) if (fit.name === name) return fit.rank + (overOthers ? OVER_OTHERS : 0);
  return undefined;
}

/** What is told by likeness alone must be like one column only. */
function isUnshared({ fits }: Candidate, name: string, rank: number, open: ReadonlySet<string>): boolean {
  return rank % OVER_OTHERS < SURE || !fits.some((fit) => fit.name !== name && open.has(fit.name));
}

/** 决算 columns are told apart by order: the first of the row, or the last. */
function picked(candidates: readonly Candidate[], name: string, pick: "first" | "last"): LabelBox | undefined {
  const found = candidates
    .filter((candidate) => candidate.fits.some((fit) => fit.name === name && fit.rank < SURE))
    .sort((a, b) => a.box.column - b.box.column);
  // Where only one of the two 决算 columns is left, it is this year's.
  if (pick === "first" && found.length === 1 && found[0]!.fits.length > 1) return undefined;
  return found.at(pick === "last" ? -1 : 0)?.box;
}
