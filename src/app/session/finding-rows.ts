import type { FindingGroup, ListedFinding } from "./findings-view";

/** A row of the list of problems. */
export type FindingRow =
  | { readonly kind: "heading"; readonly key: string; readonly title: string; readonly count: string }
  /** The same problem in several places, folded or not. */
  | { readonly kind: "fold"; readonly key: string; readonly fold: Fold; readonly isOpen: boolean }
  | { readonly kind: "finding"; readonly key: string; readonly listed: ListedFinding; readonly isInFold: boolean };

/** Findings of one cause under one heading, at least two. */
export interface Fold {
  readonly key: string;
  readonly findings: readonly [ListedFinding, ListedFinding, ...ListedFinding[]];
}

/** The rows of the list: headings, and under them what one cause has in several places as one row, unless it is unfolded. */
export function rowsOf(groups: readonly FindingGroup[], unfolded: ReadonlySet<string>): readonly FindingRow[] {
  return groups.flatMap(({ key, title, count, findings }): readonly FindingRow[] => [
    { kind: "heading", key, title, count },
    ...foldsOf(key, findings).flatMap((one): readonly FindingRow[] => {
      if (!("findings" in one)) return [rowOf(one, false)];
      const isOpen = unfolded.has(one.key);
      const fold: FindingRow = { kind: "fold", key: one.key, fold: one, isOpen };
      return isOpen ? [fold, ...one.findings.map((listed) => rowOf(listed, true))] : [fold];
    }),
  ]);
}

/** The fold that a finding stands in; `undefined` for one that stands alone. */
export function foldOf(groups: readonly FindingGroup[], finding: ListedFinding): Fold | undefined {
  const group = groups.find(({ findings }) => findings.includes(finding));
  if (!group) return undefined;
  return foldsOf(group.key, group.findings).find(
    (one): one is Fold => "findings" in one && one.findings.includes(finding),
  );
}

function rowOf(listed: ListedFinding, isInFold: boolean): FindingRow {
  return { kind: "finding", key: listed.key, listed, isInFold };
}

/** Findings and folds, each where its first finding stands. */
function foldsOf(group: string, findings: readonly ListedFinding[]): readonly (Fold | ListedFinding)[] {
  const causes = new Map<string, ListedFinding[]>();
  for (const listed of findings) {
    const cause = causeOf(listed);
    const same = causes.get(cause);
    if (same) same.push(listed);
    else causes.set(cause, [listed]);
  }
  return [...causes].map(([cause, [first, second, ...more]]) =>
    first && second ? { key: `${group}\n${cause}`, findings: [first, second, ...more] } : first!,
  );
}

/** What the engine names as one cause, as long as nobody has said anything of it. */
function causeOf({ finding, accepted, key }: ListedFinding): string {
  return accepted === undefined ? `${finding.group}\n${finding.severity}` : key;
}
