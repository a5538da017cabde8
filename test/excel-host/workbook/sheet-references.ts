import { tokenise } from "../../../src/core/formula/tokens";
import { sheetPrefix } from "./areas";

/** A formula after a sheet got another name. */
export function withSheetRenamed(formula: string, from: string, to: string): string {
  return tokenise(formula)
    .map((token) => (token.kind === "sheet" && isSheet(token.sheet, from) ? sheetPrefix(to) : token.text))
    .join("");
}

/** A formula after a sheet was deleted: what pointed there is `#REF!`. */
export function withSheetDeleted(formula: string, name: string): string {
  let text = "";
  let lost = false;
  for (const token of tokenise(formula)) {
    if (token.kind === "sheet" && isSheet(token.sheet, name)) {
      lost = true;
      continue;
    }
    text += lost && (token.kind === "reference" || token.kind === "word") ? `#REF!${token.text}` : token.text;
    lost = false;
  }
  return text;
}

/** Whether a formula names a sheet. */
export function namesSheet(formula: string, name: string): boolean {
  return tokenise(formula).some((token) => token.kind === "sheet" && isSheet(token.sheet, name));
}

function isSheet(written: string | undefined, name: string): boolean {
  return written?.toLowerCase() === name.toLowerCase();
}
