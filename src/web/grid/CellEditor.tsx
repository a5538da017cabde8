import { makeStyles, mergeClasses } from "@fluentui/react-components";
import {
  useLayoutEffect,
  type ClipboardEvent,
  type CSSProperties,
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
} from "react";

const useStyles = makeStyles({
  editor: {
    position: "absolute",
    boxSizing: "border-box",
    margin: 0,
    padding: "1px 2px",
    border: "none",
    outline: "none",
    resize: "none",
    overflow: "hidden",
    lineHeight: 1.25,
  },
  resting: {
    opacity: 0,
    pointerEvents: "none",
    color: "transparent",
    backgroundColor: "transparent",
    caretColor: "transparent",
    zIndex: 1,
  },
  editing: {
    zIndex: 7,
    color: "#000",
    backgroundColor: "#fff",
    outlineWidth: "2px",
    outlineStyle: "solid",
    outlineColor: "#0f7b6c",
    boxShadow: "0 2px 8px rgba(0, 0, 0, 0.3)",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    "@media (forced-colors: active)": { outlineColor: "Highlight" },
  },
});

interface CellEditorProps {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /** The text being edited; `null` while nothing is edited and the field only listens to the keyboard. */
  readonly text: string | null;
  /** Place and font of the active cell. */
  readonly style: CSSProperties;
  /** The most the field may grow to. */
  readonly room: { readonly width: number; readonly height: number };
  readonly label: string;
  readonly hint: string;
  readonly gridId: string;
  readonly activeId: string;
  /** The cell has a list of values; its id where it is shown, and that of the option the keyboard has come to. */
  readonly list?: { readonly id?: string; readonly option?: string } | undefined;
  readonly onText: (text: string) => void;
  readonly onCompositionStart: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly onBlur: (event: FocusEvent) => void;
  readonly onCopy: (event: ClipboardEvent) => void;
  readonly onCut: (event: ClipboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
}

/**
 * The field over the active cell. It has the focus all the time, unseen while nothing is edited: an input method for
 * Chinese must find a text field at the first key, or loses it. Assistive technology is led to the cell meanwhile.
 */
export function CellEditor(props: CellEditorProps) {
  const { field, text, style, room, list } = props;
  const styles = useStyles();
  const isEditing = text !== null;
  useLayoutEffect(() => {
    if (isEditing && field.current) growToFit(field.current, style, room);
  });
  return (
    <textarea
      ref={field}
      className={mergeClasses(styles.editor, isEditing ? styles.editing : styles.resting)}
      style={style}
      value={text ?? ""}
      rows={1}
      spellCheck={false}
      autoComplete="off"
      aria-label={props.label}
      aria-description={props.hint}
      aria-controls={list?.id ?? props.gridId}
      {...(list && { "aria-autocomplete": "list", "aria-haspopup": "listbox" })}
      {...(isEditing
        ? list?.option !== undefined && { "aria-activedescendant": list.option }
        : { "aria-activedescendant": props.activeId })}
      onChange={(event) => props.onText(event.target.value)}
      onCompositionStart={props.onCompositionStart}
      onKeyDown={props.onKeyDown}
      onBlur={props.onBlur}
      onCopy={props.onCopy}
      onCut={props.onCut}
      onPaste={props.onPaste}
    />
  );
}

/** As wide and high as the text needs, from the size of the cell up to the room there is. */
function growToFit(field: HTMLTextAreaElement, style: CSSProperties, room: CellEditorProps["room"]): void {
  const least = { width: Number(style.width ?? 0), height: Number(style.height ?? 0) };
  const most = { width: Math.max(least.width, room.width), height: Math.max(least.height, room.height) };
  field.style.whiteSpace = "pre";
  field.style.width = "0";
  const width = Math.min(most.width, Math.max(least.width, field.scrollWidth + 4));
  field.style.whiteSpace = "";
  field.style.width = `${width}px`;
  field.style.height = "0";
  const height = Math.min(most.height, Math.max(least.height, field.scrollHeight));
  field.style.height = `${height}px`;
  field.style.overflowY = field.scrollHeight > height ? "auto" : "hidden";
}
