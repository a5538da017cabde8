import type { CellValue } from "../../../src/core/grid/snapshot";
import type { CellParser, ParseContext, Reading } from "../../../src/core/values/values";

/** Reads a value and gives what was read; fails the test where nothing was. */
export function present<T>(parser: CellParser<T>, value: CellValue, format?: string, context: ParseContext = {}): T {
  const reading = parser(value, format, context);
  if (reading.kind !== "present") throw new Error(`${JSON.stringify(value)} was read as ${JSON.stringify(reading)}`);
  return reading.value;
}

/** Reads a value without format and context. */
export function read<T>(parser: CellParser<T>, value: CellValue): Reading<T> {
  return parser(value, undefined, {});
}
