/**
 * What a check needs of the engine, as one module that is loaded when it is first used: the pane is on the screen
 * before any rule has come.
 */
export { holdsReports, rulesWithoutReports } from "../../catalogue/rules/without-reports";
export { holdsForms, readingSteps } from "../../catalogue/submission/index";
export { holdsTextMarkers } from "../../core/narrative/text-marker";
export { checkReadSteps, rulesFor } from "../check-by";
export { marksOf } from "../mark";
export { coverageOf } from "./coverage";
export { listFindings } from "./findings-view";
export { knownPack } from "./known-pack";
