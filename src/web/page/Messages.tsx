import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { DismissButton } from "../../pane/shell/DismissButton";
import { troubleText } from "../files/trouble-text";
import { NoticeBar } from "./NoticeBar";
import { UpdateOffer } from "./UpdateOffer";
import { useWorkbench, useWorkbenchState } from "./workbench-context";

const useStyles = makeStyles({
  stack: {
    display: "flex",
    flexDirection: "column",
    flexShrink: 0,
    gap: "6px",
    maxHeight: "40%",
    overflowY: "auto",
    padding: "8px 12px",
    ":empty": { display: "none" },
  },
  opening: { display: "flex", alignItems: "center", gap: "12px", color: tokens.colorNeutralForeground2 },
});

/** What is being opened, what could not be, what was saved, and a new version. */
export function Messages() {
  const styles = useStyles();
  return (
    <div className={styles.stack}>
      <UpdateOffer />
      <OpeningMessage />
      <RefusedMessages />
      <NoticeMessage />
    </div>
  );
}

function OpeningMessage() {
  const styles = useStyles();
  const workbench = useWorkbench();
  const { opening } = useWorkbenchState();
  if (!opening) return null;
  const { name, canEnd } = opening;
  return (
    <div className={styles.opening}>
      <Spinner size="tiny" label={`正在打开 ${name}……`} />
      {canEnd && (
        <Button size="small" onClick={() => workbench.stopOpening()}>
          取消
        </Button>
      )}
    </div>
  );
}

/** The files that could not be opened, the latest of them first. */
function RefusedMessages() {
  const workbench = useWorkbench();
  const { refused } = useWorkbenchState();
  return [...refused].reverse().map(({ id, name, trouble }) => (
    <MessageBar key={id} intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>没有打开 {name}</MessageBarTitle>
        {troubleText(trouble)}
      </MessageBarBody>
      <MessageBarActions containerAction={<DismissButton onClick={() => workbench.dismissRefused(id)} />} />
    </MessageBar>
  ));
}

function NoticeMessage() {
  const workbench = useWorkbench();
  const { notice } = useWorkbenchState();
  return <NoticeBar notice={notice} onDismiss={() => workbench.dismissNotice()} />;
}
