export { readDocx } from "./read-docx";
export { WordControls, type ControlEdit, type TaggedControl } from "./tagged-controls";
