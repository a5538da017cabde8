import schema from "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json";
import Ajv from "ajv";
import draft4 from "ajv/lib/refs/json-schema-draft-04.json";
import type { CheckedWorkbook, FailedWorkbook } from "../../../src/app/check-document";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";
import { makeCounty } from "../../../tools/county/county";
import { batchOf } from "../../app/batch/made-batch";

interface Log {
  readonly $schema?: string;
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
      readonly results: readonly { readonly ruleId: string; readonly suppressions?: readonly object[] }[];
      readonly invocations: readonly [{ readonly toolExecutionNotifications: readonly object[] }];
    },
  ];
}

/** The standard's own schema, which says everything that may stand in a log and refuses the rest. */
const ajv = new Ajv({ schemaId: "auto", format: "full", allErrors: true }).addMetaSchema(draft4);
const isSarif = ajv.compile(schema);

const batch = batchOf(makeCounty({ units: 3, seed: 2 }).units);
const failed: readonly FailedWorkbook[] = [
  { file: "来/坏 的.xlsx", error: { code: "damaged", message: "文件已损坏" } },
];

/** Put in by webpack, where the program is built. */
Object.assign(globalThis, { PROGRAM_VERSION: "1.0.0" });

async function logOf(results: readonly (CheckedWorkbook | FailedWorkbook)[]): Promise<Log> {
  const { sarifOutput } = await import("../../../src/cli/commands/check-output");
  let text = "";
  const sink = { write: async (piece: string | Uint8Array) => void (text += String(piece)) };
  const output = sarifOutput(sink, DEFAULT_PACK, [{ file: "收件/扫描.pdf", why: "not-supported" }]);
  await output.begin();
  for (const one of results) await output.add(one);
  await output.end();
  return JSON.parse(text) as Log;
}

test.each<[string, readonly (CheckedWorkbook | FailedWorkbook)[]]>([
  ["of nothing", []],
  ["of units and files that could not be read", [...batch.units.map(({ checked }) => checked), ...failed]],
  ["of a set, of which a finding has been accounted for", [asSet(batch.units[0]!.checked)]],
])("the log %s is SARIF 2.1.0 by its schema", async (_, results) => {
  isSarif(await logOf(results));
  expect(isSarif.errors).toBeNull();
});

test("the schema refuses what is no SARIF", async () => {
  const log = await logOf([]);
  expect(isSarif({ ...log, runs: [{ ...log.runs[0], unit: "青岚市" }] })).toBe(false);
});

test("every result is of a rule that is listed", async () => {
  const [run] = (await logOf(batch.units.map(({ checked }) => checked))).runs;
  const known = new Set(run.tool.driver.rules.map(({ id }) => id));
  expect(run.results.length).toBeGreaterThan(5);
  expect(run.results.filter(({ ruleId }) => !known.has(ruleId))).toEqual([]);
});

test("what could not be read, and what was passed over, are notifications", async () => {
  const [{ invocations }] = (await logOf(failed)).runs;
  expect(invocations[0].toolExecutionNotifications).toMatchObject([
    { level: "error", message: { text: "文件已损坏" }, locations: [locatedAt("%E6%9D%A5/%E5%9D%8F%20%E7%9A%84.xlsx")] },
    { level: "error", locations: [locatedAt("%E6%94%B6%E4%BB%B6/%E6%89%AB%E6%8F%8F.pdf")] },
  ]);
});

test("a reason that a unit wrote suppresses the result", async () => {
  const [{ results }] = (await logOf([asSet(batch.units[0]!.checked)])).runs;
  expect(results[0]!.suppressions).toEqual([{ kind: "inSource", justification: "已核实" }]);
});

function locatedAt(uri: string): object {
  return { physicalLocation: { artifactLocation: { uri } } };
}

/** The same findings as a folder's, the first of them accepted. */
function asSet(checked: CheckedWorkbook): CheckedWorkbook {
  const findings = checked.findings.map((finding, at) => ({
    ...finding,
    file: `附件${at + 1} 表 #1.xlsx`,
    accepted: at === 0 ? { reason: "已核实" } : null,
  }));
  return { ...checked, files: ["附件1 表 #1.xlsx"], findings };
}
