import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Activity } from "../../app/session";
import { useSession, useSessionState } from "../session-context";

/** When what is told of work under way, in milliseconds: the bar; that a cell may be being edited; that Excel says nothing. */
const BAR_MS = 80;
const WAIT_MS = 1000;
const SILENT_MS = 10_000;

/** What is under way where nothing else is, and nobody need wait for it. */
const REVEALING: Activity = { title: "正在定位单元格", done: 0, total: 0 };

const useStyles = makeStyles({
  box: { position: "relative", height: 0 },
  bar: { position: "absolute", top: 0, left: 0, right: 0, zIndex: 3 },
  words: {
    padding: "3px 12px",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** What is under way and how far it has come; what may hold it up, once it takes long. */
export function Progress() {
  const styles = useStyles();
  const session = useSession();
  const { activity, revealing } = useSessionState();
  const underWay = activity ?? (revealing ? REVEALING : null);
  const elapsed = useElapsed(underWay !== null);
  if (!underWay || elapsed < BAR_MS) return null;
  const { title, done, total, waits = false, canEnd = false } = underWay;
  const waitsForExcel = session.surroundings === "excel" && total === 0;
  const isSilent = elapsed >= SILENT_MS && waitsForExcel;
  const reason = isSilent
    ? "Excel 很久没有回应。请关闭 Excel 里打开的对话框；仍无回应，请重新打开面板。"
    : "若正在编辑单元格，请按 Enter 结束编辑。";
  return (
    <>
      <div className={styles.box}>
        <ProgressBar className={styles.bar} aria-label={title} {...(total > 0 ? { value: done, max: total } : {})} />
      </div>
      {elapsed >= WAIT_MS && (
        <div className={styles.words} role="status">
          {title}……{waitsForExcel && reason}
          {isSilent && waits && (
            <Button size="small" onClick={() => void session.retry()}>
              重试
            </Button>
          )}
          {canEnd && (
            <Button size="small" onClick={() => session.end()}>
              取消
            </Button>
          )}
        </div>
      )}
    </>
  );
}

/** How long something has been under way, as far as it matters. */
function useElapsed(isActive: boolean): number {
  const [elapsed, setElapsed] = useState(0);
  useEffect(() => {
    if (!isActive) return undefined;
    const timers = [BAR_MS, WAIT_MS, SILENT_MS].map((time) => setTimeout(() => setElapsed(time), time));
    return () => {
      timers.forEach(clearTimeout);
      setElapsed(0);
    };
  }, [isActive]);
  return elapsed;
}
