import { MAX_OPEN_FIELDS } from "../../core/limits";
import { damaged } from "../opc/trouble";
import type { XmlNode } from "./xml-node";
import { childNamed, childValue, switchNamed } from "./xml-node";
import { signOf } from "./symbols";

/** A field that has begun: its code, then what Word worked out from it. */
interface OpenField {
  code: string;
  inResult: boolean;
  showed: boolean;
  /** What stood in the code besides code; it shows nowhere as long as the field ends. */
  inCode: string;
  readonly form: XmlNode | undefined;
}

/** What a field without a result is found to be. */
export interface EndedField {
  /** What it shows all the same. */
  readonly text?: string;
  /** How it is named to the user, where it shows something we cannot work out. */
  readonly unread?: string;
}

/** Fields that show nothing at their place. */
const SILENT = /^(?:XE|TC|TA|RD|SET|ASK|PRIVATE|ADVANCE|NEXT|NEXTIF|SKIPIF|PRINT|INDEX|HYPERLINK|TOC|LISTNUM)$/;
const PAGES = /^(?:PAGE|NUMPAGES|SECTIONPAGES|PAGEREF|SECTION)$/;

/** The fields that stand open at a place of the text, the outermost first. They may go over paragraphs. */
export class Fields {
  private readonly open: OpenField[] = [];

  /** @throws HostError damaged where they stand in each other beyond all sense */
  begin(form?: XmlNode): void {
    this.#refuseDepth();
    this.open.push({ code: "", inResult: false, showed: false, inCode: "", form });
  }

  /** A field whose code stands in an attribute. */
  beginSimple(code: string): void {
    this.#refuseDepth();
    this.open.push({ code, inResult: true, showed: false, inCode: "", form: undefined });
  }

  #refuseDepth(): void {
    if (this.open.length >= MAX_OPEN_FIELDS) throw damaged("域嵌套太深");
  }

  separate(): void {
    const last = this.open.at(-1);
    if (last) last.inResult = true;
  }

  addCode(code: string): void {
    const last = this.open.at(-1);
    if (last && !last.inResult) last.code += code;
  }

  /** Whether text at this place shows; one that stands inside a code does not. A table of contents repeats headings that are read. */
  shows(text: string): boolean {
    const hiding = this.open.find(({ inResult }) => !inResult);
    if (hiding) {
      hiding.inCode += text;
      return false;
    }
    for (const field of this.open) field.showed ||= text !== "";
    return !this.open.some(({ code }) => kindOf(code) === "TOC");
  }

  /** Whether the text here is a number of pages. */
  get isPageNumber(): boolean {
    return this.open.some(({ code }) => PAGES.test(kindOf(code)));
  }

  end(): EndedField {
    const field = this.open.pop();
    return field ? endOf(field) : {};
  }

  /** What fields without an end would have swallowed. */
  swallowed(): string {
    return this.open
      .splice(0)
      .map(({ inCode }) => inCode)
      .join("");
  }
}

function endOf({ code, showed, inResult, form }: OpenField): EndedField {
  if (showed) return {};
  const kind = kindOf(code);
  switch (kind) {
    case "FORMCHECKBOX":
      return { text: isTicked(form) ? "☑" : "☐" };
    case "FORMDROPDOWN":
      return { text: chosenEntry(form) };
    case "MACROBUTTON":
    case "GOTOBUTTON":
      return { text: code.trim().split(/\s+/).slice(2).join(" ") };
    case "SYMBOL":
      return symbolField(code);
  }
  const isKnownToBeEmpty = SILENT.test(kind) || PAGES.test(kind) || kind === "" || (inResult && kind !== "=");
  return isKnownToBeEmpty ? {} : { unread: `没有结果的域（${code.trim()}）` };
}

function symbolField(code: string): EndedField {
  const [, number = ""] = /SYMBOL\s+(\S+)/i.exec(code) ?? [];
  const [, font] = /\\f\s+"?([^"\\]+)"?/i.exec(code) ?? [];
  const sign = signOf(Number(number), font?.trim());
  return sign === undefined ? { unread: `符号（${code.trim()}）` } : { text: sign };
}

function kindOf(code: string): string {
  const trimmed = code.trimStart();
  return trimmed.startsWith("=") ? "=" : (/^\S+/.exec(trimmed)?.[0] ?? "").toUpperCase();
}

function isTicked(form: XmlNode | undefined): boolean {
  const box = childNamed(form, "checkBox");
  return switchNamed(box, "checked") ?? switchNamed(box, "default") ?? false;
}

function chosenEntry(form: XmlNode | undefined): string {
  const list = childNamed(form, "ddList");
  const entries = (list?.children ?? []).filter(({ name }) => name === "listEntry");
  const index = Number(childValue(list, "result") ?? childValue(list, "default") ?? "0");
  return entries[index]?.value("val") ?? "";
}
