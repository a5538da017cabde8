import { LINE_HEIGHT, PADDING } from "./TextBehind";

/** Types into the field as a person would, so that Ctrl + Z takes it back. */
export function insert(field: HTMLTextAreaElement, text: string): void {
  field.focus();
  // Deprecated, and the only way that leaves the browser's own list of steps whole.
  if (document.execCommand("insertText", false, text)) return;
  field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** How far in the next line stands: a line stands as far in as the one before; what follows the head of a rule stands two further in. */
export function indentBehind({ value, selectionStart }: HTMLTextAreaElement): string {
  const line = value.slice(value.lastIndexOf("\n", selectionStart - 1) + 1, selectionStart);
  return /^规则/.test(line) ? "  " : (/^[ \t]*/.exec(line)?.[0] ?? "");
}

/** Shows a place of the text, chosen. */
export function selectIn(field: HTMLTextAreaElement, start: number, end: number): void {
  field.focus();
  field.setSelectionRange(start, end);
  const line = field.value.slice(0, start).split("\n").length - 1;
  field.scrollTop = Math.max(0, line * LINE_HEIGHT - field.clientHeight / 3);
}

/** A place in the editor, in pixels. */
export interface FieldPlace {
  readonly top: number;
  readonly left: number;
}

/** Where a place of the text is in the editor. */
export function placeOf(field: HTMLTextAreaElement, offset: number): FieldPlace {
  const before = field.value.slice(0, offset).split("\n");
  const context = document.createElement("canvas").getContext("2d");
  const style = getComputedStyle(field);
  if (context) context.font = `${style.fontSize} ${style.fontFamily}`;
  const left = parseFloat(style.paddingLeft) + (context?.measureText(before.at(-1)!).width ?? 0) - field.scrollLeft;
  const top = PADDING + before.length * LINE_HEIGHT - field.scrollTop;
  return { top, left: Math.min(left, field.clientWidth - 280) };
}
