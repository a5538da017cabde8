import { RemoteCollection, RemoteObject, type Argument } from "../objects/remote-object";
import { ApiError, invalidArgument } from "./api-error";
import type { ApiSet, ClassTables, Member } from "./class-tables";
import type { Json } from "./json";
import type { Violations } from "./violations";

/** The requirement sets that the emulated Excel reports, by name: `{ ExcelApi: "1.9" }`. */
export type ApiSets = Readonly<Record<string, string>>;

/** Calls that Excel has and the product must never make, with the reason. */
const FORBIDDEN: readonly { readonly name: RegExp; readonly why: string }[] = [
  { name: /^GetMergedAreas/, why: "it clears the user's undo list" },
];

/**
 * The way to every member of every object. It lets through what the emulated version of Excel has and the emulator
 * knows; members that Excel has and the emulator lacks are violations, for a test must not go on from a guess.
 */
export class MemberGate {
  constructor(
    private readonly tables: ClassTables,
    private readonly reported: ApiSets,
    private readonly violations: Violations,
  ) {}

  /** The value of a scalar property. @throws ApiError */
  scalar(object: RemoteObject, wireName: string): Json {
    this.#admit(object, wireName);
    return Reflect.get(object, localName(wireName)) as Json;
  }

  /** The object behind a navigation property; `null` is a null object. @throws ApiError */
  navigation(object: RemoteObject, wireName: string): RemoteObject | null {
    this.#admit(object, wireName);
    const value: unknown = Reflect.get(object, localName(wireName));
    return value instanceof RemoteObject ? value : null;
  }

  /** Sets a scalar property. @throws ApiError */
  set(object: RemoteObject, wireName: string, value: Argument): void {
    const { wireName: readAs, settable } = this.#admit(object, wireName);
    if (!isSettable(object, localName(readAs))) {
      if (settable) throw this.#notImplemented(object, `${readAs} (set)`);
      throw invalidArgument(`${object.className}.${localName(readAs)} is read-only.`);
    }
    Reflect.set(object, localName(readAs), value);
  }

  /** Calls a method. @throws ApiError */
  call(object: RemoteObject, wireName: string, args: readonly Argument[]): unknown {
    this.#admit(object, wireName);
    const method: unknown = Reflect.get(object, localName(wireName));
    if (typeof method !== "function") throw this.#notImplemented(object, wireName);
    return Reflect.apply(method, object, args);
  }

  /** What kind of member it is; `undefined` where Excel has none of that name. */
  kindOf(object: RemoteObject, wireName: string): Member["kind"] | undefined {
    return this.tables.member(object.className, wireName)?.kind;
  }

  /** The scalars that a load without names brings: those this Excel has and the emulator knows. */
  loadable(object: RemoteObject): string[] {
    const members = this.tables.scalars(object.className);
    return members
      .filter(({ wireName, since }) => this.#reports(since) && !wireName.startsWith("_"))
      .map(({ wireName }) => wireName)
      .filter((wireName) => isKnown(object, localName(wireName)));
  }

  #admit(object: RemoteObject, wireName: string): Member {
    const member = this.tables.member(object.className, wireName);
    const full = `${object.className}.${localName(member?.wireName ?? wireName)}`;
    if (!member) throw new ApiError("ApiNotFound", `${full} is no member that Excel has.`);
    if (!this.#reports(member.since)) {
      const { name, version } = member.since!;
      throw new ApiError(
        "ApiNotFound",
        `${full} needs ${name} ${version}; this Excel has ${this.reported[name] ?? "none"}.`,
      );
    }
    const forbidden = FORBIDDEN.find(({ name }) => name.test(wireName));
    if (forbidden) {
      this.violations.add("forbidden-call", `${full}: ${forbidden.why}`);
      throw new ApiError("NotImplemented", `${full} must not be called: ${forbidden.why}.`);
    }
    if (!isKnown(object, localName(member.wireName))) throw this.#notImplemented(object, member.wireName);
    return member;
  }

  #notImplemented(object: RemoteObject, wireName: string): ApiError {
    const full = `${object.className}.${localName(wireName)}`;
    this.violations.add("not-implemented", `${full}: Excel has it, the emulated host does not`);
    return new ApiError("NotImplemented", `The emulated Excel host does not know ${full}.`);
  }

  #reports(since: ApiSet | undefined): boolean {
    if (!since) return true;
    const reported = this.reported[since.name];
    return reported !== undefined && compareVersions(reported, since.version) >= 0;
  }
}

/** `GetUsedRange` → `getUsedRange`; names of the library's own begin with `_` and stay. */
export function localName(wireName: string): string {
  return wireName.charAt(0).toLowerCase() + wireName.slice(1);
}

/** `format` → `Format`. */
export function wireNameOf(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Negative where `a` is older than `b`. */
export function compareVersions(a: string, b: string): number {
  const [major = 0, minor = 0] = a.split(".").map(Number);
  const [otherMajor = 0, otherMinor = 0] = b.split(".").map(Number);
  return major - otherMajor || minor - otherMinor;
}

function isKnown(object: RemoteObject, name: string): boolean {
  return descriptorOf(object, name) !== undefined;
}

function isSettable(object: RemoteObject, name: string): boolean {
  return descriptorOf(object, name)?.set !== undefined;
}

/** Only what the classes of the emulator declare counts, never what every JavaScript object has. */
function descriptorOf(object: RemoteObject, name: string): PropertyDescriptor | undefined {
  for (
    let prototype: unknown = Object.getPrototypeOf(object);
    prototype !== RemoteObject.prototype && prototype !== null;
    prototype = Object.getPrototypeOf(prototype)
  ) {
    if (prototype === RemoteCollection.prototype && name === "list") return undefined;
    const found = Object.getOwnPropertyDescriptor(prototype, name);
    if (found) return found;
  }
  return undefined;
}
