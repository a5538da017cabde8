import type { WorkbookSnapshot } from "../../core/grid/snapshot";
import type { ConfirmedLabels } from "../../core/template/with-labels";
import { isNotesSheet, noteKey, readKey } from "./notes-sheet";

/** What a hidden key names in the place of a rule, where a person has confirmed a label. */
export const CONFIRMED_LABEL = "label";

/** A label that a person has confirmed to stand for another: 预算安排金额 is 全年预算数. */
export interface ConfirmedLabel {
  readonly label: string;
  readonly as: string;
}

/** The hidden text by which 校验说明 keeps a confirmed label; every door reads it. */
export function confirmedLabelKey({ label, as }: ConfirmedLabel): string {
  return noteKey({ rule: CONFIRMED_LABEL, label, fingerprint: as });
}

/** The labels that 校验说明 of a workbook has as confirmed. */
export function readConfirmedLabels(snapshot: WorkbookSnapshot): readonly ConfirmedLabel[] {
  return snapshot.sheets.filter(isNotesSheet).flatMap(({ cells }) =>
    cells.flatMap((cell) => {
      const key = readKey(cell);
      return key?.rule === CONFIRMED_LABEL ? [{ label: key.label, as: key.fingerprint }] : [];
    }),
  );
}

/** A pack's labels and confirmed ones together. */
export function mergedLabels(labels: ConfirmedLabels, confirmed: readonly ConfirmedLabel[]): Record<string, string[]> {
  const merged = Object.fromEntries(Object.entries(labels).map(([official, own]) => [official, [...own]]));
  for (const { label, as } of confirmed) merged[as] = [...(merged[as] ?? []), label];
  return merged;
}
