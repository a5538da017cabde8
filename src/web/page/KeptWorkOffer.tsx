import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { KeptWork } from "../files/kept-work";
import { Question } from "./Question";
import { useWorkbench, useWorkbenchState } from "./workbench-context";

const useStyles = makeStyles({
  box: {
    padding: "12px 16px 14px",
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorBrandStroke2}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  work: { display: "flex", alignItems: "center", flexWrap: "wrap", gap: "8px", paddingTop: "8px" },
  name: { flexGrow: 1, overflowWrap: "anywhere" },
});

/** Unsaved work of an earlier visit: go on with it, or give it up. */
export function KeptWorkOffer() {
  const styles = useStyles();
  const workbench = useWorkbench();
  const { kept, opening } = useWorkbenchState();
  const [givenUp, setGivenUp] = useState<KeptWork | undefined>(undefined);
  if (kept.length === 0) return null;
  return (
    <section className={styles.box} aria-labelledby="kept-work">
      <h2 id="kept-work" className={styles.heading}>
        上次有没保存的改动，还在这台电脑的浏览器里
      </h2>
      <ul className={styles.list}>
        {kept.map((work) => (
          <li key={work.id} className={styles.work}>
            <span className={styles.name}>
              {work.name}（{timeWords(work.at)}）
            </span>
            <Button
              appearance="primary"
              size="small"
              disabled={opening !== null}
              aria-label={`继续 ${work.name}`}
              onClick={() => void workbench.resume(work)}
            >
              继续
            </Button>
            <Button size="small" aria-label={`丢弃 ${work.name}`} onClick={() => setGivenUp(work)}>
              丢弃
            </Button>
          </li>
        ))}
      </ul>
      {givenUp && (
        <Question
          title="丢弃没保存的改动？"
          text={`“${givenUp.name}”没保存的改动不再保留，原来的文件不受影响。`}
          yes="丢弃"
          onYes={() => void workbench.discard(givenUp)}
          onClose={() => setGivenUp(undefined)}
        />
      )}
    </section>
  );
}

/** 「11月23日 22:07」. */
function timeWords(at: number): string {
  const time = new Date(at);
  const minutes = String(time.getMinutes()).padStart(2, "0");
  return `${time.getMonth() + 1}月${time.getDate()}日 ${time.getHours()}:${minutes}`;
}
