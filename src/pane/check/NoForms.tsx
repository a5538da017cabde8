import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useNavigate } from "../navigation";
import { useBusy, useSession } from "../session-context";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: "12px", alignItems: "stretch" },
  title: { margin: "8px 0 0", fontSize: tokens.fontSizeBase400 },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** A workbook without the forms: what was looked for, and the way to new ones. */
export function NoForms() {
  const styles = useStyles();
  const session = useSession();
  const busy = useBusy();
  const navigate = useNavigate();
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>没有识别到绩效自评表</h1>
      <p className={styles.text}>
        在所有工作表中查找了附件1《基础数据表》、附件2《整体支出绩效自评表》、附件3《项目支出绩效自评表》和附件4《自评报告》，都没有找到。
      </p>
      <p className={styles.text}>请确认打开的是自评表；也可以从空表开始填。</p>
      <Button appearance="primary" onClick={() => navigate("template")}>
        新建模板
      </Button>
      <Button disabled={busy} onClick={() => void session.check()}>
        重新校验
      </Button>
    </div>
  );
}
