export { readBlock, writeBlock } from "./clipboard-text";
export { EditHistory, type HistoryState, type Restorable, type Step } from "./edit-history";
export { editableText } from "./editable-text";
export { planTyped, type TypedCell, type TypedPlan } from "./typed-cells";
export { readTyped, type TypedEntry } from "./typed-entry";
