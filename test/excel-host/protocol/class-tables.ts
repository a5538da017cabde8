import { readFileSync } from "node:fs";
import { officeFile } from "../browser/office-files";

/** The requirement set that brought a member, e.g. ExcelApi 1.9. */
export interface ApiSet {
  readonly name: string;
  readonly version: string;
}

/** A member of an Excel class as the wire names it (`GetUsedRange`, `Values`). */
export interface Member {
  readonly wireName: string;
  readonly kind: "scalar" | "navigation" | "method";
  /** `undefined` where the member is as old as its class. */
  readonly since: ApiSet | undefined;
  /** Whether a scalar may be set. */
  readonly settable: boolean;
}

type Members = ReadonlyMap<string, Member>;

/** The class that the debug library declares for each kind of Excel object, with all members of it. */
export class ClassTables {
  static #installed: ClassTables | undefined;

  private constructor(private readonly classes: ReadonlyMap<string, Members>) {}

  /** The tables of the installed library, read at run time: nothing of it is copied into the project. */
  static installed(): ClassTables {
    return (this.#installed ??= this.of(readFileSync(officeFile("excel-web-16.00.debug.js"), "utf8")));
  }

  /** The tables of a library's text. */
  static of(library: string): ClassTables {
    const text = library.replaceAll("\r\n", "\n");
    const excel = Math.max(0, text.indexOf("Excel.RequestContext = RequestContext"));
    const classes = new Map<string, Members>();
    const pattern = /\n {4}var (\w+) = \(function \(_super\) \{\n([^]*?)\n {4}\}\(OfficeExtension\.ClientObject\)\);/g;
    pattern.lastIndex = excel;
    const aliases = aliasesIn(text.slice(excel));
    for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
      classes.set(
        found[1]!,
        membersOf(
          found[2]!,
          aliases.filter(({ className }) => className === found?.[1]),
        ),
      );
    }
    return new ClassTables(classes);
  }

  get size(): number {
    return this.classes.size;
  }

  /** A member of a class, by its wire name or another under which it is set; `undefined` where Excel has none. */
  member(className: string, wireName: string): Member | undefined {
    return this.#members(className).get(wireName);
  }

  /** The scalar properties of a class by their wire names, in the order of the library. */
  scalars(className: string): readonly Member[] {
    return [...new Set(this.#members(className).values())].filter((member) => member.kind === "scalar");
  }

  #members(className: string): Members {
    const members = this.classes.get(className);
    if (!members) throw new Error(`The installed office.js has no Excel class ${className}.`);
    return members;
  }
}

const PROPERTY = /Object\.defineProperty\(\w+\.prototype, "([^"]+)", \{\n([^]*?)\n {8}\}\);/g;
const METHOD = /\w+\.prototype\.(\w+) = function \([^)]*\) \{\n([^]*?)\n {8}\};/g;

/** Some properties are set under another name than they are read by: `showGridlines` as `Gridlines`. */
interface Alias {
  readonly className: string;
  readonly wireName: string;
  readonly alias: string;
}

const SETTER = /function ([A-Za-z]+)_(\w+)_Set\(thisObj, value\) \{\n([^]*?)\n {8}\}/g;

function aliasesIn(text: string): Alias[] {
  return Array.from(text.matchAll(SETTER), ([, className, wireName, body]) => {
    const alias = /_invokeSetProperty\(thisObj, "(\w+)"/.exec(body!)?.[1] ?? wireName!;
    return { className: className!, wireName: wireName!, alias };
  }).filter(({ wireName, alias }) => wireName !== alias);
}

function membersOf(body: string, aliases: readonly Alias[]): Members {
  const properties = new Map(Array.from(body.matchAll(PROPERTY), ([, name, text]) => [name!, text!]));
  const names = stringList(properties.get("_scalarPropertyNames"));
  const wireNames = stringList(properties.get("_scalarPropertyOriginalNames"));
  const settable = (/\[(.*)\]/.exec(properties.get("_scalarPropertyUpdateable") ?? "")?.[1] ?? "").split(/,\s*/);
  const members = new Map<string, Member>();
  const add = (member: Member): void => void members.set(member.wireName, member);
  names.forEach((name, index) => {
    const since = apiSetIn(properties.get(name) ?? "");
    add({ wireName: wireNames[index] ?? name, kind: "scalar", since, settable: settable[index] === "true" });
  });
  for (const text of properties.values()) {
    const wireName = /_createPropertyObject\(Excel\.\w+, this, "(\w+)"/.exec(text)?.[1];
    if (wireName !== undefined) add({ wireName, kind: "navigation", since: apiSetIn(text), settable: false });
  }
  for (const [, , text] of body.matchAll(METHOD)) {
    const called = /(?:_createMethodObject\([\w.]+, this|_invokeMethod\(this), "(\w+)"/.exec(text!);
    if (called) add({ wireName: called[1]!, kind: "method", since: apiSetIn(text!), settable: false });
  }
  for (const { wireName, alias } of aliases) {
    const member = members.get(wireName);
    if (member) members.set(alias, member);
  }
  return members;
}

function stringList(text: string | undefined): string[] {
  return Array.from((text ?? "").matchAll(/"([^"]*)"/g), ([, item]) => item!);
}

function apiSetIn(text: string): ApiSet | undefined {
  const found = /_throwIfApiNotSupported\("[^"]+", (\w+|"\w+"), "([\d.]+)"/.exec(text);
  if (!found) return undefined;
  const name = found[1] === "_defaultApiSetName" ? "ExcelApi" : found[1]!.replaceAll('"', "");
  return { name, version: found[2]! };
}
