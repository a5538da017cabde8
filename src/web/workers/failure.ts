import type { FailedWorkbook } from "../../app/check-document";
import { troubleOf } from "../../app/session/trouble";
import { troubleText } from "../files/trouble-text";

const CODES: readonly FailedWorkbook["error"]["code"][] = ["not-found", "not-a-workbook", "encrypted", "too-large"];

/** Why a file failed, for the table of results: in Chinese, with what to do. */
export function failureOf(cause: unknown): FailedWorkbook["error"] {
  const trouble = troubleOf(cause);
  return { code: CODES.find((code) => code === trouble.code) ?? "damaged", message: troubleText(trouble) };
}
