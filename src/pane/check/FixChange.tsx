import { makeStyles, tokens } from "@fluentui/react-components";
import { contentWords } from "../../app/session";
import type { Edit } from "../../core/fixing/edit";
import { printRef, toA1 } from "../../core/grid/address";

const useStyles = makeStyles({
  changes: { overflowWrap: "anywhere", minWidth: 0 },
  change: { display: "block" },
  cell: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, marginRight: "8px" },
  before: { color: tokens.colorNeutralForeground3, textDecorationLine: "line-through" },
  after: { fontWeight: tokens.fontWeightSemibold, textDecorationLine: "none" },
});

/** What edits would write: cell, before → after. */
export function FixChange({
  edits,
  withSheet = false,
}: {
  readonly edits: readonly Edit[];
  readonly withSheet?: boolean;
}) {
  const styles = useStyles();
  return (
    <span className={styles.changes}>
      {edits.map(({ at, expect, write, isRate = false }) => (
        <span key={printRef(at)} className={styles.change}>
          <span className={styles.cell}>{withSheet ? printRef(at) : toA1(at)}</span>
          <del className={styles.before}>{contentWords(expect, isRate)}</del>
          <span aria-label="改为"> → </span>
          <ins className={styles.after}>{contentWords(write, isRate)}</ins>
        </span>
      ))}
    </span>
  );
}
