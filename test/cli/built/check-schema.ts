import * as v from "valibot";

const severity = v.picklist(["error", "warning", "advice"]);
const text = v.pipe(v.string(), v.nonEmpty());
const cell = v.pipe(v.string(), v.regex(/^[A-Z]{1,3}[1-9]\d*$/));
const place = v.pipe(v.string(), v.regex(/^[^'].*![A-Z]{1,3}[1-9]\d*$/));
const plain = v.nullable(v.union([v.string(), v.number(), v.boolean()]));
const decimal = v.nullable(v.string());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const finding = v.strictObject({
  rule: text,
  severity,
  file: v.optional(v.nullable(text)),
  sheet: v.nullable(text),
  cell: v.nullable(cell),
  label: text,
  related: v.array(place),
  message: text,
  expected: decimal,
  actual: decimal,
  difference: decimal,
  unit: v.nullable(text),
  group: text,
  basis: text,
  accepted: v.nullable(v.strictObject({ reason: text })),
  fix: v.nullable(
    v.strictObject({
      kind: v.picklist(["safe", "choice"]),
      label: text,
      edits: v.array(
        v.strictObject({
          file: v.optional(text),
          sheet: text,
          cell,
          expect: plain,
          write: v.union([v.strictObject({ value: plain }), v.strictObject({ formula: text })]),
        }),
      ),
    }),
  ),
});

const word = v.strictObject({
  file: v.optional(text),
  tables: count,
  asItStood: v.array(text),
  unplaced: v.array(v.strictObject({ where: text, text })),
  unread: v.array(text),
});

const checked = v.strictObject({
  file: text,
  before: v.optional(
    v.strictObject({
      fixed: v.array(v.strictObject({ rule: text, label: text, message: text })),
      open: count,
      fresh: count,
      quiet: v.array(v.strictObject({ label: text, cell: place, before: v.string(), now: v.string() })),
    }),
  ),
  notApplied: v.optional(v.strictObject({ labels: v.array(v.strictObject({ label: text, as: text })) })),
  files: v.optional(v.array(text)),
  passedOver: v.array(
    v.strictObject({ sheet: text, why: v.picklist(["not-recognised", "adjacent"]), title: v.nullable(v.string()) }),
  ),
  unit: v.nullable(v.string()),
  year: v.nullable(v.number()),
  forms: v.array(
    v.strictObject({
      form: v.picklist([
        "basic-data",
        "overall-self-evaluation",
        "project-self-evaluation",
        "transfer-self-evaluation",
        "self-evaluation-report",
        "project-report",
      ]),
      family: text,
      title: text,
      file: v.optional(text),
      sheet: text,
      range: text,
      cells: v.strictObject({ read: count, unread: count }),
      unread: v.array(
        v.strictObject({
          cell,
          text: v.string(),
          header: v.nullable(v.string()),
          row: v.nullable(v.string()),
          near: v.nullable(v.string()),
          confirm: v.nullable(v.strictObject({ label: text, as: text })),
        }),
      ),
    }),
  ),
  rules: v.strictObject({
    run: count,
    passed: v.array(text),
    failed: v.array(text),
    skipped: v.array(v.strictObject({ rule: text, reason: text, cells: v.array(place) })),
    partlySkipped: v.array(text),
    crashed: v.array(v.strictObject({ rule: text, error: v.string() })),
  }),
  counts: v.strictObject({ error: count, warning: count, advice: count, accepted: count }),
  findings: v.array(finding),
  word: v.optional(v.array(word)),
  fills: v.array(
    v.strictObject({
      filler: text,
      file: v.optional(text),
      sheet: text,
      cell,
      label: text,
      before: plain,
      value: plain,
      formula: v.nullable(text),
    }),
  ),
});

const failed = v.strictObject({
  file: text,
  error: v.strictObject({
    code: v.picklist(["not-found", "not-a-workbook", "encrypted", "damaged", "too-large", "no-forms"]),
    message: text,
  }),
});

const document = v.strictObject({
  schema: v.literal("jihe.check/1"),
  program: v.strictObject({ version: text, catalogue: text, pack: text }),
  workbooks: v.array(v.union([checked, failed])),
  passedOver: v.array(
    v.strictObject({ file: text, why: v.picklist(["temporary", "old-format", "archive", "not-supported"]) }),
  ),
});

/** The document of `jihe check --format json`, with exactly the keys of the contract. */
type CheckJson = v.InferOutput<typeof document>;
/** One workbook of it that was checked. */
export type CheckedJson = v.InferOutput<typeof checked>;

/** Reads the document; a key too many or too few throws. */
export function readCheckJson(text: string): CheckJson {
  return v.parse(document, JSON.parse(text));
}

/** The only workbook of a document, checked. */
export function onlyChecked(text: string): CheckedJson {
  const { workbooks } = readCheckJson(text);
  const [workbook] = workbooks;
  if (workbooks.length !== 1 || !workbook || "error" in workbook) throw new Error(`Not one checked workbook: ${text}`);
  return workbook;
}
