import { paragraph } from "../../../core/narrative/document";
import { gap } from "../../../core/narrative/piece";
import { resultGroups, type Aspect } from "../aspects";
import { groupParagraph } from "../indicator-phrases";
import { definePassage } from "../view";

/** What is missing where a side of the report has no indicator. */
const NOTHING: Readonly<Record<Aspect, string | undefined>> = {
  // The funds speak for it already.
  economy: undefined,
  efficiency: "效率性和有效性评价",
  society: "社会性评价",
};

/** The indicators of one side, a paragraph for every second-level group. */
function results(aspect: Aspect) {
  return definePassage({
    id: `${aspect}-results`,
    reads: ({ overall, submission }) => resultGroups(overall, submission).filter((group) => group.aspect === aspect),
    write(groups) {
      const missing = NOTHING[aspect];
      if (groups.length === 0) return missing === undefined ? [] : [paragraph("body", [gap(missing)])];
      return groups.map(groupParagraph);
    },
  });
}

/** 成本 indicators. */
export const economyResults = results("economy");
/** 产出 indicators and 经济效益. */
export const efficiencyResults = results("efficiency");
/** 社会效益, 生态效益, 可持续影响 and 满意度. */
export const societyResults = results("society");
