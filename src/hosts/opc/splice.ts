/** A stretch of text to be replaced; `start` = `end` inserts. Offsets are those of the original text. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with all splices made at once. Insertions at one place keep their given order. They must not overlap. */
export function spliceText(text: string, splices: readonly Splice[]): string {
  if (splices.length === 0) return text;
  const inOrder = [...splices].sort((a, b) => a.start - b.start || a.end - b.end);
  const pieces: string[] = [];
  let at = 0;
  for (const splice of inOrder) {
    if (splice.start < at) throw new Error("Splices overlap.");
    pieces.push(text.slice(at, splice.start), splice.text);
    at = splice.end;
  }
  pieces.push(text.slice(at));
  return pieces.join("");
}

/** The splice that puts text at a place. */
export function insertion(at: number, text: string): Splice {
  return { start: at, end: at, text };
}

/** The splice that takes a stretch out. */
export function removal(stretch: { readonly start: number; readonly end: number }): Splice {
  return { start: stretch.start, end: stretch.end, text: "" };
}
