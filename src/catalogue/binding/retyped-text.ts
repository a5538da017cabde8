import type { CellContent, Edit } from "../../core/fixing/edit";
import { sameCell, type CellRef } from "../../core/grid/address";
import { isPlaced, type Place } from "../../core/values/sourced";
import type { Paragraph } from "../../core/template/parts";
import type { SelfEvaluationReport } from "../forms/instances";

/**
 * The edit that puts one wording in place of another inside a typed text and leaves the rest as it is. `undefined`
 * where the cell holds a formula or no such text.
 */
export function retypePlace(place: Place, from: string | RegExp, to: string): Edit | undefined {
  if (place.formula !== undefined || (place.further?.length ?? 0) > 0) return undefined;
  return typeof place.typed === "string" ? retypeText(place.at, place.typed, from, to) : undefined;
}

/** The same for a text known only as it shows; the edit is stale where the cell holds anything else. */
export function retypeText(at: CellRef, text: string, from: string | RegExp, to: string): Edit | undefined {
  const retyped = text.replace(from, to);
  if (retyped === text) return undefined;
  const expect: CellContent = { value: text };
  return { at, expect, write: { value: retyped } };
}

/** The same for a paragraph that has its cell to itself: in a cell that holds more, the wording may stand elsewhere too. */
export function retypeParagraph(
  report: SelfEvaluationReport,
  paragraph: Paragraph,
  from: string | RegExp,
  to: string,
): Edit | undefined {
  const sharesCell = report.model.paragraphs.some((other) => other !== paragraph && sameCell(other.at, paragraph.at));
  if (sharesCell || paragraph.pieces.length > 1) return undefined;
  if (isPlaced(report.title) && sameCell(report.title.at, paragraph.at)) return retypePlace(report.title, from, to);
  return retypeText(paragraph.at, paragraph.text, from, to);
}

/** A year where it is typed as four digits before 年, 度 or a column word, or in brackets. */
export function typedYear(year: number): RegExp {
  return new RegExp(`${year}(?=\\s*(?:年|决算|预算|执行|[)）]))`);
}
