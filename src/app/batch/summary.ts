import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import type { SheetDesign } from "../../core/grid/sheet-design";
import type { WorkbookSnapshot } from "../../core/grid/snapshot";
import { alikeTable } from "./alike-table";
import { opinionsTable } from "./opinion";
import { findingsTable, roundsTable, rulesTable, unitsTable, unreadTable } from "./overview-tables";
import { reviewTable } from "./review-table";
import { sampleTable, type SamplePlan } from "./sample-table";
import {
  distinct,
  inForeignColumns,
  readTable,
  tableSheet,
  withColumn,
  withTyped,
  type Table,
  type TableColumn,
  type TypedRow,
} from "./table";
import type { BatchResult } from "./unit-result";

/** How a summary is made. */
interface SummaryOptions {
  readonly sample: SamplePlan;
  /** The summary that stands where this one is to be written. */
  readonly earlier?: EarlierSummary;
}

/** A summary as it was written, and filled in by people, before. */
export interface EarlierSummary {
  readonly tables: ReadonlyMap<string, ReadonlyMap<string, TypedRow>>;
  /** What it was made from; the same means the same round. */
  readonly inputs: string;
  /** What the round before of each row of 汇总 was, and what it was then. */
  readonly rounds: Readonly<Record<string, Round>>;
  /** Sheets that are not of a summary, or whose header or keys a person has changed: what stands there could not be kept. */
  readonly foreign: readonly string[];
}

interface Round {
  /** 错误 and 核实. */
  readonly now: string;
  readonly before: string;
}

const UNMATCHED = "上轮未匹配";
const OWN_SHEETS: ReadonlySet<string> = new Set([
  "汇总",
  "按规则",
  "按单位",
  "前后对照",
  "复核表",
  "退回意见",
  "雷同",
  "抽查",
  "未能读取",
  UNMATCHED,
]);
/** Where a summary keeps what it needs to know of itself: far right in the first row of 汇总, in a hidden column. */
const OWN_MARK = "JIHE:summary:";

/** The sheets of a summary: 汇总, 按规则, 按单位, 复核表, 退回意见, 雷同, 抽查, 未能读取, and what people typed that has no place any more. */
export function summarySheets(batch: BatchResult, { sample, earlier }: SummaryOptions): readonly SheetDesign[] {
  const inputs = inputsOf(batch);
  const sameRound = earlier?.inputs === inputs;
  const units = distinct(unitsTable(batch));
  const rounds = Object.fromEntries(
    units.rows.map(({ key }, at) => {
      const { counts } = batch.units[at]!.checked;
      const known = earlier?.rounds[key];
      const now = `错误 ${counts.error}，核实 ${counts.warning}`;
      return [key, { now, before: (sameRound ? known?.before : known?.now) ?? "" }] as const;
    }),
  );
  const known = earlier?.tables.get("按单位");
  const roundOf = (key: string): string => {
    if (sameRound) return known?.get(key)?.shown["轮次"] ?? "";
    return !known ? "" : known.has(key) ? "未改" : "新增";
  };
  const compared = roundsTable(batch);
  const tables: readonly Table[] = [
    withColumn(units, "上轮", (key) => rounds[key]!.before),
    rulesTable(batch),
    withColumn(distinct(findingsTable(batch)), "轮次", roundOf),
    ...(compared ? [compared] : []),
    reviewTable(batch),
    opinionsTable(batch),
    alikeTable(batch),
    sampleTable(batch, sample),
    unreadTable(batch),
  ].map((table) => withTyped(distinct(table), earlier?.tables.get(table.name)));
  const [first, ...others] = tables.map(tableSheet) as [SheetDesign, ...SheetDesign[]];
  const left = earlier ? unmatched(tables, earlier) : undefined;
  return [marked(first, inputs, rounds), ...others, ...(left ? [tableSheet(distinct(left))] : [])];
}

/** Reads a summary back; nothing where a workbook is none. */
export function readSummary({ sheets }: WorkbookSnapshot): EarlierSummary | undefined {
  const first = sheets.find(({ name }) => name === "汇总");
  const marks = (first?.cells ?? []).flatMap(({ value }) =>
    typeof value === "string" && value.startsWith(OWN_MARK) ? [value.slice(OWN_MARK.length)] : [],
  );
  if (marks.length === 0) return undefined;
  const kept = JSON.parse(marks.join("")) as Pick<EarlierSummary, "inputs" | "rounds">;
  const tables = new Map<string, ReadonlyMap<string, TypedRow>>();
  const foreign: string[] = [];
  for (const sheet of sheets) {
    const table = OWN_SHEETS.has(sheet.name) ? readTable(sheet) : undefined;
    if (table) tables.set(sheet.name, table);
    else if (sheet.cells.some(({ value }) => value !== null)) foreign.push(sheet.name);
  }
  return { tables, foreign, ...kept };
}

/** A cell holds 32,767 characters at most, so what is kept is cut. */
const CUT = 30_000;

function marked(sheet: SheetDesign, inputs: string, rounds: EarlierSummary["rounds"]): SheetDesign {
  const text = JSON.stringify({ inputs, rounds });
  const pieces = Array.from({ length: Math.ceil(text.length / CUT) }, (_, at) => text.slice(at * CUT, (at + 1) * CUT));
  const column = sheet.columnWidths.length;
  return {
    ...sheet,
    columnWidths: [...sheet.columnWidths, ...pieces.map(() => 0)],
    cells: [...sheet.cells, ...pieces.map((piece, at) => ({ row: 0, column: column + at, value: OWN_MARK + piece }))],
  };
}

/** What people typed beside rows that are not there any more; what earlier runs could not match stays. */
function unmatched(tables: readonly Table[], { tables: before }: EarlierSummary): Table | undefined {
  const lost = tables.flatMap((table) => {
    const keys = new Set(table.rows.map(({ key }) => key));
    const rows = [...(before.get(table.name)?.values() ?? [])];
    return rows.flatMap((row) => {
      const typed = { ...(keys.has(row.key) ? {} : row.typed), ...inForeignColumns(table, row) };
      const words = wordsOf(typed);
      if (words.length === 0) return [];
      return [
        {
          key: `${table.name}|${row.key}`,
          values: [table.name, Object.values(row.shown).join(" · "), words.join("\n")],
        },
      ];
    });
  });
  const kept = [...(before.get(UNMATCHED)?.values() ?? [])].map((row) => {
    const [sheet = "", line = "", words = ""] = LEFT_COLUMNS.map(({ title }) => row.shown[title] ?? "");
    const more = wordsOf(inForeignColumns({ columns: LEFT_COLUMNS }, row));
    return { key: row.key, values: [sheet, line, [words, ...more].join("\n")] };
  });
  const isKept = (values: readonly string[]): boolean => kept.some((one) => one.values.join() === values.join());
  const rows = [...kept, ...lost.filter(({ values }) => !isKept(values))];
  if (rows.length === 0) return undefined;
  return {
    name: UNMATCHED,
    columns: LEFT_COLUMNS,
    rows,
  };
}

const LEFT_COLUMNS: readonly TableColumn[] = [
  { title: "工作表", width: 14 },
  { title: "上轮的一行", width: 80 },
  { title: "填写的内容", width: 60 },
];

function wordsOf(typed: TypedRow["typed"]): readonly string[] {
  return Object.entries(typed).map(([title, value]) => `${title}：${value}`);
}

function inputsOf({ units, failed }: BatchResult): string {
  const text = JSON.stringify([units.map(({ checked, facts }) => [checked, facts.figures]), failed]);
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, 16);
}
