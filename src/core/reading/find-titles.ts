import { textOf, type Box, type SheetIndex } from "../grid/sheet-index";
import type { FormKinds, FormTemplate, OtherForm } from "../template/define-form";
import type { FormWords } from "../template/form-words";
import type { ParagraphsPart } from "../template/parts";
import { onceForEach } from "../once-for-each";
import { isContinued } from "./block";
import { compactText, isBlankMark, labelKey, yearIn } from "../values/normalise";

/** The title of a form, in one cell or broken over rows. */
export interface FormTitle {
  readonly template: FormTemplate;
  /** All that it may be, `template` first. */
  readonly templates: readonly FormTemplate[];
  /** Its cells from top to bottom, at least one. */
  readonly boxes: readonly [Box, ...Box[]];
  /** Its words as typed, without what else its cells hold. */
  readonly text: string;
  /** The row that says what form it is. */
  readonly row: number;
}

/** Whether a template is free text, which has no table that could tell it from a mention. */
export function isFreeText(template: FormTemplate): boolean {
  return textPartsOf(template).length > 0;
}

/** The parts of a template that are free text. */
export function textPartsOf(template: FormTemplate): readonly ParagraphsPart[] {
  return Object.values(template.parts).filter((part) => part.part === "paragraphs");
}

/** Whatever could be a title, from top to bottom. What follows it tells titles from mentions. */
export function findTitles(sheet: SheetIndex, kinds: FormKinds): readonly FormTitle[] {
  const titles: FormTitle[] = [];
  for (const row of rowsNamingForms(sheet)) {
    const title = titleInRow(sheet, row, kinds);
    if (!title) continue;
    const taken = titles[titles.length - 1]?.row ?? -1;
    titles.push(withLinesAbove(sheet, title, taken, kinds.words));
  }
  return titles;
}

/** Rows that speak of a table or a report: a title stands in one of them. */
export const rowsNamingForms = onceForEach((sheet: SheetIndex): readonly number[] =>
  sheet.filledRows.filter((row) => sheet.boxesOf(row).some(namesForm)),
);

function namesForm(box: Box): box is Box & { readonly value: string } {
  return typeof box.value === "string" && /[表告]/.test(box.value);
}

/** The cell of a row of its own close to a title that names a year and nothing else: （2023年度）. */
export function yearLineBeside(sheet: SheetIndex, row: number): { box: Box; year: number } | undefined {
  for (const near of sheet.filledRowsWithin(row - ROWS_BESIDE, row + ROWS_BESIDE)) {
    for (const box of sheet.boxesOf(near)) {
      const { value } = box;
      if (typeof value !== "string" || value.length > LONGEST_YEAR) continue;
      const year = yearIn(value);
      if (year !== undefined && /^[(]?(?:年度?)?[)]?$/.test(labelKey(value))) return { box, year };
    }
  }
  return undefined;
}

/** The year a title names; the form's number may stand right before it: 附件1 2023年度. */
export function yearOfTitle(text: string, { numberBeforeTitle }: FormWords): number | undefined {
  return yearIn(text.replace(numberBeforeTitle, ""));
}

/** The printed number of a form, in a cell or row of its own: 附件1, 附件 2：, 附表三. */
export function isAttachmentNumber(text: string, { number }: FormWords): boolean {
  return text.length <= LONGEST_NUMBER && number.test(compactText(text));
}

function titleInRow(sheet: SheetIndex, row: number, kinds: FormKinds): FormTitle | undefined {
  const { templates, words } = kinds;
  const boxes = sheet.boxesOf(row);
  for (const box of boxes) {
    if (!namesForm(box)) continue;
    const line = titleLine(box.value, templates);
    // 绩效自评表 alone may be the end of a title that begins in the row above.
    const broken =
      line && !words.bareTitle.test(labelKey(box.value)) ? undefined : brokenTitle(sheet, box, boxes, kinds);
    if (broken) return broken;
    if (line && standsAlone(boxes, box, words)) return { ...line, boxes: [box], row };
  }
  return undefined;
}

type TitleLine = Pick<FormTitle, "template" | "templates" | "text">;

function titleLine(text: string, templates: readonly FormTemplate[]): TitleLine | undefined {
  const [whole, ...others] = templatesTitled(text, templates);
  if (whole) return { template: whole, templates: [whole, ...others], text };
  // A whole report in one cell begins with its title.
  const lines = text.split(/\r\n|[\n\r]/, LINES_BEFORE_TITLE);
  if (lines.length < 2) return undefined;
  const reports = templates.filter(isFreeText);
  for (const line of lines) {
    const [template, ...rest] = templatesTitled(line, reports);
    if (template) return { template, templates: [template, ...rest], text: line };
  }
  return undefined;
}

function templatesTitled(text: string, templates: readonly FormTemplate[]): readonly FormTemplate[] {
  if (text.length > LONGEST_TYPED) return [];
  const key = labelKey(text);
  if (key.length > LONGEST_TITLE || NO_TITLE.test(key) || isContinued(key)) return [];
  // （三）整体支出绩效自评报告 is a heading inside a text.
  const isNumbered = NUMBERED.test(key);
  return templates.filter((template) => template.titlePattern.test(key) && !(isNumbered && isFreeText(template)));
}

/** Whether a cell says the title of a form that is no free text. */
export function isTableTitle({ value }: Box, templates: readonly FormTemplate[]): boolean {
  if (typeof value !== "string" || !value.includes("表")) return false;
  const [template] = templatesTitled(value, templates);
  return template !== undefined && !isFreeText(template);
}

/** The titles of forms that are known and not read, each with its kind. */
export function findOtherTitles(
  sheet: SheetIndex,
  { others, words }: FormKinds,
): readonly { readonly other: OtherForm; readonly row: number; readonly text: string }[] {
  if (others.length === 0) return [];
  const found: { readonly other: OtherForm; readonly row: number; readonly text: string }[] = [];
  for (const row of rowsNamingForms(sheet)) {
    const boxes = sheet.boxesOf(row);
    for (const box of boxes) {
      const { value } = box;
      if (typeof value !== "string" || !value.includes("表") || value.length > LONGEST_TYPED) continue;
      const key = labelKey(value);
      if (key.length > LONGEST_TITLE || NO_TITLE.test(key)) continue;
      const other = others.find(({ titlePattern }) => titlePattern.test(key));
      if (!other || !standsAlone(boxes, box, words)) continue;
      found.push({ other, row, text: value });
      break;
    }
  }
  return found;
}

const NUMBERED = /^\(?[一二三四五六七八九十\d]{1,3}[)、.]/;
/** Words that a title never has, but a note, a list of attachments or a section heading does. */
const NO_TITLE =
  /详见|参见|见附|[说注]明?:|备注|填[报写][^单]|报送|上报|提交|根据|按照|依据|如下|上述|本表|[《》,;。!?“”]/;

/**
 * A title is not one of several cells of a table row: nothing stands before it but the form's number, nothing right beside it but unit
 * and year, or notes of somebody's where it is merged over a form of many columns.
 */
function standsAlone(boxes: readonly Box[], title: Box, words: FormWords): boolean {
  const isWide = title.area.right - title.area.left >= FEWEST_COLUMNS_OF_FORM;
  return boxes.every((box) => {
    if (box === title) return true;
    const text = textOf(box.value);
    if (box.column < title.column) return isAttachmentNumber(text, words) || isBlankMark(box.value);
    return isWide || box.column > title.area.right + 1 || isAttachmentNumber(text, words) || /单位|元|年/.test(text);
  });
}

/** A title broken over two rows, of which neither is one alone. */
function brokenTitle(
  sheet: SheetIndex,
  second: Box,
  boxes: readonly Box[],
  { templates, words }: FormKinds,
): FormTitle | undefined {
  const first = titleLineAbove(sheet, second.row, words);
  if (!first || !standsAlone(boxes, second, words)) return undefined;
  const text = textOf(first.value) + textOf(second.value);
  const [template, ...others] = templatesTitled(text, templates);
  return template && { template, templates: [template, ...others], text, boxes: [first, second], row: second.row };
}

/** The line above a title is part of it where it brings the year that the title lacks: 2023年度某某局 / 整体支出绩效自评报告. */
function withLinesAbove(sheet: SheetIndex, title: FormTitle, taken: number, words: FormWords): FormTitle {
  if (yearOfTitle(title.text, words) !== undefined) return title;
  const above = titleLineAbove(sheet, title.boxes[0].row, words);
  if (!above || above.row <= taken || yearIn(textOf(above.value)) === undefined) return title;
  return { ...title, text: textOf(above.value) + title.text, boxes: [above, ...title.boxes] };
}

/** The cell of the row right above, where it reads like the beginning of a title. */
function titleLineAbove(sheet: SheetIndex, row: number, words: FormWords): Box | undefined {
  const boxes = sheet.boxesOf(row - 1);
  const above = boxes.find(({ value }) => typeof value === "string");
  if (!above || typeof above.value !== "string" || above.value.length > LONGEST_TYPED) return undefined;
  return readsLikeTitle(above.value) && !isAttachmentNumber(above.value, words) && standsAlone(boxes, above, words)
    ? above
    : undefined;
}

/** Whether a line may be a title, or a part of one, whatever it says: no label with its value, no note. */
export function readsLikeTitle(text: string): boolean {
  const key = labelKey(text);
  return key.length <= LONGEST_TITLE && !NO_TITLE.test(key) && !/[:、]/.test(key) && /\p{Script=Han}/u.test(key);
}

/** Spread with blanks, a title is twice as long as typed. */
const LONGEST_TYPED = 200;
const LONGEST_TITLE = 80;
const LONGEST_YEAR = 16;
const FEWEST_COLUMNS_OF_FORM = 5;
const LONGEST_NUMBER = 16;
const ROWS_BESIDE = 2;
const LINES_BEFORE_TITLE = 8;
