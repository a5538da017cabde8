import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowRedoRegular } from "@fluentui/react-icons/svg/arrow-redo";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { FolderOpenRegular } from "@fluentui/react-icons/svg/folder-open";
import { SaveRegular } from "@fluentui/react-icons/svg/save";
import { SaveEditRegular } from "@fluentui/react-icons/svg/save-edit";
import { useSyncExternalStore, type ReactElement } from "react";
import type { Transaction } from "../../app/session";
import type { OpenFile } from "../files/open-file";
import { pickFiles } from "../files/pick-files";
import { useFileState, useShownFile, useWorkbench, useWorkbenchState } from "./workbench-context";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    flexWrap: "wrap",
    gap: "4px",
    minHeight: "44px",
    padding: "2px 8px 2px 4px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  brand: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase400, minWidth: "auto" },
  last: { marginLeft: "auto" },
  line: { width: "1px", height: "20px", margin: "0 4px", backgroundColor: tokens.colorNeutralStroke2 },
});

/** The name of the program, which leads back to the start, and what can be done with files. */
export function TopBar() {
  const styles = useStyles();
  const workbench = useWorkbench();
  const { opening, shown } = useWorkbenchState();
  const file = useShownFile();
  const open = (): void => void workbench.openChosen(pickFiles);
  return (
    <header className={styles.bar}>
      <Button appearance="subtle" className={styles.brand} title="回到首页" onClick={() => workbench.show("landing")}>
        绩核工作台
      </Button>
      <Button
        appearance="subtle"
        icon={<FolderOpenRegular />}
        title="Ctrl + O"
        disabled={opening !== null}
        onClick={open}
      >
        打开文件
      </Button>
      {file && <FileButtons file={file} />}
      <Button
        appearance="subtle"
        className={styles.last}
        aria-current={shown === "rules" ? "page" : undefined}
        onClick={() => workbench.show("rules")}
      >
        自定规则
      </Button>
    </header>
  );
}

function FileButtons({ file }: { readonly file: OpenFile }) {
  const styles = useStyles();
  const workbench = useWorkbench();
  const { handle } = useFileState(file);
  const { journal } = useSyncExternalStore(file.session.subscribe, () => file.session.state);
  return (
    <>
      <Button
        appearance="subtle"
        icon={<SaveRegular />}
        title="另存一份，原文件不变（Ctrl + S）"
        onClick={() => workbench.askToSave(file)}
      >
        保存
      </Button>
      {handle && (
        <Button
          appearance="subtle"
          icon={<SaveEditRegular />}
          onClick={() => workbench.askToSave(file, { inPlace: true })}
        >
          存回原文件
        </Button>
      )}
      <span className={styles.line} aria-hidden />
      <StepButton
        name="撤销"
        keys="Ctrl + Z"
        icon={<ArrowUndoRegular />}
        step={journal.done.at(-1)}
        onClick={() => void file.undo()}
      />
      <StepButton
        name="重做"
        keys="Ctrl + Y"
        icon={<ArrowRedoRegular />}
        step={journal.undone.at(-1)}
        onClick={() => void file.redo()}
      />
    </>
  );
}

interface StepButtonProps {
  readonly name: string;
  readonly keys: string;
  readonly icon: ReactElement;
  /** What it would take back or do again. */
  readonly step: Transaction | undefined;
  readonly onClick: () => void;
}

function StepButton({ name, keys, icon, step, onClick }: StepButtonProps) {
  return (
    <Button
      appearance="subtle"
      icon={icon}
      aria-label={name}
      title={step ? `${name}：${step.title}（${keys}）` : `没有可${name}的操作`}
      disabledFocusable={!step}
      onClick={onClick}
    />
  );
}
