import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { rowOf, rowsToWalk } from "../../review/rows";
import type { ReviewUnit } from "../../review/review-state";
import { useReviewState, useWorkbench, useWorkbenchState } from "../workbench-context";
import { UnitComparison } from "./UnitComparison";
import { VerdictSign } from "./verdict-sign";

const useStyles = makeStyles({
  strip: {
    display: "flex",
    flexWrap: "wrap",
    flexShrink: 0,
    alignItems: "center",
    gap: "4px 8px",
    padding: "3px 8px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  name: { minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
});

/** Where a person is among the units of the review, and the way on and back. */
export default function WalkStrip({ unit }: { readonly unit: ReviewUnit }) {
  const styles = useStyles();
  const workbench = useWorkbench();
  const { opening } = useWorkbenchState();
  const { units, look } = useReviewState();
  const rows = useMemo(() => rowsToWalk(units, look), [units, look]);
  const at = rows.findIndex((row) => row.unit.id === unit.id);
  const { name, verdict } = rowOf(unit);
  const isBusy = opening !== null;
  return (
    <>
      <nav className={styles.strip} aria-label="逐个单位看">
        <Button size="small" appearance="subtle" onClick={() => workbench.show("review")}>
          ‹ 审核表
        </Button>
        <Button size="small" disabled={isBusy || at < 1} onClick={() => void workbench.walk(-1)}>
          上一个单位
        </Button>
        <Button
          size="small"
          disabled={isBusy || at < 0 || at === rows.length - 1}
          onClick={() => void workbench.walk(1)}
        >
          下一个单位
        </Button>
        <span className={styles.name}>
          {at >= 0 && `${at + 1} / ${rows.length} · `}
          {name}
        </span>
        <VerdictSign verdict={verdict} none="" />
      </nav>
      <UnitComparison unit={unit} />
    </>
  );
}
