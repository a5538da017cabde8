import { contradictions2023 } from "../../src/app/examples/contradictions-2023";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { checkWorkbook } from "../../src/app/check";
import { importDocument } from "../../src/app/import/import-document";
import { marksOf } from "../../src/app/mark";
import { planNotes } from "../../src/app/notes";
import { planFills } from "../../src/app/fill";
import { HostError } from "../../src/app/ports";
import { designForms } from "../../src/catalogue/forms/canonical";
import { CATALOGUE } from "../../src/catalogue";
import { faultsInRules, placedFaults } from "../../src/catalogue/own-rules";
import { DEFAULT_PACK, PACKS } from "../../src/catalogue/packs";
import { readPack } from "../../src/catalogue/packs/pack";
import { snapshotOfDesign } from "../../src/core/formula/recalculation/snapshot-of-design";
import type { Cell, CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/core/grid/snapshot";
import { XlsxFileWorkbook } from "../../src/hosts/xlsx-file";
import { readDocx } from "../../src/hosts/docx-file";
import { randomOf, type Random } from "./planting/random";
import { wordFile } from "./word/word-file";
import { wordBlocksOf } from "./word/word-of-sheets";

/** What a round of hostile input starts from. */
export interface Seeds {
  readonly workbook: Uint8Array;
  readonly document: Uint8Array;
}

/** The example, as a workbook and typed into Word. */
export async function seedsOf(workbook: Uint8Array): Promise<Seeds> {
  return {
    workbook: new Uint8Array(workbook),
    document: await wordFile(wordBlocksOf(designForms(contradictions2023))),
  };
}

/** Ways of being hostile: each takes a file or a form apart at random, and says what went wrong with us, if anything. */
export const KINDS = ["byte", "zip", "xml", "cell", "docx", "pack", "rules", "narrative"] as const;
export type Kind = (typeof KINDS)[number];

/**
 * One round. Whatever comes in, a port throws nothing but `HostError` with a reason, no rule crashes, and what is
 * written reads back.
 * @throws whatever breaks that
 */
export async function fuzzOnce(kind: Kind, seed: number, seeds: Seeds): Promise<void> {
  const random = randomOf(seed);
  switch (kind) {
    case "byte":
      return workOn(withBytesChanged(seeds.workbook, random));
    case "zip":
      return workOn(withPartsChanged(seeds.workbook, random));
    case "xml":
      return workOn(withTokensChanged(seeds.workbook, random));
    case "docx":
      return importOf((random.below(2) === 0 ? withTokensChanged : withBytesChanged)(seeds.document, random));
    case "cell":
      return checkSnapshot(withCellsChanged(await read(seeds.workbook), random));
    case "narrative":
      return checkSnapshot(withSentencesMixed(await read(seeds.workbook), random));
    case "rules":
      return checkByRules(withWordsMixed(random), await read(seeds.workbook));
    case "pack":
      return void readPack(withValuesChanged(DEFAULT_PACK, random), {
        bases: PACKS,
        base: DEFAULT_PACK,
        rules: new Set(CATALOGUE.map(({ id }) => id)),
      });
  }
}

async function read(file: Uint8Array): Promise<WorkbookSnapshot> {
  return XlsxFileWorkbook.open(file).read();
}

/** Everything we do with a file: it goes well, or the file is refused with a reason. */
async function workOn(file: Uint8Array): Promise<void> {
  try {
    const workbook = XlsxFileWorkbook.open(file);
    const snapshot = await workbook.read();
    const check = checkWorkbook(snapshot, DEFAULT_PACK);
    expectNoCrash(check.results);
    await workbook.mark(marksOf(check.findings, snapshot));
    await workbook.apply(planFills(snapshot, DEFAULT_PACK, { as: "formula", replace: true }).edits);
    const notes = planNotes(snapshot, check);
    if (notes.kind === "add") await workbook.addSheet(notes.design);
    const again = XlsxFileWorkbook.open(workbook.toBytes());
    await again.read();
    await again.view();
  } catch (cause) {
    refusedWithReason(cause);
  }
}

async function importOf(file: Uint8Array): Promise<void> {
  try {
    const { sheets } = importDocument(await readDocx(file));
    checkSnapshot(snapshotOfDesign(sheets));
  } catch (cause) {
    refusedWithReason(cause);
  }
}

function checkSnapshot(snapshot: WorkbookSnapshot): void {
  expectNoCrash(checkWorkbook(snapshot, DEFAULT_PACK).results);
}

/** Rules in words: what is wrong with them is told by its place, and what is right judges a workbook. */
function checkByRules(source: string, snapshot: WorkbookSnapshot): void {
  for (const { message, start, end, line, column } of placedFaults(source)) {
    if (message === "" || start < 0 || end > source.length + 1 || line < 1 || column < 1)
      throw new Error(`A fault without a place: ${message}`);
  }
  faultsInRules(source, "规则.txt");
  expectNoCrash(checkWorkbook(snapshot, { ...DEFAULT_PACK, checks: source.split("\n") }).results);
}

function expectNoCrash(results: ReturnType<typeof checkWorkbook>["results"]): void {
  const crashed = results.find(({ status }) => status === "crashed");
  if (crashed) throw new Error(`The rule ${crashed.rule} crashed: ${crashed.error ?? ""}`);
}

/** A fault of the file is a `HostError` with a name; anything else is a fault of ours. */
function refusedWithReason(cause: unknown): void {
  if (!(cause instanceof HostError) || cause.trouble === "unknown") throw cause;
}

function withBytesChanged(file: Uint8Array, random: Random): Uint8Array {
  const changed = file.slice(0, random.below(8) === 0 ? random.below(file.length) : file.length);
  for (let left = 1 + random.below(12); left > 0 && changed.length > 0; left--) {
    changed[random.below(changed.length)] = random.below(256);
  }
  return changed;
}

function withPartsChanged(file: Uint8Array, random: Random): Uint8Array {
  const parts = unzipSync(file);
  const names = Object.keys(parts);
  const one = random.oneOf(names)!;
  const other = random.oneOf(names)!;
  switch (random.below(5)) {
    case 0:
      delete parts[one];
      break;
    case 1:
      parts[one] = parts[other]!;
      break;
    case 2:
      parts[`${one}x`] = parts[one]!;
      delete parts[one];
      break;
    case 3:
      parts[one] = parts[one]!.slice(0, random.below(parts[one]!.length + 1));
      break;
    default:
      parts[one] = new Uint8Array(withBytesChanged(parts[one]!, random));
  }
  return zipSync(parts, { level: 1 });
}

const NASTY = [
  "",
  "-1",
  "0",
  "1e400",
  "NaN",
  "99999999999999999999",
  "A0",
  "XFE1",
  "A1:A1048576",
  "rId1",
  "&#1;",
  "&x;",
  "<!--",
  "s",
  "str",
  "true",
];

function withTokensChanged(file: Uint8Array, random: Random): Uint8Array {
  const parts = unzipSync(file);
  const name = random.oneOf(Object.keys(parts).filter((part) => /\.(?:xml|rels)$/.test(part)))!;
  const tokens = strFromU8(parts[name]!).split(/(<[^>]*>)/);
  for (let left = 1 + random.below(6); left > 0; left--) {
    const at = random.below(tokens.length);
    const token = tokens[at] ?? "";
    switch (random.below(5)) {
      case 0:
        tokens.splice(at, 1);
        break;
      case 1:
        tokens.splice(random.below(tokens.length), 0, token);
        break;
      case 2:
        tokens[at] = token.replace(/"[^"]*"/, () => `"${random.oneOf(NASTY)}"`);
        break;
      case 3:
        tokens[at] = token.startsWith("<") ? token : random.oneOf(NASTY)!;
        break;
      default:
        tokens[at] = token.replace(/ [\w:]+="[^"]*"/, "");
    }
  }
  parts[name] = strToU8(tokens.join(""));
  return zipSync(parts, { level: 1 });
}

const RULES = `# 例子
规则 项目支出一致（错误）
  附件1.项目支出.本年决算 = 附件2.项目支出
规则 执行率下限（核实）
  附件2.执行率 >= 90%
  除非 存在(附件2.指标 当 偏差原因 不为空)
  提示语 预算执行率{附件2.执行率}，低于90%，请逐条说明原因
  依据 本地通知
规则 完成率区间（错误）
  每个 附件2.指标 当 一级 = "产出" 且 分值 > 0:
    若 完成率 < 70% 或 完成率 > 130%，则 得分 = 0
规则 成本必设（核实）
  每个 附件3: 个数(指标 当 二级 含 "成本") >= 1
规则 三公（错误）
  附件1.三公经费.本年决算 = 合计(附件1.公务用车.本年决算, 附件1.公务接待.本年决算) × 1 + 0 ÷ 2`;

const RULE_TOKENS = [
  "(",
  ")",
  "（",
  "。",
  "，",
  ":",
  '"',
  "若",
  "则",
  "每个",
  "当",
  "且",
  "除非",
  "合计",
  "个数(",
  "附件9",
  ".",
  "÷ 0",
  "%",
  "-",
  "9".repeat(400),
  "\n",
  "\t",
  "\u202e",
  "\u000b",
  "{",
  "}",
  "(".repeat(300),
];

/** The words of rules in another order, cut, doubled, with signs in between. */
function withWordsMixed(random: Random): string {
  const words = RULES.split(/(\s+|[.,，:()（）])/);
  for (let left = 1 + random.below(8); left > 0; left--) {
    const at = random.below(words.length);
    const put = random.below(2) === 0 ? random.oneOf(RULE_TOKENS)! : words[random.below(words.length)]!;
    words.splice(at, random.below(3), ...(random.below(4) === 0 ? [] : [put]));
  }
  return words.join("");
}

const VALUES: readonly CellValue[] = [
  null,
  "",
  "0",
  0,
  -1,
  1e308,
  1e-300,
  true,
  { error: "#REF!" },
  { error: "#DIV/0!" },
  "无",
  "……",
  "#REF!",
  "１２，３４",
  "1,2,3",
  "12.5万元",
  "百分之百",
  "≥95%",
  "12 5",
  "\u202e5.21",
  "\u000b",
  "\ud800",
  "二〇二三年",
  "=1+1",
  "甲".repeat(3000),
  "（".repeat(2000),
  "1.".repeat(2000),
  "\n".repeat(2000),
];

function withCellsChanged(workbook: WorkbookSnapshot, random: Random): WorkbookSnapshot {
  const change = (cell: Cell): Cell[] => {
    if (random.below(12) > 0) return [cell];
    const { row, column } = cell;
    if (random.below(8) === 0) return [];
    const value = random.oneOf(VALUES)!;
    const formula =
      random.below(6) === 0 ? { formula: random.oneOf(["A1", "1/0", "SUM(A:A)", "[1]S!A1", "((", ""])! } : {};
    return value === null || value === "" ? [] : [{ row, column, value, ...formula }];
  };
  const sheets = workbook.sheets.map((sheet): SheetSnapshot => ({
    ...sheet,
    cells: sheet.cells.flatMap(change),
    merges: random.below(4) === 0 ? "unknown" : sheet.merges,
  }));
  return {
    sheets:
      random.below(6) === 0 ? [...sheets, ...sheets.slice(0, 1).map((sheet) => ({ ...sheet, name: "又" }))] : sheets,
  };
}

/** Clauses of the report in another order, cut, doubled, with other figures. */
function withSentencesMixed(workbook: WorkbookSnapshot, random: Random): WorkbookSnapshot {
  const clauses = workbook.sheets.flatMap(({ cells }) =>
    cells.flatMap(({ value }) =>
      typeof value === "string" && value.length > 20 ? value.split(/(?<=[，。；：])/) : [],
    ),
  );
  const sentence = (): string =>
    Array.from({ length: 1 + random.below(8) }, () => random.oneOf(clauses) ?? "")
      .join("")
      .replace(/\d+(?:\.\d+)?/g, (figure) =>
        random.below(3) === 0 ? random.oneOf(["0", "12", "3.456", "1,234.5", "-7", "20.", "１２"])! : figure,
      );
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) =>
      typeof cell.value === "string" && cell.value.length > 20 && random.below(2) === 0
        ? { row: cell.row, column: cell.column, value: sentence() }
        : cell,
    ),
  }));
  return { sheets };
}

function withValuesChanged(data: unknown, random: Random): unknown {
  if (random.below(40) === 0) return random.oneOf<unknown>([null, -1, "", [], {}, "0.1", true, "甲".repeat(1000)]);
  if (Array.isArray(data))
    return data.map((item) => withValuesChanged(item, random)).slice(0, 1 + random.below(data.length + 1));
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).flatMap(([key, value]) =>
      random.below(40) === 0 ? [] : [[random.below(40) === 0 ? `${key}x` : key, withValuesChanged(value, random)]],
    ),
  );
}
