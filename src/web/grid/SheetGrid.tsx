import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, useRef, type FocusEvent } from "react";
import { toA1 } from "../../core/grid/address";
import { promptAt } from "../editing";
import { ActiveCell } from "./ActiveCell";
import { clipboardHandlers } from "./clipboard";
import { CutFrame } from "./CutFrame";
import { FormulaField } from "./FormulaField";
import { cellId } from "./GridCell";
import { GridMenu } from "./GridMenu";
import type { SheetGridProps } from "./props";
import { SheetTable } from "./SheetTable";
import { useGridKeys } from "./use-grid-keys";
import { usePointer } from "./use-pointer";
import { useSheet } from "./use-sheet";
import { useSheetMenu } from "./use-sheet-menu";
import { useWheelZoom } from "./use-wheel-zoom";

const HINT = "方向键移动，直接输入就是修改，F2 修改原有内容，按 Esc 后再按 Tab 离开表格";

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
});

/** One sheet as a grid, with the two fields in which entries are made: over the active cell, and the bar above the sheet. */
export function SheetGrid(props: SheetGridProps) {
  const { zoom, cut, formulaSlot } = props;
  const styles = useStyles();
  const gridId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const formulaField = useRef<HTMLTextAreaElement>(null);
  const work = useSheet(props, scroller);
  const { map, drawing, selection, editing, choices } = work;
  const { active, chosen } = selection;
  const isEditing = editing.entry !== null;
  const focus = (): void => field.current?.focus({ preventScroll: true });
  const pointer = usePointer(selection, drawing, () => {
    editing.commit();
    focus();
  });
  useWheelZoom(scroller, zoom, props.onZoom);
  const keys = useGridKeys({ props, work, field });
  const menu = useSheetMenu({ props, work });
  const clipboard = clipboardHandlers({ map, chosen, isEditing, props, choose: selection.choose });
  /** Between the two fields an entry goes on. */
  const onBlur = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget !== field.current && relatedTarget !== formulaField.current) editing.commit();
  };
  const place = toA1({ row: active.top, column: active.left });
  const prompt = promptAt(props.sheet, active.top, active.left);
  return (
    <>
      {formulaSlot && (
        <FormulaField
          slot={formulaSlot}
          field={formulaField}
          text={editing.entry?.text ?? editing.text}
          isEditing={isEditing}
          label={`编辑栏 ${place}`}
          onText={(text) => editing.change(text, false)}
          onKeyDown={keys.onFormulaKey}
          onBlur={onBlur}
        />
      )}
      <div
        ref={scroller}
        className={styles.scroller}
        onScroll={work.onScroll}
        onContextMenu={menu.onContextMenu}
        data-scroller
      >
        {menu.at && (
          <GridMenu
            at={menu.at}
            items={menu.items}
            onClose={() => {
              menu.close();
              focus();
            }}
          />
        )}
        <ActiveCell
          drawing={drawing}
          zoom={zoom}
          active={active}
          text={editing.entry?.text ?? null}
          choices={choices}
          note={[map.note(active.top, active.left), prompt].filter(Boolean).join("\n")}
          listId={`${gridId}-list`}
          onOpenChoices={() => editing.begin()}
          onChoose={work.choose}
          editor={{
            field,
            label: `${props.sheet.name} ${place}`,
            hint: hintOf(choices.isOffered, prompt),
            gridId,
            activeId: cellId(gridId, active.top, active.left),
            onText: (text) => editing.change(text),
            onCompositionStart: () => editing.entry ?? editing.begin(""),
            onKeyDown: keys.onCellKey,
            onBlur,
            ...clipboard,
          }}
        />
        {cut?.sheet === props.sheet.name && <CutFrame drawing={drawing} area={cut.area} />}
        <SheetTable
          id={gridId}
          drawing={drawing}
          zoom={zoom}
          active={active}
          chosen={chosen}
          badges={props.badges}
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
