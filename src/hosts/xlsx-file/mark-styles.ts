import { SEVERITIES, type Severity } from "../../core/rules/finding";
import { MARK_FILLS, MARK_OWNER } from "../../app/mark-formula";
import { spliceText, type Splice } from "../opc/splice";
import type { StyleSheet } from "./styles";
import { attributeOf, attributesOf, childrenOf, isEmptyTag, localName, type XmlElement } from "../opc/xml-scanner";

/*
 * Our differential formats stand together at the end of the list: first one that looks like nothing and whose number
 * format, a literal text, tells how the list was written before; then one for each severity.
 */

/**
 * How the list of differential formats was written before ours were added; `part`: the whole style sheet was missing; `lost`: it was
 * missing, though declared.
 */
type ListForm = "part" | "lost" | "none" | "empty" | "list";

/** What became of a style sheet that had been made for marks: it goes, with what declared it or without. */
export type MadeForMarks = "part" | "lost";

/**
 * Adds our differential formats, and returns the index of the one of each severity. `made` says that the workbook had no
 * style sheet.
 */
export function addMarkStyles(styles: StyleSheet, made: MadeForMarks | undefined): Readonly<Record<Severity, number>> {
  const present = styles.list("dxfs");
  const first = present?.items.length ?? 0;
  const form: ListForm = made ?? (present === undefined ? "none" : isEmptyTag(present.element) ? "empty" : "list");
  const count = present && attributesOf(styles.text, present.element).find(({ name }) => name === "count")?.value;
  const memory = markerOf(styles, form, count);
  for (const xml of [memory, ...SEVERITIES.map((severity) => lookOf(styles, severity))]) styles.append("dxfs", xml);
  const indexOf = (severity: Severity): number => first + 1 + SEVERITIES.indexOf(severity);
  return { error: indexOf("error"), warning: indexOf("warning"), advice: indexOf("advice") };
}

/**
 * Takes our differential formats away and gives the list its old wording. Where another program has changed or moved
 * them since, they stay: unused they do no harm, while removing them would shift the user's. Returns how the style sheet was
 * made, where the workbook had none before.
 */
export function removeMarkStyles(styles: StyleSheet): MadeForMarks | undefined {
  const list = styles.list("dxfs");
  const ours = list?.items.slice(-(SEVERITIES.length + 1));
  const form = ours?.[0] && formOf(styles, ours[0]);
  if (!list || !ours || !form || ours.length !== SEVERITIES.length + 1) return undefined;
  const looks = ours.slice(1).map((item) => styles.slice(item));
  if (looks.some((xml, index) => xml !== lookOf(styles, SEVERITIES[index]!))) return undefined;
  styles.setText(spliceText(styles.text, restoration(styles, list.element, ours, form)));
  return form.form === "part" || form.form === "lost" ? form.form : undefined;
}

function restoration(
  styles: StyleSheet,
  element: XmlElement,
  ours: readonly XmlElement[],
  { form, count }: { readonly form: ListForm; readonly count: string | undefined },
): Splice[] {
  if (form === "part" || form === "lost" || form === "none")
    return [{ start: element.start, end: element.end, text: "" }];
  const splices: Splice[] = [];
  const present = attributesOf(styles.text, element).find(({ name }) => name === "count");
  if (present && count !== undefined) splices.push({ start: present.valueStart, end: present.end - 1, text: count });
  if (form === "empty") splices.push({ start: element.openEnd - 1, end: element.end, text: "/>" });
  else splices.push({ start: ours[0]!.start, end: ours[ours.length - 1]!.end, text: "" });
  return splices;
}

function markerOf(styles: StyleSheet, form: ListForm, count: string | undefined): string {
  const memory = count === undefined ? form : `${form} count=${encodeURIComponent(count)}`;
  const { prefix: p } = styles;
  const code = `&quot;${MARK_OWNER}${memory}&quot;`;
  return `<${p}dxf><${p}numFmt numFmtId="${styles.freeNumberFormatId()}" formatCode="${code}"/></${p}dxf>`;
}

function lookOf({ prefix: p }: StyleSheet, severity: Severity): string {
  const colour = `<${p}bgColor rgb="FF${MARK_FILLS[severity]}"/>`;
  return `<${p}dxf><${p}fill><${p}patternFill patternType="solid">${colour}</${p}patternFill></${p}fill></${p}dxf>`;
}

function formOf(styles: StyleSheet, item: XmlElement): { form: ListForm; count: string | undefined } | undefined {
  const numberFormat = childrenOf(styles.text, item, styles.part).find(({ name }) => localName(name) === "numFmt");
  const code = numberFormat && attributeOf(styles.text, numberFormat, "formatCode");
  const match = code === undefined ? null : /^"JIHE:(part|lost|none|empty|list)(?: count=([^" ]*))?"$/.exec(code);
  if (!match) return undefined;
  return { form: match[1] as ListForm, count: match[2] === undefined ? undefined : decodeURIComponent(match[2]) };
}
