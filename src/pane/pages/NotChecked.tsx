import { Button } from "@fluentui/react-components";
import { useBusy, useSession } from "../session-context";
import { usePageStyles } from "./page-styles";

/** A page that has nothing to show before the workbook was read. */
export function NotChecked({ title, text }: { readonly title: string; readonly text: string }) {
  const styles = usePageStyles();
  const session = useSession();
  const busy = useBusy();
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.text}>{text}</p>
      <Button appearance="primary" disabled={busy} onClick={() => void session.check()}>
        校验
      </Button>
    </div>
  );
}
