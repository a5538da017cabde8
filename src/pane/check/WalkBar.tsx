import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUpRegular } from "@fluentui/react-icons/svg/chevron-up";

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    margin: "0 -12px -20px",
    padding: "6px 12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  count: { fontVariantNumeric: "tabular-nums", color: tokens.colorNeutralForeground2 },
});

interface WalkBarProps {
  /** From 0; -1 before the first step. */
  readonly index: number;
  readonly count: number;
  readonly onStep: (by: 1 | -1) => void;
}

/** Previous and next, always in reach. */
export function WalkBar({ index, count, onStep }: WalkBarProps) {
  const styles = useStyles();
  return (
    <div className={styles.bar} role="group" aria-label="逐条查看">
      <Button size="small" icon={<ChevronUpRegular />} title="Alt + ↑" onClick={() => onStep(-1)}>
        上一条
      </Button>
      <span className={styles.count}>{index < 0 ? `共 ${count} 条` : `第 ${index + 1} 条，共 ${count} 条`}</span>
      <Button size="small" icon={<ChevronDownRegular />} iconPosition="after" title="Alt + ↓" onClick={() => onStep(1)}>
        下一条
      </Button>
    </div>
  );
}
