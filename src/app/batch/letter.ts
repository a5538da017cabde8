import { nameForFile } from "../file-name";
import { asSeen } from "../../core/values/directions";
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
/** File systems take no longer names. */
const LONGEST_NAME = 60;

/** The letters of a batch, one for each unit that has something to put right or to explain. `due` as it is to be read: 2025年4月30日. */
export function lettersOf(batch: BatchResult, due: string | undefined): readonly Letter[] {
  return opinionsOf(batch).map((opinion) => letterTo(opinion, due));
}

function letterTo({ unit: name, year, errors, warnings }: Opinion, due: string | undefined): Letter {
  const unit = asSeen(name);
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
    closing: `请于${until}前${what.join("，")}，将${errors.length > 0 ? "改正后的" : ""}材料（说明写在“校验说明”的核实说明一栏）重新报送。`,
    signature: ["（审核单位）", "    年  月  日"],
  };
}

/** A name for the file of each letter; those of a unit that has handed in several times are numbered. */
export function letterFileNames(letters: readonly Letter[]): readonly string[] {
  const times = new Map<string, number>();
  return letters.map(({ unit }) => {
    const name = nameForFile(unit, LONGEST_NAME);
    // Some file systems take names that differ by case for one.
    const time = (times.get(name.toLowerCase()) ?? 0) + 1;
    times.set(name.toLowerCase(), time);
    return `${name}-退回意见${time > 1 ? `（${time}）` : ""}.docx`;
  });
}

/** `2025-04-30` as a letter has it; nothing where it is no such date. */
export function dueInWords(date: string): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(date) ?? [];
  const isDate = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
  return year !== undefined && isDate ? `${year}年${Number(month)}月${Number(day)}日` : undefined;
}
