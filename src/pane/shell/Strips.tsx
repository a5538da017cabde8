import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { ReactNode } from "react";
import { useBusy, useChoices, useSession, useSessionState } from "../session-context";

const useStyles = makeStyles({
  strip: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "0 8px",
    flexShrink: 0,
    padding: "1px 4px 1px 12px",
    minHeight: "28px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
  },
  words: { flex: "1 1 160px", minWidth: 0, padding: "3px 0", overflowWrap: "anywhere" },
  success: { backgroundColor: tokens.colorStatusSuccessBackground1, color: tokens.colorStatusSuccessForeground1 },
  info: {},
  warning: { backgroundColor: tokens.colorStatusWarningBackground1, color: tokens.colorNeutralForeground1 },
  error: { backgroundColor: tokens.colorStatusDangerBackground1, color: tokens.colorNeutralForeground1 },
  button: { minWidth: "auto", padding: "0 8px" },
  dismiss: { minWidth: "24px", maxWidth: "24px", height: "24px" },
});

interface StripProps {
  readonly intent: "success" | "info" | "warning" | "error";
  readonly words: ReactNode;
  /** The one thing to do about it. */
  readonly children?: ReactNode;
  readonly onDismiss?: () => void;
}

/** A message in one or two lines, above the foot of the pane: what comes and goes moves nothing that is read. */
function Strip({ intent, words, children, onDismiss }: StripProps) {
  const styles = useStyles();
  return (
    <div
      className={mergeClasses(styles.strip, styles[intent])}
      data-strip
      role={intent === "error" ? "alert" : "status"}
    >
      <span className={styles.words}>{words}</span>
      {children}
      {onDismiss && (
        <Button
          className={styles.dismiss}
          size="small"
          appearance="transparent"
          icon={<DismissRegular />}
          aria-label="关闭消息"
          onClick={onDismiss}
        />
      )}
    </div>
  );
}

function StripButton({ onClick, children }: { readonly onClick: () => void; readonly children: string }) {
  const styles = useStyles();
  return (
    <Button size="small" className={styles.button} onClick={onClick}>
      {children}
    </Button>
  );
}

/** Trouble with its remedy and a retry, what was done with its undo, and what else a person must know, one at a time. */
export function Strips() {
  return (
    <>
      <TroubleStrip />
      <PackStrip />
      <NoticeStrip />
      <HintStrip />
    </>
  );
}

function TroubleStrip() {
  const session = useSession();
  const { trouble } = useSessionState();
  if (!trouble) return null;
  const words = (
    <>
      <strong>{trouble.title}</strong>
      {trouble.detail && `（${trouble.detail}）`}。{trouble.advice}
    </>
  );
  return (
    <Strip intent="error" words={words} onDismiss={() => session.dismiss()}>
      {trouble.code === "sheet-deleted" ? (
        <StripButton onClick={() => void session.check()}>重新校验</StripButton>
      ) : (
        <StripButton onClick={() => void session.retry()}>重试</StripButton>
      )}
    </Strip>
  );
}

/** Results by another pack than the one that was kept, as long as they stand. */
function PackStrip() {
  const words = useSessionState().checked?.packTrouble;
  return words === undefined ? null : <Strip intent="warning" words={`${words}。`} />;
}

function NoticeStrip() {
  const session = useSession();
  const { notice, journal } = useSessionState();
  if (!notice) return null;
  const canUndo = journal.done.some(({ id }) => id === notice.transaction);
  return (
    <Strip key={notice.id} intent={notice.intent} words={notice.text} onDismiss={() => session.dismiss()}>
      {canUndo && <StripButton onClick={() => void session.undo(notice.transaction)}>撤销</StripButton>}
    </Strip>
  );
}

/** What marking could not do and what it costs, and results that no longer hold: the most pressing of them. */
function HintStrip() {
  const session = useSession();
  const busy = useBusy();
  const { said } = useChoices();
  const { stale, marks, marksOld, marksTrouble, unmarkedSheets, notice, trouble } = useSessionState();
  if (trouble) return null;
  const recheck = <StripButton onClick={() => void session.check()}>重新校验</StripButton>;
  if (stale && !busy && !session.checksByItself) {
    return (
      <Strip intent="info" words="结果可能已过期">
        {recheck}
      </Strip>
    );
  }
  if (marksTrouble) {
    const detail = marksTrouble.detail && `（${marksTrouble.detail}）`;
    return <Strip intent="warning" words={`没有标色：${marksTrouble.title}${detail}。问题仍列在这里。`} />;
  }
  if (unmarkedSheets.length > 0) {
    return <Strip intent="info" words={`工作表受保护，没有标色：${unmarkedSheets.join("、")}。问题仍列在这里。`} />;
  }
  if (marksOld && !busy) {
    return (
      <Strip intent="info" words="表上的标记未更新">
        {recheck}
      </Strip>
    );
  }
  // What costs something is said once, and never again.
  if (notice) return null;
  if (marks > 0 && session.markingClearsUndo && !said.includes("marking-clears-undo")) {
    return (
      <Strip intent="info" words="标色会清空 Excel 的撤销列表，可在设置中关闭">
        <StripButton onClick={() => session.choices.noteSaid("marking-clears-undo")}>知道了</StripButton>
      </Strip>
    );
  }
  return null;
}
