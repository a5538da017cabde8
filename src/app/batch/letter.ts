import { itemText, opinionsOf, type Opinion } from "./opinion";
import type { BatchResult } from "./unit-result";

/** A letter to one unit as plain data; number, office and date are left open. */
export interface Letter {
  readonly unit: string;
  readonly number: string;
  readonly title: string;
  readonly addressee: string;
  readonly opening: string;
  readonly parts: readonly { readonly heading: string; readonly items: readonly string[] }[];
  readonly closing: string;
  readonly signature: readonly string[];
}

const NUMERALS = ["一", "二", "三"];

/** The letters of a batch, one for each unit that has something to put right or to explain. `due` as it is to be read: 2025年4月30日. */
export function lettersOf(batch: BatchResult, due: string | undefined): readonly Letter[] {
  return opinionsOf(batch).map((opinion) => letterTo(opinion, due));
}

function letterTo({ unit, year, errors, warnings }: Opinion, due: string | undefined): Letter {
  const kinds = [
    { title: "须改正的问题", items: errors },
    { title: "须核实说明的问题", items: warnings },
  ].filter(({ items }) => items.length > 0);
  const parts = kinds.map(({ title, items }, at) => ({
    heading: `${NUMERALS[at]!}、${title}（${items.length} 个）`,
    items: items.map((item, place) => `${place + 1}. ${itemText(item)}`),
  }));
  const until = due ?? "    年  月  日";
  const what = [
    ...(errors.length > 0 ? ["改正上列问题"] : []),
    ...(warnings.length > 0 ? ["逐条说明须核实的情况"] : []),
  ];
  return {
    unit,
    number: "〔    〕    号",
    title: `关于${unit}${year === null ? "" : `${year}年度`}预算绩效自评材料的审核意见`,
    addressee: `${unit}：`,
    opening: `你单位${year === null ? "" : `${year}年度`}预算绩效自评材料已审核，意见如下。`,
    parts,
    closing: `请于${until}前${what.join("，")}，将改正后的材料（说明写在“校验说明”的核实说明一栏）重新报送。`,
    signature: ["（审核单位）", "    年  月  日"],
  };
}
