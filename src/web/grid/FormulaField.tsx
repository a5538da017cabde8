import { makeStyles, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useState, type FocusEvent, type KeyboardEvent, type RefObject } from "react";
import { createPortal } from "react-dom";

/** The most a long text takes while it is read or written, in pixels. */
const MOST_HEIGHT = 180;

const useStyles = makeStyles({
  field: {
    position: "absolute",
    inset: 0,
    boxSizing: "border-box",
    width: "100%",
    height: "100%",
    margin: 0,
    padding: "5px 6px",
    border: "none",
    resize: "none",
    overflow: "hidden",
    whiteSpace: "pre",
    color: "inherit",
    backgroundColor: tokens.colorNeutralBackground1,
    font: "inherit",
    lineHeight: "20px",
    ":focus": {
      zIndex: 9,
      whiteSpace: "pre-wrap",
      overflowWrap: "anywhere",
      overflowY: "auto",
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
      boxShadow: tokens.shadow8,
    },
  },
});

interface FormulaFieldProps {
  /** Where on the page it stands. */
  readonly slot: HTMLElement;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /** What stands in the active cell, or the entry that is being made. */
  readonly text: string;
  readonly isEditing: boolean;
  readonly label: string;
  readonly onText: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly onBlur: (event: FocusEvent) => void;
}

/** The bar above the sheet in which the content of the active cell is read and changed at length. It grows while it has the focus. */
export function FormulaField(props: FormulaFieldProps) {
  const { slot, field, text, isEditing, label, onText, onKeyDown, onBlur } = props;
  const styles = useStyles();
  const [isFocused, setIsFocused] = useState(false);
  useLayoutEffect(() => {
    if (field.current) fitToText(field.current, isFocused);
  }, [field, text, isFocused]);
  return createPortal(
    <textarea
      ref={field}
      className={styles.field}
      rows={1}
      value={text}
      spellCheck={false}
      autoComplete="off"
      aria-label={label}
      aria-description={isEditing ? "按 Enter 写入，按 Esc 放弃" : "直接修改，按 Enter 写入"}
      onChange={(event) => onText(event.target.value)}
      onKeyDown={onKeyDown}
      onFocus={() => setIsFocused(true)}
      onBlur={(event) => {
        setIsFocused(false);
        event.target.scrollTop = 0;
        onBlur(event);
      }}
    />,
    slot,
  );
}

/**
 * One line high, and as high as its text while it has the focus. Without it nothing is asked of the browser, which would have to lay out the
 * whole sheet that has just been drawn to answer.
 */
function fitToText(shown: HTMLTextAreaElement, isFocused: boolean): void {
  if (shown.style.height !== "") shown.style.height = "";
  if (isFocused) shown.style.height = `${Math.max(shown.clientHeight, Math.min(MOST_HEIGHT, shown.scrollHeight))}px`;
}
