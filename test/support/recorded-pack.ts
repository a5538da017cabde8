import type { Pack } from "../../src/catalogue/packs/pack";

/** Which formula gives a score stands in what all rules of indicators share; those that compare with it declare it. */
const GROUPS: ReadonlySet<string> = new Set(["thresholds", "weights"]);
const WHOLE: ReadonlySet<string> = new Set(["bands"]);

/** The pack, and the names of its settings as they are read: `thresholds.procurementLow`, `bands`. */
export function recordedPack(pack: Pack, read: Set<string>): Pack {
  return new Proxy(pack, {
    get(target, name: keyof Pack) {
      if (WHOLE.has(name)) read.add(name);
      const value: unknown = target[name];
      return GROUPS.has(name) ? recordedGroup(name, value as Readonly<Record<string, unknown>>, read) : value;
    },
  });
}

function recordedGroup(group: string, values: Readonly<Record<string, unknown>>, read: Set<string>): unknown {
  return new Proxy(values, {
    get(target, name: string) {
      read.add(`${group}.${name}`);
      return target[name];
    },
  });
}
