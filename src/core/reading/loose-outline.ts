import { textOf, type Box } from "../grid/sheet-index";
import type { Columns, OutlinePart, RowSpec } from "../template/parts";
import { compactText, isBlankMark } from "../values/normalise";
import { readRowLabel } from "../values/row-label";
import { unitIn, type Block, type LabelBox } from "./block";
import { columnNames } from "./label-matching";
import { matchRow } from "./outline-tree";

/** A row of an outline whose amounts stand anywhere: its label, and a cell for each column. */
interface LooseRow {
  readonly label: LabelBox;
  /** Its name in the template, where its words do not say it: the row that all labels of columns stand in. */
  readonly key: string | undefined;
  readonly cells: ReadonlyMap<string, Box>;
}

/** An outline without a row of headers over its amounts. */
export interface LooseOutline {
  readonly row: number;
  readonly rows: readonly LooseRow[];
  /** The words that stand for the columns, by column. */
  readonly headers: ReadonlyMap<string, LabelBox>;
  /** All other boxes of it that are understood, and what is known and not read. */
  readonly labels: readonly Box[];
  readonly unit: "万元" | "元" | undefined;
}

type AnyOutline = OutlinePart<string, Columns>;

/** How many amounts a form must name for its words to be taken for an outline: 预算数 and 执行数. */
const FEWEST_AMOUNTS = 2;

/** Finds an outline whose amounts stand beside their labels, or whose rows are columns. The first of several. */
export function findLooseOutline(block: Block, part: AnyOutline, rows: readonly number[]): LooseOutline | undefined {
  for (const row of rows) {
    const boxes = block.labelsOf(row);
    if (!boxes.some(({ label }) => !label.isNone)) continue;
    const found = inPairs(block, part, row) ?? turned(block, part, row);
    if (found) return found;
  }
  return undefined;
}

interface Pair {
  /** `undefined` for one that is known and not read: 到位数. */
  readonly name: string | undefined;
  readonly label: LabelBox;
  readonly value: Box;
}

/** 预算数： | 86 | 执行数： | 86, and below it 其中：财政拨款 | 86 | 其中：财政拨款 | 86. */
function inPairs(block: Block, part: AnyOutline, row: number): LooseOutline | undefined {
  const total = totalOf(part);
  const pairs = pairsOf(block, part, row);
  if (
    !total ||
    !namesAmounts(
      part,
      pairs.map(({ name }) => name),
    )
  )
    return undefined;
  const first = pairs[0]!.label;
  const beside = headersAbove(block, part, row, pairs);
  const cellsOf = (of: readonly Pair[], own: number): ReadonlyMap<string, Box> => {
    const cells = new Map<string, Box>(
      of.flatMap(({ name, value }) => (name === undefined ? [] : [[name, value] as const])),
    );
    for (const [name, { column, area }] of beside) {
      const value = block.labelsOf(own).find((box) => box.column >= column && box.column <= area.right);
      if (value) cells.set(name, value);
    }
    return cells;
  };
  const further = furtherPairs(block, part, row, pairs);
  const all = [...pairs, ...further];
  const found: LooseRow[] = [{ label: first, key: total, cells: cellsOf(all, row) }];
  const labels: Box[] = [...headingOf(block, row, first), ...asidesOf(all), ...all.map(({ label }) => label)];
  const last = Math.max(row, ...further.map(({ label }) => label.row));
  for (const own of block.rowsWithin(last + 1, block.area.bottom)) {
    const below = pairsBelow(block, part, pairs, own);
    if (below.length === 0) break;
    found.push({ label: below[0]!.label, key: undefined, cells: cellsOf(below, own) });
    labels.push(...asidesOf(below), ...below.map(({ label }) => label));
  }
  const headers = new Map([...all.flatMap(({ name, label }) => (name ? [[name, label] as const] : [])), ...beside]);
  return { row, rows: found, headers, labels: [...labels, ...beside.values()], unit: unitOf(block, row, first) };
}

/** The rows right below that say more of the same: 预算执行率 | 92% under 预算数 | 140 | 执行数 | 128.8. */
function furtherPairs(block: Block, part: AnyOutline, row: number, pairs: readonly Pair[]): readonly Pair[] {
  const found: Pair[] = [];
  for (const own of block.rowsWithin(row + 1, block.area.bottom)) {
    const more = pairsOf(block, part, own).filter(
      ({ name }) => name !== undefined && [...pairs, ...found].every((pair) => pair.name !== name),
    );
    if (more.length === 0) break;
    found.push(...more);
  }
  return found;
}

/** What is known and not read counts as understood, its figure too. */
function asidesOf(pairs: readonly Pair[]): readonly Box[] {
  return pairs.flatMap(({ name, value }) => (name === undefined ? [value] : []));
}

function pairsOf(block: Block, part: AnyOutline, row: number): readonly Pair[] {
  const names = columnNames(part.columns);
  const boxes = block.labelsOf(row);
  const pairs: Pair[] = [];
  boxes.forEach((label, position) => {
    const value = boxes[position + 1];
    const [headed, ...others] = label.label.heads(names) ?? [];
    const isAside = !headed && part.aside !== undefined && label.label.says(part.aside);
    if ((!headed && !isAside) || others.length > 0 || !value || !isFigureBeside(label, value)) return;
    if (headed && pairs.some(({ name }) => name === headed.name)) return;
    pairs.push({ name: headed?.name, label, value });
  });
  return pairs;
}

/**
 * The pairs of a row below, by where the labels above them stand, whatever is beside a label, and be it nothing. None where the row has
 * no figure beside any, unless its words are those of a row.
 */
function pairsBelow(block: Block, part: AnyOutline, pairs: readonly Pair[], row: number): readonly Pair[] {
  const boxes = block.labelsOf(row);
  const below = pairs.flatMap(({ name, label: above, value: over }) => {
    const label = boxes.find(({ column, key }) => column === above.column && key !== "");
    const value = block.sheet.boxAt(row, over.column);
    return label && value.column === label.area.right + 1 ? [{ name, label, value }] : [];
  });
  const isRow = below.some(
    ({ label, value }) =>
      boxes.some((box) => box.column === value.column && isFigureBeside(label, box)) ||
      keyOf(block, part, label.text) !== undefined,
  );
  const saysOneThing = new Set(below.map(({ label }) => label.key)).size === 1;
  return isRow && saysOneThing ? below : [];
}

function isFigureBeside({ area }: LabelBox, { column, value, text }: LabelBox): boolean {
  if (column !== area.right + 1) return false;
  return typeof value === "number" || isBlankMark(value) || /^[\d.,]+%?(?:万?元)?$/.test(compactText(text));
}

/** Headers of other columns in the row over the pairs: 预算执行进度. */
function headersAbove(
  block: Block,
  part: AnyOutline,
  row: number,
  pairs: readonly Pair[],
): ReadonlyMap<string, LabelBox> {
  const names = columnNames(part.columns);
  const right = Math.max(...pairs.map(({ value }) => value.area.right));
  const found = new Map<string, LabelBox>();
  for (const box of block.labelsOf(row - 1)) {
    const [only, ...others] = box.column > right ? (box.label.heads(names) ?? []) : [];
    if (only && others.length === 0) found.set(only.name, box);
  }
  return found;
}

/** The words left of the pairs, and over them where those stand in one heading with them. */
function headingOf(block: Block, row: number, first: LabelBox): readonly LabelBox[] {
  const isLeft = ({ area }: LabelBox): boolean => area.right < first.column;
  const above = block.labelsOf(row - 1);
  const isOne = above.some((box) => isLeft(box) && box.area.bottom >= row);
  return [...block.labelsOf(row).filter(isLeft), ...(isOne ? above : [])];
}

function unitOf(block: Block, row: number, first: LabelBox): LooseOutline["unit"] {
  return (
    unitIn(
      headingOf(block, row, first)
        .map(({ text }) => text)
        .join(""),
    ) ?? unitIn(first.text)
  );
}

/** Rows as columns: 年度资金总额 | 财政拨款 | 其他资金, and below it 全年预算数 | 200 | 200 | 0. */
function turned(block: Block, part: AnyOutline, row: number): LooseOutline | undefined {
  const total = totalOf(part);
  const boxes = block.labelsOf(row);
  const from = boxes.findIndex(({ text, label }) => !label.isNone && keyOf(block, part, text) === total);
  const isRows =
    boxes.slice(from).every(({ key }) => key !== "") &&
    boxes.slice(from).some(({ text }, at) => at > 0 && keyOf(block, part, text) !== undefined);
  if (from < 0 || !isRows) return undefined;
  const names = columnNames(part.columns);
  // 执行率 and 得分 at the end of the row are said of the total, and are no rows.
  const others = boxes.slice(from).flatMap((box) => {
    const [only, ...further] = box.label.heads(names) ?? [];
    return only && further.length === 0 && part.columns[only.name]!.kind !== "amount" ? [{ name: only.name, box }] : [];
  });
  const rowLabels = boxes.slice(from).filter((box) => !others.some((other) => other.box === box));
  const headers = new Map<string, LabelBox>();
  let bottom = row;
  for (const own of block.rowsWithin(row + 1, block.area.bottom)) {
    const label = block
      .labelsOf(own)
      .filter(({ column }) => column < rowLabels[0]!.column)
      .at(-1);
    const [only, ...others] = label ? (label.label.heads(names) ?? []) : [];
    if (!label || !only || others.length > 0 || headers.has(only.name)) break;
    headers.set(only.name, label);
    bottom = own;
  }
  if (!namesAmounts(part, [...headers.keys()]) || bottom === row) return undefined;
  const [first] = block.rowsWithin(row + 1, bottom);
  const rows = rowLabels.map((label, position): LooseRow => {
    const cells = new Map<string, Box>();
    for (const { name, box } of position === 0 ? others : []) cells.set(name, block.sheet.boxAt(first!, box.column));
    for (const [name, { row: own }] of headers) {
      const value = block.labelsOf(own).find(({ column }) => column >= label.column && column <= label.area.right);
      if (value) cells.set(name, value);
    }
    return { label, key: undefined, cells };
  });
  const labels = [...boxes, ...headers.values()];
  return {
    row,
    rows,
    headers: new Map([...headers, ...others.map(({ name, box }) => [name, box] as const)]),
    labels,
    unit: unitIn(
      boxes
        .slice(0, from)
        .map(({ text }) => text)
        .join(""),
    ),
  };
}

function keyOf({ words }: Block, part: AnyOutline, text: string): string | undefined {
  return matchRow(part.rows, readRowLabel(textOf(text)), words)?.key;
}

/** The row that holds all the others. */
function totalOf({ rows }: AnyOutline): string | undefined {
  return Object.entries<RowSpec>(rows).find(([, { first }]) => first !== undefined)?.[0];
}

function namesAmounts({ columns }: AnyOutline, names: readonly (string | undefined)[]): boolean {
  return names.filter((name) => name !== undefined && columns[name]!.kind === "amount").length >= FEWEST_AMOUNTS;
}
