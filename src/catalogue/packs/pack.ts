import * as v from "valibot";
import { Decimal } from "../../core/numbers/decimal";
import { nearestOf } from "../../core/nearest";
import { extended, linesOf } from "./extended";
import { packFileSchema, type Pack } from "./schema";

export type { GroupWeight, Pack, PackFile, ScoreBand } from "./schema";

/** What a pack may name. */
export interface PackContext {
  /** The packs that may be extended, by name; their names are taken. */
  readonly bases: Readonly<Record<string, Pack>>;
  /** The base of a pack that names none. */
  readonly base: Pack;
  /** Ids of rules. */
  readonly rules: ReadonlySet<string>;
  /** What is wrong with rules in words; nothing is known of it where absent. */
  readonly faultsInChecks?: (lines: string) => readonly string[];
}

/** A pack read from data, or every fault in it, in Chinese, with the place it stands at (`thresholds.procurementLow`). */
export type PackReading =
  | { readonly pack: Pack; readonly faults?: undefined }
  | { readonly pack?: undefined; readonly faults: readonly string[] };

/** Validates a pack as a bureau writes it, and puts it onto the pack it extends. */
export function readPack(data: unknown, { bases, base, rules, faultsInChecks }: PackContext): PackReading {
  const result = v.safeParse(packFileSchema, data);
  if (!result.success) return { faults: result.issues.map(faultOf) };
  const file = result.output;
  const known =
    file.extends === undefined ? base : Object.hasOwn(bases, file.extends) ? bases[file.extends] : undefined;
  const faults = [
    ...(known ? [] : [`extends：没有名为 ${file.extends} 的口径${meant(file.extends ?? "", Object.keys(bases))}`]),
    ...(Object.hasOwn(bases, file.name) ? [`name：${file.name} 是程序自带口径的名称，请另取一个`] : []),
    ...unknownRules("rulesOff", file.rulesOff ?? [], rules),
    ...unknownRules("rulesOn", file.rulesOn ?? [], rules),
    ...unknownRules("severities", Object.keys(file.severities ?? {}), rules),
    ...(faultsInChecks?.(linesOf(file.checks).join("\n")) ?? []),
  ];
  if (!known || faults.length > 0) return { faults };
  const pack = extended(known, file);
  const contradictions = contradictionsIn(pack);
  return contradictions.length > 0 ? { faults: contradictions } : { pack };
}

/** What can only be told of a whole pack. */
function contradictionsIn({ thresholds, scoring }: Pack): readonly string[] {
  const { procurementLow, procurementHigh } = thresholds;
  return [
    ...(new Decimal(procurementLow).greaterThan(procurementHigh)
      ? ["thresholds.procurementLow：不能大于 procurementHigh"]
      : []),
    ...(scoring.executionScore === "table" && scoring.executionTable.length === 0
      ? ["scoring.executionTable：按分段表计分，至少要有一段"]
      : []),
  ];
}

function unknownRules(key: string, ids: readonly string[], rules: ReadonlySet<string>): readonly string[] {
  // A rule in words has an id of its own.
  return ids
    .filter((id) => !rules.has(id) && !/^local-[0-9a-f]{8}$/.test(id))
    .map((id) => `${key}：没有规则 ${id}${meant(id, rules)}`);
}

function meant(word: string, words: Iterable<string>): string {
  const near = nearestOf(word, words);
  return near === undefined ? "" : `，是不是 ${near}？`;
}

function faultOf(issue: v.BaseIssue<unknown>): string {
  const place = v.getDotPath(issue) ?? "";
  const said =
    issue.type === "strict_object"
      ? issue.expected === "never"
        ? `不认识这一项${meant(place.split(".").at(-1) ?? "", keysBeside(issue))}`
        : issue.received === "undefined"
          ? "缺少这一项"
          : "应为一组设置"
      : issue.type === "array"
        ? "应为列表"
        : issue.type === "record"
          ? "应为一组设置"
          : issue.message;
  return place === "" ? said : `${place}：${said}`;
}

/** The keys that may stand where an unknown one does. */
function keysBeside({ path }: v.BaseIssue<unknown>): readonly string[] {
  let schema: unknown = packFileSchema;
  for (const { key } of path?.slice(0, -1) ?? []) schema = insideOf(schema, key);
  return Object.keys(entriesOf(schema));
}

function insideOf(schema: unknown, key: unknown): unknown {
  const bare = bareOf(schema);
  return typeof key === "number" ? (bare as { item?: unknown }).item : entriesOf(bare)[String(key)];
}

function entriesOf(schema: unknown): Readonly<Record<string, unknown>> {
  return (bareOf(schema) as { entries?: Readonly<Record<string, unknown>> }).entries ?? {};
}

/** A schema without what is wrapped around it. */
function bareOf(schema: unknown): object {
  const { wrapped, pipe } = schema as { wrapped?: unknown; pipe?: readonly unknown[] };
  return wrapped !== undefined ? bareOf(wrapped) : pipe && pipe[0] !== schema ? bareOf(pipe[0]) : (schema as object);
}
