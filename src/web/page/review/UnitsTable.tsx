import { mergeClasses } from "@fluentui/react-components";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { EarlierKind, SortColumn } from "../../review/review-state";
import { shownRows, type UnitRow } from "../../review/rows";
import { useReviewState, useWorkbench } from "../workbench-context";
import { changeInWords } from "./earlier-words";
import { ROW_HEIGHT, useTableStyles } from "./table-styles";
import { VerdictSign } from "./verdict-sign";

/** Rows drawn above and below what is seen. */
const AROUND = 10;

interface Column {
  readonly title: string;
  /** What is left over goes to the one without. */
  readonly width?: string;
  readonly sort?: SortColumn;
  readonly figure?: true;
}

const COLUMNS: readonly Column[] = [
  { title: "单位", width: "var(--unit-width)", sort: "unit" },
  { title: "主管部门", width: "var(--department-width)", sort: "department" },
  { title: "表", width: "92px", sort: "forms" },
  { title: "自评", width: "58px", sort: "score", figure: true },
  { title: "复算", width: "58px", sort: "recomputed", figure: true },
  { title: "差", width: "58px", sort: "apart", figure: true },
  { title: "执行率", width: "72px", sort: "rate", figure: true },
  { title: "错误", width: "54px", sort: "error", figure: true },
  { title: "核实", width: "54px", sort: "warning", figure: true },
  { title: "结论", width: "72px", sort: "verdict" },
  { title: "首要问题" },
];

/** Columns that are there while the units are compared with something, before 首要问题. */
const COMPARED: Readonly<Record<EarlierKind, Column>> = {
  before: { title: "悄改", width: "58px", sort: "quiet", figure: true },
  prior: { title: "上年", width: "58px", sort: "prior", figure: true },
};
const KINDS: readonly EarlierKind[] = ["before", "prior"];
const COUNTS = { before: "quiet", prior: "prior" } as const;

/** All units, of which only the rows that are seen are drawn: a thousand cost no more than twenty. */
export function UnitsTable() {
  const styles = useTableStyles();
  const { review } = useWorkbench();
  const { units, look, earlier } = useReviewState();
  const { filter, sort } = look;
  const compared = KINDS.filter((kind) => earlier[kind] !== null);
  const columns = [...COLUMNS.slice(0, -1), ...compared.map((kind) => COMPARED[kind]), ...COLUMNS.slice(-1)];
  const rows = useMemo(() => shownRows(units, { filter, sort }), [units, filter, sort]);
  const { ref, first, last } = useRowsSeen(rows.length, look.top, (top) => review.look({ top }));
  return (
    <div ref={ref} className={styles.scroll} tabIndex={0} role="region" aria-label="各单位">
      <table className={mergeClasses(styles.table, styles.units)} aria-rowcount={rows.length + 1}>
        <colgroup>
          {columns.map(({ title, width }) => (
            <col key={title} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <Head key={column.title} {...column} />
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer height={first * ROW_HEIGHT} columns={columns.length} />
          {rows.slice(first, last).map((row, at) => (
            <Row key={row.unit.id} row={row} compared={compared} index={first + at + 2} />
          ))}
          <Spacer height={(rows.length - last) * ROW_HEIGHT} columns={columns.length} />
        </tbody>
      </table>
      {rows.length === 0 && <p className={styles.nothing}>没有符合的单位。</p>}
    </div>
  );
}

/** The rows that are seen, with some around; where a person had scrolled to is where they come back to. */
function useRowsSeen(count: number, top: number, left: (top: number) => void) {
  const ref = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState({ top, height: 800 });
  const back = useRef({ top, left });
  useEffect(() => {
    back.current.left = left;
  });
  useLayoutEffect(() => {
    const element = ref.current;
    const { current: kept } = back;
    if (!element) return undefined;
    element.scrollTop = kept.top;
    const look = (): void => {
      kept.top = element.scrollTop;
      setSeen({ top: element.scrollTop, height: element.clientHeight });
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", look);
      kept.left(kept.top);
    };
  }, []);
  const first = Math.max(0, Math.min(Math.floor(seen.top / ROW_HEIGHT) - AROUND, count - AROUND));
  return { ref, first, last: Math.min(count, Math.ceil((seen.top + seen.height) / ROW_HEIGHT) + AROUND) };
}

function Spacer({ height, columns }: { readonly height: number; readonly columns: number }) {
  const styles = useTableStyles();
  if (height <= 0) return null;
  return (
    <tr aria-hidden style={{ height }}>
      <td className={styles.spacer} colSpan={columns} />
    </tr>
  );
}

function Head({ title, sort, figure }: Column) {
  const styles = useTableStyles();
  const { review } = useWorkbench();
  const { look } = useReviewState();
  const own = sort !== undefined && look.sort?.column === sort ? look.sort : null;
  // The largest first where that is what is looked for; the third press gives back the order in which the files came.
  const down = figure === true && sort !== "apart";
  const press = (column: SortColumn): void =>
    review.look({ sort: !own ? { column, down } : own.down === down ? { column, down: !down } : null });
  return (
    <th
      scope="col"
      className={mergeClasses(styles.head, figure && styles.figure)}
      aria-sort={own ? (own.down ? "descending" : "ascending") : undefined}
    >
      {sort === undefined ? (
        title
      ) : (
        <button type="button" className={styles.sort} onClick={() => press(sort)}>
          {title}
          {own && <span aria-hidden>{own.down ? " ↓" : " ↑"}</span>}
        </button>
      )}
    </th>
  );
}

interface RowProps {
  readonly row: UnitRow;
  readonly compared: readonly EarlierKind[];
  readonly index: number;
}

function Row({ row, compared, index }: RowProps) {
  const styles = useTableStyles();
  const workbench = useWorkbench();
  const { unit, name, department, forms, verdict, first } = row;
  const figure = mergeClasses(styles.cell, styles.figure);
  const canOpen = unit.standing === "checked";
  return (
    <tr className={styles.row} aria-rowindex={index}>
      <th scope="row" className={styles.cell} title={name}>
        {canOpen ? (
          <button type="button" className={styles.open} onClick={() => void workbench.openUnit(unit)}>
            {name}
          </button>
        ) : (
          name
        )}
      </th>
      <td className={styles.cell} title={department}>
        {department || "—"}
      </td>
      <td className={styles.cell} title={forms}>
        {forms.replaceAll("附件", "") || "—"}
      </td>
      <td className={figure}>{shown(row.score)}</td>
      <td className={figure}>{shown(row.recomputed)}</td>
      <td className={mergeClasses(figure, row.apart !== null && row.apart < 0 && styles.bad)}>{signed(row.apart)}</td>
      <td className={figure}>{row.rate === null ? "—" : `${(row.rate * 100).toFixed(1)}%`}</td>
      <td className={mergeClasses(figure, !row.error && styles.quiet)}>{shown(row.error)}</td>
      <td className={mergeClasses(figure, !row.warning && styles.quiet)}>{shown(row.warning)}</td>
      <td className={styles.cell}>
        <VerdictSign verdict={verdict} none={NONE[unit.standing]} />
      </td>
      {compared.map((kind) => {
        const count = row[COUNTS[kind]];
        const title = kind === "before" && row.before ? changeInWords(row.before) : undefined;
        return (
          <td key={kind} className={mergeClasses(figure, count ? styles.bad : styles.quiet)} title={title}>
            {shown(count)}
          </td>
        );
      })}
      <td className={mergeClasses(styles.cell, verdict === null && styles.quiet)} title={first}>
        {first}
      </td>
    </tr>
  );
}

const NONE = { waiting: "等待", checking: "检查中", checked: "—", failed: "没读成" } as const;

function shown(figure: number | null): string {
  return figure === null ? "—" : String(figure);
}

function signed(figure: number | null): string {
  if (figure === null) return "—";
  return figure < 0 ? `−${-figure}` : figure > 0 ? `+${figure}` : "0";
}
