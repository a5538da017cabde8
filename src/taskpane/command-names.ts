/** The functions that ribbon buttons call where ribbon and pane are one page; they are behind other names, so that each manifest finds its own. */
export const PANE_COMMAND_NAMES = [
  "openPane",
  "checkInPane",
  "fillInPane",
  "reportInPane",
  "clearMarksInPane",
] as const;

/** A function of the page that is both ribbon and pane. */
export type PaneCommandName = (typeof PANE_COMMAND_NAMES)[number];
