import { Button } from "@fluentui/react-components";
import { useEffect, useEffectEvent } from "react";
import { useBusy, useSession } from "../session-context";
import { usePageStyles } from "../page-styles";

/** A page that has nothing to show before the workbook was read, which it therefore asks for. */
export function NotChecked({ title, text }: { readonly title: string; readonly text: string }) {
  const styles = usePageStyles();
  const session = useSession();
  const busy = useBusy();
  const check = useEffectEvent(() => void session.check());
  useEffect(() => check(), []);
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.text}>{busy ? "正在校验……" : text}</p>
      {!busy && (
        <Button appearance="primary" onClick={() => void session.check()}>
          校验
        </Button>
      )}
    </div>
  );
}
