import { asSeen } from "../core/values/directions";

/**
 * A text from a workbook or a file's name as it may be printed: on one line, without the control characters by which it
 * could steer a terminal.
 */
export function printable(text: string): string {
  return asSeen(text.replace(/[^\S\ufeff]+/g, " "));
}
