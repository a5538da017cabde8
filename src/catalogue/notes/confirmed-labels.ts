import type { WorkbookSnapshot } from "../../core/grid/snapshot";
import type { LabelMeaning } from "../../core/template/define-form";
import { labelKey } from "../../core/values/normalise";
import type { ConfirmedLabels } from "../../core/template/with-labels";
import { isNotesSheet, noteKey, readKey } from "./notes-sheet";

/** What a hidden key names in the place of a rule, where a person has confirmed a label. */
export const CONFIRMED_LABEL = "label";

/** The confirmed labels with one more, or without it where it stands for nothing any more. A label stands for one thing only. */
export function withConfirmedLabel(
  confirmed: readonly LabelMeaning[],
  label: string,
  as: string | undefined,
): readonly LabelMeaning[] {
  const others = confirmed.filter((one) => labelKey(one.label) !== labelKey(label));
  return as === undefined ? others : [...others, { label, as }];
}

/** The hidden text by which 校验说明 keeps a confirmed label; every door reads it. */
export function confirmedLabelKey({ label, as }: LabelMeaning): string {
  return noteKey({ rule: CONFIRMED_LABEL, label, fingerprint: as });
}

/** The labels that 校验说明 of a workbook has as confirmed. */
export function readConfirmedLabels(snapshot: WorkbookSnapshot): readonly LabelMeaning[] {
  return snapshot.sheets.filter(isNotesSheet).flatMap(({ cells }) =>
    cells.flatMap((cell) => {
      const key = readKey(cell);
      return key?.rule === CONFIRMED_LABEL ? [{ label: key.label, as: key.fingerprint }] : [];
    }),
  );
}

/** A pack's labels and confirmed ones together. */
export function mergedLabels(labels: ConfirmedLabels, confirmed: readonly LabelMeaning[]): Record<string, string[]> {
  const merged = new Map(Object.entries(labels).map(([official, own]) => [official, [...own]]));
  for (const { label, as } of confirmed) merged.set(as, [...(merged.get(as) ?? []), label]);
  return Object.fromEntries(merged);
}
