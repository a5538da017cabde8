import { Button } from "@fluentui/react-components";
import { pickFiles, pickFolder } from "../../files/pick-files";
import type { EarlierKind } from "../../review/review-state";
import { Dialog } from "../Dialog";
import { useWorkbench } from "../workbench-context";
import { useDialogStyles } from "./dialog-styles";

const WORDS: Readonly<Record<EarlierKind, { readonly title: string; readonly text: string }>> = {
  before: {
    title: "与上一版比",
    text: "选退回之前收到的那一批材料。按单位名称对上，列出已改、未改、新增的问题，和没有问题要求却改了的数。",
  },
  prior: {
    title: "与上年比",
    text: "选上一年度的材料。按单位名称对上，核对上年决算数、编制和人数、指标值，找出照抄上年的文字。",
  },
};

/** Asks for the files that the units are to be compared with. */
export default function CompareDialog({ kind, onClose }: { readonly kind: EarlierKind; readonly onClose: () => void }) {
  const dialog = useDialogStyles();
  const { review } = useWorkbench();
  const { title, text } = WORDS[kind];
  const choose = (pick: typeof pickFiles): void => {
    void review.compareChosen(kind, pick);
    onClose();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <div className={dialog.form}>
        <p className={dialog.text}>{text}</p>
        <div className={dialog.buttons}>
          <Button appearance="primary" onClick={() => choose(pickFolder)}>
            选文件夹
          </Button>
          <Button onClick={() => choose(pickFiles)}>选文件或 .zip</Button>
          <Button appearance="subtle" onClick={onClose}>
            取消
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
