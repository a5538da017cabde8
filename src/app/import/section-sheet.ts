import { FORM_WORDS } from "../../catalogue/forms/shared/form-words";
import type { SheetDesign } from "../../core/grid/sheet-design";
import { SheetIndex } from "../../core/grid/sheet-index";
import { textOf } from "../../core/grid/sheet-index";
import type { SheetSnapshot } from "../../core/grid/snapshot";
import { yearOfTitle } from "../../core/reading/find-titles";
import { readForm } from "../../core/reading/read-form";
import { isPlaced } from "../../core/values/sourced";
import type { FormInstance, FormTemplate } from "../../core/template/define-form";
import { formOnSlice } from "./form-sections";

/** A place on one sheet, zero-based. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** A form as it was read from the sheet it stands on. */
export interface FormOnSheet {
  readonly form: FormInstance;
  readonly sheet: SheetIndex;
}

/** A text that has no place on a form's new sheet, and where it stood. */
export interface LeftOver extends CellPlace {
  readonly text: string;
}

/** A form's new sheet. Places in the document are those of the section's own sheet. */
export interface SectionSheet {
  readonly design: SheetDesign;
  /** Where the content of the new sheet's cells stood, by `placeKey`. */
  readonly origins: ReadonlyMap<string, CellPlace>;
  readonly left: readonly LeftOver[];
}

/** A place as a key of maps and sets. */
export function placeKey({ row, column }: CellPlace): string {
  return `${row} ${column}`;
}

/** Reads the form of a template from a sheet that holds it alone. */
export function readOnSheet(snapshot: SheetSnapshot, template: FormTemplate): FormOnSheet {
  return { form: readForm(formOnSlice(snapshot, template), template), sheet: new SheetIndex(snapshot) };
}

/** The cells of a form's title, from top to bottom. */
export function titlePlaces({ title }: FormInstance): readonly CellPlace[] {
  return isPlaced(title) ? [title.at, ...(title.further ?? [])] : [];
}

/** The title as typed, in one line, with the year that stands in a line of its own beside it; the official one where there is none. */
export function titleText({ form, sheet }: FormOnSheet): string {
  const places = titlePlaces(form);
  if (places.length === 0) return form.template.title;
  const typed = places.map(({ row, column }) => textOf(sheet.boxAt(row, column).value)).join("");
  const isYearApart = form.titleYear !== undefined && yearOfTitle(typed, FORM_WORDS) === undefined;
  return isYearApart ? `${form.titleYear}年度${typed}` : typed;
}
