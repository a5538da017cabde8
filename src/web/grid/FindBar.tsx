import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUpRegular } from "@fluentui/react-icons/svg/chevron-up";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import type { WorkbookView } from "../../app/workbook-view";
import { sameCell, type CellRef } from "../../core/grid/address";
import { neighbourOf, type Found } from "./search";
import { useSearch } from "./use-search";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    flexShrink: 0,
    gap: "6px",
    minHeight: "34px",
    padding: "0 4px 0 8px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  field: {
    flexGrow: 1,
    minWidth: "80px",
    maxWidth: "320px",
    height: "26px",
    boxSizing: "border-box",
    padding: "0 8px",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: "inherit",
    font: "inherit",
    ":focus": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-1px" },
  },
  count: { flexGrow: 1, fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
});

interface FindBarProps {
  readonly view: WorkbookView;
  /** The active cell. */
  readonly active: CellRef;
  /** Counts up when the bar is asked for while it is there. */
  readonly asked: number;
  readonly onGo: (at: CellRef) => void;
  readonly onClose: () => void;
}

/** Finds words in all sheets: Enter goes to the next place, Shift and Enter to the one before, Esc closes. */
export function FindBar({ view, active, asked, onGo, onClose }: FindBarProps) {
  const styles = useStyles();
  const field = useRef<HTMLInputElement>(null);
  const countId = useId();
  const [words, setWords] = useState("");
  /** A step that was asked for before everything was looked through. */
  const [awaited, setAwaited] = useState<1 | -1>();
  const found = useSearch(view, words);
  useEffect(() => field.current?.select(), [asked]);

  const go = (step: 1 | -1): void => {
    if (!found) {
      setAwaited(step);
      return;
    }
    const to = neighbourOf(view, found.places, active, step);
    if (to) onGo(to);
  };
  if (found && awaited !== undefined) {
    setAwaited(undefined);
    queueMicrotask(() => go(awaited));
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") onClose();
    else if (event.key === "Enter" && event.target === field.current) go(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  };
  return (
    <div role="search" aria-label="查找" className={styles.bar} onKeyDown={onKeyDown}>
      <input
        ref={field}
        autoFocus
        type="text"
        aria-label="查找内容"
        aria-describedby={countId}
        placeholder="在所有工作表里查找"
        className={styles.field}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <span id={countId} role="status" className={styles.count}>
        {words.trim() === "" ? "" : countWords(found, active)}
      </span>
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronUpRegular />}
        aria-label="上一处"
        title="上一处（Shift + Enter）"
        onClick={() => go(-1)}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronDownRegular />}
        aria-label="下一处"
        title="下一处（Enter）"
        onClick={() => go(1)}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<DismissRegular />}
        aria-label="关闭查找"
        title="关闭查找（Esc）"
        onClick={onClose}
      />
    </div>
  );
}

function countWords(found: Found | undefined, active: CellRef): string {
  if (!found) return "正在查找……";
  const { places, hidden } = found;
  const elsewhere = hidden > 0 ? `隐藏的行列里${places.length > 0 ? "还" : ""}有 ${hidden} 处` : "";
  if (places.length === 0) return elsewhere === "" ? "没有找到" : elsewhere;
  const current = places.findIndex((place) => sameCell(place, active));
  const count = current < 0 ? `${places.length} 处` : `第 ${current + 1} 处，共 ${places.length} 处`;
  return elsewhere === "" ? count : `${count}；${elsewhere}`;
}
