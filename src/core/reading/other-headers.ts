import { isUnfilled } from "../grid/sheet-index";
import type { Columns, RowSpec } from "../template/parts";
import { labelKey } from "../values/normalise";
import { readRowLabel } from "../values/row-label";
import { goesWith, isWholeBelow } from "./assign-headers";
import { isBracketed, type Block, type LabelBox } from "./block";
import { matchRow } from "./outline-tree";

/** A part as far as its header row goes. */
export interface HeadedPart<C extends Columns> {
  readonly part?: string;
  readonly columns: C;
  /** Headers of columns that are known and not read: 备注, 评分标准. */
  readonly aside?: readonly string[];
  /** The rows of an outline, whose labels stand left of its columns. */
  readonly rows?: Readonly<Record<string, RowSpec>>;
}

interface Sorting {
  readonly labels: ReadonlySet<LabelBox>;
  readonly ofGroups: ReadonlySet<LabelBox>;
  readonly bottom: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** What the other boxes of the header rows are: labels of another sort, or headers that nobody could read. */
export function sortOut(
  block: Block,
  { part, aside, rows }: HeadedPart<Columns>,
  boxes: readonly LabelBox[],
  { labels, ofGroups, bottom, firstColumn, lastColumn }: Sorting,
): { readonly labels: readonly LabelBox[]; readonly unread: readonly LabelBox[]; readonly aside: readonly LabelBox[] } {
  const known: LabelBox[] = [];
  const unread: LabelBox[] = [];
  const besides: LabelBox[] = [];
  let right = lastColumn;
  const isRate = ({ key }: LabelBox): boolean => part === "list" && block.words.rate.test(key);
  const labelled = part === "outline" && rows ? columnOfLabels(block, rows, bottom, firstColumn) : undefined;
  for (const box of [...boxes].sort((a, b) => a.column - b.column || a.row - b.row)) {
    if (labels.has(box) || box.key === "") continue;
    const isKnownAside = aside !== undefined && box.label.says(aside);
    // What stands apart on the right is a note beside the form.
    if ((box.column > right + 1 && !isKnownAside) || (box.column > lastColumn && box.key.length > LONGEST_HEADER))
      continue;
    right = Math.max(right, box.area.right);
    // A heading of the table or of its labels; a column of its own has values below it that are no labels.
    const isBesideLabels = labelled !== undefined && (labelled < box.area.left || labelled > box.area.right);
    const isStub =
      box.area.right < firstColumn &&
      ((part !== "list" && !isBesideLabels) ||
        block.words.headingBegins.test(box.key) ||
        !isOverValues(block, box, bottom));
    const isAside =
      !isStub &&
      aside !== undefined &&
      (isKnownAside || block.words.aside.test(box.key) || isRate(box) || ofGroups.has(box));
    if (isAside) besides.push(box);
    const isWhole = [...labels].some((label) => isWholeBelow(box, label));
    if (isStub || isAside || isWhole || isOverOthers(box, boxes, bottom)) known.push(box);
    else unread.push(box);
  }
  return { labels: known, unread, aside: besides };
}

/** Headers like one that is read beside its column, and beside others themselves: 分值 of 一级指标 and of 二级指标. */
export function headersOfGroups(
  boxes: readonly LabelBox[],
  columns: Columns,
  assigned: ReadonlyMap<string, LabelBox>,
): ReadonlySet<LabelBox> {
  const found = new Set<LabelBox>();
  for (const [name, { nextTo, labels }] of Object.entries(columns)) {
    const own = nextTo === undefined ? undefined : assigned.get(name);
    if (nextTo === undefined || !own || !goesWith(own, assigned.get(nextTo))) continue;
    const others = [...assigned.values()];
    for (const box of boxes) {
      if (box !== own && box.label.says(labels) && others.some((other) => goesWith(box, other))) found.add(box);
    }
  }
  return found;
}

/** The column left of the amounts in which the rows' labels stand. */
function columnOfLabels(
  block: Block,
  rows: Readonly<Record<string, RowSpec>>,
  bottom: number,
  firstColumn: number,
): number | undefined {
  for (const row of block.rowsWithin(bottom + 1, bottom + MOST_ROWS_TO_LABEL)) {
    for (const { column, key, text } of block.labelsOf(row)) {
      if (column < firstColumn && key !== "" && matchRow(rows, readRowLabel(text), block.words)) return column;
    }
  }
  return undefined;
}

const MOST_ROWS_TO_LABEL = 6;
const LONGEST_HEADER = 20;

/** A table's vertical heading has nothing of the first row below it, or its unit, or itself again where it is filled down; a column has. */
export function isOverValues(block: Block, box: LabelBox, bottom: number): boolean {
  const below = block.sheet.boxAt(bottom + 1, box.column);
  if (below.row <= bottom || isUnfilled(below.value)) return false;
  return typeof below.value !== "string" || (labelKey(below.value) !== box.key && !isBracketed(labelKey(below.value)));
}

/** A heading over other headers: 预算数 over 年初预算数 and 全年预算数. */
function isOverOthers({ area }: LabelBox, boxes: readonly LabelBox[], bottom: number): boolean {
  return boxes.some(
    ({ row, column }) => row > area.bottom && row <= bottom && column >= area.left && column <= area.right,
  );
}
