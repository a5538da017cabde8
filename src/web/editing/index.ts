export { readBlock, writeBlock } from "./clipboard-text";
export { editableText } from "./editable-text";
export { planTyped, type TypedCell, type TypedPlan } from "./typed-cells";
export { readTyped, type TypedEntry } from "./typed-entry";
