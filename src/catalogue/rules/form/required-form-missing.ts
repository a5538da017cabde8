import { defineRule } from "../../define-rule";
import { basicData as basicDataForm } from "../../templates/basic-data";
import { overallSelfEvaluation } from "../../templates/overall-self-evaluation";

/** No 附件1 or no 附件2 while some form is there. */
export const requiredFormMissing = defineRule({
  id: "required-form-missing",
  theme: "form",
  title: "缺少附件1或附件2",
  why: "缺了表，表与表之间的数就无法核对；只核对了这份文件里有的表。",
  basis: "预算绩效自评材料的组成（附件1至附件4）",
  remedy: "表在别的文件里的，把几个文件一起核对；没有填的，补填。",
  severity: "warning",
  messages: { missing: "没有找到{forms}，与它有关的核对都没有做。" },
  absent: "没有识别到任何表",
  over: (workbook) => (workbook.forms.length > 0 ? [workbook] : []),
  needs: () => ({}),

  check(_, { workbook: { basicData, overall }, finding }) {
    const missing = [
      ...(basicData.length === 0 ? [basicDataForm] : []),
      ...(overall.length === 0 ? [overallSelfEvaluation] : []),
    ];
    if (missing.length === 0) return undefined;
    const forms = missing.map(({ shortName, title }) => `${shortName}《${title}》`).join("和");
    return finding("missing", { at: { at: null, label: "工作簿" }, data: { forms } });
  },
});
