import { textOf } from "../grid/sheet-index";
import type { Columns, Header, Outline, OutlinePart, OutlineRow, RowOf } from "../template/parts";
import { isNote, oneLine, type Block, type LabelBox } from "./block";
import { headerOf, isOfAnotherColumn, type HeaderRow } from "./headers";
import { isBlankMark } from "../values/normalise";
import { matchRow, OutlineTree, type OutlineLine } from "./outline-tree";
import { notFound, readBox, readCell } from "./read-cell";
import type { LooseOutline } from "./loose-outline";
import { readRowLabel } from "../values/row-label";
import type { Sourced } from "../values/sourced";

/** Reads labelled rows under column headers into a tree: totals, parts, headings and 其中 (rules.md, Parts of a table). */
export function readOutline<R extends string, C extends Columns>(
  block: Block,
  part: OutlinePart<R, C>,
  header: HeaderRow<C> | undefined,
  lastRow: number,
  unit: "万元" | "元" | undefined,
): Outline<R, C> {
  const lines: OutlineLine<C>[] = [];
  for (const row of header ? block.rowsWithin(header.bottom + 1, lastRow) : []) {
    const line = header && readLine(block, part, header, row, unit);
    if (line && endsTable(line)) break;
    if (header) block.account.label(...textsLeftOf(block, header, row));
    if (line) lines.push(line);
  }
  return {
    ...inOneTree(lines, part),
    found: header !== undefined,
    headers: header?.headers ?? ({} as Outline<R, C>["headers"]),
    headingWeight: header?.heading.weight,
  };
}

/** Reads an outline whose amounts stand beside their labels, or whose rows are columns. */
export function readLooseOutline<R extends string, C extends Columns>(
  block: Block,
  part: OutlinePart<R, C>,
  { rows, headers, labels, unit: ownUnit }: LooseOutline,
  unit: "万元" | "元" | undefined,
): Outline<R, C> {
  block.account.label(...labels, ...headers.values());
  const lines = rows.map(({ label: box, key, cells }): OutlineLine<C> => {
    const label = readRowLabel(key === undefined ? box.text : part.rows[key as R].labels[0]);
    const match = matchRow(part.rows, label, block.words);
    const read: Record<string, Sourced<unknown>> = {};
    for (const [name, spec] of Object.entries(part.columns)) {
      const value = cells.get(name);
      const request = {
        spec,
        label: `${label.words}“${oneLine(headers.get(name)?.text ?? spec.labels[0])}”`,
        unit: ownUnit ?? unit,
      };
      read[name] = value ? readBox(block, value, request) : notFound(request.label);
    }
    return {
      label,
      match,
      at: { sheet: block.sheet.name, row: box.row, column: box.column },
      cells: read as RowOf<C>,
      filled: true,
    };
  });
  return {
    ...inOneTree(lines, part),
    found: true,
    headers: looseHeaders(block, part.columns, headers),
    headingWeight: undefined,
  };
}

function looseHeaders<C extends Columns>(
  block: Block,
  columns: C,
  labels: LooseOutline["headers"],
): Outline<string, C>["headers"] {
  const headers: Partial<Record<string, Header>> = {};
  for (const [name, box] of labels) headers[name] = headerOf(block, columns[name]!, box);
  return headers as Outline<string, C>["headers"];
}

function inOneTree<R extends string, C extends Columns>(
  lines: readonly OutlineLine<C>[],
  part: OutlinePart<R, C>,
): Pick<Outline<R, C>, "known" | "rows"> {
  const tree = new OutlineTree<C>(part.rows);
  for (const line of totalFirst(withFirst(lines, part), part)) tree.add(line);
  const known = {} as Record<R, OutlineRow<C>>;
  const unplaced = tree.unplaced().map(({ at, label }) => ({ ...at!, text: label }));
  for (const key of Object.keys(part.rows) as R[]) known[key] = tree.known.get(key) ?? absentRow(part, key, unplaced);
  return { known, rows: tree.rows };
}

/** A total may stand below what it is the sum of: it is then read as if it stood above. */
function totalFirst<C extends Columns>(
  lines: readonly OutlineLine<C>[],
  { rows }: OutlinePart<string, C>,
): readonly OutlineLine<C>[] {
  const [key, spec] = Object.entries(rows).find(([, { first: words }]) => words !== undefined) ?? [];
  const filled = lines.filter((line) => line.filled);
  const total = filled.at(-1);
  if (!total || !key || filled.length < 2 || !SUMS_UP.test(total.label.key)) return lines;
  if (total.match ? total.match.key !== key : !spec!.first!.test(total.label.key)) return lines;
  const mayHold = ({ label, match }: OutlineLine<C>): boolean =>
    label.ofWhich || match?.key === key || spec!.first!.test(label.key);
  if (lines.some((line) => line !== total && mayHold(line))) return lines;
  const named = { ...total, match: total.match ?? { key, spec: spec!, fund: undefined } };
  return [named, ...lines.filter((line) => line !== total)];
}

const SUMS_UP = /(?:合计|总计|共计)$/;

/** The first row, and the only one, may be the table's total in words that nobody knows; so is the one that 其中 divides. */
function withFirst<C extends Columns>(
  lines: readonly OutlineLine<C>[],
  { rows }: OutlinePart<string, C>,
): readonly OutlineLine<C>[] {
  const [first, ...others] = lines;
  const [key, spec] = Object.entries(rows).find(([, { first: words }]) => words !== undefined) ?? [];
  if (!first || !spec || first.match || first.label.ofWhich || !first.filled) return lines;
  if (others.some(({ match }) => match?.key === key)) return lines;
  const isTotal =
    spec.first!.test(first.label.key) ||
    others[0]?.label.ofWhich === true ||
    others.every(({ filled, match }) => !filled && !match);
  return isTotal ? [{ ...first, match: { key: key!, spec, fund: undefined } }, ...others] : lines;
}

/**
 * Words where amounts belong, in a row that the template does not know and without a single figure, are no amounts that cannot be
 * read but the next part, whether anybody can read its headers or not.
 */
function endsTable<C extends Columns>({ match, cells }: OutlineLine<C>): boolean {
  if (match) return false;
  const values = Object.values(cells) as readonly Sourced<unknown>[];
  if (values.some(({ kind }) => kind === "present")) return false;
  return values.some(
    (cell) =>
      cell.kind === "unreadable" &&
      cell.cause === "text" &&
      (!/\d/.test(textOf(cell.typed)) || SENTENCE.test(textOf(cell.typed))),
  );
}

/** More words than anybody puts around an amount, or what ends or divides them. */
const SENTENCE = /(?:\p{Script=Han}[^\p{Script=Han}]*){8}|[。；，]/u;

function textsLeftOf(block: Block, header: HeaderRow<Columns>, row: number): readonly LabelBox[] {
  return block
    .labelsOf(row)
    .filter((box) => box.column < header.firstColumn && box.key !== "" && !isOfAnotherColumn(box, header));
}

function readLine<C extends Columns>(
  block: Block,
  part: OutlinePart<string, C>,
  header: HeaderRow<C>,
  row: number,
  unit: "万元" | "元" | undefined,
): OutlineLine<C> | undefined {
  const boxes = labelBoxesOf(block, header, row);
  const text = boxes.map((box) => box.text).join("");
  const label = readRowLabel(text);
  if (isNote(label.key)) return undefined;
  const match = matchRow(part.rows, label, block.words);
  const called = label.words === "" || isBlankMark(label.words) ? `第${row + 1}行` : (match?.fund ?? label.words);
  const cells: Record<string, Sourced<unknown>> = {};
  let filled = false;
  for (const { name, spec, text: columnText, span, unit: ownUnit } of header.columns) {
    const request = {
      spec,
      label: `${called}“${columnText}”`,
      unit: ownUnit ?? unit,
      ownLabels: spec.labels,
      signed: match?.spec.signed,
    };
    const sourced = span ? readCell(block, row, span, request) : notFound(request.label, header.unread);
    cells[name] = sourced;
    // A value merged down from the row above is that row's.
    if (sourced.kind === "present" || sourced.kind === "unreadable") filled ||= sourced.at.row === row;
  }
  if (boxes.length === 0 && !filled) return undefined;
  const column = boxes[boxes.length - 1]?.column ?? Math.max(block.area.left, header.firstColumn - 1);
  return { label, match, at: { sheet: block.sheet.name, row, column }, cells: cells as RowOf<C>, filled };
}

/**
 * The label is the last text left of the values, with a number or 其中 that stands in a cell of its own before it. The
 * table's vertical heading further left is no label, even where it is repeated in every row.
 */
function labelBoxesOf(block: Block, header: HeaderRow<Columns>, row: number): readonly LabelBox[] {
  const texts = block
    .labelsOf(row)
    .filter(
      (box) =>
        box.column < header.firstColumn &&
        box.key !== "" &&
        box.key !== header.heading.key &&
        !isOfAnotherColumn(box, header),
    );
  const label = texts[texts.length - 1];
  const before = texts[texts.length - 2];
  if (!label) return [];
  return before && OPENING_ALONE.test(before.key) ? [before, label] : [label];
}

const OPENING_ALONE =
  /^(?:其中:?|(?:\d{1,2}|[一二三四五六七八九十]{1,3})[、.]|\((?:\d{1,2}|[一二三四五六七八九十]{1,3})\))$/;

function absentRow<C extends Columns>(
  part: OutlinePart<string, C>,
  key: string,
  unplaced: Parameters<typeof notFound>[1],
): OutlineRow<C> {
  const label = part.rows[key]!.labels[0];
  const cells: Record<string, Sourced<unknown>> = {};
  for (const [name, spec] of Object.entries(part.columns))
    cells[name] = notFound(`${label}“${spec.labels[0]}”`, unplaced);
  return { key, label, at: undefined, heading: false, ofWhich: false, cells: cells as RowOf<C>, children: [] };
}
