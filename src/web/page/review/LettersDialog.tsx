import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { Dialog } from "../Dialog";
import { useWorkbench } from "../workbench-context";
import { useDialogStyles } from "./dialog-styles";

/** Asks by when units are to answer, and whether each letter is a file of its own. */
export default function LettersDialog({ onClose }: { readonly onClose: () => void }) {
  const dialog = useDialogStyles();
  const workbench = useWorkbench();
  const [due, setDue] = useState("");
  const make = (each: boolean): void => {
    onClose();
    const name = each ? "退回意见.zip" : "退回意见.docx";
    void workbench.saveMade(name, workbench.review.makeLetters({ each, ...(due === "" ? {} : { due }) }));
  };
  return (
    <Dialog title="退回意见" onClose={onClose}>
      <div className={dialog.form}>
        <p className={dialog.text}>
          要退回、要核实的每个单位一份 Word：逐条写明位置、两个数、依据和怎么改。文号和日期留空。
        </p>
        <Field label="请单位何时前报回" hint="不选就留空">
          <Input type="date" value={due} onChange={(_, { value }) => setDue(value)} />
        </Field>
        <div className={dialog.buttons}>
          <Button appearance="primary" onClick={() => make(false)}>
            合成一个 Word
          </Button>
          <Button onClick={() => make(true)}>每单位一个（.zip）</Button>
          <Button appearance="subtle" onClick={onClose}>
            取消
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
