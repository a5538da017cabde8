import { makeStyles, tokens } from "@fluentui/react-components";
import type { KeyboardEvent, PointerEvent } from "react";
import { PANE_WIDTH } from "./use-pane-width";

const STEP = 20;

const useStyles = makeStyles({
  splitter: {
    flexShrink: 0,
    width: "6px",
    cursor: "col-resize",
    touchAction: "none",
    backgroundColor: tokens.colorNeutralBackground3,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    ":hover": { backgroundColor: tokens.colorBrandStroke2 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-1px" },
    "@media (max-width: 900px)": { display: "none" },
  },
});

interface SplitterProps {
  /** Of the pane at its right, in pixels. */
  readonly width: number;
  readonly onChange: (width: number) => void;
}

/** The border between grid and pane: dragged, or moved by the arrow keys. */
export function Splitter({ width, onChange }: SplitterProps) {
  const styles = useStyles();
  const onPointerMove = ({ currentTarget, pointerId, clientX }: PointerEvent<HTMLDivElement>): void => {
    if (currentTarget.hasPointerCapture(pointerId)) onChange(document.documentElement.clientWidth - clientX - 3);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowLeft: STEP, ArrowRight: -STEP }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    onChange(width + by);
  };
  return (
    <div
      className={styles.splitter}
      role="separator"
      aria-orientation="vertical"
      aria-label="面板宽度"
      aria-valuenow={width}
      aria-valuemin={PANE_WIDTH.least}
      aria-valuemax={PANE_WIDTH.most}
      tabIndex={0}
      onPointerDown={({ currentTarget, pointerId }) => currentTarget.setPointerCapture(pointerId)}
      onPointerMove={onPointerMove}
      onDoubleClick={() => onChange(PANE_WIDTH.usual)}
      onKeyDown={onKeyDown}
    />
  );
}
