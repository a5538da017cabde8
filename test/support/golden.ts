import { basename } from "node:path";
import { checkWorkbook } from "../../src/app/check";
import { DEFAULT_PACK } from "../../src/catalogue/packs";
import { printRef } from "../../src/core/grid/address";
import { XlsxFileWorkbook } from "../../src/hosts/xlsx-file";

/** Every workbook whose findings are written down, from the root of the project. */
export const GOLDEN_WORKBOOKS: readonly string[] = ["examples/自评表-示例.xlsx", "examples/自评表-规范.xlsx"];

/** The file that holds what the checks say of a workbook. */
export function goldenFile(workbook: string): string {
  return `test/workbooks/${basename(workbook, ".xlsx")}.expected.json`;
}

/** What the checks say of a workbook, as text that a person can read and compare. */
export async function goldenResult(bytes: Uint8Array): Promise<string> {
  const { findings, results } = checkWorkbook(await XlsxFileWorkbook.open(bytes).read(), DEFAULT_PACK);
  const skipped = results.filter(({ status }) => status === "skipped");
  const golden = {
    findings: findings.map(({ rule, severity, at, related, message, fix }) => ({
      rule,
      severity,
      at: at && printRef(at),
      related: related.map(printRef).join(" "),
      message,
      fix: fix && `${fix.kind}: ${fix.label}`,
    })),
    skipped: Object.fromEntries(skipped.map(({ rule, skipped: subjects }) => [rule, subjects[0]?.reason ?? ""])),
  };
  return `${JSON.stringify(golden, null, 2)}\n`;
}
