import { designUnplaced, type UnplacedText } from "../../catalogue/forms/drawing/unplaced-sheet";
import { mostFrequent } from "../../catalogue/submission/index";
import { TEMPLATES } from "../../catalogue/forms";
import { FORM_WORDS } from "../../catalogue/forms/shared/form-words";
import { printRef } from "../../core/grid/address";
import type { SheetDesign } from "../../core/grid/sheet-design";
import { freeSheetName } from "../../core/grid/sheet-name";
import { isAttachmentNumber, isFreeText } from "../../core/reading/find-titles";
import { isBlankMark } from "../../core/values/normalise";
import { sheetAsItStood } from "./as-it-stood";
import { canonicalSheet } from "./canonical-sheet";
import { layOut, type DocumentSheet } from "./document-sheet";
import { findSections, sliceOf, type FormSection } from "./form-sections";
import { PROJECT_REPORT, projectReportSheet, reportSheet } from "./report-sheet";
import { piecesOfText, withinCells } from "./cell-limit";
import { placeKey, readOnSheet, titleText, type FormOnSheet, type SectionSheet } from "./section-sheet";
import { columnsOfTablesGoingOn } from "./tables-going-on";
import type { WordDocument } from "./word-document";
import { placeInWords } from "./word-place";

/** A form of the document and the sheet it became. */
interface ImportedForm {
  /** Template id, e.g. `basic-data`. */
  readonly form: string;
  /** As typed, without white space; the official title where the document has none. */
  readonly title: string;
  readonly sheet: string;
  /** Where its table, or its text, begins in the document: `第1个表`, `正文第12段`. */
  readonly from: string;
  /** Whether it stands as it did in the document, since the canonical layout would have lost something. */
  readonly asItStood: boolean;
}

/** A Word document as the sheets of a workbook. */
export interface DocumentImport {
  /** The forms in the order of their numbers, then 未能识别的内容 where there is any; none where no form was recognised. */
  readonly sheets: readonly SheetDesign[];
  readonly forms: readonly ImportedForm[];
  /** Every text that found no place on a form; 未能识别的内容 keeps them. */
  readonly unplaced: readonly UnplacedText[];
  /** What the document holds and we cannot read, e.g. `图片`. */
  readonly unread: readonly string[];
  readonly tables: number;
  /** Where a cell of the sheets stood, `附件1!D13` → `第1个表第9行第3列`. */
  readonly origins: ReadonlyMap<string, string>;
}

/**
 * Makes a workbook of a Word document: recognises the forms, draws each in the canonical layout with every value in its
 * place, and keeps what has none. Pure; never throws.
 */
export function importDocument(document: WordDocument): DocumentImport {
  const { sheet, sections } = sectionsOf(document);
  const read = sections.map((section) => readSection(sheet, section));
  const year = mostFrequent(read.map(({ form }) => form.titleYear));
  const imported = new ImportedSheets(sheet);
  const inOrder = inFormOrder(read);
  inOrder.forEach((one, index) => imported.add(one, nameOf(inOrder, index), year));
  imported.addUnplaced(imported.addProjectReport(outsideForms(sheet, sections)), document.asides);
  return { ...imported.finish(), unread: document.unread, tables: sheet.tables.length };
}

/** A text without a place, and its row on the document's sheet. */
interface KeptText extends UnplacedText {
  readonly row: number;
}

interface SectionRead extends FormOnSheet {
  readonly section: FormSection;
  readonly slice: ReturnType<typeof sliceOf>;
}

function sectionsOf(document: WordDocument): { sheet: DocumentSheet; sections: readonly FormSection[] } {
  const sheet = layOut(document);
  const sections = findSections(sheet);
  const columns = columnsOfTablesGoingOn(document, sheet, sections);
  return { sheet: columns.size === 0 ? sheet : layOut(document, columns), sections };
}

function readSection(sheet: DocumentSheet, section: FormSection): SectionRead {
  const slice = sliceOf(sheet, section.top, section.bottom);
  return { section, slice, ...readOnSheet(slice, section.template) };
}

function inFormOrder(read: readonly SectionRead[]): readonly SectionRead[] {
  const orderOf = ({ section }: SectionRead): number => TEMPLATES.indexOf(section.template);
  return [...read].sort((a, b) => orderOf(a) - orderOf(b) || a.section.top - b.section.top);
}

/** 附件1; of several 附件3 each its number: 附件3-1, 附件3-2. */
function nameOf(read: readonly SectionRead[], index: number): string {
  const { template } = read[index]!.section;
  const first = read.findIndex(({ section }) => section.template === template);
  const isAlone = read.filter(({ section }) => section.template === template).length === 1;
  if (template.id !== "project-self-evaluation" || isAlone) return template.shortName;
  return `${template.shortName}-${index - first + 1}`;
}

/** Texts that belong to no form; the printed number over a title is none of them. */
function outsideForms(sheet: DocumentSheet, sections: readonly FormSection[]): readonly KeptText[] {
  const isInside = (row: number): boolean => sections.some(({ top, bottom }) => row >= top && row <= bottom);
  return sheet.snapshot.cells.flatMap(({ row, column, value }): KeptText[] => {
    const text = typeof value === "string" ? value : "";
    if (isInside(row) || isBlankMark(text) || isAttachmentNumber(text, FORM_WORDS)) return [];
    return [{ row, where: wordsFor(sheet, row, column), text }];
  });
}

function wordsFor(sheet: DocumentSheet, row: number, column: number): string {
  const place = sheet.placeOf(row, column);
  return place ? placeInWords(place) : "";
}

/** The sheets as they come, with the names they got. */
class ImportedSheets {
  private readonly sheets: SheetDesign[] = [];
  private readonly forms: ImportedForm[] = [];
  private readonly unplaced: KeptText[] = [];
  private readonly origins = new Map<string, string>();

  constructor(private readonly document: DocumentSheet) {}

  add(read: SectionRead, wanted: string, year: number | undefined): void {
    const name = freeSheetName(
      wanted,
      this.sheets.map((sheet) => sheet.name),
    );
    const { section, form } = read;
    const fitting = isFreeText(section.template)
      ? reportSheet(read, name, (row) => this.document.markers.get(section.top + row))
      : canonicalSheet(read, name, form.titleYear ?? year);
    const { design: whole, origins, left } = fitting ?? this.asItStood(read, name);
    const { design, cut } = withinCells(whole);
    this.sheets.push(design);
    this.forms.push({
      form: section.template.id,
      title: titleText(read).replace(/\s+/g, ""),
      sheet: name,
      from: this.beginningOf(read),
      asItStood: fitting === undefined,
    });
    for (const { row, column, text } of left) this.keep(section.top + row, this.wordsAt(section, row, column), text);
    for (const { row, column, rest } of cut) {
      const from = origins.get(placeKey({ row, column }));
      if (from) this.keep(section.top + from.row, this.wordsAt(section, from.row, from.column), rest);
    }
    for (const [key, from] of origins) {
      const [row = 0, column = 0] = key.split(" ").map(Number);
      const words = this.wordsAt(section, from.row, from.column);
      if (words !== "") this.origins.set(printRef({ sheet: name, row, column }), words);
    }
  }

  /** A report of ours on a project, which is no form, on a sheet of its own with what its paragraphs are known by. Gives back what is none of it. */
  addProjectReport(texts: readonly KeptText[]): readonly KeptText[] {
    const { markers, tables } = this.document;
    const marked = texts.filter(({ row }) => markers.has(row));
    const [first = 0, last = -1] = [marked[0]?.row, marked.at(-1)?.row];
    const inTables = new Set(
      tables.flatMap(({ top, bottom }) => Array.from({ length: bottom - top + 1 }, (_, at) => top + at)),
    );
    const lines = texts.filter(({ row }) => row >= first && row <= last && !inTables.has(row));
    const [opening] = lines;
    if (!opening) return texts;
    this.sheets.push(
      projectReportSheet(
        lines.map(({ row, text }) => ({ text, marker: markers.get(row) })),
        freeSheetName(
          PROJECT_REPORT,
          this.sheets.map((sheet) => sheet.name),
        ),
      ),
    );
    const taken = new Set(lines);
    return texts.filter((text) => !taken.has(text));
  }

  addUnplaced(texts: readonly KeptText[], asides: readonly string[]): void {
    for (const { row, where, text } of texts) this.keep(row, where, text);
    for (const text of asides) this.keep(this.document.rowCount, placeInWords({ kind: "aside" }), text);
  }

  finish(): Pick<DocumentImport, "sheets" | "forms" | "unplaced" | "origins"> {
    const { sheets, forms, origins } = this;
    const inOrder = [...this.unplaced].sort((a, b) => a.row - b.row);
    const unplaced = inOrder.flatMap(({ where, text }) => piecesOfText(text).map((piece) => ({ where, text: piece })));
    const isKept = forms.length > 0 && unplaced.length > 0;
    return { sheets: isKept ? [...sheets, designUnplaced(unplaced)] : sheets, forms, unplaced, origins };
  }

  private asItStood(read: SectionRead, name: string): SectionSheet {
    const { top, bottom } = read.section;
    const rows = new Set<number>();
    for (const table of this.document.tables) {
      for (let row = Math.max(table.top, top); row <= Math.min(table.bottom, bottom); row++) rows.add(row - top);
    }
    return sheetAsItStood(read, read.slice.merges, rows, name);
  }

  private beginningOf({ section, form }: SectionRead): string {
    const { top, bottom, template } = section;
    const table = this.document.tables.find((one) => one.bottom >= top && one.top <= bottom);
    if (table && !isFreeText(template)) return `第${table.table + 1}个表`;
    return this.wordsAt(section, form.titleAt.row, form.titleAt.column);
  }

  private wordsAt({ top }: FormSection, row: number, column: number): string {
    return wordsFor(this.document, top + row, column);
  }

  private keep(row: number, where: string, text: string): void {
    this.unplaced.push({ row, where, text });
  }
}
