import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { KeyboardEvent, PointerEvent } from "react";
import { PANE_WIDTH, type PaneStand } from "./use-pane-width";

const STEP = 20;

/** Below this the pane stands under the grid, and there is nothing to fold. */
const NARROW = "@media (max-width: 900px)";

const useStyles = makeStyles({
  edge: { position: "relative", flexShrink: 0, width: "16px", [NARROW]: { display: "none" } },
  fold: {
    position: "absolute",
    top: "calc(50% - 28px)",
    left: 0,
    width: "16px",
    minWidth: "16px",
    height: "56px",
    padding: 0,
  },
  splitter: {
    height: "100%",
    boxSizing: "border-box",
    cursor: "col-resize",
    touchAction: "none",
    backgroundColor: tokens.colorNeutralBackground3,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    ":hover": { backgroundColor: tokens.colorBrandStroke2 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-1px" },
  },
});

interface SplitterProps {
  readonly pane: PaneStand;
}

/** The border between grid and pane: dragged, or moved by the arrow keys; a button on it folds the pane away and back. */
export function Splitter({ pane: { width, isFolded, changeWidth: onChange, fold } }: SplitterProps) {
  const styles = useStyles();
  const name = isFolded ? "展开面板" : "收起面板";
  const button = (
    <Button
      className={styles.fold}
      size="small"
      appearance="outline"
      aria-label={name}
      aria-expanded={!isFolded}
      title={name}
      onClick={() => fold(!isFolded)}
    >
      {isFolded ? "‹" : "›"}
    </Button>
  );
  if (isFolded) return <div className={styles.edge}>{button}</div>;
  const onPointerMove = ({ currentTarget, pointerId, clientX }: PointerEvent<HTMLDivElement>): void => {
    if (currentTarget.hasPointerCapture(pointerId)) onChange(document.documentElement.clientWidth - clientX - 8);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowLeft: STEP, ArrowRight: -STEP }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    onChange(width + by);
  };
  return (
    <div className={styles.edge}>
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
      {button}
    </div>
  );
}
