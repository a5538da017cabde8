import type { HostTrouble } from "../../../../src/app/ports";
import type { ExcelWorkbook } from "../../../../src/hosts/excel/excel-workbook";

/** The methods of the host that tests call, all but `watch`, whose callback cannot leave the page. */
export type MethodName = Exclude<
  {
    [Name in keyof ExcelWorkbook]: ExcelWorkbook[Name] extends (...args: never) => unknown ? Name : never;
  }[keyof ExcelWorkbook],
  "watch"
>;

/** What a call came to. */
export type Outcome =
  { readonly value: unknown } | { readonly trouble: HostTrouble; readonly detail: string; readonly cause: string };

/** What the page of the tests offers. */
export interface PageCalls {
  call(method: MethodName, args: readonly unknown[]): Promise<Outcome>;
  about(): Promise<{ language: string; theme: string | null; unmarkedSheets: readonly string[] }>;
  watchChanges(): Promise<void>;
  stopWatching(): Promise<void>;
  countChanges(): number;
}
