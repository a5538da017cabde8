import { Decimal, sum, ZERO } from "../../core/numbers/decimal";
import type { PlainFinding } from "../check-document";
import { sheetOfFile } from "../set";
import type { Table, TableRow } from "./table";
import { asNumber, shareText, unitKey, type BatchResult, type UnitResult } from "./unit-result";
import type { ProjectFacts } from "./unit-facts";

/** Which projects are looked at more closely. */
export interface SamplePlan {
  /** Every project of this budget or more, in 万元; none by amount where absent. */
  readonly over?: string;
  /** So many more by chance. */
  readonly random: number;
  /** The same seed draws the same. */
  readonly seed: number;
}

interface Candidate {
  readonly unit: UnitResult;
  readonly project: ProjectFacts;
  readonly why: string | undefined;
}

/** 抽查: projects of large amounts, those with errors, and some by chance; what share of the money they are. */
export function sampleTable({ units }: BatchResult, plan: SamplePlan): Table {
  const candidates = units.flatMap((unit) =>
    unit.facts.projects.map((project) => ({ unit, project, why: certainly(unit, project, plan) })),
  );
  const rest = candidates.filter(({ why }) => why === undefined);
  const drawn = new Set(shuffled(rest, plan.seed).slice(0, plan.random));
  const chosen = candidates.flatMap((one) =>
    one.why !== undefined ? [one] : drawn.has(one) ? [{ ...one, why: "随机" }] : [],
  );
  const money = (of: readonly Candidate[]): Decimal =>
    sum([ZERO, ...of.map(({ project }) => new Decimal(project.budget ?? 0))]);
  const [all, covered] = [money(candidates), money(chosen)];
  const unknown = candidates.filter(({ project }) => project.budget === null).length;
  const share = all.isZero()
    ? ""
    : `，占全部项目预算 ${all.toFixed(2)} 万元的 ${shareText(covered.toNumber(), all.toNumber())}`;
  return {
    name: "抽查",
    columns: [
      { title: "单位", width: 28 },
      { title: "项目", width: 40 },
      { title: "全年预算数（万元）", width: 18, centred: true, format: "0.00" },
      { title: "全年执行数（万元）", width: 18, centred: true, format: "0.00" },
      { title: "为什么抽", width: 20 },
      { title: "抽查结果", width: 40, byHand: true },
    ],
    rows: chosen.map(lineOf),
    footer: [
      [
        `抽查 ${chosen.length} 个项目，预算 ${covered.toFixed(2)} 万元${share}。${unknown > 0 ? `另有 ${unknown} 个项目没有预算数，没有算进来。` : ""}`,
      ],
      [`随机数种子 ${plan.seed}：材料不变，用同一个种子抽到的相同。`],
    ],
  };
}

function lineOf({ unit: { checked }, project, why }: Candidate): TableRow {
  const unit = unitKey(checked);
  return {
    key: `${unit}|${project.name}|${project.sheet}`,
    besides: checked.file,
    values: [unit, project.name, asNumber(project.budget), asNumber(project.executed), why ?? "", ""],
  };
}

function certainly({ checked }: UnitResult, { budget, sheet }: ProjectFacts, { over }: SamplePlan): string | undefined {
  if (over !== undefined && budget !== null && new Decimal(budget).greaterThanOrEqualTo(over))
    return `预算 ${over} 万元以上`;
  const wrong = checked.findings.some(
    (finding) => finding.severity === "error" && finding.accepted === null && sheetOf(finding) === sheet,
  );
  return wrong ? "有错误" : undefined;
}

/** As the joined workbook of a set names it, where it is one. */
function sheetOf({ file, sheet }: PlainFinding): string | null {
  return file && sheet !== null ? sheetOfFile(file, sheet) : sheet;
}

/** A list in an order drawn by a seed (mulberry32), the same on every machine. */
function shuffled<T>(list: readonly T[], seed: number): readonly T[] {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const drawn = [...list];
  for (let at = drawn.length - 1; at > 0; at--) {
    const other = Math.floor(next() * (at + 1));
    [drawn[at], drawn[other]] = [drawn[other]!, drawn[at]!];
  }
  return drawn;
}
