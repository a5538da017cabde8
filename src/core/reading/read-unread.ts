import { textOf } from "../grid/sheet-index";
import type { CellValue } from "../grid/snapshot";
import type { UnreadCell } from "../template/define-form";
import type { AnyPart, Columns, Parts } from "../template/parts";
import { inlineValue, isBracketed, isContinued, isNote, oneLine, unitIn, type Block, type LabelBox } from "./block";
import { lastRowOf, type Anchor, type Anchors } from "./find-anchors";
import { isAttachmentNumber } from "./find-titles";
import type { HeaderRow } from "./headers";
import { isBlankMark } from "../values/normalise";
import { nearestLabel } from "../values/nearest-label";

/** The account of a form's filled cells. */
interface Account {
  readonly read: number;
  readonly unread: readonly UnreadCell[];
  /** Texts that are none of its values and none of its labels. */
  readonly remarks: readonly string[];
}

/** What is known of a form beside its parts. */
export interface Surroundings {
  readonly parts: Parts;
  readonly anchors: Anchors;
  /** Labels of lines that are known and not read: 存在问题, 评价结论. */
  readonly remarks: readonly string[];
}

/** Goes through every filled cell of a form: what no reader has taken was not read, and is named. */
export function accountOf(block: Block, whole: Block, { parts, anchors, remarks }: Surroundings): Account {
  const tables = tablesOf(anchors, block);
  const right = Math.max(
    block.area.right,
    ...tables.flatMap(({ unread, aside }) => [...unread, ...aside].map(({ area }) => area.right)),
  );
  const lastTable = Math.max(-1, ...Array.from(anchors.values(), ({ header, row }) => header?.bottom ?? row));
  const unread: UnreadCell[] = [];
  const texts: string[] = [];
  let read = 0;
  let inNotes = false;
  let heading: LabelBox | undefined;
  const spread = new SpreadHeading(block.words.headings);
  const sections = new RemarkedRows(block, remarks);
  for (const row of block.rows) {
    const all = whole.labelsOf(row);
    const reachesOut = all.length > 0 && all[all.length - 1]!.column > right;
    const boxes = reachesOut ? all.filter((box) => box.column <= right || block.account.has(box)) : all;
    const first = boxes.find(({ key }) => key !== "");
    inNotes = row > lastTable && (inNotes || (first !== undefined && isNote(first.key))) && isText(boxes);
    heading = first && (isHeading(first, tables, heading) || spread.goesOn(first)) ? first : undefined;
    if (heading) spread.add(heading);
    const table = tableAt(tables, row);
    const headsRemark = (box: LabelBox): boolean =>
      isRemarkLabel(block, box, remarks) || mayHeadRemark(block, box, first, table);
    let remarked = sections.reach(row, first, table);
    // The words beside 存在问题 and the like are its own, up to the next label.
    let label: LabelBox | undefined;
    for (const box of boxes) {
      if (block.account.has(box)) {
        label = box;
        read++;
        continue;
      }
      if (label) remarked = headsRemark(label);
      label = undefined;
      remarked ||= headsRemark(box);
      const isAside = table?.aside.some(({ area }) => box.column >= area.left && box.column <= area.right) ?? false;
      if (typeof box.value === "string") texts.push(box.value);
      if (
        inNotes ||
        isAside ||
        isDecoration(block, box) ||
        (boxes.length === 1 && (isBracketed(box.key) || isContinued(box.key))) ||
        box === heading ||
        (remarked && !isFigure(box.value)) ||
        (isCode(block, box, boxes) && !unreadHeaderOver(box, table))
      ) {
        read++;
        continue;
      }
      unread.push(unreadCell(block, box, { first, parts, table }));
    }
  }
  return { read, unread, remarks: texts };
}

/** A table's heading that is not merged but filled down into the rows below it: 项目资金（万元）, 绩效指标; or goes on there in brackets. */
function isHeading(box: LabelBox, tables: readonly Table[], above: LabelBox | undefined): boolean {
  if (tables.some(({ headings }) => headings.includes(box))) return true;
  return above !== undefined && above.column === box.column && (above.key === box.key || isBracketed(box.key));
}

/** A heading written downward, a few characters in each row: 绩, 效, 指, 标. */
class SpreadHeading {
  private words = "";
  private column = -1;

  constructor(private readonly headings: readonly string[]) {}

  add({ key, column }: LabelBox): void {
    this.words = this.goesOn({ key, column }) ? this.words + key : key;
    this.column = column;
  }

  goesOn({ key, column }: Pick<LabelBox, "key" | "column">): boolean {
    if (column !== this.column || key === "" || key.length > LONGEST_PIECE) return false;
    const words = this.words + key;
    return this.headings.some((heading) => heading.startsWith(words));
  }
}

const LONGEST_PIECE = 5;

/** Rows that say more of a remark whose label stands over them, or beside them in a merged cell: 年度主要任务, 二、重点工作任务. */
class RemarkedRows {
  private last = -1;
  /** Where the label stands: rows right below it that begin further right are its own. */
  private column = Number.POSITIVE_INFINITY;

  constructor(
    private readonly block: Block,
    private readonly remarks: readonly string[],
  ) {}

  /** Whether a row belongs to the label of a row above it. */
  reach(row: number, first: LabelBox | undefined, table: Table | undefined): boolean {
    const goesOn = row === this.last + 1 && first !== undefined && first.column > this.column && !isFigure(first.value);
    if (goesOn && !this.block.account.has(first)) this.last = row;
    const isWithin = row <= this.last;
    if (goesOn) return isWithin;
    if (!first || this.block.account.has(first)) this.last = Math.min(this.last, row - 1);
    else if (isRemarkLabel(this.block, first, this.remarks) || mayHeadRemark(this.block, first, first, table)) {
      this.column = first.column;
      this.last = Math.max(first.area.bottom, this.isSection(first) ? this.block.area.bottom : row);
    }
    return isWithin && row <= this.last;
  }

  /** A numbered heading in a row of its own has all rows up to the next thing that is known. */
  private isSection({ row, key }: LabelBox): boolean {
    return this.block.words.section.test(key) && this.block.labelsOf(row).length === 1;
  }
}

interface Table {
  readonly part: string;
  readonly top: number;
  readonly bottom: number;
  readonly last: number;
  /** What stands left of its headers. */
  readonly headings: readonly LabelBox[];
  readonly unread: readonly LabelBox[];
  readonly aside: readonly LabelBox[];
  /** The official words of the columns that it has not. */
  readonly absent: readonly string[];
}

function tablesOf(anchors: Anchors, block: Block): readonly Table[] {
  return [...anchors].flatMap(([name, { header }]: [string, Anchor]) =>
    header
      ? [
          {
            part: name,
            top: header.row,
            bottom: header.bottom,
            last: lastRowOf(name, anchors, block),
            headings: header.labels.filter(({ area }) => area.right < header.firstColumn),
            unread: header.unread,
            aside: header.aside,
            absent: absentOf(header),
          },
        ]
      : [],
  );
}

function absentOf({ columns }: HeaderRow<Columns>): readonly string[] {
  return columns.flatMap(({ span, spec }) => (span ? [] : [spec.labels[0]]));
}

function tableAt(tables: readonly Table[], row: number): Table | undefined {
  return tables.find(({ top, last }) => row >= top && row <= last);
}

function unreadHeaderOver({ column }: LabelBox, table: Table | undefined): LabelBox | undefined {
  return table?.unread.find(({ area }) => column >= area.left && column <= area.right);
}

interface Context {
  readonly first: LabelBox | undefined;
  readonly parts: Parts;
  readonly table: Table | undefined;
}

function unreadCell(block: Block, box: LabelBox, { first, parts, table }: Context): UnreadCell {
  const header = unreadHeaderOver(box, table);
  const isHeader = header === box;
  const own = oneLine(textOf(box.value));
  const words = header ? oneLine(header.text) : own;
  const part = table && parts[table.part];
  const near =
    typeof box.value === "string" || header
      ? nearestLabel(words, header ? (table?.absent ?? []) : labelsOf(part))
      : undefined;
  return {
    at: { sheet: block.sheet.name, row: box.row, column: box.column },
    text: own,
    value: box.value,
    header: header && oneLine(header.text),
    isHeader,
    rowLabel: first && first !== box && !isHeader ? oneLine(first.text) : undefined,
    near,
    suggestion: near !== undefined && !isKnownAs(header ?? box, near, part) ? { label: words, as: near } : undefined,
  };
}

/** Whether a label means another already, and was not read for another reason: two headers for one place. */
function isKnownAs({ label }: LabelBox, near: string, part: AnyPart | undefined): boolean {
  return labelListsOf(part).some((labels) => labels[0] === near && label.says(labels));
}

/** The official labels that an unread text of a part, no header, may stand for. */
function labelsOf(part: AnyPart | undefined): readonly string[] {
  return labelListsOf(part).map(([official]) => official!);
}

function labelListsOf(part: AnyPart | undefined): readonly (readonly string[])[] {
  if (!part) return [];
  const columns: Columns = "columns" in part ? part.columns : {};
  const names = Object.values(columns).map(({ labels }) => labels);
  const rows = part.part === "outline" ? Object.values(part.rows).map(({ labels }) => labels) : [];
  return [...rows, ...names, ...(part.part === "list" ? [part.until] : [])];
}

function isRemarkLabel({ words }: Block, { label, text, key }: LabelBox, remarks: readonly string[]): boolean {
  return label.says(remarks) || (key.includes(":") && inlineValue(text, remarks, words) !== undefined);
}

/** In a table only the first words of a row may head a remark: anywhere else they are a header, or somebody's answer. */
function mayHeadRemark(
  { words }: Block,
  box: LabelBox,
  first: LabelBox | undefined,
  table: Table | undefined,
): boolean {
  if (box.key === "" || table?.unread.includes(box) || (box !== first && table !== undefined)) return false;
  const [label = ""] = box.key.split(":", 1);
  return label.length <= LONGEST_REMARK_LABEL && words.remark.test(label);
}

const LONGEST_REMARK_LABEL = 30;

/** A number that names and counts nothing: 预算编码 301001, 联系电话 88880000. */
function isCode({ words }: Block, box: LabelBox, boxes: readonly LabelBox[]): boolean {
  if (!isFigure(box.value)) return false;
  const label = boxes.filter(({ column }) => column < box.column).at(-1);
  return label !== undefined && words.code.test(label.key);
}

function isFigure(value: CellValue): boolean {
  return typeof value === "number";
}

function isText(boxes: readonly LabelBox[]): boolean {
  return boxes.every(({ value }) => typeof value !== "number");
}

/** Attachment numbers, units, bands, dates to sign and marks for nothing are no content. */
function isDecoration({ words }: Block, { value, text, key }: LabelBox): boolean {
  if (typeof value !== "string") return value === null || typeof value === "boolean";
  if (isBlankMark(value) || isAttachmentNumber(text, words) || isNote(key)) return true;
  if (key.length <= LONGEST_UNIT_NOTE && unitIn(text) !== undefined && /单位/.test(key)) return true;
  return words.decoration.test(key) || !/[\p{L}\p{N}]/u.test(key);
}

const LONGEST_UNIT_NOTE = 20;
