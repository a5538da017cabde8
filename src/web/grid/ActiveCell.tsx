import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ComponentProps, CSSProperties } from "react";
import type { Area } from "../../core/grid/address";
import { plainFigure, type Choice } from "../editing";
import { CellEditor } from "./CellEditor";
import { fontStyle } from "./cell-style";
import { ChoiceList, optionId } from "./ChoiceList";
import { COLUMN_HEADING_HEIGHT, headingWidth } from "./headings";
import type { Drawing } from "./pieces";
import type { Choices } from "./use-choices";

/** How far an entry may spread beyond its cell, in pixels. */
const EDITOR_ROOM = { width: 520, height: 320 } as const;

const useStyles = makeStyles({
  anchor: { position: "relative", width: 0, height: 0, zIndex: 7 },
  aside: {
    position: "absolute",
    zIndex: 8,
    padding: "1px 6px",
    color: "#000",
    backgroundColor: "#fff4ce",
    border: "1px solid #835b00",
    pointerEvents: "none",
  },
  figure: { whiteSpace: "nowrap" },
  note: { width: "max-content", maxWidth: "280px", padding: "4px 8px", whiteSpace: "pre-wrap", fontSize: "12px" },
  open: {
    position: "absolute",
    width: "18px",
    height: "20px",
    padding: 0,
    color: "#000",
    backgroundColor: "#e8e8e8",
    border: "1px solid #616161",
    fontSize: "10px",
    lineHeight: "18px",
    cursor: "pointer",
    "@media (forced-colors: active)": { border: "1px solid ButtonText" },
  },
});

interface ActiveCellProps {
  readonly drawing: Drawing;
  readonly zoom: number;
  readonly active: Area;
  /** The text being edited; `null` while nothing is. */
  readonly text: string | null;
  /** The values the file offers for the cell. */
  readonly choices: Choices;
  /** What there is to read beside the chosen cell; empty for nothing. */
  readonly note: string;
  readonly listId: string;
  readonly onOpenChoices: () => void;
  readonly onChoose: (choice: Choice) => void;
  readonly editor: Omit<ComponentProps<typeof CellEditor>, "text" | "style" | "room" | "list">;
}

/** All that lies over the active cell: the field for entries, the values that may be chosen, and what there is to say of it. */
export function ActiveCell(props: ActiveCellProps) {
  const { drawing, zoom, active, text, choices, note, listId } = props;
  const styles = useStyles();
  const { map, rowAxis, columnAxis, frozen } = drawing;
  const left = headingWidth(rowAxis.count) + columnAxis.offset(active.left);
  const width = columnAxis.span(active.left, active.right);
  const top = COLUMN_HEADING_HEIGHT + rowAxis.offset(active.top);
  const bottom = COLUMN_HEADING_HEIGHT + rowAxis.offset(active.bottom + 1);
  const sticky: CSSProperties = {
    ...((active.top < frozen.rows || active.left < frozen.columns) && { position: "sticky" }),
    ...(active.top < frozen.rows && { top: 0 }),
    ...(active.left < frozen.columns && { left: 0 }),
  };
  const figure = text === null ? text : plainFigure(text);
  const hasList = choices.shown.length > 0;
  const list = choices.isOffered && {
    ...(hasList && { id: listId }),
    ...(hasList && choices.current >= 0 && { option: optionId(listId, choices.current) }),
  };
  return (
    <div className={styles.anchor} style={sticky}>
      <CellEditor
        {...props.editor}
        text={text}
        list={list || undefined}
        room={EDITOR_ROOM}
        style={{
          ...fontStyle(map.look(active.top, active.left), zoom, undefined),
          left,
          top,
          width: Math.max(24, width),
          height: Math.max(18, rowAxis.span(active.top, active.bottom)),
        }}
      />
      {choices.isOffered && !hasList && (
        <button
          type="button"
          tabIndex={-1}
          aria-label="展开可选的值"
          title="从列表里选（F2）"
          className={styles.open}
          style={{ left: left + width, top: Math.max(top, bottom - 21) }}
          onMouseDown={(event) => {
            event.preventDefault();
            props.onOpenChoices();
          }}
        >
          ▼
        </button>
      )}
      {hasList && (
        <ChoiceList
          id={listId}
          choices={choices.shown}
          current={choices.current}
          style={{ left, top: bottom + 3, minWidth: Math.max(80, width) }}
          onChoose={props.onChoose}
        />
      )}
      {text !== null && figure !== text && (
        <div role="status" className={mergeClasses(styles.aside, styles.figure)} style={{ left, top: bottom + 4 }}>
          记作 {figure}
        </div>
      )}
      {note !== "" && text === null && (
        <div
          aria-hidden
          className={mergeClasses(styles.aside, styles.note)}
          style={{ left: left + 8, top: bottom + 6 }}
        >
          {note}
        </div>
      )}
    </div>
  );
}
