import type { Pack, PackFile } from "./schema";

/** A pack with the differences of another on it: groups of settings merge, lists replace, `rulesOn` undoes `rulesOff`. */
export function extended(base: Pack, file: PackFile): Pack {
  const settings = Object.keys(base) as (keyof Pack)[];
  const own = { ...file, checks: file.checks === undefined ? undefined : linesOf(file.checks) };
  const pack = merged(base, Object.fromEntries(settings.map((key) => [key, own[key]]))) as Pack;
  return { ...pack, rulesOff: pack.rulesOff.filter((id) => !file.rulesOn?.includes(id)) };
}

/** Rules in words, line by line. */
export function linesOf(checks: PackFile["checks"]): readonly string[] {
  return typeof checks === "string" ? checks.split(/\r?\n/) : (checks ?? []);
}

function merged(base: unknown, over: unknown): unknown {
  if (over === undefined) return base;
  if (!isGroup(base) || !isGroup(over)) return over;
  const both = { ...base, ...over };
  return Object.fromEntries(Object.keys(both).map((key) => [key, merged(base[key], over[key])]));
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
