/** Fields of a form into which nobody types. */
const NOT_TYPED = ["checkbox", "radio"];

/** The field that a person is typing in; `undefined` where the focus is on nothing, or on what takes no text. */
export function focusedField(): HTMLElement | undefined {
  const focused = document.activeElement;
  if (focused instanceof HTMLTextAreaElement) return focused;
  return focused instanceof HTMLInputElement && !NOT_TYPED.includes(focused.type) ? focused : undefined;
}

/** Whether the keyboard is in this window and on nothing in it: what had the focus is gone. */
export function hasFocusNowhere(): boolean {
  return document.hasFocus() && document.activeElement === document.body;
}
