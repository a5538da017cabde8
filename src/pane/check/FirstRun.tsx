import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useBusy, useChoices, useSession } from "../session-context";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: "16px", alignItems: "flex-start" },
  title: { margin: "8px 0 0", fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  steps: { margin: 0, paddingLeft: "22px", lineHeight: "1.75", color: tokens.colorNeutralForeground2 },
  away: { marginTop: "6px", marginLeft: "14px" },
  wide: { width: "100%" },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

/** One button, and three lines for those who come for the first time; they can be put away and are then never seen again. */
export function FirstRun() {
  const styles = useStyles();
  const session = useSession();
  const busy = useBusy();
  const { said, marks } = useChoices();
  const costsUndo = marks && session.markingClearsUndo && !said.includes("marking-clears-undo");
  const check = (): void => {
    if (costsUndo) session.choices.noteSaid("marking-clears-undo");
    void session.check();
  };
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>校验绩效自评表</h1>
      {!said.includes("steps") && <Steps />}
      <Button appearance="primary" size="large" className={styles.wide} disabled={busy} onClick={check}>
        校验
      </Button>
      {costsUndo && (
        <p className={styles.note}>
          校验会给有问题的单元格标色，在这个版本的 Excel 中，这会清空 Excel 自己的撤销列表；标色可在“更多 →
          设置”中关闭。
        </p>
      )}
      <p className={styles.note}>
        {session.surroundings === "excel" && "文件若在“受保护的视图”中，请先点“启用编辑”。"}数据只在本机处理，不会上传。
      </p>
    </div>
  );
}

function Steps() {
  const styles = useStyles();
  const session = useSession();
  return (
    <div>
      <ol className={styles.steps}>
        <li>打开填好的自评表，点“校验”。</li>
        <li>逐条看：点一条就选中那一格，能改的一键修正，随时撤销。</li>
        <li>“填充”补上能算出来的格子，“报告”写出自评报告。</li>
      </ol>
      <Button
        size="small"
        appearance="subtle"
        className={styles.away}
        onClick={() => session.choices.noteSaid("steps")}
      >
        知道了，不再显示
      </Button>
    </div>
  );
}
