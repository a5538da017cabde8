import { useBusy, useSession, useSessionState } from "../session-context";
import { usePageStyles } from "../page-styles";
import { TemplateForm } from "./TemplateForm";

/** 新建模板: a set of blank forms for a unit, a year and so many projects, added to the open workbook. */
export default function TemplatePage() {
  const styles = usePageStyles();
  const session = useSession();
  const busy = useBusy();
  const { checked } = useSessionState();
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>新建模板</h1>
      <TemplateForm
        unitName={checked?.check.submission.unit ?? ""}
        busy={busy}
        onRequest={(request) => void session.addForms(request)}
      >
        在当前工作簿末尾加入一套空表：附件1、附件2、每个项目一张附件3、附件4。已有的工作表不会改动。
      </TemplateForm>
    </div>
  );
}
