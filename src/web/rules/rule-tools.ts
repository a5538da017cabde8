import { dataOfPackFile } from "../../app/pack-file";
import type { OwnPack } from "../../app/session/settings";
import { packOfWorkbook, sheetsOfPack } from "../../catalogue/packs/pack-workbook";
import { kindOf } from "../../hosts/opc/file-kind";
import { textOfFile } from "../../hosts/text-of-file";
import { createWorkbookBytes, XlsxFileWorkbook } from "../../hosts/xlsx-file";

/** What reads and tries rules in words, as one module that is loaded with the page of rules. */
export { faultsOf, keptLines, packWithRules, rulesTextOf, tryRules } from "../../app/session/own-rules";
export { completionsAt } from "../../catalogue/own-rules/completion";

/** A pack as one file. */
export function packFile(pack: OwnPack): { readonly name: string; readonly bytes: Uint8Array } {
  const sheets = sheetsOfPack(pack);
  if (sheets) return { name: "口径.xlsx", bytes: createWorkbookBytes(sheets) };
  return { name: "口径.json", bytes: new TextEncoder().encode(`${JSON.stringify(pack, null, 2)}\n`) };
}

/** The rules in words of a text, of a pack workbook, or of a pack as JSON. @throws Error, in Chinese, where there are none */
export async function rulesOfFile(bytes: Uint8Array): Promise<string> {
  if (kindOf(bytes) === "zip") {
    const said = packOfWorkbook(await XlsxFileWorkbook.open(bytes).read());
    if (!said) throw new Error("里面没有“自定规则”工作表");
    return linesOf(said.data.checks);
  }
  const text = textOfFile(bytes)
    .replace(/^\ufeff/, "")
    .replace(/\r\n?/g, "\n");
  if (!text.trimStart().startsWith("{")) return text;
  return linesOf((dataOfPackFile(text) as { readonly checks?: unknown }).checks);
}

function linesOf(checks: unknown): string {
  if (!Array.isArray(checks) || checks.length === 0) throw new Error("里面没有自定规则");
  return checks.map(String).join("\n");
}
