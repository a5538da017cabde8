import { blankForms, type BlankFormsRequest } from "../catalogue/forms/canonical";
import type { SheetDesign } from "../core/grid/sheet-design";

/** Years that the forms are made for; titles carry them, and the reader knows them again. */
export const TEMPLATE_YEARS = { first: 2000, last: 2099 } as const;
/** More 附件3 than any unit has projects. */
export const MOST_PROJECTS = 200;
const LONGEST_UNIT_NAME = 100;

/** The sheets of a new set of forms, or what is wrong with the request, in Chinese. */
type TemplatePlan =
  | { readonly sheets: readonly SheetDesign[]; readonly fault?: undefined }
  | { readonly sheets?: undefined; readonly fault: string };

/** Plans a new set of blank forms for a year, a unit and so many projects. */
export function planTemplate(request: BlankFormsRequest): TemplatePlan {
  const fault = faultOf(request);
  if (fault !== undefined) return { fault };
  return { sheets: blankForms({ ...request, unitName: request.unitName.trim() }) };
}

function faultOf({ year, unitName, projects }: BlankFormsRequest): string | undefined {
  const { first, last } = TEMPLATE_YEARS;
  if (!Number.isInteger(year) || year < first || year > last) return `年度应为 ${first} 至 ${last} 的整数`;
  if (unitName.trim() === "") return "单位名称不能为空";
  if (unitName.trim().length > LONGEST_UNIT_NAME) return `单位名称不能超过 ${LONGEST_UNIT_NAME} 个字`;
  if (/[\p{Cc}\p{Cs}]/u.test(unitName)) return "单位名称里有换行或不能显示的字符";
  if (!Number.isInteger(projects) || projects < 1 || projects > MOST_PROJECTS) {
    return `项目个数应为 1 至 ${MOST_PROJECTS} 的整数`;
  }
  return undefined;
}
