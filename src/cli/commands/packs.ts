import { DEFAULT_PACK, PACKS } from "../../catalogue/packs";
import type { Pack } from "../../catalogue/packs/pack";
import { Complaint } from "../complaint";

/** The pack a user named, or the default one. @throws Complaint where there is none of that name */
export function packNamed(name: string | undefined): Pack {
  if (name === undefined) return DEFAULT_PACK;
  const pack = Object.hasOwn(PACKS, name) ? PACKS[name] : undefined;
  if (pack) return pack;
  throw new Complaint(`没有名为 ${name} 的口径包；可用：${Object.keys(PACKS).join("、")}`);
}
