import { FORM_WORDS } from "../../catalogue/forms/shared/form-words";
import type { SheetDesign } from "../../core/grid/sheet-design";
import { textOf } from "../../core/grid/sheet-index";
import { isAttachmentNumber } from "../../core/reading/find-titles";
import { isBlankMark, labelKey, yearIn } from "../../core/values/normalise";
import { isPlaced } from "../../core/values/sourced";
import type { SignatureCell } from "../../core/template/parts";
import type { FormPairs } from "./form-pairs";
import { officialLabel } from "./printed-labels";
import { placeKey, type CellPlace, type FormOnSheet, type LeftOver } from "./section-sheet";

/** The cells of a form in the document whose text is nowhere on the sheet drawn anew, from top to bottom. */
export function leftOver(read: FormOnSheet, pairs: FormPairs, drawn: SheetDesign): readonly LeftOver[] {
  const places = read.form.places.filter(isPlaced).flatMap(({ at, further = [] }) => [at, ...further]);
  const taken = new Set([...pairs.cells.map(({ from }) => from), ...places].map(placeKey));
  const texts = drawn.cells.filter((cell) => !pairs.values.has(placeKey(cell))).map(({ value }) => value);
  const printed = new Set(texts.flatMap((text) => (typeof text === "string" ? [labelKey(text)] : [])));
  const { form, sheet } = read;
  const isKnown = (text: string): boolean =>
    printed.has(labelKey(text)) ||
    officialLabel(form.template, text) !== undefined ||
    isAttachmentNumber(text, FORM_WORDS) ||
    isUnitNote(text) ||
    isYearOfTitle(text, form.titleYear) ||
    signedTexts(read).has(text.trim());
  const whole = sheet.filledRows.flatMap((row) =>
    sheet.boxesOf(row).flatMap((box): LeftOver[] => {
      const text = textOf(box.value);
      if (taken.has(placeKey(box)) || isBlankMark(text) || isKnown(text)) return [];
      return [{ row: box.row, column: box.column, text }];
    }),
  );
  return [...whole, ...behindValues(read)].sort((a, b) => a.row - b.row || a.column - b.column);
}

/** Whether a text stands in a row of values: drawn without it, the row would say less than it did. */
export function standsAmongValues({ form }: FormOnSheet, { row }: CellPlace): boolean {
  return form.places.some(
    (place) => isPlaced(place) && place.kind !== "blank" && place.at.row === row && !place.inline,
  );
}

/** 单位：万元 over a table says what its headings say. */
function isUnitNote(text: string): boolean {
  return /^[(（]?(?:金额)?单位[:：](?:人民币)?[、,，]?万?元[)）]?$/.test(text.replace(/\s/g, ""));
}

function isYearOfTitle(text: string, year: number | undefined): boolean {
  return year !== undefined && yearIn(text) === year && /^[(]?(?:年度?)?[)]?$/.test(labelKey(text));
}

function signedTexts({ form }: FormOnSheet): ReadonlySet<string> {
  const name = Object.keys(form.template.parts).find((part) => form.template.parts[part]?.part === "signature");
  const cells = name === undefined ? [] : (form.model as Readonly<Record<string, readonly SignatureCell[]>>)[name]!;
  return new Set(cells.flatMap(({ items }) => items.flatMap(({ text, filled }) => (filled ? [text] : []))));
}

/** What follows a value in the cell it shares with its label, where nothing else is read from there. */
function behindValues({ form }: FormOnSheet): readonly LeftOver[] {
  const inline = form.places.filter(isPlaced).filter((place) => place.inline);
  return inline.flatMap(({ at, inline: around }): LeftOver[] => {
    const text = around?.after.trim() ?? "";
    const isShared = inline.filter((other) => placeKey(other.at) === placeKey(at)).length > 1;
    if (text === "" || isShared || isUnitNote(text)) return [];
    return [{ row: at.row, column: at.column, text }];
  });
}
