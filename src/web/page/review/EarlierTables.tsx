import { mergeClasses } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import type { PlainFinding, QuietChange } from "../../../app/check-document";
import { rowOf, type UnitRow } from "../../review/rows";
import { useReviewState, useWorkbench } from "../workbench-context";
import { changeInWords } from "./earlier-words";
import { PlainTable } from "./PlainTable";
import { useTableStyles } from "./table-styles";

/** More units than these are in the summary workbook: the page need not draw them all. */
const MOST_UNITS = 300;
/** So many lines of a unit; all of them stand beside its file. */
const MOST_LINES = 6;

/** 与上一版比: what became of the problems of each unit, and the figures that changed without a word; most of these first. */
export function BeforeTable() {
  const { units } = useReviewState();
  const rows = useMemo(() => {
    const compared = units.map(rowOf).filter(({ before }) => before !== null);
    return compared.sort((a, b) => b.quiet! - a.quiet! || b.before!.fresh - a.before!.fresh);
  }, [units]);
  return (
    <UnitsOf name="与上一版比" heads={["单位", "悄悄改动", "问题", "悄悄改动的数"]} rows={rows}>
      {({ before, quiet }) => [
        quiet,
        changeInWords(before!),
        <Lines key="quiet" of={before!.quiet} line={(change) => <QuietLine {...change} />} />,
      ]}
    </UnitsOf>
  );
}

/** 与上年比: what of each unit is not as it was reported last year. */
export function PriorTable() {
  const { units } = useReviewState();
  const rows = useMemo(() => {
    const differing = units.map(rowOf).filter(({ prior }) => prior !== null && prior > 0);
    return differing.sort((a, b) => b.prior! - a.prior!);
  }, [units]);
  return (
    <UnitsOf name="与上年比" heads={["单位", "处数", "表", "与上年不符"]} rows={rows}>
      {({ prior, priorFindings, forms }) => [
        prior,
        forms,
        <Lines key="prior" of={priorFindings!} line={(finding) => <PriorLine {...finding} />} />,
      ]}
    </UnitsOf>
  );
}

/** A figure that changed without a word: what it is, what it was and what it is now. */
export function QuietLine({ label, before, now }: QuietChange) {
  return (
    <>
      {label}：{before || "空"} → <strong>{now || "空"}</strong>
    </>
  );
}

/** What is not as it was reported last year. */
export function PriorLine({ message }: PlainFinding) {
  return <>{message}</>;
}

interface UnitsOfProps {
  readonly name: string;
  readonly heads: readonly string[];
  readonly rows: readonly UnitRow[];
  /** A figure, a few words, and the lines. */
  readonly children: (row: UnitRow) => readonly [ReactNode, ReactNode, ReactNode];
}

function UnitsOf({ name, heads, rows, children }: UnitsOfProps) {
  const styles = useTableStyles();
  const workbench = useWorkbench();
  const wrapped = mergeClasses(styles.cell, styles.wrapped);
  const left = rows.length - MOST_UNITS;
  return (
    <PlainTable name={name} heads={heads} figures={[1]} widths={["220px", "84px", "200px"]} count={rows.length}>
      {rows.slice(0, MOST_UNITS).map((row) => {
        const [figure, words, lines] = children(row);
        return (
          <tr key={row.unit.id} className={styles.row}>
            <th scope="row" className={wrapped}>
              <button type="button" className={styles.open} onClick={() => void workbench.openUnit(row.unit)}>
                {row.name}
              </button>
            </th>
            <td className={mergeClasses(wrapped, styles.figure)}>{figure}</td>
            <td className={wrapped}>{words}</td>
            <td className={wrapped}>{lines}</td>
          </tr>
        );
      })}
      {left > 0 && (
        <tr>
          <td className={wrapped} colSpan={heads.length}>
            另有 {left} 个单位，见汇总表。
          </td>
        </tr>
      )}
    </PlainTable>
  );
}

function Lines<T>({ of, line }: { readonly of: readonly T[]; readonly line: (one: T) => ReactNode }) {
  const styles = useTableStyles();
  return (
    <>
      {of.slice(0, MOST_LINES).map((one, at) => (
        <div key={at}>{line(one)}</div>
      ))}
      {of.length > MOST_LINES && <div className={styles.quiet}>另有 {of.length - MOST_LINES} 处</div>}
    </>
  );
}
