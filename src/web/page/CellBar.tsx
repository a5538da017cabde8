import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { AutoFitWidthRegular } from "@fluentui/react-icons/svg/auto-fit-width";
import { ZoomInRegular } from "@fluentui/react-icons/svg/zoom-in";
import { ZoomOutRegular } from "@fluentui/react-icons/svg/zoom-out";
import type { ReactElement } from "react";
import { sameCell, toA1, type CellRef } from "../../core/grid/address";
import { MAX_ZOOM, MIN_ZOOM, type CellBadge } from "../grid";

const ZOOM_STEP = 0.1;

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    flexShrink: 0,
    gap: "8px",
    height: "32px",
    padding: "0 4px 0 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  name: {
    flexShrink: 0,
    width: "64px",
    alignSelf: "stretch",
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    fontVariantNumeric: "tabular-nums",
  },
  content: { position: "relative", flexGrow: 1, flexBasis: 0, minWidth: 0, alignSelf: "stretch" },
  pressed: { backgroundColor: tokens.colorSubtleBackgroundSelected },
  zoom: { display: "flex", alignItems: "center", flexShrink: 0 },
  percent: { minWidth: "44px", textAlign: "center", fontVariantNumeric: "tabular-nums" },
});

interface CellBarProps {
  /** Is told where the grid puts the field for the content of the cell. */
  readonly formulaSlot: (slot: HTMLElement | null) => void;
  /** The active cell. */
  readonly active: CellRef;
  readonly badges: readonly CellBadge[];
  readonly zoom: number;
  /** The zoom follows the width there is. */
  readonly isFitting: boolean;
  readonly onZoom: (zoom: number | "fit") => void;
  /** The card of a finding should be shown, by its number. */
  readonly onFinding: (number: number) => void;
}

/** What stands in the active cell, the way to its findings, and how large the sheet is shown. */
export function CellBar({ formulaSlot, active, badges, zoom, isFitting, onZoom, onFinding }: CellBarProps) {
  const styles = useStyles();
  const own = badges.filter(({ at }) => sameCell(at, active));
  const zoomTo = (wanted: number): void => onZoom(Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, Math.round(wanted * 10) / 10)));
  return (
    <div className={styles.bar} role="group" aria-label="当前单元格">
      <span className={styles.name}>{toA1(active)}</span>
      <div ref={formulaSlot} className={styles.content} />
      {own.map(({ number, label }) => (
        <Button key={number} size="small" title={label} onClick={() => onFinding(number)}>
          问题 {number}
        </Button>
      ))}
      <div className={styles.zoom} role="group" aria-label="显示比例">
        <Button
          size="small"
          appearance="subtle"
          icon={<AutoFitWidthRegular />}
          aria-label="适合宽度"
          title="适合宽度：所有列都看得见"
          aria-pressed={isFitting}
          className={isFitting ? styles.pressed : undefined}
          onClick={() => onZoom(isFitting ? 1 : "fit")}
        />
        <ZoomButton
          name="缩小"
          keys="Ctrl + −"
          icon={<ZoomOutRegular />}
          disabled={zoom <= MIN_ZOOM}
          onClick={() => zoomTo(zoom - ZOOM_STEP)}
        />
        <span className={styles.percent}>{Math.round(zoom * 100)}%</span>
        <ZoomButton
          name="放大"
          keys="Ctrl + +"
          icon={<ZoomInRegular />}
          disabled={zoom >= MAX_ZOOM}
          onClick={() => zoomTo(zoom + ZOOM_STEP)}
        />
      </div>
    </div>
  );
}

interface ZoomButtonProps {
  readonly name: string;
  readonly keys: string;
  readonly icon: ReactElement;
  readonly disabled: boolean;
  readonly onClick: () => void;
}

function ZoomButton({ name, keys, icon, disabled, onClick }: ZoomButtonProps) {
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={icon}
      aria-label={name}
      title={`${name}（${keys}）`}
      disabledFocusable={disabled}
      onClick={onClick}
    />
  );
}
