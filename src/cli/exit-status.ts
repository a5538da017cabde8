import type { CheckedWorkbook, FailedWorkbook } from "../app/check-document";

/** What `jihe` ends with. */
export const EXIT = {
  /** Everything was read, and no error stands. */
  clean: 0,
  /** Everything was read, and a finding of severity error stands. */
  errorsFound: 1,
  /** A file could not be read or written, or the words were wrong. */
  failed: 2,
} as const;

export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

/** The graver of two. */
export function worse(a: ExitStatus, b: ExitStatus): ExitStatus {
  return a > b ? a : b;
}

/** What one workbook's result alone would end with. */
export function statusOf(result: CheckedWorkbook | FailedWorkbook): ExitStatus {
  if ("error" in result) return EXIT.failed;
  return result.counts.error > 0 ? EXIT.errorsFound : EXIT.clean;
}
