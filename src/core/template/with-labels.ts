import { labelKey } from "../values/normalise";
import type { FormTemplate } from "./define-form";

/** Labels that a region or a person has confirmed, by the official label that they stand for. */
export type ConfirmedLabels = Readonly<Record<string, readonly string[]>>;

/**
 * Templates that read confirmed labels like aliases of their own. A label is known by any of its words: who confirms need not
 * know which of them is the official one.
 */
export function withLabels(templates: readonly FormTemplate[], confirmed: ConfirmedLabels): readonly FormTemplate[] {
  const known = new Map(Object.entries(confirmed).map(([official, labels]) => [labelKey(official), labels]));
  if (known.size === 0) return templates;
  return templates.map((template) => ({
    ...template,
    parts: extended(template.parts, known) as FormTemplate["parts"],
  }));
}

/** Goes through a declaration; lists of words are labels, everything else stays what it is. */
function extended(value: unknown, known: ReadonlyMap<string, readonly string[]>): unknown {
  if (Array.isArray(value)) {
    if (!value.every((item) => typeof item === "string")) return value.map((item) => extended(item, known));
    const more = value.flatMap((label: string) => known.get(labelKey(label)) ?? []);
    return more.length === 0 ? value : [...value, ...more.filter((label) => !value.includes(label))];
  }
  if (typeof value !== "object" || value === null || value instanceof RegExp) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, extended(item, known)]));
}
