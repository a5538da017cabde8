import { Button, makeStyles } from "@fluentui/react-components";
import { useEffect, useEffectEvent, useMemo, useRef, useState, type KeyboardEvent } from "react";
import type { FindingRow, ListedFinding } from "../../app/session";
import { hasFocusNowhere } from "../focused-field";
import { useProblemView } from "../problem-view";
import { HEADING_HEIGHT, ProblemRow, ROW_HEIGHT } from "./ProblemRow";
import { useWindow } from "./use-window";

const useStyles = makeStyles({
  scroller: { flexGrow: 1, flexBasis: 0, minHeight: "88px", overflowY: "auto", overflowAnchor: "none" },
  list: { position: "relative", listStyleType: "none", margin: 0, padding: 0 },
  item: { position: "absolute", left: 0, right: 0 },
  none: { padding: "8px 12px" },
});

interface ProblemListProps {
  readonly rows: readonly FindingRow[];
  readonly currentKey: string | undefined;
  /** Whether there are findings that the filter hides. */
  readonly isFiltered: boolean;
  readonly onClear: () => void;
  readonly onOpen: (finding: ListedFinding) => void;
}

/** The problems, of which only those around what is seen are drawn. One stop for the Tab key, arrow keys within. */
export function ProblemList({ rows, currentKey, isFiltered, onClear, onOpen }: ProblemListProps) {
  const styles = useStyles();
  const [{ unfolded }, setView] = useProblemView();
  const heights = useMemo(() => rows.map(({ kind }) => (kind === "heading" ? HEADING_HEIGHT : ROW_HEIGHT)), [rows]);
  const { ref, first, last, offsets } = useWindow(heights);
  const scroller = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState(currentKey);
  const stopIndex = indexOfStop(rows, stop);
  const toFocus = useRef<string>(undefined);
  const reveal = useEffectEvent((index: number) =>
    scrollTo(scroller.current, offsets[index] ?? 0, heights[index] ?? 0),
  );
  useEffect(() => {
    if (currentKey !== undefined) reveal(rows.findIndex(({ key }) => key === currentKey));
  }, [currentKey, rows]);
  useEffect(() => {
    // Who has just opened a file, or come back to the list, goes on by the keyboard from here.
    const first = scroller.current?.querySelector<HTMLElement>("button[tabindex='0']");
    if (hasFocusNowhere()) first?.focus({ preventScroll: true });
  }, []);
  const goTo = (index: number): void => {
    const row = rows[index];
    if (!row) return;
    toFocus.current = row.key;
    setStop(row.key);
    scrollTo(scroller.current, offsets[index] ?? 0, heights[index] ?? 0);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = nextStop(rows, stopIndex, event.key);
    if (next === undefined) return;
    event.preventDefault();
    goTo(next);
  };
  const choose = (row: FindingRow): void => {
    setStop(row.key);
    if (row.kind === "finding") onOpen(row.listed);
    if (row.kind !== "fold") return;
    const others = [...unfolded].filter((key) => key !== row.key);
    setView({ unfolded: new Set(row.isOpen ? others : [...others, row.key]) });
  };
  if (rows.length === 0) return <None isFiltered={isFiltered} onClear={onClear} />;
  return (
    <div
      ref={(element) => {
        scroller.current = element;
        return ref(element);
      }}
      className={styles.scroller}
      onKeyDown={onKeyDown}
    >
      <ul className={styles.list} style={{ height: offsets[rows.length] }} aria-label="问题">
        {rows.slice(first, last).map((row, index) => (
          <li
            key={row.key}
            className={styles.item}
            style={{ top: offsets[first + index] }}
            aria-setsize={rows.length}
            aria-posinset={first + index + 1}
          >
            <ProblemRow
              row={row}
              isCurrent={row.key === currentKey}
              isStop={first + index === stopIndex}
              ref={(button) => {
                if (!button || toFocus.current !== row.key) return;
                toFocus.current = undefined;
                button.focus({ preventScroll: true });
              }}
              onChoose={() => choose(row)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

function None({ isFiltered, onClear }: Pick<ProblemListProps, "isFiltered" | "onClear">) {
  const styles = useStyles();
  if (!isFiltered) return <p className={styles.none}>没有发现问题。检查了哪些内容，见上面一行。</p>;
  return (
    <div className={styles.none}>
      <p>没有符合条件的问题。</p>
      <Button onClick={onClear}>显示全部</Button>
    </div>
  );
}

function indexOfStop(rows: readonly FindingRow[], key: string | undefined): number {
  const index = rows.findIndex((row) => row.key === key);
  return index >= 0 ? index : rows.findIndex(({ kind }) => kind !== "heading");
}

/** The row that a key leads to; headings are passed over. */
function nextStop(rows: readonly FindingRow[], from: number, key: string): number | undefined {
  const stops = rows.flatMap(({ kind }, index) => (kind === "heading" ? [] : [index]));
  const at = stops.indexOf(from);
  switch (key) {
    case "ArrowDown":
      return stops[at + 1];
    case "ArrowUp":
      return stops[at - 1];
    case "Home":
      return stops[0];
    case "End":
      return stops.at(-1);
    default:
      return undefined;
  }
}

/** Scrolls as little as is needed for a row to be seen. */
function scrollTo(scroller: HTMLElement | null, top: number, height: number): void {
  if (!scroller) return;
  const { scrollTop, clientHeight } = scroller;
  if (top < scrollTop) scroller.scrollTop = Math.max(0, top - HEADING_HEIGHT);
  else if (top + height > scrollTop + clientHeight) scroller.scrollTop = top + height - clientHeight;
}
