/** The longest reason; a cell holds more, but nobody reads more. */
export const LONGEST_REASON = 500;
