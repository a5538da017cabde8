import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { isUndoneElsewhere, type Transaction } from "../../app/session";
import { useBusy, useSession, useSessionState } from "../session-context";
import { usePageStyles } from "../page-styles";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  entry: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "flex-start",
    gap: "12px",
    padding: "8px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  words: { minWidth: 0, overflowWrap: "anywhere" },
  button: { flexShrink: 0 },
});

/** What this pane has written, the latest first, each with its undo. */
export default function HistoryPage() {
  const styles = usePageStyles();
  const own = useStyles();
  const { journal } = useSessionState();
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>操作记录</h1>
      {journal.done.length === 0 ? (
        <p className={styles.text}>还没有可撤销的操作。修正、填充、核实说明、生成报告和新建模板都会记在这里。</p>
      ) : (
        <ol className={own.list}>
          {[...journal.done].reverse().map((entry) => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </ol>
      )}
      <p className={styles.small}>撤销只还原没有再被改动的单元格和工作表。</p>
    </div>
  );
}

function Entry({ entry }: { readonly entry: Transaction }) {
  const styles = usePageStyles();
  const own = useStyles();
  const session = useSession();
  const busy = useBusy();
  const { checked } = useSessionState();
  const isUndone = checked !== null && isUndoneElsewhere(entry, checked.snapshot);
  return (
    <li className={own.entry}>
      <div className={own.words}>
        {entry.title}
        <p className={styles.small}>{writtenWords(entry)}</p>
        {isUndone && <p className={styles.small}>已在 Excel 中撤销</p>}
        {entry.refused && <p className={styles.small}>没有全部撤销：{entry.refused}</p>}
      </div>
      {!isUndone && (
        <Button
          size="small"
          className={own.button}
          disabled={busy}
          aria-label={`撤销：${entry.title}`}
          onClick={() => void session.undo(entry.id)}
        >
          撤销
        </Button>
      )}
    </li>
  );
}

function writtenWords({ edits, sheets }: Transaction): string {
  const parts = [
    ...(edits.length > 0 ? [`写入 ${edits.length} 格`] : []),
    ...(sheets.length > 0 ? [`新增工作表：${sheets.map(({ name }) => name).join("、")}`] : []),
  ];
  return parts.join("；");
}
