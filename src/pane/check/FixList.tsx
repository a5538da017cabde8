import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { placeWords, type ListedFinding } from "../../app/session";
import { BarSlot } from "../bar-slot";
import { useSession } from "../session-context";
import { FixChange } from "./FixChange";

const useStyles = makeStyles({
  page: { flexGrow: 1, flexBasis: 0, minHeight: 0, overflowY: "auto", padding: "8px 12px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: "22px", fontWeight: tokens.fontWeightSemibold },
  text: { margin: "2px 0 4px", color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "grid",
    gridTemplateColumns: "32px minmax(0, 1fr)",
    alignItems: "start",
    padding: "2px 0 6px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { display: "block", paddingTop: "6px", fontWeight: tokens.fontWeightSemibold },
});

interface FixListProps {
  readonly findings: readonly ListedFinding[];
  readonly onDone: () => void;
}

/** What would be written to mend findings, with ticks; only what is certain is ticked. Loaded when it is asked for. */
export default function FixList({ findings, onDone }: FixListProps) {
  const styles = useStyles();
  const session = useSession();
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set());
  const isTicked = ({ key, finding }: ListedFinding): boolean => (finding.fix?.kind === "safe") !== changed.has(key);
  const ticked = findings.filter(isTicked);
  const toggle = ({ key }: ListedFinding): void => {
    const others = [...changed].filter((other) => other !== key);
    setChanged(new Set(changed.has(key) ? others : [...others, key]));
  };
  const write = async (): Promise<void> => {
    if (await session.applyFixes(ticked)) onDone();
  };
  return (
    <section className={styles.page} aria-label="将要写入">
      <h1 className={styles.title}>将要写入 {ticked.length} 处</h1>
      <p className={styles.text}>写入后可一键撤销。没有勾选的，请先核对再决定。</p>
      <ul className={styles.list}>
        {findings.map((listed) => (
          <li key={listed.key} className={styles.item}>
            <Checkbox
              checked={isTicked(listed)}
              aria-label={`${listed.finding.fix?.label ?? ""} ${placeWords(listed.finding)}`}
              onChange={() => toggle(listed)}
            />
            <span>
              <span className={styles.name}>{listed.rule?.title ?? listed.finding.rule}</span>
              <FixChange edits={listed.finding.fix?.edits ?? []} withSheet />
            </span>
          </li>
        ))}
      </ul>
      <BarSlot>
        <Button onClick={onDone}>返回</Button>
        <span />
        <Button appearance="primary" disabledFocusable={ticked.length === 0} onClick={() => void write()}>
          写入 {ticked.length} 处
        </Button>
      </BarSlot>
    </section>
  );
}
