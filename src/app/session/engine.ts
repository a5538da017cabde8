/**
 * All of the engine that a session needs to work, as one module that is loaded when it is first used: the pane is on
 * the screen before any rule has come.
 */
export { textOfParagraph } from "../../core/narrative/document";
export { checkSteps } from "../check";
export { marksOf } from "../mark";
export { planNotes } from "../notes";
export { planReport } from "../report";
export { planTemplate } from "../template";
export { planAcceptance } from "./accept";
export { coverageOf } from "./coverage";
export { planChosen } from "./fill-preview";
export { listFindings } from "./findings-view";
export { packOf } from "./pack-settings";
