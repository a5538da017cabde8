import { Button, makeStyles } from "@fluentui/react-components";
import type { ListedFinding } from "../../app/session";
import { useBusy, useSession, useSessionState } from "../session-context";
import { MarkingMessages } from "./MarkingMessages";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: "6px" },
});

/** Check again, fix all that is certain, write all down on a sheet, and take the colours away. */
export function CheckActions({ listed }: { readonly listed: readonly ListedFinding[] }) {
  const styles = useStyles();
  const session = useSession();
  const busy = useBusy();
  const { marks } = useSessionState();
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
        <Button
          size="small"
          disabled={busy}
          title="把全部问题写到工作表“校验说明”"
          onClick={() => void session.writeNotes()}
        >
          写校验说明
        </Button>
        {marks > 0 && (
          <Button size="small" disabled={busy} onClick={() => void session.clearMarks()}>
            清除标记
          </Button>
        )}
      </div>
      <MarkingMessages />
    </>
  );
}
