import { makeStyles } from "@fluentui/react-components";
import { TemplateForm } from "../../pane/pages/TemplateForm";
import { Dialog } from "./Dialog";
import { useWorkbench, useWorkbenchState } from "./workbench-context";

const useStyles = makeStyles({ box: { marginTop: "12px" } });

/** 新建模板: a set of blank forms as a new workbook. */
export default function NewForms({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const workbench = useWorkbench();
  const { opening } = useWorkbenchState();
  return (
    <Dialog title="新建模板" onClose={onClose}>
      <div className={styles.box}>
        <TemplateForm
          unitName=""
          busy={opening !== null}
          onRequest={(request) => {
            onClose();
            void workbench.newForms(request);
          }}
        >
          新建一个工作簿，里面是一套空表：附件1、附件2、每个项目一张附件3、附件4。
        </TemplateForm>
      </div>
    </Dialog>
  );
}
