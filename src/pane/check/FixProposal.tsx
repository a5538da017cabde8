import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { contentWords, type ListedFinding } from "../../app/session";
import type { Fix } from "../../core/fixing/edit";
import { printRef } from "../../core/grid/address";
import { useBusy, useSession } from "../session-context";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    alignItems: "flex-start",
    padding: "10px 12px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  changes: { listStyleType: "none", margin: 0, padding: 0, overflowWrap: "anywhere" },
  cell: { display: "block", color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  before: { color: tokens.colorNeutralForeground3, textDecorationLine: "line-through" },
  after: { fontWeight: tokens.fontWeightSemibold },
});

/** What a fix would write, before → after, and the button for it. A choice says that it is one. */
export function FixProposal({ listed, fix }: { readonly listed: ListedFinding; readonly fix: Fix }) {
  const styles = useStyles();
  const session = useSession();
  const busy = useBusy();
  return (
    <div className={styles.box}>
      <ul className={styles.changes}>
        {fix.edits.map(({ at, expect, write, isRate = false }) => (
          <li key={printRef(at)}>
            <span className={styles.cell}>{printRef(at)}</span>
            <del className={styles.before}>{contentWords(expect, isRate)}</del>
            <span aria-label="改为"> → </span>
            <ins className={styles.after}>{contentWords(write, isRate)}</ins>
          </li>
        ))}
      </ul>
      <Button
        appearance={fix.kind === "safe" ? "primary" : "secondary"}
        disabled={busy}
        onClick={() => void session.applyFixes([listed])}
      >
        {fix.label}
      </Button>
      {fix.kind === "choice" && <span className={styles.cell}>请先核对：也可能是另一处填错了。</span>}
    </div>
  );
}
