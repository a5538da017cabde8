import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronLeftRegular } from "@fluentui/react-icons/svg/chevron-left";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import type { ReactNode } from "react";
import { BarSlot } from "../bar-slot";

const useStyles = makeStyles({
  count: {
    marginLeft: "auto",
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    color: tokens.colorNeutralForeground3,
    whiteSpace: "nowrap",
  },
});

interface WalkBarProps {
  /** What stands first: the way back to the list, or what can be done with all. */
  readonly children: ReactNode;
  /** Whether a finding was walked to, be it gone by now. */
  readonly isWalking: boolean;
  /** From 0; -1 where none stands. */
  readonly index: number;
  readonly count: number;
  readonly onStep: (by: 1 | -1) => void;
}

/** On to the next problem, which is what a person does most; and back. */
export function WalkBar({ children, isWalking, index, count, onStep }: WalkBarProps) {
  const styles = useStyles();
  return (
    <BarSlot>
      {children}
      {count > 0 && <span className={styles.count}>{index < 0 ? `共 ${count} 处` : `${index + 1} / ${count}`}</span>}
      {isWalking && count > 1 && (
        <Button
          icon={<ChevronLeftRegular />}
          aria-label="上一条"
          title="上一条（Alt + ↑）"
          onClick={() => onStep(-1)}
        />
      )}
      {count > 0 && (
        <Button
          data-home
          appearance="primary"
          icon={<ChevronRightRegular />}
          iconPosition="after"
          title="Alt + ↓"
          onClick={() => onStep(1)}
        >
          {isWalking ? "下一条" : "逐条看"}
        </Button>
      )}
    </BarSlot>
  );
}
