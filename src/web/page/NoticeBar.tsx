import { MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { DismissButton } from "../../pane/shell/DismissButton";

interface NoticeBarProps {
  readonly notice: { readonly intent: "success" | "error"; readonly text: string } | null;
  readonly className?: string | undefined;
  readonly onDismiss: () => void;
}

/** What an action came to, until it is put aside; nothing where there is no such thing. */
export function NoticeBar({ notice, className, onDismiss }: NoticeBarProps) {
  if (!notice) return null;
  return (
    <MessageBar intent={notice.intent} className={className} role={notice.intent === "error" ? "alert" : "status"}>
      <MessageBarBody>{notice.text}</MessageBarBody>
      <MessageBarActions containerAction={<DismissButton onClick={onDismiss} />} />
    </MessageBar>
  );
}
