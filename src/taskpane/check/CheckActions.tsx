import { Button, makeStyles, MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ListedFinding } from "../../app/session";
import { useBusy, useSession, useSessionState } from "../session-context";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: "6px" },
});

/** Check again, fix all that is certain, and take the colours away. */
export function CheckActions({ listed }: { readonly listed: readonly ListedFinding[] }) {
  const styles = useStyles();
  const session = useSession();
  const busy = useBusy();
  const { marks, marksTrouble } = useSessionState();
  const safe = listed.filter(({ finding, accepted }) => finding.fix?.kind === "safe" && accepted === undefined);
  return (
    <>
      <div className={styles.row}>
        <Button size="small" appearance="primary" disabled={busy} onClick={() => void session.check()}>
          重新校验
        </Button>
        {safe.length > 1 && (
          <Button size="small" disabled={busy} onClick={() => void session.applyFixes(safe)}>
            修正可直接改的 {safe.length} 处
          </Button>
        )}
        {marks > 0 && (
          <Button size="small" disabled={busy} onClick={() => void session.clearMarks()}>
            清除标记
          </Button>
        )}
      </div>
      {marksTrouble && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            没有标色：{marksTrouble.title}
            {marksTrouble.detail && `（${marksTrouble.detail}）`}。问题仍在下面列出。
          </MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
