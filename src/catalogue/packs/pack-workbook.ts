import { nearestOf } from "../../core/nearest";
import { isCellError, type CellValue, type SheetSnapshot, type WorkbookSnapshot } from "../../core/grid/snapshot";
import { compactText } from "../../core/values/normalise";
import { snapshotOfDesign } from "../../core/formula/recalculation/snapshot-of-design";
import type { CellStyle, SheetDesign } from "../../core/grid/sheet-design";
import { SETTING_TITLES } from "./settings";

/** Sheets of a pack that a bureau keeps as a workbook; in any other workbook they mean nothing. */
const SETTINGS_SHEET = "口径";
const RULES_SHEET = "自定规则";

/** What a pack is called that has not named itself. */
export const OWN_PACK_NAME = "own";

/** What a workbook says of a pack, as a pack file would, or what is wrong with it. */
export interface PackOfWorkbook {
  readonly data: Readonly<Record<string, unknown>>;
  /** In Chinese, with the cell. */
  readonly faults: readonly string[];
}

/** How the cells of a pack look; wide texts go on below. */
const LISTED: CellStyle = { font: { name: "宋体", size: 11 }, wrap: true, vertical: "top" };

/** Words that people know the first settings by. */
const NAMES: Readonly<Record<string, string>> = {
  名称: "name",
  标题: "title",
  依据: "extends",
  停用的规则: "rulesOff",
  启用的规则: "rulesOn",
};
const SEVERITIES: Readonly<Record<string, string>> = { 错误: "error", 核实: "warning", 提示: "advice" };
const LISTS = /^(?:words\.|labels\.|rulesOff$|rulesOn$|required$)/;
const STEPS: Readonly<Record<string, string>> = { "weights.groups": "weight", bands: "from" };

/**
 * Reads a pack from a workbook with a sheet 口径 (a setting a row: its name or its words, and its value) and, beside it or alone, a
 * sheet 自定规则 (rules in words, line by line in the first column). Nothing where it has neither.
 */
export function packOfWorkbook({ sheets }: WorkbookSnapshot): PackOfWorkbook | undefined {
  const settings = sheets.find(({ name }) => name === SETTINGS_SHEET);
  const rules = sheets.find(({ name }) => name === RULES_SHEET);
  if (!settings && !rules) return undefined;
  const data: Record<string, unknown> = {};
  const faults: string[] = [];
  for (const { row, name, value } of settings ? rowsOf(settings) : []) {
    const path = pathOf(name);
    if (path === undefined) {
      const near = nearestOf(name, [...Object.keys(NAMES), ...SETTING_TITLES.keys(), ...SETTING_TITLES.values()]);
      faults.push(`${SETTINGS_SHEET}!A${row + 1}：不认识“${name}”${near === undefined ? "" : `，是不是“${near}”？`}`);
    } else if (value !== "") put(data, path.split("."), valueFor(path, value));
  }
  const lines = rules ? rulesIn(rules) : [];
  if (lines.length > 0) data.checks = lines;
  return { data, faults };
}

/** The rows of the first two columns, without a row of headers. */
function rowsOf({
  cells,
}: SheetSnapshot): readonly { readonly row: number; readonly name: string; readonly value: string | number }[] {
  const at = (row: number, column: number) => cells.find((cell) => cell.row === row && cell.column === column)?.value;
  const rows = [...new Set(cells.map(({ row }) => row))].sort((a, b) => a - b);
  return rows.flatMap((row) => {
    const [name, value] = [at(row, 0), at(row, 1)];
    if (typeof name !== "string" || name.trim() === "" || /^(?:项|项目|设置)$/.test(name.trim())) return [];
    return [{ row, name: name.trim(), value: said(value) }];
  });
}

/** What a cell says; only an empty one says nothing. */
function said(value: CellValue | undefined): string | number {
  if (value === undefined || value === null) return "";
  if (isCellError(value)) return value.error;
  return typeof value === "boolean" ? String(value) : value;
}

function pathOf(name: string): string | undefined {
  const known = NAMES[name] ?? SETTING_TITLES.get(name);
  if (known !== undefined) return known;
  const isPath = [...SETTING_TITLES.values(), ...Object.values(NAMES)].includes(name);
  return isPath || /^(?:severities|labels)\../.test(name) ? name : undefined;
}

function valueFor(path: string, value: string | number): unknown {
  if (typeof value === "number") return path === "name" || path === "title" ? String(value) : plainDecimal(value);
  const text = value.trim();
  if (path.startsWith("severities.")) return SEVERITIES[text] ?? text;
  if (LISTS.test(path))
    return text
      .split(/[、，,；;\n]/)
      .map((word) => word.trim())
      .filter((word) => word !== "");
  const amount = STEPS[path];
  if (amount !== undefined) return stepsIn(text, amount);
  return /^[\d.]+%$/.test(text) ? plainDecimal(Number(text.slice(0, -1)) / 100) : text;
}

/** 优 90、良 80: a name and a figure each. */
function stepsIn(text: string, amount: string): readonly object[] {
  return text.split(/[、，,；;\n]/).flatMap((step) => {
    const words = compactText(step);
    if (words === "") return [];
    // What has no name is refused by the schema, not left out.
    const [, name = "", figure = ""] = /^([^\d]*)([\d.]*)/.exec(words) ?? [];
    return [{ [amount === "from" ? "name" : "group"]: name, [amount]: figure }];
  });
}

/** Without the binary tail of a cell: 0.85. */
function plainDecimal(value: number): string {
  return String(Number(value.toPrecision(12)));
}

function put(data: Record<string, unknown>, [key, ...below]: readonly string[], value: unknown): void {
  if (below.length === 0) data[key!] = value;
  else put((data[key!] ??= {}) as Record<string, unknown>, below, value);
}

/** A pack as the sheets that `packOfWorkbook` reads the same from; nothing where it has what no cell can say. */
export function sheetsOfPack(data: Readonly<Record<string, unknown>>): readonly SheetDesign[] | undefined {
  const { checks = [], ...rest } = data;
  const settings = Object.entries(rest).flatMap(([name, value]) => settingRows(name, value));
  const lines = (checks as readonly string[]).map((line) => [line]);
  const sheets = [
    listSheet(SETTINGS_SHEET, [["设置", "值"], ...settings], [36, 60]),
    ...(lines.length > 0 ? [listSheet(RULES_SHEET, lines, [110])] : []),
  ];
  const again = packOfWorkbook(snapshotOfDesign(sheets));
  const isSame =
    again?.faults.length === 0 && sameData(again.data, { ...rest, ...(lines.length > 0 ? { checks } : {}) });
  return isSame ? sheets : undefined;
}

function settingRows(path: string, value: unknown): readonly (readonly string[])[] {
  if (Array.isArray(value)) {
    const steps = value.map((one: unknown) =>
      typeof one === "object" && one !== null ? Object.values(one).join(" ") : String(one),
    );
    return [[titleOf(path), steps.join("、")]];
  }
  if (typeof value === "object" && value !== null) {
    return Object.entries(value).flatMap(([key, below]) => settingRows(`${path}.${key}`, below));
  }
  const severity = Object.entries(SEVERITIES).find(([, name]) => path.startsWith("severities.") && name === value);
  return [[titleOf(path), severity?.[0] ?? String(value)]];
}

function titleOf(path: string): string {
  const [named] = Object.entries(NAMES).find(([, name]) => name === path) ?? [];
  const [title] = [...SETTING_TITLES].find(([, name]) => name === path) ?? [];
  return named ?? title ?? path;
}

function listSheet(name: string, rows: readonly (readonly string[])[], columnWidths: readonly number[]): SheetDesign {
  const cells = rows.flatMap((row, at) =>
    row.flatMap((value, column) => (value === "" ? [] : [{ row: at, column, value, style: LISTED }])),
  );
  return { name, columnWidths, rowHeights: {}, merges: [], cells };
}

/** Blank lines between rules have no cell. */
function sameData(a: unknown, b: unknown): boolean {
  const plain = (data: unknown): string =>
    JSON.stringify(data, (key, value: unknown) =>
      key === "checks" ? (value as readonly string[]).filter((line) => line.trim() !== "") : value,
    );
  return plain(a) === plain(b);
}

function rulesIn({ cells }: SheetSnapshot): readonly string[] {
  const lines = cells.flatMap(({ row, column, value }) =>
    column === 0 && typeof value === "string" ? [{ row, value }] : [],
  );
  return lines.sort((a, b) => a.row - b.row).flatMap(({ value }) => value.split(/\r?\n/));
}
