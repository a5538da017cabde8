import { SheetIndex, textOf, type Box } from "../grid/sheet-index";
import { withoutDirections } from "../values/directions";
import type { Cell, SheetSnapshot } from "../grid/snapshot";
import type { FormKinds, FormTemplate, PassedOver } from "../template/define-form";
import type { FormWords } from "../template/form-words";
import type { AnyPart, Columns } from "../template/parts";
import { Block, expectLabels, oneLine } from "./block";
import { findAnchors } from "./find-anchors";
import { findHeaderBand } from "./find-header-row";
import { headersBelow, type HeaderRow } from "./headers";
import {
  findOtherTitles,
  findTitles,
  isTableTitle,
  isAttachmentNumber,
  isFreeText,
  readsLikeTitle,
  rowsNamingForms,
  textPartsOf,
  type FormTitle,
} from "./find-titles";
import { partsBeside } from "./forms-beside";
import { labelKey } from "../values/normalise";
import { labelWords } from "./label-words";
import { findField } from "./read-field";
import { hasSection } from "./read-paragraphs";

/** A stretch of a sheet that one form takes. */
export interface FoundForm {
  readonly template: FormTemplate;
  readonly block: Block;
  /** `undefined` where the form was known by its labels. */
  readonly title: FormTitle | undefined;
  /** How many forms stand left of it on the same rows of its sheet, where any do. */
  readonly beside?: number;
}

/** What a sheet holds: forms, and titles of forms that are not read. */
interface FoundOnSheet {
  readonly forms: readonly FoundForm[];
  readonly passedOver: readonly PassedOver[];
}

/**
 * Finds the forms of a sheet by their titles, from top to bottom; by their labels where titles are gone. A title with
 * nothing of its form below it is only a mention. Sheet names and 附件 numbers are never looked at.
 */
export function findForms(snapshot: SheetSnapshot, kinds: FormKinds): readonly FoundForm[] {
  return findOnSheet(snapshot, { ...kinds, others: [] }).forms;
}

/** Finds the forms of a sheet, and names what it passes over. */
export function findOnSheet(snapshot: SheetSnapshot, kinds: FormKinds): FoundOnSheet {
  const { templates, words } = kinds;
  const mayBeTitled = mayHoldTitle(snapshot.cells, words);
  const labelled = mayBeTitled ? undefined : templateByLabels(snapshot.cells, templates);
  // Most sheets that hold no form are told by their texts alone.
  if (!mayBeTitled && !labelled) return { forms: [], passedOver: unknownSheet(snapshot) };
  const sheet = new SheetIndex(snapshot);
  const parts = mayBeTitled ? partsBeside(sheet, rowsNamingForms(sheet), (box) => isTableTitle(box, templates)) : [];
  if (parts.length > 0) {
    const found = parts.map((part) => findOnSheet(part, kinds));
    return {
      forms: found.flatMap(({ forms }, beside) => forms.map((form) => (beside > 0 ? { ...form, beside } : form))),
      passedOver: found.flatMap(({ passedOver }) => passedOver),
    };
  }
  expectLabels(sheet, labelWords(templates, words));
  const allOthers = findOtherTitles(sheet, kinds);
  const titles = mayBeTitled ? formTitles(sheet, kinds, new Set(allOthers.map(({ row }) => row))) : [];
  const otherTitles = allOthers.filter(({ row }) => !headsPartOf(sheet, row, titles, allOthers, words));
  const passedOver = otherTitles.map(({ other, text }): PassedOver => {
    return { sheet: snapshot.name, why: "adjacent", title: oneLine(text), name: other.name };
  });
  if (titles.length === 0) {
    if (passedOver.length > 0) return { forms: [], passedOver };
    const forms = untitledForm(sheet, labelled ?? templateByLabels(snapshot.cells, templates), words);
    return { forms, passedOver: forms.length > 0 ? [] : unknownSheet(snapshot) };
  }
  const forms = titles.map((title, position): FoundForm => {
    const next = titles[position + 1];
    const { row } = title.boxes[0];
    const other = otherTitles.find((below) => below.row > title.row);
    const last = next ? lastRowBefore(sheet, next.boxes[0].row, words) : sheet.lastRow;
    const bottom = other ? Math.min(last, lastRowBefore(sheet, other.row, words)) : last;
    const block = blockOf(sheet, row, bottom, words);
    return { template: templateOf(title, block), block, title };
  });
  return { forms: forms.flatMap((form) => withSwallowed(sheet, form)), passedOver };
}

/** 项目支出绩效指标表 over the indicators of a form begins none: what proves the form stands below it, and nowhere above. */
function headsPartOf(
  sheet: SheetIndex,
  row: number,
  titles: readonly FormTitle[],
  others: readonly { readonly row: number }[],
  words: FormWords,
): boolean {
  const title = titles.filter((above) => above.row < row).at(-1);
  const { proof, parts } = title?.template ?? {};
  const part = proof && parts?.[proof.part];
  if (!title || !proof || !part) return false;
  const further = [...titles, ...others].map((below) => below.row).filter((below) => below > row);
  const last = further.length > 0 ? Math.min(...further) - 1 : sheet.lastRow;
  const above = headerOf(blockOf(sheet, title.row, row - 1, words), part, title.row + 1);
  const below = above ? undefined : headerOf(blockOf(sheet, row, last, words), part, row + 1);
  return below !== undefined && proof.columns.some((name) => below.headers[name] !== undefined);
}

/**
 * A form whose title nobody knows stands in the block of the form above it: where a name comes again below a table of indicators, and
 * another such table below that, another form of the same kind begins.
 */
function withSwallowed(sheet: SheetIndex, form: FoundForm): readonly FoundForm[] {
  const { template, block } = form;
  const parts = Object.values(template.parts);
  const list = parts.find((part) => part.part === "list");
  const names = parts.find((part) => part.part === "field");
  if (!list || !names) return [form];
  const first = (form.title?.row ?? block.area.top - 1) + 1;
  const own = headersBelow(block, list, first);
  if (!own) return [form];
  const below = block.rowsWithin(own.bottom + 1, block.area.bottom);
  if (!findHeaderBand(block, list.columns, list.atLeast, below)) return [form];
  const name = findField(block, names, below);
  const later = name ? block.rowsWithin(name.row + 1, block.area.bottom) : [];
  // Behind a page break headers come again, and money does not.
  const money = parts.find((part) => part.part === "outline");
  const isAnother = [list, ...(money ? [money] : [])].every(({ columns, atLeast }) =>
    findHeaderBand(block, columns, atLeast, later),
  );
  if (!name || !isAnother) return [form];
  const box = lineAbove(sheet, name.row, own.bottom);
  const top = box?.row ?? name.row;
  const title = box && {
    template,
    templates: [template],
    boxes: [box] as const,
    text: withoutDirections(textOf(box.value)),
    row: box.row,
  };
  const rest = { template, block: blockOf(sheet, top, block.area.bottom, block.words), title };
  return [{ ...form, block: blockOf(sheet, block.area.top, top - 1, block.words) }, ...withSwallowed(sheet, rest)];
}

/** The line over a form that may be its title, whatever it says. */
function lineAbove(sheet: SheetIndex, row: number, after: number): Box | undefined {
  const lines = sheet.filledRowsWithin(Math.max(after + 1, row - MOST_ROWS_OF_TITLE), row - 1);
  for (const line of [...lines].reverse()) {
    const boxes = sheet.boxesOf(line);
    const [box] = boxes;
    if (boxes.some(({ value }) => typeof value === "number")) return undefined;
    if (boxes.length === 1 && typeof box?.value === "string" && NAMES_FORM.test(box.value) && readsLikeTitle(box.value))
      return box;
  }
  return undefined;
}

const MOST_ROWS_OF_TITLE = 4;
/** 填表人 and 代表 are no forms. */
const NAMES_FORM = /(?<![填代])表(?!人)/;

/** Of titles alike, the form is told by what its table has not; else by what most of it is like. */
function templateOf({ templates, template, row }: FormTitle, block: Block): FormTemplate {
  if (templates.length === 1) return template;
  const lacking = templates.find(
    ({ lacks, parts }) => lacks && isWithout(block, parts[lacks.part], lacks.columns, row),
  );
  if (lacking) return lacking;
  const others = templates.filter(({ lacks }) => !lacks);
  return others[0] ?? template;
}

function isWithout(block: Block, part: AnyPart | undefined, columns: readonly string[], title: number): boolean {
  const header = part && headerOf(block, part, title + 1);
  return (
    header !== undefined && header.unread.length === 0 && columns.every((name) => header.headers[name] === undefined)
  );
}

function headerOf(block: Block, part: AnyPart, from: number): HeaderRow<Columns> | undefined {
  if (part.part !== "list" && part.part !== "outline" && part.part !== "record") return undefined;
  return headersBelow(block, part, from);
}

/** A sheet of many figures that is no form is named, so that nobody takes it for checked. */
function unknownSheet(snapshot: SheetSnapshot): readonly PassedOver[] {
  let figures = 0;
  for (const { value } of snapshot.cells) if (typeof value === "number" && ++figures >= MANY_FIGURES) break;
  if (figures < MANY_FIGURES) return [];
  const first = snapshot.cells.find(({ value }) => typeof value === "string" && value.trim() !== "");
  const title = typeof first?.value === "string" && first.value.length <= LONGEST_LABEL ? first.value : undefined;
  return [{ sheet: snapshot.name, why: "not-recognised", title: title && oneLine(title), name: undefined }];
}

const MANY_FIGURES = 12;

function mayHoldTitle(cells: readonly Cell[], { title }: FormWords): boolean {
  let told = false;
  let form = false;
  for (const { value } of cells) {
    if (typeof value !== "string") continue;
    told ||= title.test(value);
    form ||= /[表告]/.test(value);
    if (told && form) return true;
  }
  return false;
}

/** The titles that have their form below them, from top to bottom. */
function formTitles(sheet: SheetIndex, kinds: FormKinds, otherRows: ReadonlySet<number>): readonly FormTitle[] {
  const candidates = findTitles(sheet, kinds).filter(({ row }) => !otherRows.has(row));
  const tables = tableTitles(
    sheet,
    candidates.filter(({ template }) => !isFreeText(template)),
    kinds.words,
  );
  // A report named right below a table is one line of a list of attachments.
  const tableRows = new Set(candidates.flatMap(({ template, row }) => (isFreeText(template) ? [] : [row])));
  const reports = candidates.filter(({ template, row }) => isFreeText(template) && !tableRows.has(row - 1));
  return reportTitles(
    sheet,
    [...tables, ...reports].sort((a, b) => a.row - b.row),
  );
}

/**
 * Of titles with no table between them (a list of the attachments, a note over the table) one is the table's own: the last
 * that names the form the table is most like.
 */
function tableTitles(sheet: SheetIndex, candidates: readonly FormTitle[], words: FormWords): readonly FormTitle[] {
  const kept: FormTitle[] = [];
  const rivals = new Map<FormTemplate, FormTitle>();
  candidates.forEach((title, position) => {
    rivals.delete(title.template);
    rivals.set(title.template, title);
    const bottom = (candidates[position + 1]?.boxes[0].row ?? sheet.lastRow + 1) - 1;
    const block = blockOf(sheet, title.row, bottom, words);
    if (![...rivals.keys()].some((template) => hasHeaders(block, template, title.row + 1))) return;
    kept.push(rivals.size === 1 ? title : likeliest([...rivals.values()], block));
    rivals.clear();
  });
  return kept;
}

/** The title whose form has most of its parts in a block; the last of several. */
function likeliest(rivals: readonly FormTitle[], block: Block): FormTitle {
  const counted = rivals.map((title) => ({
    title,
    parts: findAnchors(block, title.template.parts, block.area.top + 1).size,
  }));
  return counted.reduce((best, rival) => (rival.parts >= best.parts ? rival : best)).title;
}

function hasHeaders(block: Block, template: FormTemplate, from: number): boolean {
  return Object.values(template.parts).some((part) => headerOf(block, part, from) !== undefined);
}

/** A report names itself on the cover and again above its text: both are one report. One without sections is a mention. */
function reportTitles(sheet: SheetIndex, titles: readonly FormTitle[]): readonly FormTitle[] {
  const kept: FormTitle[] = [];
  let cover: FormTitle | undefined;
  titles.forEach((title, position) => {
    if (!isFreeText(title.template)) {
      kept.push(title);
      cover = undefined;
      return;
    }
    const first = cover?.template === title.template ? cover : title;
    const bottom = (titles[position + 1]?.boxes[0].row ?? sheet.lastRow + 1) - 1;
    if (textPartsOf(title.template).some((part) => hasSection(sheet, part, title.row, bottom))) {
      kept.push(first);
      cover = undefined;
    } else {
      cover = first;
    }
  });
  return kept;
}

function untitledForm(sheet: SheetIndex, template: FormTemplate | undefined, words: FormWords): readonly FoundForm[] {
  const block = blockOf(sheet, sheet.filledRows[0] ?? 0, sheet.lastRow, words);
  if (!template || !hasHeaders(block, template, block.area.top) || !isProven(block, template)) return [];
  return [{ template, block, title: undefined }];
}

/** What looks like a form without its title must have something to show for it. */
function isProven(block: Block, { proof, parts }: FormTemplate): boolean {
  if (!proof) return true;
  const part = parts[proof.part];
  const header = part && headerOf(block, part, block.area.top);
  return header !== undefined && proof.columns.some((name) => header.headers[name] !== undefined);
}

/** The template all of whose marks are among the first labels of a sheet. */
function templateByLabels(cells: readonly Cell[], templates: readonly FormTemplate[]): FormTemplate | undefined {
  const open = templates
    .filter(({ fingerprint }) => fingerprint.length > 0)
    .map((template) => ({ template, marks: new Set(template.fingerprint) }));
  let seen = 0;
  for (const { value } of cells) {
    if (typeof value !== "string" || value.length > LONGEST_LABEL) continue;
    if (++seen > MOST_LABELS) return undefined;
    const key = labelKey(value);
    for (const { template, marks } of open) {
      for (const mark of marks) if (mark.test(key)) marks.delete(mark);
      if (marks.size === 0) return template;
    }
  }
  return undefined;
}

function blockOf(sheet: SheetIndex, top: number, bottom: number, words: FormWords): Block {
  return new Block(sheet, { top, bottom, left: 0, right: sheet.lastColumn }, words);
}

/** 附件 2 over a title belongs to the form below it. */
function lastRowBefore(sheet: SheetIndex, row: number, words: FormWords): number {
  const above = sheet.filledRowsWithin(row - 2, row - 1).at(-1);
  const boxes = above === undefined ? [] : sheet.boxesOf(above);
  const isNumber = boxes.some(({ value }) => typeof value === "string" && isAttachmentNumber(value, words));
  return isNumber && above !== undefined ? above - 1 : row - 1;
}

const LONGEST_LABEL = 60;
/** A form without a title is looked for among so many texts from the top of its sheet. */
const MOST_LABELS = 2_000;
