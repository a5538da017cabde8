import type { Columns, RecordPart } from "../template/parts";
import type { Block, LabelBox } from "./block";
import { columnNames } from "./label-matching";
import { isBlankMark } from "../values/normalise";

/** A label and the value right of it. */
interface ValueBeside {
  /** What stands left of the label: 年度总体目标. */
  readonly headings: readonly LabelBox[];
  readonly label: LabelBox;
  readonly value: LabelBox;
}

/** The columns of a record whose labels have their values right of them, by name. */
export type ValuesBeside = ReadonlyMap<string, ValueBeside>;

/**
 * Finds the values of a record that stand right of their labels, and not below headers: 年度绩效目标 | … | 完成情况 | …, in one row or
 * one below the other. The first of several. A row of headers has values below it; such a row has another label there.
 */
export function findBeside(
  block: Block,
  { columns }: RecordPart<Columns>,
  rows: readonly number[],
  headerRows: ReadonlySet<number>,
): ValuesBeside {
  const found = new Map<string, ValueBeside>();
  const names = columnNames(columns);
  for (const row of rows) {
    const boxes = block.labelsOf(row);
    if (!boxes.some(({ label }) => !label.isNone) || !isFollowedByLabel(block, row, headerRows)) continue;
    boxes.forEach((own, position) => {
      const value = boxes[position + 1];
      const [only, ...others] = own.label.heads(names) ?? [];
      if (!only || others.length > 0 || found.has(only.name) || !value || !isBeside(own, value)) return;
      const headings = boxes.slice(0, position).filter((box) => !box.label.isNone && reachesDown(block, box));
      found.set(only.name, { headings, label: own, value });
    });
  }
  return found;
}

/** Whether a heading is merged over the next row, or has nothing below it there. */
function reachesDown(block: Block, { row, column, area }: LabelBox): boolean {
  return area.bottom > row || isBlankMark(block.sheet.boxAt(row + 1, column).value);
}

/** What stands right of a label and is none itself, nor a figure; there may be room between where merges were undone. */
function isBeside({ area }: LabelBox, { key, column, label }: LabelBox): boolean {
  return (column === area.right + 1 || area.left === area.right) && key !== "" && label.isNone;
}

function isFollowedByLabel(block: Block, row: number, headerRows: ReadonlySet<number>): boolean {
  const [next] = block.rowsWithin(row + 1, block.area.bottom);
  if (next === undefined || headerRows.has(next)) return true;
  const [first, ...others] = block.labelsOf(next);
  return !first!.label.isNone || (others.length === 0 && SECTION.test(first!.key));
}

/** A numbered heading in a row of its own. */
const SECTION = /^[一二三四五六七八九十]{1,3}、/;
