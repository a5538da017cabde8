/** What plans the sheets and cells that a session writes, as one module that is loaded with the first of them. */
export { textOfParagraph } from "../../core/narrative/document";
export { planNotes } from "../notes";
export { offeredTexts } from "../offered-texts";
export { readOthers } from "../other-files";
export { planReport } from "../report";
export { planTemplate } from "../template";
export { planAcceptance } from "./accept";
export { planConfirmedLabel } from "./confirm-label";
export { planChosen } from "./fill-preview";
export { packOf } from "./pack-settings";
export { refreshedWord, snapshotOfOther } from "./refreshed-word";
export { makeWordFiles } from "./word-files";
