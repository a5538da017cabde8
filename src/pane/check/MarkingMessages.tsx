import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useChoices, useSession, useSessionState } from "../session-context";

/** What marking could not do, and what it costs. The findings are listed in any case. */
export function MarkingMessages() {
  const { marksTrouble, unmarkedSheets } = useSessionState();
  return (
    <>
      {marksTrouble && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            没有标色：{marksTrouble.title}
            {marksTrouble.detail && `（${marksTrouble.detail}）`}。问题仍在下面列出。
          </MessageBarBody>
        </MessageBar>
      )}
      {unmarkedSheets.length > 0 && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>工作表受保护，没有标色：{unmarkedSheets.join("、")}。问题仍在下面列出。</MessageBarBody>
        </MessageBar>
      )}
      <UndoWarning />
    </>
  );
}

/** Said at the first marking and never again: a lost undo list must not come as a surprise twice. */
function UndoWarning() {
  const session = useSession();
  const { marks } = useSessionState();
  const { said } = useChoices();
  if (said.includes("marking-clears-undo") || marks === 0 || !session.markingClearsUndo) return null;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>标色会清空 Excel 自己的撤销列表；本面板的改动仍可撤销。标色可在“设置”中关闭。</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => session.choices.noteSaid("marking-clears-undo")}>
          知道了
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
