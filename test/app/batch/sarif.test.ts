import * as v from "valibot";
import { sarifFrame, sarifNotification, sarifResults } from "../../../src/app/batch/sarif";
import { makeCounty } from "../../../tools/county/county";
import { batchOf } from "./made-batch";

/** What SARIF 2.1.0 (OASIS, 2020) asks of the objects that we write; nothing else may stand in them. */
const message = v.strictObject({ text: v.pipe(v.string(), v.nonEmpty()) });
const physical = v.strictObject({
  artifactLocation: v.strictObject({ uri: v.pipe(v.string(), v.regex(/^(?:[\w.~/-]|%[0-9A-F]{2}|[!'()*])+$/)) }),
});
const location = v.strictObject({
  id: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  physicalLocation: physical,
  logicalLocations: v.optional(
    v.array(
      v.strictObject({ fullyQualifiedName: v.string(), kind: v.literal("element"), name: v.optional(v.string()) }),
    ),
  ),
});
const level = v.picklist(["none", "note", "warning", "error"]);
const result = v.strictObject({
  ruleId: v.string(),
  level,
  message,
  locations: v.array(location),
  relatedLocations: v.optional(v.array(location)),
  partialFingerprints: v.record(v.string(), v.string()),
  suppressions: v.optional(
    v.array(v.strictObject({ kind: v.picklist(["inSource", "external"]), justification: v.string() })),
  ),
});
const rule = v.strictObject({
  id: v.string(),
  shortDescription: message,
  fullDescription: message,
  help: message,
  defaultConfiguration: v.strictObject({ level }),
});
const log = v.strictObject({
  $schema: v.pipe(v.string(), v.url()),
  version: v.literal("2.1.0"),
  runs: v.tuple([
    v.strictObject({
      tool: v.strictObject({
        driver: v.strictObject({
          name: v.string(),
          version: v.string(),
          language: v.pipe(v.string(), v.regex(/^[a-z]{2}-[A-Z]{2}$/)),
          rules: v.array(rule),
        }),
      }),
      columnKind: v.picklist(["utf16CodeUnits", "unicodeCodePoints"]),
      results: v.array(result),
    }),
  ]),
});

test("a log as SARIF 2.1.0 has it, every result of a rule that it lists", () => {
  const batch = batchOf(makeCounty({ units: 3, seed: 2 }).units);
  const frame = sarifFrame("1.0.0", batch.rules) as { runs: [{ results: object[] }] };
  frame.runs[0].results = batch.units.flatMap(({ checked }) => [...sarifResults(checked)]);
  const { runs } = v.parse(log, JSON.parse(JSON.stringify(frame)));
  const known = new Set(runs[0].tool.driver.rules.map(({ id }) => id));
  expect(runs[0].results.length).toBeGreaterThan(5);
  expect(runs[0].results.filter(({ ruleId }) => !known.has(ruleId))).toEqual([]);
});

test("a file that could not be read is a notification", () => {
  const notification = sarifNotification({ file: "来/坏 的.xlsx", error: { code: "damaged", message: "文件已损坏" } });
  expect(notification).toMatchObject({
    level: "error",
    locations: [{ physicalLocation: { artifactLocation: { uri: "%E6%9D%A5/%E5%9D%8F%20%E7%9A%84.xlsx" } } }],
  });
});
