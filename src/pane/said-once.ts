/** Things that are told a person once. Kept by the browser, not by the workbook: reading them changes nothing in it. */
export type OnceSaid = "marking-clears-undo";

const PREFIX = "jihe.said.";
/** For where the browser keeps nothing: once as long as the pane is open is the next best. */
const saidHere = new Set<OnceSaid>();

/** Whether it was told before. */
export function wasSaid(what: OnceSaid): boolean {
  try {
    return saidHere.has(what) || window.localStorage.getItem(PREFIX + what) !== null;
  } catch {
    return saidHere.has(what);
  }
}

/** Notes that the person has read it. */
export function remember(what: OnceSaid): void {
  saidHere.add(what);
  try {
    window.localStorage.setItem(PREFIX + what, "1");
  } catch {
    // Frames of Excel on the web may have no storage.
  }
}
