/** The functions that ribbon buttons call, by the names that the manifest gives them. */
export const COMMAND_NAMES = ["clearMarks"] as const;

/** A function that a ribbon button calls. */
export type CommandName = (typeof COMMAND_NAMES)[number];
