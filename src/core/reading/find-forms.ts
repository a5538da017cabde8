import { SheetIndex, textOf, type Box } from "../grid/sheet-index";
import type { SheetSnapshot } from "../grid/snapshot";
import type { FormTemplate } from "../template/define-form";
import type { Block } from "./block";
import { labelKey } from "./normalise";
import { SECTION_HEADING } from "./read-paragraphs";

/** A stretch of a sheet that one form takes. */
export interface FoundForm {
  readonly template: FormTemplate;
  readonly block: Block;
  readonly title: Box | undefined;
}

interface Title {
  readonly template: FormTemplate;
  readonly box: Box;
  readonly row: number;
}

/**
 * Finds the forms of a sheet by their titles, from top to bottom; by their fingerprint where a title is gone. A title
 * with nothing of its form below it is only a mention. Sheet names and 附件 numbers are never looked at.
 */
export function findForms(snapshot: SheetSnapshot, templates: readonly FormTemplate[]): readonly FoundForm[] {
  if (snapshot.cells.length === 0) return [];
  const sheet = new SheetIndex(snapshot);
  const rows = sheet.filledRows;
  const titles = mergeReportTitles(findTitles(sheet, rows, templates), sheet);
  if (titles.length === 0) return byFingerprint(sheet, rows, templates);
  const found: FoundForm[] = [];
  titles.forEach((title, position) => {
    const bottom = (titles[position + 1]?.row ?? sheet.lastRow + 1) - 1;
    const block = blockOf(sheet, title.row, bottom);
    if (hasContent(block, title)) found.push({ template: title.template, block, title: title.box });
  });
  return found;
}

function findTitles(sheet: SheetIndex, rows: readonly number[], templates: readonly FormTemplate[]): readonly Title[] {
  const titles: Title[] = [];
  for (const row of rows) {
    for (const box of sheet.boxesOf(row)) {
      const template = typeof box.value === "string" ? templateTitled(textOf(box.value), templates) : undefined;
      if (template) {
        titles.push({ template, box, row });
        break;
      }
    }
  }
  return titles;
}

function templateTitled(text: string, templates: readonly FormTemplate[]): FormTemplate | undefined {
  if (!/[表告]/.test(text)) return undefined;
  if (text.length <= LONGEST_TITLE) {
    const key = labelKey(text);
    return templates.find((template) => template.titlePattern.test(key));
  }
  // A whole report in one cell begins with its title.
  const lines = text.split(/\r\n|[\n\r]/, LINES_BEFORE_TITLE);
  for (const line of lines) {
    if (line.length > LONGEST_TITLE) continue;
    const key = labelKey(line);
    const template = templates.find((candidate) => isFreeText(candidate) && candidate.titlePattern.test(key));
    if (template) return template;
  }
  return undefined;
}

/** A report names itself on the cover and again above its text: both are one report. */
function mergeReportTitles(titles: readonly Title[], sheet: SheetIndex): readonly Title[] {
  const merged: Title[] = [];
  for (const title of titles) {
    const last = merged[merged.length - 1];
    const again = last && isFreeText(title.template) && last.template === title.template;
    if (again && !hasSection(sheet, last.row, title.row - 1)) continue;
    merged.push(title);
  }
  return merged;
}

function byFingerprint(
  sheet: SheetIndex,
  rows: readonly number[],
  templates: readonly FormTemplate[],
): readonly FoundForm[] {
  const keys: string[] = [];
  for (const row of rows) {
    for (const box of sheet.boxesOf(row)) {
      if (typeof box.value === "string" && box.value.length <= LONGEST_TITLE) keys.push(labelKey(box.value));
    }
  }
  const fits = (template: FormTemplate): boolean =>
    template.fingerprint.length > 0 && template.fingerprint.every((mark) => keys.some((key) => mark.test(key)));
  const template = templates.find(fits);
  return template ? [{ template, block: blockOf(sheet, rows[0] ?? 0, sheet.lastRow), title: undefined }] : [];
}

function blockOf(sheet: SheetIndex, top: number, bottom: number): Block {
  return { sheet, area: { top, bottom, left: 0, right: sheet.lastColumn } };
}

function hasContent(block: Block, title: Title): boolean {
  if (isFreeText(title.template)) return hasSection(block.sheet, block.area.top, block.area.bottom);
  const { top, bottom } = block.area;
  let filled = 0;
  for (let row = top + 1; row <= bottom && filled < FEWEST_ROWS; row++) {
    if (block.sheet.boxesOf(row).length > 0) filled++;
  }
  return filled >= FEWEST_ROWS;
}

function hasSection(sheet: SheetIndex, from: number, to: number): boolean {
  for (let row = from; row <= to; row++) {
    for (const box of sheet.boxesOf(row)) {
      if (typeof box.value !== "string") continue;
      if (SECTION_HEADING.test(box.value)) return true;
      if (box.value.includes("\n") && box.value.split(/[\r\n]+/).some((line) => SECTION_HEADING.test(line)))
        return true;
    }
  }
  return false;
}

function isFreeText(template: FormTemplate): boolean {
  return Object.values(template.parts).some((part) => part.part === "paragraphs");
}

const LONGEST_TITLE = 80;
const LINES_BEFORE_TITLE = 8;
/** Fewer rows under a title are no form. */
const FEWEST_ROWS = 3;
