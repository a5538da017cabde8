import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { unzipSync } from "fflate";
import type { CheckDocument } from "../../../src/app/check-document";
import { toA1 } from "../../../src/core/grid/address";
import type { Cell } from "../../../src/core/grid/snapshot";
import { XlsxFileWorkbook } from "../../../src/hosts/xlsx-file";
import { commandOf, OPENPYXL } from "../../support/other-programs";

const CLI = resolve("dist/cli/jihe.cjs");

/** What the command line says of a workbook, by a pack workbook where one is given. */
export function checkedByCli(
  bytes: Uint8Array,
  { pack }: { pack?: Uint8Array } = {},
): CheckDocument["workbooks"][number] {
  return inFolder(bytes, (file) => {
    const packFile = join(dirname(file), "口径.xlsx");
    if (pack) writeFileSync(packFile, pack);
    const words = ["check", file, "--format", "json", ...(pack ? ["--pack", packFile] : [])];
    const { stdout, stderr } = spawnSync(process.execPath, [CLI, ...words], {
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
    });
    if (stdout === "") throw new Error(`jihe check said nothing but: ${stderr}`);
    const [result] = (JSON.parse(stdout) as CheckDocument).workbooks;
    if (!result) throw new Error("jihe check gave no workbook.");
    return result;
  });
}

/** Where the command line's findings stand, `附件1!D13` or 整个工作簿; sorted. */
export function placesByCli(bytes: Uint8Array): readonly string[] {
  const result = checkedByCli(bytes);
  if ("error" in result) throw new Error(result.error.message);
  return result.findings
    .map(({ sheet, cell }) => (sheet === null || cell === null ? "整个工作簿" : `${sheet}!${cell}`))
    .sort();
}

/** The names of the sheets as openpyxl reads them. */
export function sheetsByOpenpyxl(bytes: Uint8Array): readonly string[] {
  const script = "import json, openpyxl, sys; print(json.dumps(openpyxl.load_workbook(sys.argv[1]).sheetnames))";
  return inFolder(
    bytes,
    (file) => JSON.parse(execFileSync(commandOf(OPENPYXL), ["-c", script, file], { encoding: "utf8" })) as string[],
  );
}

/** Every cell that openpyxl finds something in, by sheet and place: formulas as they are typed, dates as their numbers. */
export function cellsByOpenpyxl(bytes: Uint8Array): Readonly<Record<string, unknown>> {
  const script =
    "import json, openpyxl, sys; from openpyxl.utils.datetime import to_excel; book = openpyxl.load_workbook(sys.argv[1]); " +
    "print(json.dumps({f'{sheet.title}!{cell.coordinate}': cell.value for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None}, default=to_excel))";
  const run = (file: string): string =>
    execFileSync(commandOf(OPENPYXL), ["-c", script, file], { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  return inFolder(bytes, (file) => JSON.parse(run(file)) as Record<string, unknown>);
}

/** Every cell that we find something in, as `cellsByOpenpyxl` gives them; `values` gives what formulas come to. */
export async function cellsByUs(
  bytes: Uint8Array,
  { values = false } = {},
): Promise<Readonly<Record<string, unknown>>> {
  const { sheets } = await XlsxFileWorkbook.open(bytes).read();
  const contentOf = ({ formula, value }: Cell): unknown => (formula === undefined || values ? value : `=${formula}`);
  const cells = sheets.flatMap(({ name, cells: own }) =>
    own.map((cell) => [`${name}!${toA1(cell)}`, contentOf(cell)] as const),
  );
  return Object.fromEntries(cells.filter(([, content]) => content !== null && content !== ""));
}

/** The names of the parts that two files do not have alike, to the byte; sorted. */
export function partsThatDiffer(one: Uint8Array, other: Uint8Array): readonly string[] {
  const [a, b] = [unzipSync(one), unzipSync(other)];
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].filter((name) => !sameBytes(a[name], b[name])).sort();
}

function sameBytes(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a !== undefined && b !== undefined && Buffer.compare(a, b) === 0;
}

function inFolder<T>(bytes: Uint8Array, work: (file: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "jihe-workbench-"));
  try {
    const file = join(folder, "saved.xlsx");
    writeFileSync(file, bytes);
    return work(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
