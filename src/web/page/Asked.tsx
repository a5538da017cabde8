import { Button, makeStyles } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import type { OpenFile } from "../files/open-file";
import { Dialog } from "./Dialog";
import { useFileState, useWorkbench, useWorkbenchState } from "./workbench-context";

const useStyles = makeStyles({
  text: { margin: "8px 0 0", overflowWrap: "anywhere" },
  buttons: { display: "flex", justifyContent: "flex-end", flexWrap: "wrap", gap: "8px", marginTop: "20px" },
});

/** What a person is asked before a file is saved or closed; nothing where nothing is to be asked. */
export function Asked() {
  const { asked } = useWorkbenchState();
  if (!asked) return null;
  return asked.about === "closing" ? (
    <Closing file={asked.file} />
  ) : (
    <Saving file={asked.file} inPlace={asked.about === "saving-in-place"} />
  );
}

/** The copy that is handed in carries no marks; the safe answer comes first. */
function Saving({ file, inPlace }: { readonly file: OpenFile; readonly inPlace: boolean }) {
  const styles = useStyles();
  const workbench = useWorkbench();
  const { handle } = useFileState(file);
  const save = (marks: boolean): void => void workbench.save(file, { inPlace, marks });
  return (
    <Dialog title={inPlace ? "存回原文件？" : "保存"} onClose={() => workbench.withdraw()}>
      <p className={styles.text}>
        <OpenErrors file={file} />
      </p>
      {inPlace && <p className={styles.text}>“{handle?.name}”将被改成现在的内容，原来的内容不再保留。</p>}
      <div className={styles.buttons}>
        <Button appearance="primary" autoFocus onClick={() => save(false)}>
          不带标记（报送用）
        </Button>
        <Button onClick={() => save(true)}>带标记</Button>
        <Button onClick={() => workbench.withdraw()}>取消</Button>
      </div>
    </Dialog>
  );
}

/** 「还有 6 处错误没有改」, or that there is none. */
function OpenErrors({ file }: { readonly file: OpenFile }) {
  const { checked, stale } = useSyncExternalStore(file.session.subscribe, () => file.session.state);
  if (!checked) return <>还没有校验。</>;
  const open = checked.listed.filter(({ finding, accepted }) => finding.severity === "error" && accepted === undefined);
  const said = open.length > 0 ? `还有 ${open.length} 处错误没有改。` : "没有发现错误。";
  return <>{stale ? `${said}校验之后又改过，结果可能已过期。` : said}</>;
}

function Closing({ file }: { readonly file: OpenFile }) {
  const styles = useStyles();
  const workbench = useWorkbench();
  const { name } = useFileState(file);
  return (
    <Dialog title="保存改动吗？" onClose={() => workbench.withdraw()}>
      <p className={styles.text}>“{name}”有没保存的改动。</p>
      <p className={styles.text}>
        <OpenErrors file={file} />
      </p>
      <div className={styles.buttons}>
        <Button appearance="primary" autoFocus onClick={() => void workbench.saveAndClose(file)}>
          保存并关闭
        </Button>
        <Button onClick={() => void workbench.close(file)}>不保存</Button>
        <Button onClick={() => workbench.withdraw()}>取消</Button>
      </div>
    </Dialog>
  );
}
