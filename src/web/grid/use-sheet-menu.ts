import { useState, type MouseEvent } from "react";
import { areaContains } from "../../core/grid/address";
import type { MenuItem } from "./GridMenu";
import type { RowsChange, SheetGridProps } from "./props";
import { placeUnder } from "./use-pointer";
import type { SheetAtWork } from "./use-sheet";

/** No page may read the clipboard unasked. */
const PASTE_BY_KEYS = "浏览器不让网页从菜单里粘贴：请选中格子后按 Ctrl+V（苹果电脑按 ⌘V）。";

/** How far inside the grid the menu opens that was asked for by a key, in pixels. */
const INSIDE = 60;

interface MenuGround {
  readonly props: Pick<SheetGridProps, "sheet" | "onRows" | "onRefused" | "onFind">;
  readonly work: SheetAtWork;
}

/** The menu of the chosen cells, and how it comes and goes. */
interface SheetMenu {
  /** Where it is open, in pixels of the window; `null` while it is not. */
  readonly at: { readonly x: number; readonly y: number } | null;
  readonly items: readonly MenuItem[];
  readonly onContextMenu: (event: MouseEvent) => void;
  readonly close: () => void;
}

/** Offers what can be done with the chosen cells; asked for beside them, it chooses the cell under the pointer. */
export function useSheetMenu({ props, work }: MenuGround): SheetMenu {
  const { selection, editing, clear } = work;
  const { chosen } = selection;
  const [at, setAt] = useState<SheetMenu["at"]>(null);
  const onContextMenu = (event: MouseEvent): void => {
    // While an entry is made it is the browser's.
    if (editing.entry) return;
    event.preventDefault();
    const under = placeUnder(event.target);
    if (under && !areaContains(chosen, under.row, under.column)) selection.select(under);
    const grid = event.currentTarget.getBoundingClientRect();
    const isKey = event.clientX === 0 && event.clientY === 0;
    setAt(isKey ? { x: grid.left + INSIDE, y: grid.top + INSIDE } : { x: event.clientX, y: event.clientY });
  };
  const count = chosen.bottom - chosen.top + 1;
  const changeRows = (kind: RowsChange["kind"]) => (): void =>
    props.onRows?.({ kind, sheet: props.sheet.name, row: kind === "below" ? chosen.bottom : chosen.top, count });
  const ofRows: readonly MenuItem[] = [
    { label: `在上方插入 ${count} 行`, isApart: true, onClick: changeRows("above") },
    { label: `在下方插入 ${count} 行`, onClick: changeRows("below") },
    { label: count === 1 ? "删除这一行" : `删除这 ${count} 行`, onClick: changeRows("delete") },
  ];
  const byBrowser = (command: "cut" | "copy") => () => void document.execCommand(command);
  const items: readonly MenuItem[] = [
    { label: "剪切", keys: "Ctrl+X", onClick: byBrowser("cut") },
    { label: "复制", keys: "Ctrl+C", onClick: byBrowser("copy") },
    { label: "粘贴", keys: "Ctrl+V", onClick: () => props.onRefused?.(PASTE_BY_KEYS) },
    { label: "清除内容", keys: "Delete", onClick: clear },
    ...(props.onRows ? ofRows : []),
    { label: "查找", keys: "Ctrl+F", isApart: true, onClick: props.onFind },
  ];
  return { at, items, onContextMenu, close: () => setAt(null) };
}
