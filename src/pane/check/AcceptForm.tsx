import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { LONGEST_REASON, type ListedFinding } from "../../app/session";
import { useBusy, useSession } from "../session-context";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: "8px", alignItems: "stretch" },
  row: { display: "flex", gap: "8px" },
  back: { alignSelf: "flex-start" },
  said: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

/** Accepts a warning with a reason, which goes onto 校验说明; or takes the acceptance back. */
export function AcceptForm({ listed: { finding, accepted } }: { readonly listed: ListedFinding }) {
  const styles = useStyles();
  const session = useSession();
  const busy = useBusy();
  const [reason, setReason] = useState<string | undefined>(undefined);
  if (accepted !== undefined) {
    return (
      <div className={styles.box}>
        <p className={styles.said}>已说明：{accepted}</p>
        <Button size="small" className={styles.back} disabled={busy} onClick={() => void session.accept(finding, "")}>
          撤回说明
        </Button>
      </div>
    );
  }
  if (reason === undefined) {
    return (
      <Button size="small" onClick={() => setReason("")}>
        情况属实，写核实说明
      </Button>
    );
  }
  return (
    <div className={styles.box}>
      <Field label="核实说明" hint="写入工作表“校验说明”；数字变动后说明失效。">
        <Textarea
          autoFocus
          value={reason}
          maxLength={LONGEST_REASON}
          resize="vertical"
          onChange={(_, { value }) => setReason(value)}
        />
      </Field>
      <div className={styles.row}>
        <Button
          appearance="primary"
          size="small"
          disabled={busy || reason.trim() === ""}
          onClick={() => void session.accept(finding, reason)}
        >
          保存说明
        </Button>
        <Button size="small" onClick={() => setReason(undefined)}>
          取消
        </Button>
      </div>
    </div>
  );
}
