import { parseA1, type Area } from "../../../src/core/grid/address";
import type { CellValue } from "../../../src/core/grid/snapshot";
import { isCellError } from "../../../src/core/grid/snapshot";
import { ApiError, invalidArgument } from "../protocol/api-error";
import type { Json } from "../protocol/json";
import { cellsIn, intersection, isWholeColumns, isWholeRows, sizeOf, writeArea } from "./areas";
import { attribute } from "./cell-format";
import { EventType } from "./events";
import { formulaPieces } from "./formula-pieces";
import { readInput, type Input } from "./input";
import type { CellContents, Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/** Makes sure that cells may be changed. @throws ApiError AccessDenied where a protected sheet has locked cells there */
function requireUnlocked(sheet: Sheet, area: Area): void {
  if (!sheet.protection.on) return;
  if (sheet.formats.distinct(area).some((format) => attribute(format, "protection.locked") === true)) {
    throw new ApiError("AccessDenied", `The worksheet “${sheet.name}” is protected.`);
  }
}

/** Makes sure that looks may be changed. @throws ApiError AccessDenied on a protected sheet that does not allow it */
export function requireFormattable(sheet: Sheet, option = "allowFormatCells"): void {
  if (!sheet.protection.on || sheet.protection.options[option] === true) return;
  throw new ApiError("AccessDenied", `The worksheet “${sheet.name}” is protected.`);
}

/**
 * Sets what cells hold, by `values` or `formulas`: one value for all, or a table of the area's size. `null` leaves a
 * cell alone.
 * @throws ApiError InvalidArgument, AccessDenied; nothing is written then
 */
export function writeContents(book: Workbook, sheet: Sheet, area: Area, given: Json): void {
  const table = tableOf(given, area);
  requireUnlocked(sheet, area);
  requireWholeArrays(sheet, area);
  const inputs: { row: number; column: number; input: Input }[] = [];
  for (const { row, column } of cellsIn(area)) {
    const value = table(row - area.top, column - area.left);
    if (value === null) continue;
    inputs.push({ row, column, input: inputOf(value, numberFormatAt(sheet, row, column)) });
  }
  const before = sheet.at(area.top, area.left);
  for (const { row, column, input } of inputs) writeInput(book, sheet, row, column, input);
  noteChange(book, sheet, area, before);
}

/** Sets number formats, one for all or a table of the area's size. @throws ApiError as `writeContents` */
export function writeNumberFormats(book: Workbook, sheet: Sheet, area: Area, given: Json): void {
  const table = tableOf(given, area);
  requireFormattable(sheet);
  for (const { row, column } of cellsIn(area)) {
    const format = table(row - area.top, column - area.left);
    if (format === null) continue;
    if (typeof format !== "string") throw invalidArgument("A number format is a text.");
    sheet.formats.change(
      { top: row, left: column, bottom: row, right: column },
      { numberFormat: normalFormat(format) },
    );
  }
  noteFormatChange(book, sheet, area);
}

/** Empties cells. */
export function clearContents(book: Workbook, sheet: Sheet, area: Area): void {
  requireUnlocked(sheet, area);
  const before = sheet.at(area.top, area.left);
  for (const { row, column } of [...sheet.filled(area)]) {
    sheet.put(row, column, undefined);
    book.calculation.touch(sheet, row, column);
  }
  noteChange(book, sheet, area, before);
}

/** The number format of a cell. */
export function numberFormatAt(sheet: Sheet, row: number, column: number): string {
  const format = attribute(sheet.formats.at(row, column), "numberFormat");
  return typeof format === "string" ? format : "General";
}

/** Tells of a change; of a single cell also what it held before and after. */
export function noteChange(book: Workbook, sheet: Sheet, area: Area, before?: CellContents): void {
  const { rows, columns } = sizeOf(area);
  const details: Record<string, Json> = {};
  if (rows === 1 && columns === 1) {
    const after = sheet.at(area.top, area.left);
    details["valueBefore"] = wireValue(before?.value ?? null);
    details["valueAfter"] = wireValue(after?.value ?? null);
    details["valueTypeBefore"] = valueType(before?.value ?? null);
    details["valueTypeAfter"] = valueType(after?.value ?? null);
  }
  book.events.add(EventType.Changed, sheet.id, { address: writeArea(area), changeType: "RangeEdited", ...details });
}

/** Tells of a change of looks, which Excel counts among the changes of cells as well. */
export function noteFormatChange(book: Workbook, sheet: Sheet, area: Area): void {
  book.events.add(EventType.FormatChanged, sheet.id, { address: writeArea(area) });
  book.events.add(EventType.Changed, sheet.id, { address: writeArea(area), changeType: "RangeEdited" });
}

/** A value as `range.values` gives it: `""` for an empty cell, errors as their text. */
export function wireValue(value: CellValue): string | number | boolean {
  if (value === null) return "";
  return isCellError(value) ? value.error : value;
}

/** A value's kind as events tell it. */
function valueType(value: CellValue): string {
  if (value === null) return "Empty";
  if (isCellError(value)) return "Error";
  if (typeof value === "string") return value === "" ? "Empty" : "String";
  return typeof value === "number" ? "Double" : "Boolean";
}

type Table = (row: number, column: number) => Json;

/** @throws ApiError InvalidArgument where the table has another size, or the area no end */
function tableOf(given: Json, area: Area): Table {
  const { rows, columns } = sizeOf(area);
  if (isWholeColumns(area) || isWholeRows(area)) {
    throw invalidArgument("Cells of whole rows and columns cannot be set one by one.");
  }
  if (!isList(given)) return () => given;
  const lines = given.map((line) => (isList(line) ? line : [line]));
  if (lines.length !== rows || lines.some((line) => line.length !== columns)) throw wrongSize();
  return (row, column) => lines[row]?.[column] ?? null;
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** The refusal of a table that has not the size of its range. */
export function wrongSize(): ApiError {
  return new ApiError(
    "InvalidArgument",
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}

function inputOf(value: Json, numberFormat: string): Input {
  if (typeof value === "string") return readInput(value, numberFormat);
  if (typeof value === "number" || typeof value === "boolean") return { value };
  throw invalidArgument("A cell holds a text, a number or a truth value.");
}

function writeInput(book: Workbook, sheet: Sheet, row: number, column: number, { format, ...contents }: Input): void {
  if (sheet.isCovered(row, column)) return;
  sheet.put(row, column, contents);
  const given = contents.formula === undefined ? format : inheritedFormat(book, sheet, contents.formula);
  if (given !== undefined && numberFormatAt(sheet, row, column) === "General") {
    sheet.formats.change({ top: row, left: column, bottom: row, right: column }, { numberFormat: given });
  }
  book.calculation.touch(sheet, row, column);
}

/** A formula that only calculates takes over the number format of the first cell it refers to. */
function inheritedFormat(book: Workbook, sheet: Sheet, formula: string): string | undefined {
  const pieces = formulaPieces(formula);
  if (pieces.some(({ kind, text }) => kind === "text" || /^[&=<>]/.test(text))) return undefined;
  const index = pieces.findIndex(({ kind }) => kind === "cells");
  const first = parseA1((pieces[index]?.text ?? "").replaceAll("$", "").split(":")[0]!);
  if (!first) return undefined;
  const on = pieces[index - 1]?.sheet;
  const source = on === undefined ? sheet : book.sheet(on);
  const format = source && numberFormatAt(source, first.row, first.column);
  return format === "General" || format === "@" ? undefined : format;
}

function requireWholeArrays(sheet: Sheet, area: Area): void {
  for (const array of sheet.arrays) {
    const common = intersection(array, area);
    if (common && (sizeOf(common).rows < sizeOf(array).rows || sizeOf(common).columns < sizeOf(array).columns)) {
      throw new ApiError("InvalidOperation", "Part of an array formula cannot be changed.");
    }
  }
}

function normalFormat(format: string): string {
  return format === "" || format.toLowerCase() === "general" || format === "G/通用格式" ? "General" : format;
}
