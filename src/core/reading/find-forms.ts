import { SheetIndex } from "../grid/sheet-index";
import type { Cell, SheetSnapshot } from "../grid/snapshot";
import type { FormTemplate } from "../template/define-form";
import { Block } from "./block";
import { findAnchors, headersNeeded } from "./find-anchors";
import { findHeaderBand } from "./find-header-row";
import { findTitles, isAttachmentNumber, isFreeText, textPartsOf, type FormTitle } from "./find-titles";
import { labelKey } from "./normalise";
import { hasSection } from "./read-paragraphs";

/** A stretch of a sheet that one form takes. */
export interface FoundForm {
  readonly template: FormTemplate;
  readonly block: Block;
  /** `undefined` where the form was known by its labels. */
  readonly title: FormTitle | undefined;
}

/**
 * Finds the forms of a sheet by their titles, from top to bottom; by their labels where titles are gone. A title with
 * nothing of its form below it is only a mention. Sheet names and 附件 numbers are never looked at.
 */
export function findForms(snapshot: SheetSnapshot, templates: readonly FormTemplate[]): readonly FoundForm[] {
  const mayBeTitled = mayHoldTitle(snapshot.cells);
  const labelled = mayBeTitled ? undefined : templateByLabels(snapshot.cells, templates);
  // Most sheets that hold no form are told by their texts alone.
  if (!mayBeTitled && !labelled) return [];
  const sheet = new SheetIndex(snapshot);
  const titles = mayBeTitled ? formTitles(sheet, templates) : [];
  if (titles.length === 0) return untitledForm(sheet, labelled ?? templateByLabels(snapshot.cells, templates));
  return titles.map((title, position) => {
    const next = titles[position + 1];
    const bottom = next ? lastRowBefore(sheet, next) : sheet.lastRow;
    return { template: title.template, block: blockOf(sheet, title.boxes[0].row, bottom), title };
  });
}

function mayHoldTitle(cells: readonly Cell[]): boolean {
  let performance = false;
  let form = false;
  for (const { value } of cells) {
    if (typeof value !== "string") continue;
    performance ||= /绩\s*效/.test(value);
    form ||= /[表告]/.test(value);
    if (performance && form) return true;
  }
  return false;
}

/** The titles that have their form below them, from top to bottom. */
function formTitles(sheet: SheetIndex, templates: readonly FormTemplate[]): readonly FormTitle[] {
  const candidates = findTitles(sheet, templates);
  const tables = tableTitles(
    sheet,
    candidates.filter(({ template }) => !isFreeText(template)),
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
function tableTitles(sheet: SheetIndex, candidates: readonly FormTitle[]): readonly FormTitle[] {
  const kept: FormTitle[] = [];
  const rivals = new Map<FormTemplate, FormTitle>();
  candidates.forEach((title, position) => {
    rivals.delete(title.template);
    rivals.set(title.template, title);
    const bottom = (candidates[position + 1]?.boxes[0].row ?? sheet.lastRow + 1) - 1;
    const block = blockOf(sheet, title.row, bottom);
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
  const rows = block.rowsWithin(from, block.area.bottom);
  return Object.values(template.parts).some((part) => {
    if (part.part !== "record" && part.part !== "outline" && part.part !== "list") return false;
    return findHeaderBand(block, part.columns, headersNeeded(part), rows) !== undefined;
  });
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

function untitledForm(sheet: SheetIndex, template: FormTemplate | undefined): readonly FoundForm[] {
  const block = blockOf(sheet, sheet.filledRows[0] ?? 0, sheet.lastRow);
  return template && hasHeaders(block, template, block.area.top) ? [{ template, block, title: undefined }] : [];
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

function blockOf(sheet: SheetIndex, top: number, bottom: number): Block {
  return new Block(sheet, { top, bottom, left: 0, right: sheet.lastColumn });
}

/** 附件 2 over a title belongs to the form below it. */
function lastRowBefore(sheet: SheetIndex, title: FormTitle): number {
  const { row } = title.boxes[0];
  const above = sheet.filledRowsWithin(row - 2, row - 1).at(-1);
  const boxes = above === undefined ? [] : sheet.boxesOf(above);
  const isNumber = boxes.some(({ value }) => typeof value === "string" && isAttachmentNumber(value));
  return isNumber && above !== undefined ? above - 1 : row - 1;
}

const LONGEST_LABEL = 60;
/** A form without a title is looked for among so many texts from the top of its sheet. */
const MOST_LABELS = 2_000;
