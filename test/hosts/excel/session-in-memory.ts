import { readFileSync } from "node:fs";
import { join } from "node:path";
import { WorkbookSession, type SessionTools } from "../../../src/app/session";
import { ExcelWorkbook } from "../../../src/hosts/excel/excel-workbook";
import type { ExcelHost, HostOptions } from "../../excel-host";
import { openInMemory } from "../../excel-host/in-memory";
import { testTools } from "../../web/tools";

/** The example with contradictions. */
export const EXAMPLE = readFileSync(join(import.meta.dirname, "../../../examples/自评表-示例.xlsx"));

/** A session on a workbook that is open in the emulated Excel, by the real library and without a browser. */
export interface SessionInMemory {
  readonly host: ExcelHost;
  readonly session: WorkbookSession;
  readonly runs: readonly Excel.RunOptions[];
  close(): void;
}

/** Opens the example where no other workbook is given. Close it before the next one. */
export function openSessionInMemory(
  options: Partial<HostOptions> = {},
  tools: Partial<SessionTools> = {},
): SessionInMemory {
  const excel = openInMemory({ workbook: EXAMPLE, ...options });
  const session = new WorkbookSession(new ExcelWorkbook(), { ...testTools(), ...tools });
  return { host: excel.host, session, runs: excel.runs, close: () => excel.close() };
}
