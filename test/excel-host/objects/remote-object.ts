import type { Json } from "../protocol/json";

/**
 * An object of Excel as the library sees it. A subclass is written like the class it stands for: properties are
 * accessors, methods are methods, with Excel's own names. What a subclass lacks is answered with NotImplemented, what
 * Excel itself lacks with ApiNotFound. A method gives another object, `null` for a null object, or plain JSON.
 */
export abstract class RemoteObject {
  /** The name of the class in Excel, by which its members are looked up. */
  abstract readonly className: string;

  /** What identifies the object to the library beyond the batch: `Id`, `_Id` or `_ReferenceId`, on the wire's own names. */
  identity(): Readonly<Record<string, Json>> {
    return {};
  }
}

/** A collection of Excel. */
export abstract class RemoteCollection extends RemoteObject {
  /** The objects in it, in Excel's order. */
  abstract list(): readonly RemoteObject[];

  /** The object under a key, which is an id or a name. @throws ApiError ItemNotFound */
  abstract getItem(key: Argument): RemoteObject;

  getCount(): number {
    return this.list().length;
  }
}

/** What a member is given: JSON, or another object. An argument left out is `undefined` or `null`. */
export type Argument = Json | RemoteObject | undefined | readonly Argument[];
