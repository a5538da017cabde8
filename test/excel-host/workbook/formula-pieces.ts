/** A piece of a formula; all of them in their order are the formula. */
export interface FormulaPiece {
  readonly kind: "text" | "sheet" | "cells" | "word" | "other";
  readonly text: string;
  /** The sheet's name, without quotes and `!`. */
  readonly sheet?: string;
}

const PIECES =
  /(?<text>"(?:[^"]|"")*")|(?<sheet>(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\d_.]*)!)|(?<cells>\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+)(?![\p{L}\d_.(])|(?<word>[\p{L}_][\p{L}\d_.]*)(?<call>\()?|[^]/giu;

/** Takes a formula apart, as far as sheets and names in it need to be told from its texts and functions. */
export function formulaPieces(formula: string): readonly FormulaPiece[] {
  return Array.from(formula.matchAll(PIECES), ({ 0: text, groups = {} }): FormulaPiece => {
    if (groups["text"] !== undefined) return { kind: "text", text };
    if (groups["sheet"] !== undefined) return { kind: "sheet", text, sheet: nameOf(text.slice(0, -1)) };
    if (groups["cells"] !== undefined) return { kind: "cells", text };
    return { kind: groups["word"] !== undefined && groups["call"] === undefined ? "word" : "other", text };
  });
}

function nameOf(written: string): string {
  return written.startsWith("'") ? written.slice(1, -1).replaceAll("''", "'") : written;
}
