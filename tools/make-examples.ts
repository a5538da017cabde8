/**
 * Writes the example workbooks of `examples/` from their readable data. With `--check` it writes nothing and fails where a
 * committed workbook differs from its data by a single byte.
 */
import { readFile, writeFile } from "node:fs/promises";
import { clean2024 } from "../src/app/examples/clean-2024";
import { contradictions2023 } from "../src/app/examples/contradictions-2023";
import { designForms, type CaseData } from "../src/catalogue/forms/canonical";
import { createWorkbookBytes } from "../src/hosts/xlsx-file";

const FOLDER = new URL("../examples/", import.meta.url);

const EXAMPLES: readonly (readonly [file: string, data: CaseData])[] = [
  ["自评表-示例.xlsx", contradictions2023],
  ["自评表-规范.xlsx", clean2024],
];

const isCheck = process.argv.includes("--check");
for (const [file, data] of EXAMPLES) {
  const bytes = createWorkbookBytes(designForms(data));
  const path = new URL(encodeURIComponent(file), FOLDER);
  if (isCheck) await check(file, path, bytes);
  else await write(file, path, bytes);
}

async function write(file: string, path: URL, bytes: Uint8Array): Promise<void> {
  await writeFile(path, bytes);
  console.log(`examples/${file}: ${bytes.length} bytes`);
}

async function check(file: string, path: URL, bytes: Uint8Array): Promise<void> {
  const committed = await readFile(path).catch(() => undefined);
  if (committed !== undefined && committed.equals(bytes)) return;
  process.exitCode = 1;
  const trouble = committed === undefined ? "is missing" : "differs from its data";
  console.error(`examples/${file} ${trouble}: run npx tsx tools/make-examples.ts`);
}
