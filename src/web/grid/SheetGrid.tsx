import { makeStyles, tokens } from "@fluentui/react-components";
import {
  useEffect,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
} from "react";
import { createPortal } from "react-dom";
import { areaContains, toA1 } from "../../core/grid/address";
import { promptAt, type Choice } from "../editing";
import { ActiveCell } from "./ActiveCell";
import { clearedCells } from "./block-text";
import { clipboardHandlers } from "./clipboard";
import { FormulaField } from "./FormulaField";
import { cellId } from "./GridCell";
import { COLUMN_HEADING_HEIGHT, headingWidth } from "./headings";
import { leavingMove, wishOf, type KeyWish } from "./keys";
import type { Place } from "./moving";
import { SheetTable } from "./SheetTable";
import { GridMenu, type MenuItem } from "./GridMenu";
import type { RowsChange, SheetGridProps } from "./props";
import { SheetMap } from "./sheet-map";
import { useChoices } from "./use-choices";
import { afterDrawing, useDrawing } from "./use-drawing";
import { useEditing } from "./use-editing";
import { placeUnder, usePointer } from "./use-pointer";
import { useSelection } from "./use-selection";
import { steppedZoom, useWheelZoom } from "./use-wheel-zoom";

const HINT = "方向键移动，直接输入就是修改，F2 修改原有内容，按 Esc 后再按 Tab 离开表格";

/** No page may read the clipboard unasked. */
const PASTE_BY_KEYS = "浏览器不让网页从菜单里粘贴：请选中格子后按 Ctrl+V（苹果电脑按 ⌘V）。";

const useStyles = makeStyles({
  scroller: {
    position: "relative",
    height: "100%",
    overflow: "auto",
    backgroundColor: tokens.colorNeutralBackground4,
    colorScheme: "light",
    // What is drawn anew around the window must not move it.
    overflowAnchor: "none",
  },
  anchor: { position: "relative", width: 0, height: 0, zIndex: 7 },
  cut: {
    position: "absolute",
    pointerEvents: "none",
    outlineWidth: "2px",
    outlineStyle: "dashed",
    outlineColor: "#0f7b6c",
    outlineOffset: "-2px",
    "@media (forced-colors: active)": { outlineColor: "Highlight" },
  },
});

/** One sheet as a grid, with the field in which entries are made. */
export function SheetGrid(props: SheetGridProps) {
  const { sheet, badges, selected, zoom, onSelect, onTyped } = props;
  const styles = useStyles();
  const gridId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const formulaField = useRef<HTMLTextAreaElement>(null);
  const isLeaving = useRef(false);
  const [menuAt, setMenuAt] = useState<{ readonly x: number; readonly y: number } | null>(null);
  // Only where formats hang on values does a change elsewhere change how this sheet looks.
  const around = sheet.formats.length > 0 ? props.view : undefined;
  const map = useMemo(() => new SheetMap(sheet, around), [sheet, around]);
  const { drawing, page, onScroll, show } = useDrawing(
    map,
    zoom,
    scroller,
    selected ? map.area(selected.row, selected.column) : undefined,
  );
  const ground = { map, rowAxis: drawing.rowAxis, columnAxis: drawing.columnAxis, page, frozen: drawing.frozen };
  const selection = useSelection(ground, selected, ({ row, column }) => onSelect({ sheet: sheet.name, row, column }));
  const { active, chosen } = selection;
  const editing = useEditing(map, active, onTyped);
  const choices = useChoices(props.view, sheet.name, active, editing.entry);
  const prompt = promptAt(sheet, active.top, active.left);
  const written = map.note(active.top, active.left);
  const choose = ({ text, value }: Choice): void => {
    editing.cancel();
    const at = { sheet: sheet.name, row: active.top, column: active.left };
    onTyped([{ at, text, ...(value !== undefined && { content: { value } }) }]);
  };
  const pointer = usePointer(selection, drawing, () => {
    editing.commit();
    field.current?.focus({ preventScroll: true });
  });
  useWheelZoom(scroller, zoom, props.onZoom);
  const tellChosen = useEffectEvent(props.onChosen);
  useEffect(() => tellChosen(map, chosen), [map, chosen]);

  // For another `map` nothing is shown: a sheet that changes under the active cell is no reason to scroll.
  const showPlace = useEffectEvent(({ row, column }: Place) => show(map.area(row, column)));
  useLayoutEffect(() => (selected ? afterDrawing(() => showPlace(selected)) : undefined), [selected, zoom, show]);

  const fulfil = (wish: KeyWish): void => {
    switch (wish.kind) {
      case "move":
        show(selection.move(wish.move, wish.extend));
        return;
      case "edit":
        return editing.begin();
      case "clear":
        return clear();
      case "clear-and-edit":
        return editing.begin("");
      case "undo":
        return props.onUndo();
      case "redo":
        return props.onRedo();
      case "all":
        return selection.choose({ top: 0, left: 0, bottom: sheet.rows - 1, right: sheet.columns - 1 });
      case "find":
        return props.onFind();
      case "zoom":
        return props.onZoom?.(wish.step === 0 ? 1 : steppedZoom(zoom, wish.step));
      case "leave":
        isLeaving.current = true;
        props.onCut(null);
    }
  };
  const clear = (): void => {
    const cells = clearedCells(map, chosen);
    if (cells.length > 0) onTyped(cells);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    // An input method is at work: its keys are none of ours.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (editing.entry) {
      onEntryKey(event);
      return;
    }
    const leaves = isLeaving.current && event.key === "Tab";
    // Shift comes before the Tab that it goes with.
    if (event.key !== "Shift") isLeaving.current = false;
    if (leaves) return;
    // The pane walks through its findings by these; the browser would scroll.
    if (event.altKey && /^Arrow(?:Up|Down)$/.test(event.key)) event.preventDefault();
    const wish = wishOf(event);
    if (!wish || (wish.kind === "zoom" && !props.onZoom)) return;
    event.preventDefault();
    fulfil(wish);
  };
  const onEntryKey = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key === "Escape") {
      event.preventDefault();
      editing.cancel();
      return;
    }
    if (event.key === "Enter" && event.altKey) {
      event.preventDefault();
      insertLine(event.currentTarget, editing.change);
      return;
    }
    if (!event.altKey && choices.step(event.key)) {
      event.preventDefault();
      return;
    }
    const wish = leavingMove(event.key, event.shiftKey) ?? (editing.entry?.isFresh ? wishOf(event) : undefined);
    if (wish?.kind !== "move" || wish.extend) return;
    event.preventDefault();
    const chosenValue = choices.shown[choices.current];
    if (chosenValue) choose(chosenValue);
    else editing.commit();
    fulfil(wish);
  };

  const onFormulaKey = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === "Enter" && event.altKey) {
      event.preventDefault();
      insertLine(event.currentTarget, editing.change);
      return;
    }
    const leaves = event.key === "Enter" || (event.key === "Tab" && editing.entry !== null);
    if (!leaves && event.key !== "Escape") return;
    event.preventDefault();
    const wish = leavingMove(event.key, event.shiftKey);
    if (wish) editing.commit();
    else editing.cancel();
    field.current?.focus({ preventScroll: true });
    if (wish) fulfil(wish);
  };
  /** Between the two fields an entry goes on. */
  const onBlur = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget !== field.current && relatedTarget !== formulaField.current) editing.commit();
  };

  const clipboard = clipboardHandlers({
    map,
    chosen,
    isEditing: editing.entry !== null,
    props,
    choose: selection.choose,
  });
  const onContextMenu = (event: MouseEvent): void => {
    if (editing.entry) return;
    event.preventDefault();
    const under = placeUnder(event.target);
    if (under && !areaContains(chosen, under.row, under.column)) selection.select(under);
    const field = event.currentTarget.getBoundingClientRect();
    const isKey = event.clientX === 0 && event.clientY === 0;
    setMenuAt(isKey ? { x: field.left + 60, y: field.top + 60 } : { x: event.clientX, y: event.clientY });
  };
  const changeRows = (kind: RowsChange["kind"]): void => {
    const row = kind === "below" ? chosen.bottom : chosen.top;
    props.onRows?.({ kind, sheet: sheet.name, row, count: chosen.bottom - chosen.top + 1 });
  };
  const rows = chosen.bottom - chosen.top + 1;
  const byBrowser = (command: "cut" | "copy") => () => void document.execCommand(command);
  const menuItems: readonly MenuItem[] = [
    { label: "剪切", keys: "Ctrl+X", onClick: byBrowser("cut") },
    { label: "复制", keys: "Ctrl+C", onClick: byBrowser("copy") },
    { label: "粘贴", keys: "Ctrl+V", onClick: () => props.onRefused?.(PASTE_BY_KEYS) },
    { label: "清除内容", keys: "Delete", onClick: clear },
    ...(props.onRows
      ? [
          { label: `在上方插入 ${rows} 行`, isApart: true, onClick: () => changeRows("above") },
          { label: `在下方插入 ${rows} 行`, onClick: () => changeRows("below") },
          { label: rows === 1 ? "删除这一行" : `删除这 ${rows} 行`, onClick: () => changeRows("delete") },
        ]
      : []),
    { label: "查找", keys: "Ctrl+F", isApart: true, onClick: props.onFind },
  ];
  const { rowAxis, columnAxis } = drawing;
  const place = toA1({ row: active.top, column: active.left });
  const formula =
    props.formulaSlot &&
    createPortal(
      <FormulaField
        field={formulaField}
        text={editing.entry?.text ?? editing.text}
        isEditing={editing.entry !== null}
        label={`编辑栏 ${place}`}
        onText={(text) => editing.change(text, false)}
        onKeyDown={onFormulaKey}
        onBlur={onBlur}
      />,
      props.formulaSlot,
    );
  return (
    <>
      {formula}
      <div ref={scroller} className={styles.scroller} onScroll={onScroll} onContextMenu={onContextMenu} data-scroller>
        {menuAt && (
          <GridMenu
            at={menuAt}
            items={menuItems}
            onClose={() => {
              setMenuAt(null);
              field.current?.focus({ preventScroll: true });
            }}
          />
        )}
        <ActiveCell
          drawing={drawing}
          zoom={zoom}
          active={active}
          text={editing.entry?.text ?? null}
          choices={choices}
          note={[written, prompt].filter(Boolean).join("\n")}
          listId={`${gridId}-list`}
          onOpenChoices={() => editing.begin()}
          onChoose={choose}
          editor={{
            field,
            label: `${sheet.name} ${place}`,
            hint: hintOf(choices.isOffered, prompt),
            gridId,
            activeId: cellId(gridId, active.top, active.left),
            onText: (text) => editing.change(text),
            onCompositionStart: () => editing.entry ?? editing.begin(""),
            onKeyDown,
            onBlur,
            ...clipboard,
          }}
        />
        {props.cut?.sheet === sheet.name && (
          <div className={styles.anchor}>
            <div
              className={styles.cut}
              style={{
                left: headingWidth(rowAxis.count) + columnAxis.offset(props.cut.area.left),
                top: COLUMN_HEADING_HEIGHT + rowAxis.offset(props.cut.area.top),
                width: columnAxis.span(props.cut.area.left, props.cut.area.right),
                height: rowAxis.span(props.cut.area.top, props.cut.area.bottom),
              }}
            />
          </div>
        )}
        <SheetTable
          id={gridId}
          drawing={drawing}
          zoom={zoom}
          active={active}
          chosen={chosen}
          badges={badges}
          pointer={{ ...pointer, onDoubleClick: () => editing.begin() }}
        />
      </div>
    </>
  );
}

/** How the field is used, and what the file says of its cell. */
function hintOf(isOffered: boolean, prompt: string): string {
  return [HINT, isOffered ? "这一格可以从列表里选，按 F2 展开" : "", prompt].filter(Boolean).join("；");
}

function insertLine(field: HTMLTextAreaElement, change: (text: string) => void): void {
  const { selectionStart, selectionEnd, value } = field;
  change(`${value.slice(0, selectionStart)}\n${value.slice(selectionEnd)}`);
  // React puts the new text in place first.
  requestAnimationFrame(() => field.setSelectionRange(selectionStart + 1, selectionStart + 1));
}
