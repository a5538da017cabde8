import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { useNavigate } from "../navigation";
import { useSessionState } from "../session-context";

const useStyles = makeStyles({
  foot: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    minHeight: "32px",
    padding: "0 12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});

/** The name of the program, and the way to all that can be taken back. */
export function Foot({ version }: { readonly version: string }) {
  const styles = useStyles();
  const navigate = useNavigate();
  const { journal } = useSessionState();
  return (
    <footer className={styles.foot}>
      <span>绩核 {version}</span>
      <Button size="small" appearance="subtle" icon={<ArrowUndoRegular />} onClick={() => navigate("history")}>
        {journal.done.length > 0 ? `可撤销 ${journal.done.length} 项` : "操作记录"}
      </Button>
    </footer>
  );
}
