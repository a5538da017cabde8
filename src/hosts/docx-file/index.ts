export { readDocx } from "./read-docx";
export { WordControls, type ControlEdit, type TaggedControl, type WordEdits } from "./tagged-controls";
export type { MarkedParagraph } from "./marked-paragraphs";
