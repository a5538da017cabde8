import { textOf, type Box } from "../grid/sheet-index";
import type { FormWords } from "../template/form-words";
import type { Columns, List, ListPart, ListRow, RowOf } from "../template/parts";
import { Block, inlineValue, isBracketed, isContinued, isNote, type InlineValue, type LabelBox } from "./block";
import { closes, closingRows, FIGURE, totalBehind, unknownEnd } from "./list-ends";
import { rowIn, withoutGroupSums } from "./list-rows";
import { isOfAnotherColumn, type HeadedColumn, type HeaderRow, type SplitSpans } from "./headers";
import { standardiseSigns } from "../values/comparison-signs";
import { sharedPart, type Share } from "./header-boxes";
import { columnNames, splitLabels } from "./label-matching";
import { compactText, isBlankMark, labelKey } from "../values/normalise";
import { joinedTarget } from "../values/quantity-columns";
import {
  firstFilled,
  notFound,
  readBox,
  readCell,
  readInline,
  readJoined,
  readPart,
  readWithin,
  type CellRequest,
  type Span,
} from "./read-cell";
import type { Sourced } from "../values/sourced";

/** Reads rows until the closing label; merged or repeated or blank first columns alike. */
export function readList<C extends Columns, T extends Columns>(
  block: Block,
  part: ListPart<C, T>,
  header: HeaderRow<C> | undefined,
  lastRow: number,
  closedAt?: number,
): List<C, T> {
  if (!header) return { found: false, headers: {} as List<C, T>["headers"], rows: [], totals: absentTotals(part) };
  const closings = closingRows(block, part, header, lastRow);
  const closing = closings?.last ?? closedAt;
  const end = closing === undefined ? unknownEnd(block, part, header, lastRow) : undefined;
  const rows: ListRow<C>[] = [];
  const carry = new Carry(part.columns);
  const named = header.columns.find(({ name }) => name === part.namedBy);
  const last = Math.min(lastRow, (closing ?? end?.row ?? lastRow + 1) - 1);
  for (const row of block.rowsWithin(header.bottom + 1, last)) {
    const isEntry = (!closings || row < closings.first) && isRowOfList(block, part, header, row);
    if (isEntry) rows.push(readRow(block, header, row, named, carry));
    else block.account.label(...block.labelsOf(row));
  }
  const totals =
    closing === undefined ? totalsAbove(block, part, header, end) : readTotals(block, part, header, closing);
  const entries = withoutGroupSums(rows, part);
  for (const { key } of rows.filter((row) => !entries.includes(row)))
    block.account.label(...block.labelsOf(rowIn(key)));
  return { found: true, headers: header.headers, rows: entries, totals };
}

/** The last filled cell of each carried column; a new group on the left empties those on its right. */
class Carry {
  private readonly last = new Map<string, Sourced<unknown>>();
  private readonly carried: readonly string[];

  constructor(columns: Columns) {
    this.carried = Object.keys(columns).filter((name) => columns[name]!.carryDown);
  }

  take(name: string, sourced: Sourced<unknown>): Sourced<unknown> {
    const before = this.last.get(name);
    if (sourced.kind !== "present") return before ?? sourced;
    // The same words again are the same group: repeated in every row, or behind a page break.
    if (before?.kind === "present" && keyOf(before.value) !== keyOf(sourced.value)) {
      for (const right of this.carried.slice(this.carried.indexOf(name) + 1)) this.last.delete(right);
    }
    this.last.set(name, sourced);
    return sourced;
  }
}

function keyOf(value: unknown): unknown {
  return typeof value === "string" ? labelKey(value) : value;
}

function readRow<C extends Columns>(
  block: Block,
  header: HeaderRow<C>,
  row: number,
  named: HeadedColumn | undefined,
  carry: Carry,
): ListRow<C> {
  const called = nameOfRow(block, row, named);
  const cells: Record<string, unknown> = { key: `${block.sheet.name}!${row}` };
  const isVertical = (box: LabelBox): boolean =>
    box.area.right < header.firstColumn && box.key !== "" && !isOfAnotherColumn(box, header);
  block.account.label(...block.labelsOf(row).filter(isVertical));
  for (const column of header.columns) {
    const sourced = readColumn(block, row, column, called, header.unread);
    cells[column.name] = column.spec.carryDown ? carry.take(column.name, sourced) : sourced;
  }
  if (header.aside.length > 0) cells.beside = textsBeside(block, header, row);
  for (const { name, spec, span, text } of header.columns) {
    const other = span || !spec.within ? undefined : (cells[spec.within.column] as Sourced<unknown>);
    const value = other && readWithin(block, other, spec.within!.pattern, { spec, label: called + text });
    if (value) cells[name] = value;
  }
  return cells as ListRow<C>;
}

/** The texts in a row under headers that are known and not read. */
function textsBeside(block: Block, { aside }: HeaderRow<Columns>, row: number): ListRow<Columns>["beside"] {
  return aside.flatMap((header) => {
    const { value } = block.sheet.boxAt(row, header.column);
    return typeof value === "string" && !isBlankMark(value) ? [{ header: header.key, text: value }] : [];
  });
}

function readColumn(
  block: Block,
  row: number,
  column: HeadedColumn,
  called: string,
  unread: readonly LabelBox[],
): Sourced<unknown> {
  const { spec, span, split, unit } = column;
  const request = { spec, label: called + column.text, unit };
  if (!span) return notFound(request.label, unread);
  if (column.share) return readShare(block, row, span, column.share, request);
  const readIn = (where: Span): Sourced<unknown> =>
    split ? readSplitColumn(block, row, where, split, request) : readCell(block, row, where, request);
  const value = readIn(span);
  if (!column.fallback) return value;
  const other = firstFilled(block, row, column.fallback);
  if (other) block.account.value(other);
  return value.kind === "blank" ? readIn(column.fallback) : value;
}

/** One of the values in a cell whose headers share theirs; unread where it cannot be told which is which. */
function readShare(
  block: Block,
  row: number,
  span: Span,
  share: Share,
  request: CellRequest<unknown>,
): Sourced<unknown> {
  const box = firstFilled(block, row, span);
  if (!box) return readCell(block, row, span, request);
  const part = typeof box.value === "string" ? sharedPart(box.value, share) : undefined;
  return part ? readPart(block, box, part, request) : notFound(request.label, [{ ...box, text: textOf(box.value) }]);
}

/** A row by the words in its naming column, or by its number. */
function nameOfRow(block: Block, row: number, named: HeadedColumn | undefined): string {
  const box = named?.span && firstFilled(block, row, named.span);
  const typed = box ? textOf(box.value).replace(/\s+/g, "") : "";
  return isBlankMark(typed) ? `第${row + 1}行` : `“${typed}”`;
}

/** A target beside columns of its sign and its unit is one target: ≥ | 95 | %. */
function readSplitColumn<T>(
  block: Block,
  row: number,
  span: Span,
  split: SplitSpans,
  request: CellRequest<T>,
): Sourced<T> {
  const value = readCell(block, row, span, request);
  const signBox = split.sign && block.sheet.boxAt(row, split.sign.from);
  const unitBox = split.unit && block.sheet.boxAt(row, split.unit.from);
  for (const box of [signBox, unitBox]) if (typeof box?.value === "string") block.account.value(box);
  if (value.kind !== "present" || value.further) return value;
  const sign = signBox ? signIn(textOf(signBox.value), block.words) : "";
  const unit = unitBox ? textOf(unitBox.value) : "";
  if (sign === "" && isBlankMark(unit)) return value;
  const { at, typed, format } = value;
  const figure = typeof typed === "number" ? typed : textOf(typed);
  const box = block.sheet.boxAt(at.row, at.column);
  const others = [signBox, unitBox].filter((other) => other !== undefined && !isBlankMark(other.value)) as Box[];
  return readJoined(block, box, others, joinedTarget(sign, figure, unit, format), request);
}

/** What a column of signs says of how the figure compares; empty for 定量, 数量指标 and whatever else says nothing of it. */
function signIn(text: string, words: FormWords): string {
  const sign = compactText(text).replace(/\([^()]*\)$/, "");
  return words.compares.test(standardiseSigns(sign)) ? sign : "";
}

function readTotals<C extends Columns, T extends Columns>(
  block: Block,
  part: ListPart<C, T>,
  header: HeaderRow<C>,
  row: number,
): RowOf<T> {
  const totals: Record<string, Sourced<unknown>> = {};
  const merged = mergedTotal(block, part, header, row);
  for (const [name, spec] of Object.entries(part.totals)) {
    const column = header.columns.find((other) => other.name === name);
    const label = `${part.until[0]}“${column?.text ?? spec.labels[0]}”`;
    const beside = totalBeside(block, row, spec.labels) ?? (name === merged?.name ? merged.box : undefined);
    const value = beside
      ? readBox(block, beside, { spec, label })
      : column?.span && !isTaken(block, row, column.span, merged?.box)
        ? column.share
          ? readShare(block, row, column.span, column.share, { spec, label })
          : readCell(block, row, column.span, { spec, label })
        : notFound(label, header.unread);
    const inline = name === part.above?.total && value.kind !== "present" ? inlineTotal(block, part, row) : undefined;
    totals[name] = inline ? readInline(block, inline.box, inline, { spec, label }) : value;
  }
  block.account.label(...block.labelsOf(row).filter((box) => closes(block, box, part.until)));
  return totals as RowOf<T>;
}

/** 总分 | 总分值 | 100 | 总得分 | 98.5: a total right beside its own label, which is not the one that closes the list. */
function totalBeside(block: Block, row: number, labels: readonly string[]): Box | undefined {
  const boxes = block.labelsOf(row);
  const at = boxes.findIndex(({ label }, position) => position > 0 && label.says(labels));
  const label = boxes[at];
  const next = label && block.sheet.boxAt(row, label.area.right + 1);
  return next && FIGURE.test(compactText(textOf(next.value))) ? next : undefined;
}

/** One figure merged over the columns of several totals: what the list comes to, or all that it could come to. */
function mergedTotal<C extends Columns, T extends Columns>(
  block: Block,
  { totals, above }: ListPart<C, T>,
  { columns }: HeaderRow<C>,
  row: number,
): { readonly name: string; readonly box: Box } | undefined {
  if (!above) return undefined;
  const spans = columns.flatMap(({ name, span }) => (span && name in totals ? [{ name, span }] : []));
  const own = spans.find(({ name }) => name === above.total);
  const box = own && block.sheet.boxAt(row, own.span.from);
  if (!box || !FIGURE.test(compactText(textOf(box.value)))) return undefined;
  const covered = spans.filter(({ span }) => span.from >= box.area.left && span.from <= box.area.right);
  if (covered.length < 2) return undefined;
  const other = covered.find(({ name }) => name !== above.total);
  return { name: above.full?.test(compactText(textOf(box.value))) && other ? other.name : above.total, box };
}

/** Whether the cell of a span is one that another total has. */
function isTaken(block: Block, row: number, { from }: Span, taken: Box | undefined): boolean {
  return taken !== undefined && block.sheet.boxAt(row, from) === taken;
}

/** 总分（100分）：98.6 in one cell. */
function inlineTotal<C extends Columns, T extends Columns>(
  block: Block,
  part: ListPart<C, T>,
  row: number,
): (InlineValue & { readonly box: LabelBox }) | undefined {
  for (const box of block.labelsOf(row)) {
    const inline = totalBehind(block, box, part.until);
    if (inline) return { ...inline, box };
  }
  return undefined;
}

/** A form that does not close its list may say the total above it: 自评总分（分） | 98, 自评得分：98. */
function totalsAbove<C extends Columns, T extends Columns>(
  block: Block,
  part: ListPart<C, T>,
  header: HeaderRow<C>,
  end: LabelBox | undefined,
): RowOf<T> {
  const absent = absentTotals(part, end);
  if (!part.above) return absent;
  const { total, labels } = part.above;
  const request = { spec: part.totals[total]!, label: `${part.until[0]}“${part.totals[total]!.labels[0]}”` };
  // What stands in the head may reach further right than the tables below it.
  const whole = new Block(block.sheet, { ...block.area, right: block.sheet.lastColumn }, block.words, block.account);
  for (const row of whole.rowsWithin(block.area.top, header.row - 1)) {
    const boxes = whole.labelsOf(row);
    for (const [position, box] of boxes.entries()) {
      const inline = box.key.includes(":") ? inlineValue(box.text, labels, block.words) : undefined;
      const next = boxes[position + 1];
      const read =
        inline && /\d/.test(compactText(inline.value))
          ? readInline(block, box, inline, request)
          : next && box.label.says(labels)
            ? readBox(block, next, request)
            : undefined;
      if (read?.kind !== "present") continue;
      block.account.label(box);
      return { ...absentTotals(part), [total]: read };
    }
  }
  return absent;
}

function absentTotals<C extends Columns, T extends Columns>(part: ListPart<C, T>, end?: LabelBox): RowOf<T> {
  const totals: Record<string, Sourced<unknown>> = {};
  for (const [name, spec] of Object.entries(part.totals))
    totals[name] = notFound(`${part.until[0]}“${spec.labels[0]}”`, end && [end]);
  return totals as RowOf<T>;
}

/** Headers come again behind a page break; notes may stand under the table, and sums of a few rows among them. */
function isRowOfList<C extends Columns, T extends Columns>(
  block: Block,
  part: ListPart<C, T>,
  header: HeaderRow<C>,
  row: number,
): boolean {
  const boxes = block.labelsOf(row);
  const first = boxes[0];
  if (!first) return false;
  if (boxes.length === 1 && (isNote(first.key) || isBracketed(first.key) || isContinued(first.key))) return false;
  if (isSubtotal(boxes, part, header)) return false;
  const names = columnNames(part.columns);
  const beside = splitLabels(part.columns);
  const headers = boxes.filter(
    ({ label }) => !label.isNone && (label.heads(names) || beside.some((labels) => label.says(labels))),
  );
  return headers.length < part.atLeast && (headers.length < 2 || headers.length < boxes.length);
}

/** 小计 where rows have their names or groups, and nothing behind it but totals: 绿化面积小计 with a target is an indicator. */
function isSubtotal<C extends Columns, T extends Columns>(
  boxes: readonly LabelBox[],
  { totals, namedBy }: ListPart<C, T>,
  { columns }: HeaderRow<C>,
): boolean {
  const named = columns.find(({ name }) => name === namedBy)?.span;
  const at = boxes.findIndex(({ key, column }) => SUBTOTAL.test(key) && (!named || column <= named.to));
  if (at < 0) return false;
  const others = columns.flatMap(({ name, span }) => (span && !(name in totals) ? [span] : []));
  const isOwn = ({ column, value }: LabelBox): boolean =>
    !isBlankMark(textOf(value)) && others.some(({ from, to }) => column >= from && column <= to);
  return !boxes.slice(at + 1).some(isOwn);
}

const SUBTOTAL = /(?:小计|分计)(?:\([^()]*\))?:?$/;
