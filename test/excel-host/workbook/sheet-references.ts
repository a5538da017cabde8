import { sheetPrefix } from "./areas";
import { formulaPieces, type FormulaPiece } from "./formula-pieces";

/** A formula after a sheet got another name. */
export function withSheetRenamed(formula: string, from: string, to: string): string {
  return formulaPieces(formula)
    .map((piece) => (isOfSheet(piece, from) ? sheetPrefix(to) : piece.text))
    .join("");
}

/** A formula after a sheet was deleted: what pointed there is `#REF!`. */
export function withSheetDeleted(formula: string, name: string): string {
  return formulaPieces(formula)
    .map((piece) => (isOfSheet(piece, name) ? "#REF!" : piece.text))
    .join("");
}

/** Whether a formula names a sheet. */
export function namesSheet(formula: string, name: string): boolean {
  return formulaPieces(formula).some((piece) => isOfSheet(piece, name));
}

function isOfSheet({ sheet }: FormulaPiece, name: string): boolean {
  return sheet?.toLowerCase() === name.toLowerCase();
}
