import { MAX_SHEET_NAME } from "../../../src/core/grid/sheet-name";
import { ApiError, invalidArgument } from "../protocol/api-error";

/** Makes sure that Excel takes a name for a sheet. @throws ApiError InvalidArgument or ItemAlreadyExists */
export function checkSheetName(name: string, taken: readonly string[]): void {
  if (
    name === "" ||
    name.length > MAX_SHEET_NAME ||
    /[:\\/?*[\]]|^'|'$/.test(name) ||
    name.toLowerCase() === "history"
  ) {
    throw invalidArgument(`“${name}” is no name for a worksheet.`);
  }
  if (taken.some((other) => other.toLowerCase() === name.toLowerCase())) {
    throw new ApiError("ItemAlreadyExists", `There is a worksheet “${name}” already.`);
  }
}

/** `Sheet1`, or the first number that is free. */
export function nextSheetName(taken: readonly string[]): string {
  for (let number = 1; ; number++) {
    const name = `Sheet${number}`;
    if (!taken.some((other) => other.toLowerCase() === name.toLowerCase())) return name;
  }
}
