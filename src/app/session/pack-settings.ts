import { DEFAULT_PACK, PACKS } from "../../catalogue/packs";
import { readPack, type Pack, type PackReading } from "../../catalogue/packs/pack";
import { packOfData } from "../pack-file";
import { packNamed } from "./known-pack";
import type { OwnPack, SessionSettings } from "./settings";

/** The pack that the settings come to. Faulty thresholds are left out. */
export function packOf(settings: SessionSettings): Pack {
  const base = namedPack(settings);
  return faultsOfSettings(settings).length > 0
    ? base
    : { ...base, thresholds: { ...base.thresholds, ...settings.thresholds } };
}

/** What is wrong with the thresholds, in Chinese, without the names of fields; none where they hold. */
export function faultsOfSettings(settings: SessionSettings): readonly string[] {
  const { thresholds } = settings;
  // What is no decimal at all must not reach the arithmetic of the schema.
  if (Object.values(thresholds).some((text) => !/^\d{1,9}(?:\.\d{1,6})?$/.test(text))) return ["应为小数，如 0.8"];
  const base = namedPack(settings);
  // Only the thresholds can be at fault, so the catalogue, which is large, need not be at hand.
  const { name, title } = base;
  const { faults } = readPack({ name, title, thresholds }, { base, bases: {}, rules: new Set() });
  return (faults ?? []).map((fault) => fault.replace(/^thresholds\.\w+：/, ""));
}

/** Packs of bureaus by their data: reading one takes as long as a page of text does. */
const READ = new WeakMap<OwnPack, PackReading>();

/**
 * The pack that is chosen, with no threshold set otherwise; the usual one where it is none, which `troubleOfPack` tells. Its rules in
 * words were looked at when it was taken.
 */
export function namedPack({ pack }: SessionSettings): Pack {
  return readingOf(pack).pack ?? DEFAULT_PACK;
}

/** Why the pack that is chosen is not gone by, in Chinese; nothing where it is. */
export function troubleOfPack({ pack }: SessionSettings): string | undefined {
  const { faults } = readingOf(pack);
  if (!faults) return undefined;
  const title = typeof pack === "string" ? pack : (pack?.["title"] ?? pack?.["name"]);
  const named = typeof title === "string" && title !== "" ? `“${title}”` : "";
  const more = faults.length > 1 ? `等 ${faults.length} 处不对` : "";
  return `保存的口径${named}用不上（${faults[0] ?? ""}${more}），现按“${DEFAULT_PACK.title}”校验。请在设置里重新选择口径`;
}

function readingOf(pack: SessionSettings["pack"]): PackReading {
  if (typeof pack === "string" || pack === null) {
    const known = packNamed(pack);
    return known ? { pack: known } : { faults: ["没有这个名称的口径"] };
  }
  const read = READ.get(pack) ?? packOfData(pack);
  READ.set(pack, read);
  return read;
}

/** The packs to choose from. */
export function packChoices(): readonly { readonly name: string; readonly title: string }[] {
  return Object.values(PACKS).map(({ name, title }) => ({ name, title }));
}
