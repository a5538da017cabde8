import { HostError } from "../../app/ports";
import { MAX_TEXT_PART_BYTES } from "../../core/limits";

/** A file that is a zip or a workbook in part only. `detail` tells the user what is broken. */
export function damaged(detail: string, cause?: unknown): HostError {
  return cause === undefined ? new HostError("damaged", detail) : new HostError("damaged", detail, { cause });
}

/** A file that is no .xlsx or .xlsm at all. */
export function notAWorkbook(detail: string): HostError {
  return new HostError("not-a-workbook", detail);
}

/** A file that is, or unpacks to, more than we take. */
export function tooLarge(detail: string): HostError {
  return new HostError("too-large", detail);
}

/** A part of text that unpacks to more than we hold. */
export function tooMuchText(part: string): HostError {
  return tooLarge(`部件 ${part} 解压后超过 ${MAX_TEXT_PART_BYTES / 1024 / 1024} MB`);
}
