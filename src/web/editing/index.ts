export { clipOfTexts, type Clip, type ClipCell, type ClipOrigin } from "./clip";
export { readClip } from "./clip-reading";
export { writeClip } from "./clip-writing";
export { editableText } from "./editable-text";
export { planMoved, type Deed, type MovePlan, type Moved } from "./moved-cells";
export { planTyped, type TypedCell, type TypedPlan } from "./typed-cells";
export { plainFigure, readTyped } from "./typed-entry";
export { choicesAt, promptAt, type Choice } from "./validation";
