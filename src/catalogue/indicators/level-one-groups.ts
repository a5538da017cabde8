import { onceForEach } from "../../core/once-for-each";
import { sameCell, type CellRef } from "../../core/grid/address";
import { Decimal } from "../../core/numbers/decimal";
import { compactText } from "../../core/values/normalise";
import { isPlaced, type Sourced } from "../../core/values/sourced";
import type { Figure } from "../../core/values/values";
import type { Evaluation } from "../forms/instances";

/** A level-one group of indicators. A group whose header is repeated behind a page break is one group. */
export interface LevelOneGroup {
  /** Without 指标, number and brackets: 产出. */
  readonly name: string;
  /** Without brackets: 产出指标. */
  readonly label: string;
  /** Its first cell. */
  readonly at: CellRef;
  /** The figure in its header's brackets. */
  readonly weight: Decimal | undefined;
  /** The 分值 of its rows, merged cells once. */
  readonly weights: readonly Sourced<Figure>[];
}

/** 产出指标(50分), 产出指标50分; not the number before the name, as in (1)产出指标. */
const WEIGHT = /\((?:满分|分值|权重|共)?:?(\d+(?:\.\d+)?)[分%]?\)|(?<!\d)(\d+(?:\.\d+)?)分$/;

/** The level-one groups of a form, in its order. */
export const levelOneGroups = onceForEach((form: Evaluation): readonly LevelOneGroup[] => {
  const groups: OpenGroup[] = [];
  for (const row of form.model.indicators.rows) {
    if (row.levelOne.kind !== "present") continue;
    const header = readHeader(row.levelOne.value);
    const group = groupFor(groups, header, row.levelOne.at);
    group.weight ??= header.weight;
    const { weight } = row;
    if (!group.weights.some((other) => isPlaced(other) && isPlaced(weight) && sameCell(other.at, weight.at))) {
      group.weights.push(weight);
    }
  }
  return groups;
});

interface Header {
  readonly name: string;
  readonly label: string;
  readonly weight: Decimal | undefined;
}

interface OpenGroup extends LevelOneGroup {
  weight: Decimal | undefined;
  readonly weights: Sourced<Figure>[];
}

/** Reads 「产出指标\n(50 分)」: name, label and the weight in its brackets. */
export function readHeader(text: string): Header {
  const compact = compactText(text).replace(/^(?:\(?[一二三四五六七八九十\d]{1,2}[)、.])+/, "");
  const [, inBrackets, bare] = WEIGHT.exec(compact) ?? [];
  const figure = inBrackets ?? bare;
  const label = compact.replace(/\([^()]*\)/g, "").replace(/(?<!\d)\d+(?:\.\d+)?分$/, "");
  return {
    name: label.replace(/指标$/, ""),
    label,
    weight: figure === undefined ? undefined : new Decimal(figure),
  };
}

/** Two headers of one name with different figures are two groups. */
function groupFor(groups: OpenGroup[], { name, label, weight }: Header, at: CellRef): OpenGroup {
  const known = groups.find(
    (group) => group.name === name && (!group.weight || !weight || group.weight.equals(weight)),
  );
  if (known) return known;
  const group: OpenGroup = { name, label, at, weight, weights: [] };
  groups.push(group);
  return group;
}
