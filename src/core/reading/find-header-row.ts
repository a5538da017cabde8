import { isUnfilled } from "../grid/sheet-index";
import type { Columns } from "../template/parts";
import type { Block, LabelBox } from "./block";
import { assignHeaders } from "./assign-headers";
import { headerBoxes } from "./header-boxes";
import { columnNames, type ColumnNames } from "./label-matching";

/** The rows that column headers take: one, or a few where a header is split or shifted over rows. */
export interface HeaderBand {
  readonly top: number;
  /** The last row the headers reach down to; values begin below it. */
  readonly bottom: number;
}

/** No form has headers of more rows than this, an empty one among them. */
const MOST_HEADER_ROWS = 4;

/**
 * Finds the rows whose boxes head most of the columns, at least `atLeast` of them: the fewest rows that do, the first of
 * several.
 */
export function findHeaderBand(
  block: Block,
  columns: Columns,
  atLeast: number,
  rows: readonly number[],
): HeaderBand | undefined {
  const names = columnNames(columns);
  const all = Object.keys(columns).length;
  let best: (HeaderBand & { readonly count: number }) | undefined;
  for (const top of rows) {
    if (best?.count === all && (best.top === best.bottom || top > best.bottom)) break;
    const boxes = headerBoxes(block, top, columns);
    if (!boxes.some(({ label }) => label.heads(names)) || standInPairs(boxes, columns)) continue;
    const headed = new Headed(names);
    headed.add(boxes);
    let bottom = top;
    for (;;) {
      const { count } = headed;
      const isLower = best && count === best.count && bottom - top < best.bottom - best.top;
      if (count >= atLeast && (count > (best?.count ?? 0) || isLower)) best = { top, bottom, count };
      const next = nextFilledRow(block, bottom);
      if (count === all || next === undefined || next - top >= MOST_HEADER_ROWS) break;
      if (!continuesHeader(headerBoxes(block, next, columns), headed)) break;
      bottom = next;
    }
  }
  return best && { top: best.top, bottom: Math.max(best.bottom, reachOf(block, best, columns)) };
}

/** Which columns a few rows of boxes head. One box can head one column only, however many it would fit. */
class Headed {
  private readonly columns = new Set<string>();
  private boxes = 0;
  /** The last column the headers take. */
  right = -1;

  constructor(private readonly names: ColumnNames) {}

  get count(): number {
    return Math.min(this.columns.size, this.boxes);
  }

  /** Whether a box that ends in a column says the words of a header. */
  isHeader(box: LabelBox | undefined, right: number): boolean {
    return box?.area.right === right && box.label.heads(this.names) !== undefined;
  }

  /** Whether any of the boxes heads a column that was not headed yet. */
  add(boxes: readonly LabelBox[]): boolean {
    const before = this.columns.size;
    for (const box of boxes) {
      const headed = box.label.heads(this.names);
      if (!headed) continue;
      for (const { name } of headed) this.columns.add(name);
      this.boxes++;
      this.right = Math.max(this.right, box.area.right);
    }
    return this.columns.size > before;
  }
}

function nextFilledRow(block: Block, row: number): number | undefined {
  for (let next = row + 1; next < row + MOST_HEADER_ROWS; next++) if (block.labelsOf(next).length > 0) return next;
  return undefined;
}

/** A second row of headers holds headers that the first has not, and no figures: 预算数 over 年初预算数 and 全年预算数. */
function continuesHeader(boxes: readonly LabelBox[], headed: Headed): boolean {
  // 「执行率：」 in a row of values is no header but a label inside its cell; one with a figure right beside it labels its row.
  const isValueRow = boxes.some(
    (box, position) =>
      box.key.endsWith(":") ||
      (isFigure(box) && (box.column <= headed.right || headed.isHeader(boxes[position - 1], box.column - 1))),
  );
  return !isValueRow && headed.add(boxes);
}

/** 全年预算数 | 60 | 全年执行数 | 58.8: labels with their figures beside them head nothing. */
function standInPairs(boxes: readonly LabelBox[], columns: Columns): boolean {
  const names = columnNames(columns);
  const headed = boxes.flatMap((box, position) => {
    const [own] = box.label.heads(names) ?? [];
    const next = boxes[position + 1];
    return own
      ? [{ kind: columns[own.name]!.kind, isPair: next?.column === box.area.right + 1 && isFigure(next) }]
      : [];
  });
  const pairs = headed.filter(({ isPair }) => isPair);
  return (
    pairs.length > 1 && (pairs.length === headed.length || pairs.filter(({ kind }) => kind === "amount").length > 1)
  );
}

function isFigure({ value, key }: LabelBox): boolean {
  return typeof value !== "string" || /^[\d.,]+%?$/.test(key);
}

/** Headers that are merged downward, or split below (年度指标值 over three), reach over more rows than their first. */
function reachOf(block: Block, { top }: HeaderBand, columns: Columns): number {
  const isVertical = ({ area, column }: LabelBox): boolean =>
    area.bottom > top || isUnfilled(block.sheet.boxAt(top + 1, column).value);
  const matched = [...assignHeaders(headerBoxes(block, top, columns), columns, isVertical).values()];
  const merged = Math.max(top, ...matched.map((box) => Math.min(box.area.bottom, top + MOST_HEADER_ROWS - 1)));
  if (merged > top) return merged;
  const below = block.labelsOf(top + 1);
  const splitBelow = Object.values(columns).some(
    ({ sign, unit }) =>
      sign && unit && below.some((box) => box.label.says(sign)) && below.some((box) => box.label.says(unit)),
  );
  return splitBelow || dividesHeader(block, top, columns) ? top + 1 : top;
}

/** 总额 right below 批复金额, among words alone, divides it where the merge that said so is undone. */
function dividesHeader(block: Block, top: number, columns: Columns): boolean {
  const names = columnNames(columns);
  const below = block.labelsOf(top + 1);
  const above = block.labelsOf(top);
  const isSame = (box: LabelBox): boolean => {
    const over = above.find(({ column, key }) => column === box.column && key !== box.key);
    const [own] = (over && box.label.heads(names)) ?? [];
    const others = (over && over.label.heads(names)) ?? [];
    return own !== undefined && others.some(({ name }) => name === own.name);
  };
  return below.length > 1 && below.every((box) => box.key !== "" && !isFigure(box)) && below.some(isSame);
}
