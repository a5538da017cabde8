import { makeStyles } from "@fluentui/react-components";
import { useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { Store } from "../../app/store";
import { unclearFormats } from "../../app/view-formats";
import type { SheetView, WorkbookView } from "../../app/workbook-view";
import type { CellRef } from "../../core/grid/address";
import { FindBar } from "./FindBar";
import type { CutBlock, WorkbookGridProps } from "./props";
import { SelectionStatus, type ChosenBlock } from "./SelectionStatus";
import { SheetGrid } from "./SheetGrid";
import { SheetTabs } from "./SheetTabs";

const useStyles = makeStyles({
  grid: { display: "flex", flexDirection: "column", height: "100%", minHeight: 0, minWidth: 0 },
  sheet: { flexGrow: 1, minHeight: 0, position: "relative" },
});

/** The sheets of a workbook as Excel shows them: one sheet as a grid, and tabs for the others. Fills its parent, which must have a height. */
export function WorkbookGrid(props: WorkbookGridProps) {
  const { view, selected, badges, onSelect } = props;
  const styles = useStyles();
  const [cut, setCut] = useState<CutBlock | null>(null);
  const [chosen] = useState(() => new Store<ChosenBlock>({ on: null }));
  // Counts how often the bar was asked for; 0 while it is not there.
  const [finding, setFinding] = useState(0);
  const root = useRef<HTMLDivElement>(null);
  const lastSelected = useRef(new Map<string, CellRef>());
  useEffect(() => {
    if (selected) lastSelected.current.set(selected.sheet, selected);
  }, [selected]);
  const named = (name: string | undefined) => view.sheets.find((sheet) => sheet.name === name);
  const sheet = named(selected?.sheet) ?? named(view.activeSheet) ?? view.sheets[0];
  const find = (): void => setFinding((count) => count + 1);
  useFindKey(find);
  const unshown = useMemo(() => (sheet ? unshownOn(view, sheet) : []), [view, sheet]);
  if (!sheet) return null;
  const open = (name: string): void => {
    onSelect(lastSelected.current.get(name) ?? { sheet: name, row: 0, column: 0 });
  };
  return (
    <div ref={root} className={styles.grid}>
      {finding > 0 && (
        <FindBar
          view={view}
          active={selected ?? { sheet: sheet.name, row: 0, column: 0 }}
          asked={finding}
          onGo={onSelect}
          onClose={() => {
            setFinding(0);
            root.current?.querySelector<HTMLElement>("[data-scroller] textarea")?.focus({ preventScroll: true });
          }}
        />
      )}
      <div className={styles.sheet}>
        <SheetGrid
          {...props}
          key={sheet.name}
          sheet={sheet}
          selected={selected?.sheet === sheet.name ? selected : null}
          // Once anything is changed, what was cut may be something else.
          cut={cut?.of === view ? cut : null}
          onCut={(block) => setCut(block && { ...block, of: view })}
          onChosen={(map, area) => chosen.set({ on: { map, area } })}
          onFind={find}
        />
      </div>
      <SheetTabs sheets={view.sheets} current={sheet} badges={badges} unshown={unshown} onOpen={open}>
        <SelectionStatus chosen={chosen} />
      </SheetTabs>
    </div>
  );
}

function unshownOn(view: WorkbookView, sheet: SheetView): readonly string[] {
  const unclear = unclearFormats(view, sheet);
  return unclear === 0 ? sheet.unshown : [...sheet.unshown, `条件格式 ${unclear} 条`];
}

/** Ctrl and F anywhere on the page: the browser's own search would see only what is drawn. */
function useFindKey(find: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    const isFind =
      (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "f";
    // The grid has taken it already, and a dialog has nothing to be found in.
    if (!isFind || event.defaultPrevented || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    find();
  });
  useEffect(() => {
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}
