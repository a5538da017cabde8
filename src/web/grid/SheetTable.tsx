import { makeStyles } from "@fluentui/react-components";
import { useMemo, type MouseEvent } from "react";
import type { Area } from "../../core/grid/address";
import { GridRow } from "./GridRow";
import { HeadingRow } from "./HeadingRow";
import { headingWidth } from "./headings";
import { piecesOfRow, stretchesOf, type Drawing } from "./pieces";
import type { CellBadge } from "./props";
import type { PointerHandlers } from "./use-pointer";

const useStyles = makeStyles({
  table: {
    tableLayout: "fixed",
    borderCollapse: "separate",
    borderSpacing: 0,
    backgroundColor: "#fff",
    color: "#000",
    cursor: "cell",
    userSelect: "none",
  },
  gap: { padding: 0 },
});

interface SheetTableProps {
  readonly id: string;
  readonly drawing: Drawing;
  readonly zoom: number;
  readonly active: Area;
  readonly chosen: Area;
  readonly badges: readonly CellBadge[];
  readonly pointer: PointerHandlers & { readonly onDoubleClick: (event: MouseEvent) => void };
}

/** The drawn part of a sheet as a table; what is left out of it takes the room it would have. */
export function SheetTable({ id, drawing, zoom, active, chosen, badges, pointer }: SheetTableProps) {
  const styles = useStyles();
  const { map, rowAxis, columnAxis, frozen, rows, columns } = drawing;
  const shownRows = stretchesOf(frozen.rows, rows).map((stretch) => rowAxis.shownIn(stretch));
  const [above = [], below = []] = shownRows;
  const badgesByRow = useMemo(() => byRow(drawing, badges), [drawing, badges]);
  const gaps = {
    before: columnAxis.offset(columns.from) - columnAxis.offset(frozen.columns),
    behind: columnAxis.length - columnAxis.offset(columns.to + 1),
  };
  const heads = headingWidth(rowAxis.count);
  const row = (index: number) => (
    <GridRow
      key={index}
      drawing={drawing}
      row={index}
      pieces={piecesOfRow(drawing, index)}
      zoom={zoom}
      idPrefix={id}
      active={touching(active, index)}
      chosen={chosen === active ? undefined : touching(chosen, index)}
      badges={badgesByRow.get(index) ?? NO_BADGES}
      gapBefore={gaps.before > 0}
      gapBehind={gaps.behind > 0}
    />
  );
  return (
    <table
      role="grid"
      id={id}
      aria-label={map.sheet.name}
      aria-rowcount={map.sheet.rows + 1}
      aria-colcount={map.sheet.columns + 1}
      aria-multiselectable
      className={styles.table}
      style={{ width: heads + columnAxis.length }}
      {...pointer}
    >
      <Columns drawing={drawing} heads={heads} gaps={gaps} />
      <thead>
        <HeadingRow drawing={drawing} chosen={chosen} gapBefore={gaps.before > 0} gapBehind={gaps.behind > 0} />
      </thead>
      <tbody>
        {above.map(row)}
        <Gap height={rowAxis.offset(rows.from) - rowAxis.offset(frozen.rows)} />
        {below.map(row)}
        <Gap height={rowAxis.length - rowAxis.offset(rows.to + 1)} />
      </tbody>
    </table>
  );
}

interface ColumnsProps {
  readonly drawing: Drawing;
  readonly heads: number;
  readonly gaps: { readonly before: number; readonly behind: number };
}

function Columns({ drawing: { columnAxis, frozen, columns }, heads, gaps }: ColumnsProps) {
  const [atLeft = [], behind = []] = stretchesOf(frozen.columns, columns).map((stretch) => columnAxis.shownIn(stretch));
  const column = (index: number) => <col key={index} style={{ width: columnAxis.size(index) }} />;
  return (
    <colgroup>
      <col style={{ width: heads }} />
      {atLeft.map(column)}
      {gaps.before > 0 && <col style={{ width: gaps.before }} />}
      {behind.map(column)}
      {gaps.behind > 0 && <col style={{ width: gaps.behind }} />}
    </colgroup>
  );
}

function Gap({ height }: { readonly height: number }) {
  const styles = useStyles();
  if (height <= 0) return null;
  return (
    <tr aria-hidden style={{ height }}>
      <td className={styles.gap} />
    </tr>
  );
}

const NO_BADGES: readonly CellBadge[] = [];

function touching(area: Area, row: number): Area | undefined {
  return row >= area.top && row <= area.bottom ? area : undefined;
}

/** Findings by the drawn row in which their cell begins. */
function byRow(
  { map, rowAxis, rows }: Drawing,
  badges: readonly CellBadge[],
): ReadonlyMap<number, readonly CellBadge[]> {
  const found = new Map<number, CellBadge[]>();
  for (const badge of badges) {
    if (badge.at.sheet !== map.sheet.name) continue;
    const { top } = map.area(badge.at.row, badge.at.column);
    const shown = rowAxis.shownFrom(top, 1) ?? top;
    const row = shown < rows.from && map.area(badge.at.row, badge.at.column).bottom >= rows.from ? rows.from : shown;
    found.set(row, [...(found.get(row) ?? []), badge]);
  }
  return found;
}
