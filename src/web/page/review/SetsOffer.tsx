import { useMemo } from "react";
import { proposedSets } from "../../review/sets";
import { useReviewState, useWorkbench } from "../workbench-context";
import { named } from "./earlier-words";
import { Offer } from "./Offer";

/** Offers to judge files that look like one unit's as one submission. */
export function SetsOffer() {
  const { review } = useWorkbench();
  const { units, running } = useReviewState();
  const sets = useMemo(() => (running ? [] : proposedSets(units)), [units, running]);
  const files = sets.flatMap(({ units: own }) => own);
  return (
    <Offer of={files} accept="合成一套核对" onAccept={() => void review.join(sets)}>
      有 {sets.length} 个单位的材料分在 {files.length} 个文件里：
      {named(sets.map(({ name, units: own }) => `${name}（${own.length} 个文件）`))}
      。合成一套，表与表、表与报告之间才能核对。
    </Offer>
  );
}
