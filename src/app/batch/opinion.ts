import type { RuleMeta } from "../../core/rules/define-rule";
import { asSeen } from "../../core/values/directions";
import { placeText } from "../set";
import type { Table } from "./table";
import { openFindings, unitKey, verdictOf, type BatchResult, type UnitResult } from "./unit-result";

/** One thing that a unit is asked to put right or to explain. */
interface OpinionItem {
  readonly text: string;
  /** Further findings of the same cause, by their place. */
  readonly places: readonly string[];
  readonly basis: string;
  readonly remedy: string;
}

/** What is sent back to one unit. It names and quotes no other unit. */
export interface Opinion {
  readonly unit: string;
  readonly file: string;
  readonly year: number | null;
  /** To be put right, and to be explained. */
  readonly errors: readonly OpinionItem[];
  readonly warnings: readonly OpinionItem[];
}

/** What to send back, for each unit that has something to put right or to explain. */
export function opinionsOf({ units, rules }: BatchResult): readonly Opinion[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const names = units.flatMap(({ checked }) => checked.unit ?? []);
  const asked = units.filter(({ checked }) => verdictOf(checked) !== "通过");
  return asked.map((unit) => opinionOf(unit, byId, names));
}

function opinionOf({ checked }: UnitResult, rules: ReadonlyMap<string, RuleMeta>, names: readonly string[]): Opinion {
  const unnamed = (text: string): string => withoutOthers(text, checked.unit, names);
  const items = (severity: "error" | "warning"): readonly OpinionItem[] => {
    const groups = new Map<string, OpinionItem>();
    for (const finding of openFindings(checked, severity)) {
      const { sheet, cell, group, message, basis } = finding;
      const place =
        sheet === null || cell === null ? "" : unnamed(asSeen(placeText({ file: finding.file, sheet, cell })));
      const known = groups.get(group);
      if (known) groups.set(group, { ...known, places: [...known.places, place] });
      else
        groups.set(group, {
          text: unnamed(message),
          places: [place],
          basis,
          remedy: rules.get(finding.rule)?.remedy ?? "",
        });
    }
    return [...groups.values()];
  };
  const { file, year } = checked;
  return { unit: unitKey(checked), file, year, errors: items("error"), warnings: items("warning") };
}

/**
 * A text copied from another unit names it, and a finding quotes that. The longest name that stands at a place is the one meant: a unit may be
 * called as another with more words behind.
 */
function withoutOthers(text: string, own: string | null, names: readonly string[]): string {
  const there = [...new Set(names)].filter((name) => text.includes(name)).sort((a, b) => b.length - a.length);
  let said = "";
  for (let at = 0; at < text.length;) {
    const name = there.find((one) => text.startsWith(one, at)) ?? text.charAt(at);
    said += name === own || !there.includes(name) ? name : "另一单位";
    at += name.length;
  }
  return said;
}

/** 1. …（附件1!D14；另有 3 处：…）依据：…。处理：… */
export function itemText({ text, places, basis, remedy }: OpinionItem): string {
  const [first, ...others] = places.filter((place) => place !== "");
  const further =
    others.length > 0
      ? `；同类的还有 ${others.length} 处：${others.slice(0, MOST_PLACES).join("、")}${others.length > MOST_PLACES ? "等" : ""}`
      : "";
  const at = first === undefined ? "" : `（${first}${further}）`;
  return `${text.replace(/。$/, "")}${at}。依据：${basis}。处理：${remedy}`;
}

const MOST_PLACES = 8;

/** 退回意见: a row a unit, ready to be pasted. */
export function opinionsTable(batch: BatchResult): Table {
  const numbered = (items: readonly OpinionItem[]): string =>
    items.map((item, at) => `${at + 1}. ${itemText(item)}`).join("\n");
  return {
    name: "退回意见",
    columns: [
      { title: "单位", width: 28 },
      { title: "须改正", width: 8, centred: true },
      { title: "须说明", width: 8, centred: true },
      { title: "须改正的问题", width: 80 },
      { title: "须说明的问题", width: 80 },
      { title: "回复", width: 24, byHand: true },
    ],
    rows: opinionsOf(batch).map(({ unit, file, errors, warnings }) => ({
      key: unit,
      besides: file,
      values: [unit, errors.length, warnings.length, numbered(errors), numbered(warnings), ""],
    })),
  };
}
