/** Put in by webpack, from package.json. */
declare const PROGRAM_VERSION: string;

/** The program's version, e.g. `1.0.0`. */
export const VERSION = PROGRAM_VERSION;
