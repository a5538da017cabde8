import type { WorkbookSnapshot } from "../grid/snapshot";

/**
 * Beside every row of a generated report stands what was written there: the key of its paragraph and a fingerprint. The markers move with
 * their rows, so that a later report can tell what a person wrote since, whatever rows were inserted between.
 */
const OPENING = "JIHE:text:";

/** Beside words that were a person's from the beginning; no fingerprint is like it. */
const WRITTEN = "written";

/** One row of a generated report. */
export interface TextMarker {
  readonly key: string;
  /** Of what was written there; `undefined` where it was a person's own. */
  readonly fingerprint: string | undefined;
}

/** The text of a marker's cell. */
export function printTextMarker({ key, fingerprint }: TextMarker): string {
  return `${OPENING}${fingerprint ?? WRITTEN}=${key}`;
}

/** Reads a marker back; `undefined` for any other text. */
export function readTextMarker(text: string): TextMarker | undefined {
  if (!text.startsWith(OPENING)) return undefined;
  const [, fingerprint, key] = /^([^=]*)=([^]*)$/.exec(text.slice(OPENING.length)) ?? [];
  if (fingerprint === undefined || key === undefined) return undefined;
  return { key, fingerprint: fingerprint === WRITTEN ? undefined : fingerprint };
}

/** Whether a workbook holds markers, and with them a report that was generated. */
export function holdsTextMarkers({ sheets }: WorkbookSnapshot): boolean {
  return sheets.some(({ cells }) => cells.some(({ value }) => typeof value === "string" && value.startsWith(OPENING)));
}
