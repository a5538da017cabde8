import { OWN_FORMS } from "../../catalogue/forms";
import { FORM_WORDS } from "../../catalogue/forms/shared/form-words";
import type { Area } from "../../core/grid/address";
import { SheetIndex } from "../../core/grid/sheet-index";
import type { SheetSnapshot } from "../../core/grid/snapshot";
import { Block } from "../../core/reading/block";
import { findForms, type FoundForm } from "../../core/reading/find-forms";
import { isAttachmentNumber, isFreeText } from "../../core/reading/find-titles";
import type { FormTemplate } from "../../core/template/define-form";
import type { DocumentSheet, TableRows } from "./document-sheet";

/** The rows of a document's sheet that one form takes, title and lines below the table included. */
export interface FormSection {
  readonly template: FormTemplate;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Finds the forms of a document from top to bottom: by their titles, and tables without one by their labels. A table that
 * goes on with the one before belongs to its form.
 */
export function findSections(sheet: DocumentSheet): readonly FormSection[] {
  const titled = findForms(sheet.snapshot, OWN_FORMS).filter(({ title }) => title !== undefined);
  let sections: readonly FormSection[] = titled.map(({ template, block }) => ({
    template,
    top: withNumberAbove(sheet, block.area.top),
    bottom: block.area.bottom,
  }));
  const alone = sheet.tables.flatMap((table) => {
    const template = templateOfTable(sheet, table);
    return template ? [{ table, template }] : [];
  });
  for (const { table, template } of alone) {
    const section = sections.find(({ top, bottom }) => table.top >= top && table.top <= bottom);
    if (!section) sections = withSection(sections, template, table.top, sheet.rowCount - 1);
    else if (isFreeText(section.template) || alone.some((other) => isEarlierIn(section, other.table, table))) {
      sections = withSection(sections, template, table.top, section.bottom);
    }
  }
  return sections;
}

/** 附件 2 over a title belongs to it, with at most one empty line between. */
function withNumberAbove({ snapshot }: DocumentSheet, title: number): number {
  const above = snapshot.cells.filter(({ row }) => row === title - 1 || row === title - 2).at(-1);
  return above && typeof above.value === "string" && isAttachmentNumber(above.value, FORM_WORDS) ? above.row : title;
}

/** A stretch of the document's rows as a sheet of its own. */
export function sliceOf({ snapshot }: DocumentSheet, top: number, bottom: number): SheetSnapshot & { merges: Area[] } {
  const within = (row: number): boolean => row >= top && row <= bottom;
  return {
    name: snapshot.name,
    hidden: false,
    cells: snapshot.cells.filter(({ row }) => within(row)).map((cell) => ({ ...cell, row: cell.row - top })),
    merges: snapshot.merges
      .filter((area) => within(area.top))
      .map((area) => ({ ...area, top: area.top - top, bottom: Math.min(area.bottom, bottom) - top })),
  };
}

/** The form of a section, found on the section's own sheet; by its labels alone where it has no title. */
export function formOnSlice(slice: SheetSnapshot, template: FormTemplate): FoundForm {
  const found = findForms(slice, OWN_FORMS).find((form) => form.template === template);
  if (found) return found;
  const index = new SheetIndex(slice);
  const area = { top: index.filledRows[0] ?? 0, left: 0, bottom: index.lastRow, right: index.lastColumn };
  return { template, block: new Block(index, area, FORM_WORDS), title: undefined };
}

/** The form that a table alone is by its labels; none where it has a title inside. */
function templateOfTable(sheet: DocumentSheet, { top, bottom }: TableRows): FormTemplate | undefined {
  const [found] = findForms(sliceOf(sheet, top, bottom), OWN_FORMS);
  return found && !found.title ? found.template : undefined;
}

function isEarlierIn(section: FormSection, table: TableRows, other: TableRows): boolean {
  return table.top >= section.top && table.top < other.top;
}

/** A new section takes its rows from the one it begins in, and ends before the next. */
function withSection(
  sections: readonly FormSection[],
  template: FormTemplate,
  top: number,
  last: number,
): readonly FormSection[] {
  const next = sections.find((section) => section.top > top);
  const bottom = Math.min(last, next ? next.top - 1 : last);
  const shortened = sections.map((section) =>
    section.top < top && section.bottom >= top ? { ...section, bottom: top - 1 } : section,
  );
  return [...shortened, { template, top, bottom }].sort((a, b) => a.top - b.top);
}
