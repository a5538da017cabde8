import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { CSSProperties } from "react";
import type { CellView, TextRun } from "../../app/workbook-view";
import { toA1 } from "../../core/grid/address";
import { badgePlace } from "./badge-place";
import { Badges, badgeSize } from "./Badges";
import { fitted } from "./cell-fit";
import { diagonalStyle, fontStyle, frameStyle, LINE_HEIGHT, textStyle, verticalStyle } from "./cell-style";
import type { Drawing, Piece } from "./pieces";
import type { CellBadge } from "./props";

const CHOSEN = "linear-gradient(rgba(15, 123, 108, 0.14), rgba(15, 123, 108, 0.14))";

const useStyles = makeStyles({
  cell: { padding: 0, boxSizing: "border-box", overflow: "visible" },
  stuck: { position: "sticky" },
  frozenEdgeRow: { boxShadow: "0 1px 0 0 #767676" },
  frozenEdgeColumn: { boxShadow: "1px 0 0 0 #767676" },
  frozenCorner: { boxShadow: "1px 1px 0 0 #767676" },
  active: {
    outlineWidth: "2px",
    outlineStyle: "solid",
    outlineColor: "#0f7b6c",
    outlineOffset: "-1px",
    "@media (forced-colors: active)": { outlineColor: "Highlight", outlineWidth: "3px" },
  },
  chosen: {
    backgroundImage: CHOSEN,
    "@media (forced-colors: active)": { outlineWidth: "1px", outlineStyle: "dashed", outlineColor: "Highlight" },
  },
  // Nothing in a cell changes the size of anything around it, which the browser need not find out for itself.
  crop: { position: "relative", overflow: "hidden", contain: "layout size style" },
  box: { position: "relative", display: "flex", flexDirection: "column", boxSizing: "border-box", overflow: "hidden" },
  open: { overflow: "visible" },
  text: { flexShrink: 0, lineHeight: LINE_HEIGHT },
  awaiting: {
    color: "#5c5c5c",
    fontStyle: "italic",
    fontFamily: "'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif",
    textDecorationLine: "underline",
    textDecorationStyle: "dotted",
  },
  // Above everything in the cell but its words.
  bar: { position: "absolute", top: "1px", bottom: "1px", left: "1px", opacity: 0.7 },
  note: {
    position: "absolute",
    top: 0,
    right: 0,
    borderTop: "7px solid #c50f1f",
    borderLeft: "7px solid transparent",
    pointerEvents: "none",
    "@media (forced-colors: active)": { borderTopColor: "Highlight", forcedColorAdjust: "none" },
  },
  // The number of a finding has the right corner.
  noteBeside: { right: "auto", left: 0, borderLeft: "none", borderRight: "7px solid transparent" },
});

/** What stands where a formula waits for a program that works it out. */
const AWAITING = "待重算";

/** How a cell stands in the selection: the active one, another of the chosen block, or none. */
export type Standing = "active" | "chosen" | "none";

interface GridCellProps {
  readonly drawing: Drawing;
  readonly piece: Piece;
  readonly zoom: number;
  readonly standing: Standing;
  readonly badges: readonly CellBadge[];
  readonly id: string;
  /** Pixels from the edges of the window at which a frozen cell stays; `undefined` for one that scrolls. */
  readonly stickTop: number | undefined;
  readonly stickLeft: number | undefined;
}

/** One cell or merged area of the sheet, or the part of it that is drawn. */
export function GridCell(props: GridCellProps) {
  const { drawing, piece, zoom, standing, badges, id } = props;
  const styles = useStyles();
  const { area } = piece;
  const cell = drawing.map.cell(area.top, area.left);
  const isFrozen = props.stickTop !== undefined || props.stickLeft !== undefined;
  return (
    <td
      role="gridcell"
      {...(piece.isFirst ? { id } : { "aria-hidden": true })}
      aria-colindex={area.left + 2}
      aria-selected={standing !== "none"}
      {...description(cell, badges, drawing.map.note(area.top, area.left))}
      rowSpan={piece.rowSpan}
      colSpan={piece.columnSpan}
      data-row={area.top}
      data-column={area.left}
      {...(badges.length > 0 && { "data-finding": badges[0]?.number })}
      className={mergeClasses(
        styles.cell,
        isFrozen && styles.stuck,
        edgeClass(props, styles),
        standing === "chosen" && styles.chosen,
        standing === "active" && styles.active,
      )}
      style={{
        ...frameStyle(drawing.map, area, zoom),
        ...diagonalStyle(drawing.map.look(area.top, area.left), zoom, standing === "chosen" ? CHOSEN : undefined),
        ...stickStyle(props),
      }}
    >
      <CellContent {...props} cell={cell} />
    </td>
  );
}

function CellContent({ drawing, piece, zoom, badges, cell }: GridCellProps & { readonly cell: CellView | undefined }) {
  const styles = useStyles();
  const { area } = piece;
  const hasText = cell !== undefined && (cell.text !== "" || cell.awaiting);
  const hasNote = piece.isFirst && drawing.map.note(area.top, area.left) !== "";
  const bar = drawing.map.bar(area.top, area.left);
  if (!hasText && badges.length === 0 && !hasNote && !bar) return <div style={{ height: piece.height - 1 }} />;
  const look = drawing.map.look(area.top, area.left);
  const fit = cell && fitted(drawing, area, cell, look, zoom);
  const width = drawing.columnAxis.span(area.left, area.right) - 1;
  const height = drawing.rowAxis.span(area.top, area.bottom) - 1;
  const text = cell?.awaiting ? AWAITING : (fit?.text ?? "");
  const hasBadges = badges.length > 0 && piece.isFirst;
  const place = hasBadges
    ? badgePlace(text, cell, look, zoom, { width, height, ...drawnOf(piece) }, badgeSize(badges, zoom))
    : undefined;
  const reserved = place?.reserved ?? 0;
  const runsOver = fit !== undefined && fit.overLeft + fit.overRight > 0;
  const box: CSSProperties = {
    width: width + (fit?.overLeft ?? 0) + (fit?.overRight ?? 0),
    height,
    marginLeft: -piece.cutLeft - (fit?.overLeft ?? 0),
    marginTop: -piece.cutTop,
    ...verticalStyle(look),
  };
  return (
    <div
      className={mergeClasses(styles.crop, runsOver && styles.open)}
      style={{ width: piece.width - 1, height: piece.height - 1 }}
    >
      {bar && (
        <span
          aria-hidden
          className={styles.bar}
          style={{ width: Math.round((piece.width - 3) * bar.share), backgroundColor: `#${bar.color}` }}
        />
      )}
      {hasNote && (
        <span
          aria-hidden
          className={mergeClasses(styles.note, place?.side === "right" && place.edge === "top" && styles.noteBeside)}
        />
      )}
      {cell && fit && (
        <div className={styles.box} style={box}>
          {cell.awaiting ? (
            <div
              className={mergeClasses(styles.text, styles.awaiting)}
              style={{ textAlign: "center", fontSize: 11 * zoom }}
            >
              {AWAITING}
            </div>
          ) : (
            <div
              className={styles.text}
              style={{ ...textStyle(look, cell, zoom, reserved), ...scaled(look.font.size, zoom, fit.scale) }}
            >
              {cell.runs && fit.scale === 1 ? <Runs runs={cell.runs} keepsLines={look.wrap} zoom={zoom} /> : fit.text}
            </div>
          )}
        </div>
      )}
      {place && <Badges badges={badges} zoom={zoom} place={place} />}
    </div>
  );
}

/** Pieces of a text in fonts of their own. */
function Runs({ runs, keepsLines, zoom }: { runs: readonly TextRun[]; keepsLines: boolean; zoom: number }) {
  return runs.map(({ text, font }, index) => (
    <span key={index} style={fontStyle({ font }, zoom, undefined)}>
      {keepsLines ? text : text.replaceAll("\n", "")}
    </span>
  ));
}

function drawnOf({ cutLeft, cutTop, width, height }: Piece) {
  return { cutLeft, cutTop, drawnWidth: width - 1, drawnHeight: height - 1 };
}

/** What is said of the cell besides its text. The tip is the same, for those who point. */
function description(
  cell: CellView | undefined,
  badges: readonly CellBadge[],
  note: string,
): { "aria-description"?: string; title?: string } {
  const findings = badges.map(({ number, label }) => `问题 ${number}：${label}`);
  const awaiting = cell?.awaiting ? ["这个公式要等 Excel 或 WPS 重新计算，现在没有结果"] : [];
  const lines = [...findings, ...awaiting, ...(note === "" ? [] : [`批注：${note}`])];
  return lines.length === 0 ? {} : { "aria-description": lines.join("；"), title: lines.join("\n") };
}

function stickStyle({ stickTop, stickLeft }: GridCellProps): CSSProperties {
  if (stickTop === undefined && stickLeft === undefined) return {};
  const both = stickTop !== undefined && stickLeft !== undefined;
  return { top: stickTop, left: stickLeft, zIndex: both ? 3 : 2 };
}

function edgeClass(
  { drawing, piece, stickTop, stickLeft }: GridCellProps,
  styles: ReturnType<typeof useStyles>,
): string {
  const { frozen } = drawing;
  const atBottom = stickTop !== undefined && piece.row + piece.rowSpan >= frozen.rows;
  const atRight = stickLeft !== undefined && piece.column + piece.columnSpan >= frozen.columns;
  if (atBottom && atRight) return styles.frozenCorner;
  return atBottom ? styles.frozenEdgeRow : atRight ? styles.frozenEdgeColumn : "";
}

function scaled(size: number, zoom: number, scale: number): CSSProperties {
  return scale === 1 ? {} : { fontSize: (size * zoom * scale * 96) / 72 };
}

/** The id of the table cell of a place, for `aria-activedescendant`. */
export function cellId(prefix: string, row: number, column: number): string {
  return `${prefix}-${toA1({ row, column })}`;
}
