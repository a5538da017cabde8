import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo } from "react";
import { areaContains, type Area } from "../../core/grid/address";
import { cellId, GridCell, type Standing } from "./GridCell";
import { COLUMN_HEADING_HEIGHT, headingWidth, useHeadingStyles } from "./headings";
import { samePiece, type Drawing, type Piece } from "./pieces";
import type { CellBadge } from "./props";

const useStyles = makeStyles({
  gap: { padding: 0 },
  active: { fontWeight: tokens.fontWeightSemibold },
});

interface GridRowProps {
  readonly drawing: Drawing;
  readonly row: number;
  readonly pieces: readonly Piece[];
  readonly zoom: number;
  readonly idPrefix: string;
  /** The active area and the chosen block, where they touch this row. */
  readonly active: Area | undefined;
  readonly chosen: Area | undefined;
  /** Findings of the cells that begin in this row. */
  readonly badges: readonly CellBadge[];
  /** Whether columns are left out before and behind the drawn ones. */
  readonly gapBefore: boolean;
  readonly gapBehind: boolean;
}

/** One row of the sheet with its heading. Drawn again only when something in it has changed. */
export const GridRow = memo(Row, isSame);

function Row({ drawing, row, pieces, zoom, idPrefix, active, chosen, badges, gapBefore, gapBehind }: GridRowProps) {
  const styles = useStyles();
  const headings = useHeadingStyles();
  const { rowAxis, columnAxis, frozen } = drawing;
  const height = rowAxis.size(row);
  const isFrozen = row < frozen.rows;
  const stickTop = isFrozen ? COLUMN_HEADING_HEIGHT + rowAxis.offset(row) : undefined;
  const rowHeaderWidth = headingWidth(rowAxis.count);
  const firstBehindGap = pieces.findIndex(({ column }) => column >= frozen.columns);
  const cells = pieces.map((piece) => (
    <GridCell
      key={piece.column}
      id={cellId(idPrefix, piece.area.top, piece.area.left)}
      drawing={drawing}
      piece={piece}
      zoom={zoom}
      standing={standingOf(piece.area, active, chosen)}
      badges={piece.isFirst ? badgesAt(badges, piece.area) : NO_BADGES}
      stickTop={stickTop}
      stickLeft={piece.column < frozen.columns ? rowHeaderWidth + columnAxis.offset(piece.column) : undefined}
    />
  ));
  if (gapBefore)
    cells.splice(
      firstBehindGap < 0 ? cells.length : firstBehindGap,
      0,
      <td key="before" aria-hidden className={styles.gap} />,
    );
  return (
    <tr role="row" aria-rowindex={row + 2} style={{ height }}>
      <th
        role="rowheader"
        scope="row"
        aria-colindex={1}
        data-row-heading={row}
        className={mergeClasses(
          headings.heading,
          headings.rowHeading,
          (active !== undefined || chosen !== undefined) && headings.current,
        )}
        style={isFrozen ? { top: stickTop, zIndex: 4 } : undefined}
      >
        {row + 1}
      </th>
      {cells}
      {gapBehind && <td aria-hidden className={styles.gap} />}
    </tr>
  );
}

const NO_BADGES: readonly CellBadge[] = [];

function badgesAt(badges: readonly CellBadge[], area: Area): readonly CellBadge[] {
  if (badges.length === 0) return NO_BADGES;
  return badges.filter(({ at }) => areaContains(area, at.row, at.column));
}

function standingOf(area: Area, active: Area | undefined, chosen: Area | undefined): Standing {
  if (active && areaContains(active, area.top, area.left)) return "active";
  return chosen && areaContains(chosen, area.top, area.left) ? "chosen" : "none";
}

function isSame(before: GridRowProps, after: GridRowProps): boolean {
  return (
    before.drawing.map === after.drawing.map &&
    before.drawing.rowAxis === after.drawing.rowAxis &&
    before.drawing.columnAxis === after.drawing.columnAxis &&
    before.drawing.frozen.rows === after.drawing.frozen.rows &&
    before.drawing.frozen.columns === after.drawing.frozen.columns &&
    before.row === after.row &&
    before.zoom === after.zoom &&
    before.active === after.active &&
    before.chosen === after.chosen &&
    before.badges === after.badges &&
    before.gapBefore === after.gapBefore &&
    before.gapBehind === after.gapBehind &&
    before.pieces.length === after.pieces.length &&
    before.pieces.every((piece, index) => samePiece(piece, after.pieces[index]!))
  );
}
