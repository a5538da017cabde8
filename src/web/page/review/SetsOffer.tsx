import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { proposedSets } from "../../review/sets";
import { useReviewState, useWorkbench } from "../workbench-context";

const useStyles = makeStyles({ offer: { flexShrink: 0, margin: "0 20px 8px" } });

/** So many sets are named. */
const NAMED = 3;

/** Offers to judge files that look like one unit's as one submission; nobody's are joined without being asked. */
export function SetsOffer() {
  const styles = useStyles();
  const { review } = useWorkbench();
  const { units, running } = useReviewState();
  const [refused, setRefused] = useState("");
  const sets = useMemo(() => (running ? [] : proposedSets(units)), [units, running]);
  const key = sets.map(({ units: own }) => own.map(({ id }) => id).join("+")).join(" ");
  if (sets.length === 0 || refused === key) return null;
  const files = sets.reduce((sum, { units: own }) => sum + own.length, 0);
  const names = sets.slice(0, NAMED).map(({ name, units: own }) => `${name}（${own.length} 个文件）`);
  return (
    <MessageBar intent="info" layout="multiline" className={styles.offer}>
      <MessageBarBody>
        有 {sets.length} 个单位的材料分在 {files} 个文件里：{names.join("、")}
        {sets.length > NAMED && "等"}。合成一套，表与表、表与报告之间才能核对。
      </MessageBarBody>
      <MessageBarActions>
        <Button appearance="primary" onClick={() => void review.join(sets)}>
          合成一套核对
        </Button>
        <Button onClick={() => setRefused(key)}>分开看</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
