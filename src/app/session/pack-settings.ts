import { DEFAULT_PACK, PACKS } from "../../catalogue/packs";
import { readPack, type Pack } from "../../catalogue/packs/pack";
import type { SessionSettings } from "./settings";

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

/** The pack that is named, as it came with the program. */
export function namedPack({ pack }: SessionSettings): Pack {
  return (pack !== null && Object.hasOwn(PACKS, pack) && PACKS[pack]) || DEFAULT_PACK;
}

/** The packs to choose from. */
export function packChoices(): readonly { readonly name: string; readonly title: string }[] {
  return Object.values(PACKS).map(({ name, title }) => ({ name, title }));
}
