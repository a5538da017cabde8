import { makeStyles } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { CellRef } from "../../core/grid/address";
import type { WorkbookGridProps } from "./props";
import { SheetGrid, type CutBlock } from "./SheetGrid";
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
  const lastSelected = useRef(new Map<string, CellRef>());
  useEffect(() => {
    if (selected) lastSelected.current.set(selected.sheet, selected);
  }, [selected]);
  const named = (name: string | undefined) => view.sheets.find((sheet) => sheet.name === name);
  const sheet = named(selected?.sheet) ?? named(view.activeSheet) ?? view.sheets[0];
  if (!sheet) return null;
  const open = (name: string): void => {
    onSelect(lastSelected.current.get(name) ?? { sheet: name, row: 0, column: 0 });
  };
  return (
    <div className={styles.grid}>
      <div className={styles.sheet}>
        <SheetGrid
          {...props}
          key={sheet.name}
          sheet={sheet}
          selected={selected?.sheet === sheet.name ? selected : null}
          // Once anything is changed, what was cut may be something else.
          cut={cut?.of === view ? cut : null}
          onCut={(block) => setCut(block && { ...block, of: view })}
        />
      </div>
      <SheetTabs sheets={view.sheets} current={sheet} badges={badges} onOpen={open} />
    </div>
  );
}
