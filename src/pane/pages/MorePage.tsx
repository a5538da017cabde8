import { Button, makeStyles } from "@fluentui/react-components";
import { useNavigate } from "../navigation";
import { useBusy, useSession, useSessionState } from "../session-context";
import { usePageStyles } from "../page-styles";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "6px", alignItems: "stretch" },
  button: { justifyContent: "flex-start" },
});

/** 更多: what is wanted now and then. */
export default function MorePage() {
  const styles = usePageStyles();
  const own = useStyles();
  const session = useSession();
  const busy = useBusy();
  const navigate = useNavigate();
  const { journal } = useSessionState();
  const recheck = (): void => {
    navigate("check");
    void session.check();
  };
  const undone = journal.done.length > 0 ? `（可撤销 ${journal.done.length} 项）` : "";
  const deeds: readonly (readonly [title: string, act: () => void, isOn?: boolean])[] = [
    ["重新校验", recheck, !busy],
    ["把问题写到工作表“校验说明”", () => void session.writeNotes(), !busy],
    ["清除标记", () => void session.clearMarks(), !busy],
    [`操作记录${undone}`, () => navigate("history")],
    ["新建模板", () => navigate("template")],
    ["设置", () => navigate("settings")],
  ];
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>更多</h1>
      <div className={own.list}>
        {deeds.map(([title, act, isOn = true]) => (
          <Button key={title} className={own.button} disabledFocusable={!isOn} onClick={act}>
            {title}
          </Button>
        ))}
      </div>
    </div>
  );
}
