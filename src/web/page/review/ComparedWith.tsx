import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { EarlierKind } from "../../review/review-state";
import { rowOf } from "../../review/rows";
import { secondVersions, type SecondVersion } from "../../review/sets";
import { useReviewState, useWorkbench } from "../workbench-context";
import { Offer } from "./Offer";
import { comparisonInWords, EARLIER_WORDS, named } from "./earlier-words";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 8px", padding: "0 20px 6px" },
  progress: { width: "240px", height: "8px", accentColor: tokens.colorBrandBackground },
});

const KINDS: readonly EarlierKind[] = ["before", "prior"];
/** With what the units are compared, how many of them it has, and what of it could not be used. */
export function ComparedWith() {
  const styles = useStyles();
  const { review } = useWorkbench();
  const state = useReviewState();
  const { reading, earlier } = state;
  return (
    <>
      {reading && (
        <div className={styles.line} role="status">
          <progress className={styles.progress} value={reading.done} max={reading.total} aria-label="已读" />
          <span>
            正在读{EARLIER_WORDS[reading.kind]}材料 {reading.done} / {reading.total}
          </span>
          <Button size="small" onClick={() => review.stopReading()}>
            停下
          </Button>
        </div>
      )}
      {KINDS.map((kind) =>
        earlier[kind] === null ? null : (
          <div key={kind} className={styles.line}>
            <span>{comparisonInWords(kind, state)}</span>
            <Button size="small" appearance="subtle" onClick={() => void review.compareNoMore(kind)}>
              不比了
            </Button>
          </div>
        ),
      )}
      <SecondOffer />
    </>
  );
}

/** Units that were given twice: the reviewer says whether the later one is a second version. */
function SecondOffer() {
  const { review } = useWorkbench();
  const { units, running } = useReviewState();
  const versions = useMemo(() => (running ? [] : secondVersions(units)), [units, running]);
  const names = versions.map(versionInWords);
  return (
    <Offer
      of={versions.flatMap(({ now }) => now)}
      accept="作为重报对照"
      onAccept={() => void review.takeAsBefore(versions)}
    >
      有 {versions.length} 个单位的材料有先后两版：{named(names)}
      。后一版是退回后重报的，就与前一版对照，看改了什么。
    </Offer>
  );
}

/** Whose it is; the way of each where they came together, for then only their names told which is the later. */
function versionInWords({ before, now }: SecondVersion): string {
  const [then, later] = [before.at(-1)!, now[0]!];
  const { name } = rowOf(later);
  return then.giving === later.giving ? `${name}（先 ${then.name}，后 ${later.name}）` : `${name}（拖入了两次）`;
}
