import { RemoteCollection, type RemoteObject } from "../objects/remote-object";
import { ApiError } from "./api-error";
import type { Json, JsonObject } from "./json";
import { wireNameOf, type MemberGate } from "./members";
import type { QueryInfo } from "./rich-api";

/** A load as a tree: what is wanted of an object, and of the objects below it. */
interface Wanted {
  /** All scalars, as a load without names asks for. */
  all: boolean;
  readonly members: Map<string, Wanted>;
}

/** What a load brings, with the wire's names. A null object is `null`. @throws ApiError */
export function answerQuery(object: RemoteObject | null, info: QueryInfo, gate: MemberGate): Json {
  const wanted = wantedBy(info);
  if (object instanceof RemoteCollection) return collectionValue(object, wanted, gate, info);
  return valueOf(object, wanted, gate);
}

function wantedBy({ Select = [], Expand = [] }: QueryInfo): Wanted {
  const root: Wanted = { all: Select.length === 0, members: new Map() };
  for (const path of Select) want(root, path);
  for (const path of Expand) want(root, path);
  return root;
}

function want(root: Wanted, path: string): void {
  const names = path.split("/").filter((name) => name !== "");
  let node = root;
  for (const name of names) {
    if (name === "*" || name === "$all") break;
    let next = node.members.get(name);
    if (!next) node.members.set(name, (next = { all: false, members: new Map() }));
    node = next;
  }
  node.all = true;
}

function valueOf(object: RemoteObject | null, wanted: Wanted, gate: MemberGate): Json {
  if (object === null) return null;
  if (object instanceof RemoteCollection) return collectionValue(object, wanted, gate);
  return { ...object.identity(), ...memberValues(object, wanted, gate) };
}

function memberValues(object: RemoteObject, wanted: Wanted, gate: MemberGate): JsonObject {
  const values: Record<string, Json> = {};
  if (wanted.all && wanted.members.size === 0) {
    for (const name of gate.loadable(object)) values[name] = gate.scalar(object, name);
  }
  for (const [name, below] of wanted.members) {
    const wireName = wireNameOf(name);
    values[wireName] =
      gate.kindOf(object, wireName) === "navigation"
        ? valueOf(gate.navigation(object, wireName), below, gate)
        : scalarValue(object, wireName, gate);
  }
  return values;
}

/** Names that Excel does not know are refused by the gate; methods cannot be loaded. */
function scalarValue(object: RemoteObject, wireName: string, gate: MemberGate): Json {
  if (gate.kindOf(object, wireName) === "method") {
    throw new ApiError("InvalidArgument", `${object.className}.${wireName} cannot be loaded.`);
  }
  return gate.scalar(object, wireName);
}

/** The library strips `items/` from most paths, but not where it was given a list of names. */
function collectionValue(collection: RemoteCollection, wanted: Wanted, gate: MemberGate, info: QueryInfo = {}): Json {
  const explicit = wanted.members.get("items");
  const ofItems: Wanted = { all: wanted.all, members: new Map() };
  const ofCollection: Wanted = { all: false, members: new Map() };
  for (const [name, below] of wanted.members) {
    if (name === "items") continue;
    const own = gate.kindOf(collection, wireNameOf(name)) === "scalar";
    (own ? ofCollection : ofItems).members.set(name, below);
  }
  if (explicit) {
    ofItems.all ||= explicit.all;
    for (const [name, below] of explicit.members) ofItems.members.set(name, below);
  }
  const skip = info.Skip ?? 0;
  const items = collection.list().slice(skip, info.Top === undefined ? undefined : skip + info.Top);
  return {
    ...collection.identity(),
    ...memberValues(collection, ofCollection, gate),
    _Items: items.map((item) => valueOf(item, ofItems, gate)),
  };
}
