import { compactText } from "../../../core/reading/normalise";
import type { Present } from "../../../core/reading/sourced";
import { defineRule } from "../../define-rule";

/** What the printed forms put where a value belongs: 指标1, ××, (100字以内). */
const PROMPTS: readonly RegExp[] = [
  /^指标\d{1,3}:?$/,
  /^(?:×{2,}|X{2,}|x{2,})$/,
  /^\(?(?:限|不超过)?\d{2,4}个?字(?:以内|左右|以下|内)?\)?$/,
];

/** Most texts begin with a Chinese character that no prompt begins with. */
const ONLY_WORDS = /^(?![指限不])[\u4e00-\u9fff]/;

/** A prompt of the printed form left standing where a value belongs. */
export const templatePromptLeft = defineRule({
  id: "template-prompt-left",
  theme: "form",
  title: "表样提示文字没有替换",
  why: "提示文字还留在表里，说明这一格没有真正填写。",
  basis: "附件1至附件3 填报要求",
  remedy: "填写实际内容；没有内容的，把提示文字删去。",
  severity: "warning",
  messages: { left: "{label}还是表样里的提示“{text}”，没有填写实际内容。" },
  absent: "没有填写了文字的表",
  over: ({ activeForms }) => activeForms.flatMap(({ places }) => places).filter(isText),
  needs: (cell) => ({ cell }),

  check({ cell }, { finding }) {
    if (ONLY_WORDS.test(cell.value)) return undefined;
    const text = compactText(cell.value);
    if (!PROMPTS.some((prompt) => prompt.test(text))) return undefined;
    return finding("left", { at: cell, actual: cell.value, data: { label: cell.label, text: cell.value } });
  },
});

function isText(place: { readonly kind: string; readonly value?: unknown }): place is Present<string> {
  return place.kind === "present" && typeof place.value === "string";
}
