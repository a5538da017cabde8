import { defineRule } from "../../submission/define-rule";
import { missingRegion, unitNameMentions, type UnitNameMention } from "../../binding/unit-names";

/** The unit's name with its region prefix cut. */
export const unitNameShortened = defineRule({
  id: "unit-name-shortened",
  theme: "form",
  title: "单位名称缺少地区前缀",
  why: "同一套材料里单位名称应一致使用全称，缺了地区前缀不规范。",
  basis: "附件1、附件2与自评报告表间关系（同一预算单位）",
  remedy: "补上地区前缀，与其他各处的全称一致。",
  severity: "advice",
  messages: { shortened: "{where}的单位名称“{actual}”缺少前缀“{cut}”，{other}用的是全称“{expected}”。" },
  absent: "写有单位名称的地方不足两处，无从比较",
  over(workbook) {
    const mentions = unitNameMentions(workbook);
    if (mentions.length < 2) return [];
    // A report may name its unit thousands of times: each name is compared once.
    const fullest = new Map<string, UnitNameMention | undefined>();
    const distinct = mentions.filter(({ key }) => !fullest.has(key) && fullest.set(key, undefined));
    for (const mention of distinct) fullest.set(mention.key, fullestFor(mention, distinct));
    return mentions.map((mention) => ({ mention, full: fullest.get(mention.key) }));
  },
  needs: () => ({}),

  check(_, { subject: { mention, full }, finding }) {
    const cut = full && missingRegion(mention, full);
    if (!full || cut === undefined) return undefined;
    const edit = mention.rename(full.name);
    return finding("shortened", {
      at: mention.at,
      related: [full.at.at ?? undefined],
      expected: full.name,
      actual: mention.name,
      data: { where: mention.where, actual: mention.name, cut, other: full.where, expected: full.name },
      fix: edit && { kind: "choice", label: `改为全称“${full.name}”`, edits: [edit] },
    });
  },
});

/** Of the fuller names of the same unit the longest, the first of several. */
function fullestFor(mention: UnitNameMention, mentions: readonly UnitNameMention[]): UnitNameMention | undefined {
  const fuller = mentions.filter((other) => missingRegion(mention, other) !== undefined);
  return fuller.reduce<UnitNameMention | undefined>(
    (best, other) => (best && best.key.length >= other.key.length ? best : other),
    undefined,
  );
}
