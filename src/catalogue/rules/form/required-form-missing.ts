import { defineRule } from "../../submission/define-rule";
import { TEMPLATES } from "../../forms";

/** A form that belongs together with one that is there, by its family (附件1 without 附件2), or that the pack asks for beside any. */
export const requiredFormMissing = defineRule({
  id: "required-form-missing",
  theme: "form",
  title: "缺少应报的表",
  why: "缺了表，表与表之间的数就无法核对；只核对了这份文件里有的表。",
  basis: "预算绩效自评材料的组成（附件1至附件4）",
  remedy: "表在别的文件里的，把几个文件一起核对；没有填的，补填。",
  severity: "warning",
  messages: { missing: "没有找到{forms}，与它有关的核对都没有做。" },
  settings: ["required"],
  absent: "没有要成套报送的表",
  over: ({ forms, pack: { required } }) => {
    const asked = TEMPLATES.filter(({ shortName }) => required.some((name) => name === shortName)).map(({ id }) => id);
    const set = new Set([...forms.flatMap(({ family }) => family.set ?? []), ...(forms.length > 0 ? asked : [])]);
    return set.size > 0 ? [set] : [];
  },
  needs: () => ({}),

  check(_, { subject: set, workbook: { forms: found }, finding }) {
    const missing = TEMPLATES.filter(({ id }) => set.has(id) && !found.some(({ template }) => template.id === id));
    if (missing.length === 0) return undefined;
    const forms = missing.map(({ shortName, title }) => `${shortName}《${title}》`).join("和");
    return finding("missing", { at: { at: null, label: "工作簿" }, data: { forms } });
  },
});
