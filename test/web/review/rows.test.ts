import type { UnitResult } from "../../../src/app/batch/unit-result";
import type { PlainFinding } from "../../../src/app/check-document";
import { NO_FILTER, type ReviewUnit } from "../../../src/web/review/review-state";
import { departmentRows, ruleRows, rowsToWalk, scoreSteps, shownRows, totalsOf } from "../../../src/web/review/rows";
import type { GivenFile } from "../../../src/web/files/given-file";

function givenAt(path: string): GivenFile {
  return { name: path.split("/").at(-1)!, path, size: 1, read: async () => new Uint8Array() };
}

/** What the table needs to know of a unit. */
interface Known {
  readonly unit?: string;
  readonly department?: string;
  readonly score?: string | null;
  readonly recomputed?: string | null;
  readonly error?: number;
  readonly warning?: number;
  readonly rules?: readonly string[];
}

function checkedUnit(path: string, known: Known): ReviewUnit {
  const { unit = null, department = null, score = null, recomputed = null, error = 0, warning = 0, rules = [] } = known;
  const findings = rules.map((rule) => ({
    rule,
    severity: "error",
    accepted: null,
    message: `${rule} 不符`,
    label: "",
  }));
  const checked = {
    file: path,
    unit,
    year: 2024,
    counts: { error, warning, advice: 0, accepted: 0 },
    rules: { failed: rules },
    findings: findings as unknown as readonly PlainFinding[],
  };
  const facts = {
    department,
    forms: [],
    score,
    recomputed,
    executionRate: null,
    band: score && "优",
    fullMarks: false,
  };
  const result = { checked, facts } as unknown as UnitResult;
  return { id: path, name: path, files: [givenAt(path)], standing: "checked", result, unread: [], giving: 1 };
}

const FAILED: ReviewUnit = {
  id: "bad",
  name: "坏.xlsx",
  files: [givenAt("坏.xlsx")],
  standing: "failed",
  failure: { code: "damaged", message: "工作簿已损坏。" },
  unread: [],
  giving: 1,
};
const UNITS: readonly ReviewUnit[] = [
  checkedUnit("a.xlsx", {
    unit: "第二中学",
    department: "教育局",
    score: "96",
    recomputed: "84",
    error: 2,
    rules: ["r1", "r2"],
  }),
  FAILED,
  checkedUnit("b.xlsx", { unit: "第十中学", department: "教育局", score: "98", recomputed: "98" }),
  checkedUnit("c.xlsx", { unit: "水利站", score: null, warning: 1, rules: ["r1"] }),
];
const names = (rows: readonly { readonly name: string }[]) => rows.map(({ name }) => name);

test("rows come in the order of the files, or sorted; what is not there stands last either way", () => {
  const sorted = (column: "apart" | "score", down: boolean) =>
    names(shownRows(UNITS, { filter: NO_FILTER, sort: { column, down } }));
  expect(names(shownRows(UNITS, { filter: NO_FILTER, sort: null }))).toEqual([
    "第二中学",
    "坏.xlsx",
    "第十中学",
    "水利站",
  ]);
  expect(sorted("apart", false)).toEqual(["第二中学", "第十中学", "坏.xlsx", "水利站"]);
  expect(sorted("score", true)).toEqual(["第十中学", "第二中学", "坏.xlsx", "水利站"]);
});

test("a filter holds the rows to a verdict, a rule, a department, or to words that stand anywhere in what was found", () => {
  const held = (filter: object) => names(shownRows(UNITS, { filter: { ...NO_FILTER, ...filter }, sort: null }));
  expect(held({ verdict: "核实" })).toEqual(["水利站"]);
  expect(held({ rule: "r1" })).toEqual(["第二中学", "水利站"]);
  expect(held({ department: "" })).toEqual(["坏.xlsx", "水利站"]);
  expect(held({ text: "中学 R2" })).toEqual(["第二中学"]);
  expect(held({ text: "损坏" })).toEqual(["坏.xlsx"]);
});

test("a person goes through those that were checked", () => {
  expect(names(rowsToWalk(UNITS, { filter: NO_FILTER, sort: null }))).toEqual(["第二中学", "第十中学", "水利站"]);
});

test("the totals are of what was checked", () => {
  expect(totalsOf(UNITS)).toEqual({
    verdicts: { 退回: 1, 核实: 1, 通过: 1 },
    failed: 1,
    compared: { quiet: 0, prior: 0 },
    meanScore: "97.0",
    meanRecomputed: "91.0",
    best: { band: "优", share: "100.0%" },
    fullMarks: "0.0%",
    year: 2024,
  });
});

test("rules come from the one that most units break, departments from the one with most to send back", () => {
  const words = { id: "r1", title: "规则一", severity: "warning" } as const;
  expect(ruleRows(UNITS, { pack: "", rules: [words] })).toEqual([
    { ...words, units: 2, findings: 2, share: "66.7%" },
    { id: "r2", title: "r2", severity: "error", units: 1, findings: 1, share: "33.3%" },
  ]);
  expect(departmentRows(UNITS).map(({ department, units }) => [department, units])).toEqual([
    ["教育局", 2],
    ["", 1],
  ]);
  expect(scoreSteps(UNITS).filter(({ count }) => count > 0)).toEqual([
    { name: "95—98 分", count: 1 },
    { name: "98—100 分", count: 1 },
  ]);
});
