import type { Area } from "../grid/address";
import { textOf, type Box, type SheetIndex } from "../grid/sheet-index";
import { onceForEach } from "../once-for-each";
import type { FormWords } from "../template/form-words";
import { CellAccount } from "./cell-account";
import { saysLabel, stemsOf } from "./label-matching";
import { Label, NO_LABEL } from "./label";
import type { LabelWords } from "./label-words";
import { isItsOwnKey, labelKey } from "../values/normalise";
import { withoutDirections } from "../values/directions";

/** A box with its text as labels are compared. */
export interface LabelBox extends Box {
  readonly text: string;
  /** Empty for anything but text. */
  readonly key: string;
  /** What its words may be a label of. */
  readonly label: Label;
}

/** The rows and columns of a sheet that belong to one form, and what parts of it may look at. */
export class Block {
  /** Its rows that hold a filled box anywhere on the sheet, from top to bottom. */
  readonly rows: readonly number[];
  private readonly labels: SheetLabels;

  constructor(
    readonly sheet: SheetIndex,
    readonly area: Area,
    /** How forms say what is no label. */
    readonly words: FormWords,
    /** What has been read of it. */
    readonly account = new CellAccount(),
  ) {
    this.rows = sheet.filledRowsWithin(area.top, area.bottom);
    this.labels = labelsOfSheet(sheet);
  }

  /** The filled boxes of one row inside the block, with their keys. */
  labelsOf(row: number): readonly LabelBox[] {
    let labels = this.labels.rows[row];
    if (!labels) {
      const boxes = this.sheet.boxesOf(row);
      labels = boxes.length === 0 ? NO_LABELS : boxes.map((box) => withLabel(box, this.words, this.labels.words));
      this.labels.rows[row] = labels;
    }
    const { left, right } = this.area;
    const reaches = labels.length > 0 && (labels[0]!.column < left || labels[labels.length - 1]!.column > right);
    return reaches ? labels.filter(({ column }) => column >= left && column <= right) : labels;
  }

  /** The block's rows from `from` to `to`, both included. */
  rowsWithin(from: number, to: number): readonly number[] {
    return this.sheet.filledRowsWithin(Math.max(from, this.area.top), Math.min(to, this.area.bottom));
  }

  /** The block without the columns right of `right`: side notes are no part of a form. */
  upToColumn(right: number): Block {
    return right >= this.area.right ? this : new Block(this.sheet, { ...this.area, right }, this.words, this.account);
  }
}

const NO_LABELS: readonly LabelBox[] = [];

interface SheetLabels {
  readonly rows: (readonly LabelBox[] | undefined)[];
  /** All that labels may say; whatever it is where nobody has told. */
  words: LabelWords | undefined;
}

/** Blocks of one sheet look at the same labels again and again: for titles, for headers, for values. */
const labelsOfSheet = onceForEach<SheetIndex, SheetLabels>(() => ({ rows: [], words: undefined }));

/** Tells which words are labels at all before anybody looks at a sheet: most of its cells then need no second look. */
export function expectLabels(sheet: SheetIndex, words: LabelWords): void {
  labelsOfSheet(sheet).words = words;
}

function withLabel(
  { row, column, area, value, formula, format }: Box,
  words: FormWords,
  labels: LabelWords | undefined,
): LabelBox {
  const isPlain = typeof value === "string" && isItsOwnKey(value);
  const key = isPlain ? value : typeof value === "string" ? labelKey(value) : "";
  const label = key === "" ? NO_LABEL : labels ? labels.labelOf(key) : new Label(stemsOf(key, words));
  return {
    row,
    column,
    area,
    value,
    formula,
    format,
    text: isPlain ? value : withoutDirections(textOf(value)),
    key,
    label,
  };
}

/** A text on one line, for messages: line breaks and runs of blanks out. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, "").trim();
}

/** Whether a label's key opens a note under a table: 说明：…, 注：…. */
export function isNote(key: string): boolean {
  return /^(?:填表|填报)?(?:说明|备注|注)(?:\d?[:.]|$)/.test(key);
}

/** Whether a line says that a form goes on behind a page break: 项目支出绩效自评表（续）, 续表. */
export function isContinued(key: string): boolean {
  return /表\(续[表\d一二三]?\)|(?<!手)续表/.test(key);
}

/** Whether a key stands in brackets from end to end: (万元), (以上数据来源于支付系统). */
export function isBracketed(key: string): boolean {
  return /^\([^()]+\)$/.test(key);
}

/** Where a label and its value share a cell. */
export interface InlineValue {
  /** The text up to the value: label, colon and blanks. */
  readonly before: string;
  /** The value and what follows it in the cell, as typed. */
  readonly value: string;
}

/** Where the label after the first one in a cell begins: 主管部门：甲局    实施单位：乙中心, 自评得分：98 自评等级：优. */
const NEXT_LABEL =
  /(?<!\s)(?:\s{2,}|[\r\n]|(?<=\d分?)\s(?=\p{Script=Han}{2,8}[:：]))(?=[^\s:：][^:：\r\n]{1,14}[:：])/u;

const GAP = /\s/;

/** The value part of `label: value` in one cell, as raw text with what stands around it; `undefined` where the cell is no such thing. */
export function inlineValue(text: string, labels: readonly string[], words: FormWords): InlineValue | undefined {
  const whole = valueAfterLabel(text, 0, labels, words);
  if (whole) return whole;
  for (let from = nextLabel(text, 0); from > 0; from = nextLabel(text, from)) {
    const later = valueAfterLabel(text, from, labels, words);
    if (later) return later;
  }
  return undefined;
}

/** The value alone, without a further label and its value behind it in the same cell, or the band of a score: 98.6分（优）. */
export function ownPartOf({ value }: InlineValue): string {
  const end = value.search(NEXT_LABEL);
  const own = end < 0 ? value.trimEnd() : value.slice(0, end).trimEnd();
  return SCORE_WITH_BAND.exec(own)?.[1] ?? own;
}

const SCORE_WITH_BAND = /^([\d０-９][\d０-９.．]*\s?分?)\s?[(（]\p{Script=Han}{1,3}[)）]$/u;

function nextLabel(text: string, from: number): number {
  const found = GAP.test(text) ? NEXT_LABEL.exec(text.slice(from)) : undefined;
  return found ? from + found.index + found[0].length : -1;
}

function valueAfterLabel(
  text: string,
  from: number,
  labels: readonly string[],
  words: FormWords,
): InlineValue | undefined {
  const colon = indexOfColon(text, from);
  if (colon < 0 || !saysLabel(labelKey(text.slice(from, colon)), labels, words)) return undefined;
  const rest = text.slice(colon + 1);
  const lead = rest.length - rest.trimStart().length;
  return { before: text.slice(0, colon + 1 + lead), value: rest.slice(lead) };
}

function indexOfColon(text: string, from: number): number {
  const half = text.indexOf(":", from);
  const full = text.indexOf("：", from);
  return half < 0 || full < 0 ? Math.max(half, full) : Math.min(half, full);
}

/** 元 or 万元 named by a header: in brackets, behind a stroke, or after 单位：. */
export function unitIn(text: string): "万元" | "元" | undefined {
  if (!text.includes("元")) return undefined;
  const compact = text.replace(/\s+/g, "");
  const found = UNIT.exec(compact);
  return found ? (found[1] as "万元" | "元") : undefined;
}

const UNIT =
  /(?:[(（/／]|单位[:：])(?:单位[:：])?(?:人民币|[^()（）:：元万]{0,3}[、,，])?(万元|元)(?:[)）]|$|[^\p{L}])/u;
