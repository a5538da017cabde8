import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { useBusy, useSession, useSessionState } from "../session-context";
import { DismissButton } from "./DismissButton";

const useStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", gap: "6px", padding: "8px 12px", ":empty": { display: "none" } },
});

/** Trouble with its remedy and a retry, what was done with its undo, and results that may be out of date. */
export function Messages() {
  const styles = useStyles();
  return (
    <div className={styles.stack}>
      <TroubleMessage />
      <NoticeMessage />
      <StaleMessage />
    </div>
  );
}

function TroubleMessage() {
  const session = useSession();
  const { trouble } = useSessionState();
  if (!trouble) return null;
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{trouble.title}</MessageBarTitle>
        {trouble.detail && `${trouble.detail}。`}
        {trouble.advice}
      </MessageBarBody>
      <MessageBarActions containerAction={<DismissButton onClick={() => session.dismiss()} />}>
        <Button size="small" onClick={() => void session.retry()}>
          重试
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function NoticeMessage() {
  const session = useSession();
  const { notice, journal } = useSessionState();
  if (!notice) return null;
  const canUndo = journal.done.some(({ id }) => id === notice.transaction);
  return (
    <MessageBar intent={notice.intent} role="status" key={notice.id}>
      <MessageBarBody>{notice.text}</MessageBarBody>
      <MessageBarActions containerAction={<DismissButton onClick={() => session.dismiss()} />}>
        {canUndo && (
          <Button size="small" onClick={() => void session.undo(notice.transaction)}>
            撤销
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}

function StaleMessage() {
  const session = useSession();
  const busy = useBusy();
  const { stale } = useSessionState();
  if (!stale) return null;
  return (
    <MessageBar intent="info" role="status">
      <MessageBarBody>结果可能已过期</MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabled={busy} onClick={() => void session.check()}>
          重新校验
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
