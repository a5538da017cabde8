import { defineRule } from "../../submission/define-rule";
import { missingRegion, referenceMention, unitNameMentions, type UnitNameMention } from "../../binding/unit-names";

/** Unit names that differ between 附件1, 附件2, and the report's titles and cover. */
export const unitNameMismatch = defineRule({
  id: "unit-name-mismatch",
  theme: "form",
  title: "单位名称前后不一致",
  why: "同一套材料里单位名称不同，会被认为张冠李戴或套用了别家的表。",
  basis: "附件1、附件2与自评报告表间关系（同一预算单位）",
  remedy: "以单位全称为准，改正写错的一处。",
  severity: "error",
  messages: { differs: "{where}的单位名称是“{actual}”，与{other}的“{expected}”不一致。" },
  absent: "写有单位名称的地方不足两处，无从比较",
  over(workbook) {
    const mentions = unitNameMentions(workbook);
    const reference = referenceMention(mentions);
    return mentions.flatMap((mention) => (reference && mention !== reference ? [{ mention, reference }] : []));
  },
  needs: () => ({}),

  check(_, { subject: { mention, reference }, finding }) {
    if (isSameUnit(mention, reference)) return undefined;
    const edit = mention.rename(reference.name);
    return finding("differs", {
      at: mention.at,
      related: [reference.at.at ?? undefined],
      expected: reference.name,
      actual: mention.name,
      data: { where: mention.where, actual: mention.name, other: reference.where, expected: reference.name },
      fix: edit && { kind: "choice", label: `改为“${reference.name}”`, edits: [edit] },
    });
  },
});

/** A region cut off is unit-name-shortened; a title may name the unit shortly in other ways. */
function isSameUnit(a: UnitNameMention, b: UnitNameMention): boolean {
  if (a.key === b.key) return true;
  if (missingRegion(a, b) !== undefined || missingRegion(b, a) !== undefined) return true;
  return (a.isProse || b.isProse) && (a.key.includes(b.key) || b.key.includes(a.key));
}
