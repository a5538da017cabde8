/** Put in by webpack, from package.json. */
declare const PROGRAM_VERSION: string;

/** The program's version, e.g. `0.1.0`. */
export const VERSION = PROGRAM_VERSION;
