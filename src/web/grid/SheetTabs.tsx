import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo, useState, type KeyboardEvent, type ReactNode } from "react";
import type { SheetView } from "../../app/workbook-view";
import { asSeen } from "../../core/values/directions";
import type { CellBadge } from "./props";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "stretch",
    flexShrink: 0,
    minHeight: "30px",
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  tabs: { display: "flex", flexGrow: 1, overflowX: "auto", overflowY: "hidden" },
  button: {
    flexShrink: 0,
    padding: "4px 12px",
    border: "none",
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: "nowrap",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground3Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  current: {
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: `inset 0 2px 0 0 ${tokens.colorBrandStroke1}`,
    "@media (forced-colors: active)": { outline: "2px solid Highlight", outlineOffset: "-2px" },
  },
  hidden: { fontStyle: "italic" },
  unshown: {
    flexShrink: 1,
    minWidth: "80px",
    alignSelf: "center",
    padding: "0 12px",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  toggle: { borderRight: "none", borderLeft: `1px solid ${tokens.colorNeutralStroke2}` },
});

interface SheetTabsProps {
  readonly sheets: readonly SheetView[];
  readonly current: SheetView;
  readonly badges: readonly CellBadge[];
  /** What the current sheet holds and does not show, in Chinese. */
  readonly unshown: readonly string[];
  readonly onOpen: (sheet: string) => void;
  /** What stands at the end of the bar. */
  readonly children?: ReactNode;
}

/** The tabs of the sheets. Hidden sheets stay hidden until they are asked for, or shown because a finding leads there. */
export function SheetTabs({ sheets, current, badges, unshown, onOpen, children }: SheetTabsProps) {
  const styles = useStyles();
  const [showsHidden, setShowsHidden] = useState(false);
  const findings = useMemo(() => countBySheet(badges), [badges]);
  const hidden = sheets.filter((sheet) => sheet.hidden).length;
  const shown = sheets.filter((sheet) => showsHidden || !sheet.hidden || sheet === current);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next = step === undefined ? undefined : shown[shown.indexOf(current) + step];
    if (!next) return;
    event.preventDefault();
    onOpen(next.name);
    const tabs = event.currentTarget.querySelectorAll<HTMLElement>("[role=tab]");
    tabs[shown.indexOf(next)]?.focus();
  };
  return (
    <div className={styles.bar}>
      <div role="tablist" aria-label="工作表" className={styles.tabs} onKeyDown={onKeyDown}>
        {shown.map((sheet) => (
          <button
            key={sheet.name}
            type="button"
            role="tab"
            aria-selected={sheet === current}
            tabIndex={sheet === current ? 0 : -1}
            className={mergeClasses(styles.button, sheet === current && styles.current, sheet.hidden && styles.hidden)}
            onClick={() => onOpen(sheet.name)}
          >
            {tabWords(sheet, findings.get(sheet.name))}
          </button>
        ))}
      </div>
      {hidden > 0 && (
        <button
          type="button"
          aria-pressed={showsHidden}
          className={mergeClasses(styles.button, styles.toggle)}
          onClick={() => setShowsHidden(!showsHidden)}
        >
          {showsHidden ? "收起隐藏的工作表" : `显示隐藏的工作表（${hidden}）`}
        </button>
      )}
      {unshown.length > 0 && (
        <span className={styles.unshown} title="这些在这里看不到，保存时原样留在文件里">
          未显示：{unshown.join("、")}（保存时原样保留）
        </span>
      )}
      {children}
    </div>
  );
}

function tabWords({ name, hidden }: SheetView, findings = 0): string {
  return [asSeen(name), hidden ? "（隐藏）" : "", findings > 0 ? ` · ${findings}` : ""].join("");
}

function countBySheet(badges: readonly CellBadge[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { at } of badges) counts.set(at.sheet, (counts.get(at.sheet) ?? 0) + 1);
  return counts;
}
