import {
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
  opening: { justifyContent: "flex-start", color: tokens.colorNeutralForeground2 },
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
  const { opening } = useWorkbenchState();
  if (!opening) return null;
  const { name, number, count } = opening;
  const words = count === 1 ? `正在打开 ${name}……` : `正在打开第 ${number} 个，共 ${count} 个：${name}`;
  return <Spinner size="tiny" className={styles.opening} label={words} />;
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
  if (!notice) return null;
  return (
    <MessageBar intent={notice.intent} role={notice.intent === "error" ? "alert" : "status"}>
      <MessageBarBody>{notice.text}</MessageBarBody>
      <MessageBarActions containerAction={<DismissButton onClick={() => workbench.dismissNotice()} />} />
    </MessageBar>
  );
}
