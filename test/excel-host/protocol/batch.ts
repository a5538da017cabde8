import { RemoteCollection, RemoteObject, type Argument } from "../objects/remote-object";
import { ApiError, invalidArgument } from "./api-error";
import { isJsonObject, type Json } from "./json";
import { localName, type MemberGate } from "./members";
import { answerQuery } from "./query";
import {
  ActionType,
  PathType,
  type Action,
  type ActionResult,
  type ArgumentInfo,
  type BatchRequest,
  type BatchResponse,
  type PathInfo,
  type ReferencedIds,
} from "./rich-api";

/** Where the objects of a batch come from. */
export interface BatchWorld {
  /** The workbook. */
  readonly root: RemoteObject;
  /** An object by its class name on the wire. @throws ApiError */
  newObject(name: string): RemoteObject;
  /** An object the library kept by its reference id. @throws ApiError */
  referenced(id: string): RemoteObject;
  readonly gate: MemberGate;
}

/** Does the actions of a batch in their order, up to the first that Excel refuses. */
export function answerBatch(request: BatchRequest, world: BatchWorld): BatchResponse {
  return new Batch(request, world).run();
}

class Batch {
  /** Paths are resolved once: a method such as `add` must run exactly once. */
  readonly #objects = new Map<number, RemoteObject | null>();
  readonly #results: ActionResult[] = [];
  readonly #traces: number[] = [];

  constructor(
    private readonly request: BatchRequest,
    private readonly world: BatchWorld,
  ) {}

  run(): BatchResponse {
    for (const [index, action] of this.request.Actions.entries()) {
      try {
        this.#results.push({ ActionId: action.Id, Value: this.#do(action) });
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        return { Results: this.#results, TraceIds: this.#traces, Error: this.#refusal(error, action, index) };
      }
    }
    return { Results: this.#results, TraceIds: this.#traces };
  }

  #refusal(error: ApiError, action: Action, index: number): NonNullable<BatchResponse["Error"]> {
    return {
      Code: error.code,
      Message: error.message,
      Location: this.#locationOf(action),
      ActionIndex: index,
      HttpStatusCode: error.httpStatus,
    };
  }

  /** `Range.values`, or the call that was to give the object. */
  #locationOf(action: Action): string {
    const path = action.ObjectPathId === undefined ? undefined : this.request.ObjectPaths[action.ObjectPathId];
    const object = action.ObjectPathId === undefined ? undefined : this.#objects.get(action.ObjectPathId);
    if (object && action.Name) return `${object.className}.${localName(action.Name)}`;
    const parent = path?.ParentObjectPathId === undefined ? undefined : this.#objects.get(path.ParentObjectPathId);
    if (parent && path) return `${parent.className}.${localName(path.Name || "GetItem")}`;
    return object?.className ?? "";
  }

  #do(action: Action): Json {
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return this.#object(action)?.identity() ?? null;
      case ActionType.Query:
        return answerQuery(this.#object(action), action.QueryInfo ?? {}, this.world.gate);
      case ActionType.Method:
        return this.#method(action);
      case ActionType.SetProperty:
        return this.#setProperty(action);
      case ActionType.Trace:
        this.#traces.push(action.Id);
        return null;
      default:
        throw new ApiError(
          "NotImplemented",
          `The emulated Excel host does not know actions of type ${action.ActionType}.`,
        );
    }
  }

  #method(action: Action): Json {
    const object = this.#object(action);
    if (object === null) return { _IsNull: true };
    const result = this.world.gate.call(object, action.Name ?? "", this.#arguments(action.ArgumentInfo));
    if (result instanceof RemoteObject) return result.identity();
    return (result ?? null) as Json;
  }

  #setProperty(action: Action): Json {
    const object = this.#object(action);
    if (object !== null) this.world.gate.set(object, action.Name ?? "", this.#arguments(action.ArgumentInfo)[0]);
    return null;
  }

  #object(action: Action): RemoteObject | null {
    return action.ObjectPathId === undefined ? null : this.#resolve(action.ObjectPathId);
  }

  #resolve(id: number): RemoteObject | null {
    const known = this.#objects.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[id];
    if (!path)
      throw new ApiError("InvalidReference", `The batch names the object path ${id} without saying what it is.`);
    const object = this.#find(path);
    this.#objects.set(id, object);
    return object;
  }

  #find(path: PathInfo): RemoteObject | null {
    const { world } = this;
    const name = path.Name ?? "";
    if (path.ObjectPathType === PathType.Global) return world.root;
    if (path.ObjectPathType === PathType.NewObject) return world.newObject(name);
    if (path.ObjectPathType === PathType.Reference) return world.referenced(name);
    if (path.ObjectPathType === PathType.Null) return null;
    const parent = path.ParentObjectPathId === undefined ? null : this.#resolve(path.ParentObjectPathId);
    if (parent === null) return null;
    if (path.ObjectPathType === PathType.Property) return world.gate.navigation(parent, name);
    const given = this.#arguments(path.ArgumentInfo);
    if (path.ObjectPathType === PathType.Indexer) return itemOf(parent, given[0]);
    const found = world.gate.call(parent, name, given);
    return found instanceof RemoteObject ? found : null;
  }

  #arguments(info: ArgumentInfo | undefined): readonly Argument[] {
    const given = info?.Arguments ?? [];
    const ids = info?.ReferencedObjectPathIds ?? [];
    return given.map((value, index) => this.#argument(value, ids[index]));
  }

  #argument(value: Json, id: ReferencedIds | undefined): Argument {
    if (typeof id === "number" && id !== 0) return this.#referenced(id);
    if (Array.isArray(value)) {
      const ids: readonly ReferencedIds[] = Array.isArray(id) ? id : [];
      return value.map((item: Json, index) => this.#argument(item, ids[index]));
    }
    if (isJsonObject(value) && typeof value["_ObjectPathId"] === "number")
      return this.#referenced(value["_ObjectPathId"]);
    return value;
  }

  #referenced(id: number): RemoteObject {
    const object = this.#resolve(id);
    if (object === null) throw invalidArgument("A null object cannot be an argument.");
    return object;
  }
}

function itemOf(parent: RemoteObject, key: Argument): RemoteObject {
  if (parent instanceof RemoteCollection) return parent.getItem(key);
  throw new ApiError("InvalidReference", `${parent.className} is no collection.`);
}
