/**
 * What a check needs of the engine, as one module that is loaded when it is first used: the pane is on the screen
 * before any rule has come.
 */
export { holdsForms } from "../../catalogue/submission/index";
export { checkStepsBy } from "../check-by";
export { marksOf } from "../mark";
export { writtenInReports } from "../written-reports";
export { coverageOf } from "./coverage";
export { listFindings } from "./findings-view";
export { packOf, troubleOfPack } from "./pack-settings";
