import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { newVersion } from "./offline";
import { useWorkbench } from "./workbench-context";

/** A new version of the page waits; it comes when the user asks for it. Unsaved work is kept and offered again then. */
export function UpdateOffer() {
  const workbench = useWorkbench();
  const waits = useSyncExternalStore(newVersion.subscribe, () => newVersion.waits);
  if (!waits) return null;
  return (
    <MessageBar intent="info" role="status">
      <MessageBarBody>有新版本，点此更新。没保存的改动会保留，更新后可继续。</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => void workbench.keepAndLeave(() => newVersion.take())}>
          更新
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
